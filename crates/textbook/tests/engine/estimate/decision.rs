//! What becomes of a claim: evidence, a refutation, or an open question.

use crate::failure::refuted;
use proptest::prelude::*;
use textbook::number::Interval;
use textbook::proof::estimate::{
    RISK, Sample, half_width, mean, median, probability, proportion,
};
use textbook::proof::{Cases, Evidence, Proof, exact};
use textbook::random::Stream;

const SAMPLE: Sample = Sample {
    domain: "uniform numbers",
    seed: 11,
    count: 2_000,
};

fn third(claimed: Interval) -> Proof {
    probability(SAMPLE, [("third", claimed)], Stream::uniform, |u| {
        [*u < 1.0 / 3.0]
    })
}

fn refused(proof: Proof) -> String {
    let failure = proof.expect_err("refused");
    assert!(!failure.is_decisive(), "{failure}");
    failure.witness().into()
}

fn value(evidence: &Evidence, name: &str) -> f64 {
    evidence.find(name).expect(name).value
}

#[test]
fn an_interval_inside_is_evidence_outside_a_refutation_and_across_a_border_open() {
    let evidence = third(Interval::new(0.25, 0.5)).expect("inside");
    assert_eq!((evidence.risk(), evidence.seed()), (Some(RISK), Some(11)));
    assert_eq!(evidence.cases(), 2_000);
    let (low, high) = (value(&evidence, "third from"), value(&evidence, "third to"));
    assert!(low < 1.0 / 3.0 && 1.0 / 3.0 < high);
    refuted(third(Interval::new(0.5, 1.0)));
    refuted(third(Interval::new(0.0, 0.125)));
    refused(third(Interval::new(1.0 / 3.0, 1.0)));
    refused(third(Interval::new(0.0, 1.0 / 3.0)));
    refused(third(Interval::new(0.333, 0.334)));
    refused(third(Interval::new(f64::NAN, 1.0)));
    // The ends themselves: one more digit inside is open, and touching from outside is too.
    assert!(third(Interval::new(low, high)).is_ok());
    refused(third(Interval::new(low.next_up(), high)));
    refused(third(Interval::new(low, high.next_down())));
    refused(third(Interval::new(high, 1.0)));
    refused(third(Interval::new(0.0, low)));
    refuted(third(Interval::new(high.next_up(), 1.0)));
    refuted(third(Interval::new(0.0, low.next_down())));
}

#[test]
fn a_sampler_that_always_draws_the_same_is_refused() {
    let anything = [("it", Interval::REALS)];
    let range = Interval::new(0.0, 1.0);
    let reasons = [
        probability(SAMPLE, anything, |_| 0.25, |u| [*u < 0.5]),
        median(SAMPLE, anything, |_| 0.25, |u| [*u]),
        mean(SAMPLE, range, anything, |_| 0.25, |u| [*u]),
    ];
    for proof in reasons {
        let reason = refused(proof);
        assert_eq!(reason, "all 2000 instances of uniform numbers were 0.25");
    }
}

#[test]
fn an_event_that_never_happens_in_a_varied_sample_is_evidence() {
    let rare = [("never", Interval::new(0.0, 0.0625))];
    let proof = probability(SAMPLE, rare, Stream::uniform, |u| [*u > 2.0]);
    let evidence = proof.expect("rare");
    assert_eq!(value(&evidence, "never"), 0.0);
    assert!(value(&evidence, "never to") > 0.0);
}

#[test]
fn no_sample_is_refused() {
    let none = Sample { count: 0, ..SAMPLE };
    let anything = [("it", Interval::REALS)];
    let range = Interval::new(0.0, 1.0);
    let reasons = [
        probability(none, anything, Stream::uniform, |u| [*u < 0.5]),
        median(none, anything, Stream::uniform, |u| [*u]),
        mean(none, range, anything, Stream::uniform, |u| [*u]),
    ];
    for proof in reasons {
        let reason = refused(proof);
        assert_eq!(reason, "the proof covered no case of uniform numbers");
    }
}

#[test]
fn a_value_that_is_no_number_is_refused() {
    let anything = [("it", Interval::REALS)];
    let range = Interval::new(0.0, 1.0);
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let spoiled = |u: &f64| [if *u < 0.01 { odd } else { *u }];
        let reason = refused(median(SAMPLE, anything, Stream::uniform, spoiled));
        assert!(reason.contains(&odd.to_string()), "{reason}");
        refused(mean(SAMPLE, range, anything, Stream::uniform, spoiled));
    }
}

