//! Samples that were drawn before, and recorded.

use textbook::number::Interval;
use textbook::proof::Proof;
use textbook::proof::estimate::{Sample, recorded};

const SAMPLE: Sample = Sample {
    domain: "recorded runs",
    seed: 7,
    count: 36,
};

/// Runs with the marks 0, 1, … and the values `of` them.
fn runs(of: impl Fn(u32) -> f64) -> Vec<(u32, [f64; 1])> {
    (0..36).map(|mark| (mark, [of(mark)])).collect()
}

fn claim(within: Interval, record: Result<Vec<(u32, [f64; 1])>, String>) -> Proof {
    recorded(SAMPLE, [("value", within)], record)
}

#[test]
fn the_median_lies_between_the_smallest_and_the_largest_of_36_values() {
    let evidence =
        claim(Interval::new(0.0, 40.0), Ok(runs(f64::from))).expect("inside");
    let end = |name: &str| evidence.find(name).expect("an end").value;
    assert_eq!((end("value from"), end("value to")), (0.0, 35.0));
    assert_eq!((evidence.cases(), evidence.seed()), (36, Some(7)));
    for (within, decisive) in [
        (Interval::new(36.0, f64::INFINITY), true),
        (Interval::new(f64::NEG_INFINITY, -1.0), true),
        (Interval::new(1.0, 40.0), false),
        (Interval::new(0.0, 34.0), false),
    ] {
        let failure = claim(within, Ok(runs(f64::from))).expect_err("not inside");
        assert_eq!(failure.is_decisive(), decisive, "{failure}");
    }
}

/// 2·2⁻³⁰ is more than 10⁻⁹.
#[test]
fn thirty_runs_are_too_few_to_decide_anything() {
    let record = (0..30).map(|mark| (mark, [f64::from(mark)])).collect();
    let few = Sample {
        count: 30,
        ..SAMPLE
    };
    let claimed = [("value", Interval::new(-1.0, 100.0))];
    let failure = recorded(few, claimed, Ok(record)).expect_err("open");
    assert!(!failure.is_decisive(), "{failure}");
}

#[test]
fn a_record_that_is_missing_short_constant_or_not_a_number_decides_nothing() {
    let all = Interval::REALS;
    let mut short = runs(f64::from);
    short.pop();
    let alike = Ok(vec![(3, [0.5]); 36]);
    let nan = runs(|mark| if mark == 9 { f64::NAN } else { 1.0 });
    for (record, why) in [
        (Err("the record is stale".into()), "the record is stale"),
        (
            Ok(short),
            "35 instances are recorded of recorded runs, not 36",
        ),
        (alike, "all 36 instances of recorded runs were 3"),
        (Ok(nan), "value is NaN in instance 9"),
    ] {
        let failure = claim(all, record).expect_err("undecided");
        assert!(!failure.is_decisive());
        assert!(failure.witness().contains(why), "{failure}");
    }
}

#[test]
fn runs_may_agree_in_a_quantity_if_they_are_different_runs() {
    let evidence =
        claim(Interval::new(0.0, 1.0), Ok(runs(|_| 0.5))).expect("inside");
    assert_eq!(
        evidence.find("value").map(|finding| finding.value),
        Some(0.5)
    );
}
