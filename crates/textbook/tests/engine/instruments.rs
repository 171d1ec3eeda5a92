//! The instruments that try single instances, and attempts to fool them: no case, a NaN, a constant
//! sample, a bound that binds nothing.

use crate::failure::{left_open, refuted};
use textbook::number::{Rational, ratio};
use textbook::proof::property::{Deviation, Sample, holds, within_bound};
use textbook::proof::{Cases, Method, Proof, counterexample, exact};
use textbook::random::Stream;

fn uniform(count: u64) -> Sample<'static> {
    Sample {
        domain: "numbers from 0 to 1",
        seed: 1,
        count,
    }
}

/// The proof that the error of every sampled number is within its bound.
fn deviating(deviation: impl Fn(f64) -> (f64, f64)) -> Proof {
    within_bound(uniform(100), Stream::uniform, |&x| {
        let (error, bound) = deviation(x);
        Deviation { error, bound }
    })
}

#[test]
fn two_sides_that_agree_are_no_counterexample() {
    let half = ratio(1, 2);
    assert_eq!(
        refuted(counterexample::differ(
            "x = 1/2",
            "x = 2/4",
            &half,
            &ratio(2, 4)
        )),
        "at x = 2/4, x = 1/2 holds: both sides are 1/2"
    );
    let proof = counterexample::differ("x = 1/2", "x = 1/3", &ratio(1, 3), &half);
    assert_eq!(proof.expect("a witness").cases(), 1);
}

#[test]
fn a_proof_that_panics_tells_why_be_the_message_made_up_or_not() {
    let said = |proof: fn() -> Proof| left_open(textbook::proof::run(proof));
    assert_eq!(said(|| panic!("no")), "the proof panicked: no");
    assert_eq!(
        said(|| panic!("{} of 2", f64::from(1 << 3))),
        "the proof panicked: 8 of 2"
    );
}

#[test]
fn exact_evidence_counts_its_instances_and_stops_at_the_first_that_fails() {
    let below = |limit: i64| {
        exact::every("{}", Cases::range(1..=9).map(i64::from), move |&n| {
            exact::at_most(format!("n = {n}"), &n, &limit)
        })
    };
    let evidence = below(9).expect("all are at most 9");
    assert_eq!((evidence.method(), evidence.cases()), (Method::Exact, 9));
    assert_eq!(refuted(below(7)), "n = 8: 8 is more than 7");
}

#[test]
fn numbers_that_cannot_be_compared_are_never_equal_or_ordered() {
    assert!(exact::equal("x", &f64::NAN, &f64::NAN).is_err());
    assert!(exact::at_most("x", &f64::NAN, &1.0).is_err());
    assert!(exact::at_most("x", &0.0, &f64::NAN).is_err());
}

#[test]
fn no_instance_is_no_evidence() {
    left_open(exact::every(
        "{}",
        Cases::listed([] as [Rational; 0]),
        |_| Ok(()),
    ));
    let told = left_open(holds(uniform(0), Stream::uniform, |_| Ok(())));
    assert_eq!(told, "the proof covered no case of numbers from 0 to 1");
}

#[test]
fn a_sampler_that_draws_the_same_again_and_again_is_refused() {
    let told = left_open(holds(uniform(100), |_| 0.0, |_| Ok(())));
    assert_eq!(told, "all 100 instances of numbers from 0 to 1 were 0.0");
    left_open(holds(uniform(1), Stream::uniform, |_| Ok(())));
}

#[test]
fn one_bad_instance_among_many_refutes_and_is_shown() {
    let largest = (0..100)
        .map(|number| Stream::new(1, number).uniform())
        .fold(0.0, f64::max);
    let witness = refuted(holds(uniform(100), Stream::uniform, |&x| {
        exact::at_most("x", &x, &largest.next_down())
    }));
    assert_eq!(
        witness,
        format!("x: {largest} is more than {}", largest.next_down())
    );
}

#[test]
fn an_error_equal_to_its_bound_is_within_it_and_one_float_more_is_not() {
    assert!(deviating(|x| (x, x)).is_ok());
    refuted(deviating(|x| (x, x.next_down())));
}

#[test]
fn an_error_or_a_bound_that_binds_nothing_is_refused() {
    for (error, bound) in [
        (f64::NAN, 1.0),
        (1.0, f64::NAN),
        (f64::INFINITY, f64::INFINITY),
        (0.0, f64::INFINITY),
        (-1.0, 1.0),
    ] {
        left_open(deviating(
            |x| if x > 0.9 { (error, bound) } else { (0.0, 1.0) },
        ));
    }
}

#[test]
fn the_error_shown_is_the_one_that_uses_most_of_its_bound() {
    let evidence = deviating(|x| if x > 0.9 { (0.5, 1.0) } else { (0.6, 2.0) });
    let evidence = evidence.expect("within bounds");
    let shown = |name| evidence.find(name).expect("a finding").value;
    assert_eq!((shown("largest error"), shown("its bound")), (0.5, 1.0));
}

#[test]
fn evidence_of_two_lemmas_is_as_strong_as_the_weaker_and_counts_both() {
    let exact =
        exact::every("{}", Cases::listed([1]), |_| Ok(())).expect("one case");
    let sampled = holds(uniform(10), Stream::uniform, |_| Ok(())).expect("ten");
    let both = exact.and(sampled);
    assert_eq!((both.method(), both.cases()), (Method::Property, 11));
    assert_eq!(both.seed(), Some(1));
}