#[test]
fn a_mean_of_values_outside_of_their_range_is_refused() {
    let anything = [("it", Interval::REALS)];
    let range = Interval::new(0.0, 0.875);
    let reason = refused(mean(SAMPLE, range, anything, Stream::uniform, |u| [*u]));
    assert!(reason.ends_with("in one instance, outside of [0, 0.875]"));
    let unbounded = Interval::new(0.0, f64::INFINITY);
    refused(mean(
        SAMPLE,
        unbounded,
        [("it", Interval::new(0.0, 1.0))],
        Stream::uniform,
        |u| [*u],
    ));
}

#[test]
fn the_interval_of_a_mean_grows_with_the_range_of_the_values() {
    for size in [1.0, 8.0] {
        let claimed = [("it", Interval::new(-100.0, 100.0))];
        let range = Interval::new(-size, size);
        let scaled = |u: &f64| [size * (2.0 * u - 1.0)];
        let evidence = mean(SAMPLE, range, claimed, Stream::uniform, scaled);
        let evidence = evidence.expect("a wide claim");
        let width = value(&evidence, "it to") - value(&evidence, "it from");
        let margin = 2.0 * size * half_width(SAMPLE.count, RISK);
        // Both ends are below 10, and are rounded outward to four digits.
        let rounding = width - 2.0 * margin;
        assert!(0.0 < rounding && rounding < 2.1e-3, "{width} {margin}");
    }
}

#[test]
fn the_risks_of_two_estimates_add_up_and_a_proof_without_risk_adds_none() {
    let estimated = |name| {
        let claim = [(name, Interval::new(0.25, 0.75))];
        let below = |u: &f64| [*u < 0.5];
        probability(SAMPLE, claim, Stream::uniform, below).expect("a half")
    };
    let exact =
        exact::every("{}", Cases::listed([1]), |_| Ok(())).expect("one case");
    let one = exact.and(estimated("one"));
    assert_eq!(one.risk(), Some(RISK));
    assert_eq!(one.and(estimated("other")).risk(), Some(2.0 * RISK));
}

#[test]
fn too_few_values_for_a_median_leave_it_open() {
    let few = Sample {
        count: 20,
        ..SAMPLE
    };
    let wide = [("it", Interval::new(-1e300, 1e300))];
    let reason = refused(median(few, wide, Stream::uniform, |u| [*u]));
    assert!(reason.starts_with("it lies in (−∞, ∞)"), "{reason}");
}

#[test]
fn several_quantities_share_the_risk_and_one_refutation_is_enough() {
    let halves = |second| {
        let claimed = [("a", Interval::new(0.25, 0.75)), ("b", second)];
        median(SAMPLE, claimed, Stream::uniform, |u| [*u, 1.0 - *u])
    };
    let alone = [("a", Interval::new(0.25, 0.75))];
    let alone = median(SAMPLE, alone, Stream::uniform, |u| [*u]).expect("one");
    let both = halves(Interval::new(0.25, 0.75)).expect("two");
    assert_eq!(both.risk(), Some(RISK));
    assert!(value(&both, "a from") <= value(&alone, "a from"));
    assert!(value(&both, "a to") > value(&alone, "a to"));
    refused(halves(Interval::new(0.5, 1.0)));
    // An open question before it does not hide a refutation.
    let claimed = [
        ("a", Interval::new(0.5, 1.0)),
        ("b", Interval::new(0.75, 1.0)),
    ];
    refuted(median(SAMPLE, claimed, Stream::uniform, |u| [*u, 1.0 - *u]));
}

#[test]
fn the_number_of_threads_does_not_show() {
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        let pool = pool.build().expect("a pool");
        let all = [("it", Interval::REALS)];
        let unit = Interval::new(0.0, 1.0);
        pool.install(|| {
            [
                third(Interval::new(0.0, 1.0)),
                third(Interval::new(0.0, 0.25)),
                median(SAMPLE, all, Stream::uniform, |u| [*u]),
                mean(SAMPLE, unit, all, Stream::uniform, |u| [*u]),
            ]
        })
    };
    assert_eq!(with(1), with(4));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn what_is_shown_is_not_narrower_than_what_was_computed(
        successes in 0u64..=500, shift in -1e3f64..1e3,
    ) {
        let trials = 500;
        let narrow = proportion(successes, trials, RISK);
        prop_assert!(narrow.contains(successes as f64 / trials as f64));
        let claimed = [("it", Interval::REALS)];
        let shifted = |stream: &mut Stream| stream.uniform() + shift;
        let range = Interval::new(shift - 1.0, shift + 2.0);
        let proof = mean(SAMPLE, range, claimed, shifted, |x| [*x]);
        let evidence = proof.expect("no claim");
        let margin = 3.0 * half_width(SAMPLE.count, RISK);
        let width = value(&evidence, "it to") - value(&evidence, "it from");
        prop_assert!(width >= 2.0 * margin * (1.0 - 1e-12));
        let within = value(&evidence, "it from")..=value(&evidence, "it to");
        prop_assert!(within.contains(&(shift + 0.5)));
    }
}
