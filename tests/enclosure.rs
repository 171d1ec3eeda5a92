//! Branch and bound: what it proves, what it refutes, and what it must leave open.

use proptest::prelude::*;
use why_relu::activation::sigmoid;
use why_relu::number::{Dual, Interval, Smooth};
use why_relu::proof::{Method, Proof, enclosure};

fn vertex(x: Interval) -> Interval {
    let distance = x - Interval::point(0.5);
    Interval::point(0.25) - distance * distance
}

fn unit() -> Interval {
    Interval::new(0.0, 1.0)
}

fn left_open(proof: Proof) -> String {
    let failure = proof.expect_err("no proof");
    assert!(!failure.is_decisive(), "{failure}");
    failure.witness().into()
}

fn refuted(proof: Proof) -> String {
    let failure = proof.expect_err("no proof");
    assert!(failure.is_decisive(), "{failure}");
    failure.witness().into()
}

#[test]
fn a_bound_that_is_reached_is_proved_as_a_bound_and_refuted_as_a_strict_one() {
    let proof = enclosure::at_most("f", unit(), 0.25, vertex).expect("a bound");
    assert_eq!((proof.method(), proof.cases()), (Method::Enclosure, 2));
    let witness = refuted(enclosure::below("f", unit(), 0.25, vertex));
    assert_eq!(witness, "at x = 0.5, f is at least 0.25, against f < 0.25");
}

#[test]
fn a_bound_one_ulp_too_tight_is_refuted() {
    let tight = 0.25f64.next_down();
    refuted(enclosure::at_most("f", unit(), tight, vertex));
}

#[test]
fn a_maximum_at_the_end_of_the_domain_is_found() {
    let tight = 1.0f64.next_down();
    let witness = refuted(enclosure::at_most("x", unit(), tight, |x| x));
    assert!(witness.starts_with("at x = 1,"));
}

#[test]
fn an_undefined_value_in_the_middle_leaves_the_question_open() {
    let hole = |x: Interval| {
        if x.contains(0.3) {
            Interval::point(f64::NAN)
        } else {
            x
        }
    };
    left_open(enclosure::at_most("f", unit(), 2.0, hole));
    left_open(enclosure::at_most(
        "f",
        Interval::REALS,
        f64::INFINITY,
        hole,
    ));
}

#[test]
fn a_pole_is_refuted_from_the_side_on_which_it_rises_and_else_left_open() {
    let around = Interval::new(-1.0, 1.0);
    let inverse = |x| Interval::point(1.0) / x;
    refuted(enclosure::at_most("1/x", around, 10.0, inverse));
    let falls = |x: Interval| Interval::point(-1.0) / (x * x);
    left_open(enclosure::at_most("−1/x²", around, 0.0, falls));
}

#[test]
fn an_empty_domain_and_a_bound_that_is_no_number_prove_nothing() {
    left_open(enclosure::at_most("x", Interval::new(1.0, 0.0), 9.0, |x| x));
    left_open(enclosure::at_most("x", unit(), f64::NAN, |x| x));
}

#[test]
fn a_bound_that_intervals_cannot_separate_uses_up_the_budget() {
    let zero = |x: Interval| x - x;
    let why = left_open(enclosure::at_most("x − x", unit(), 0.0, zero));
    assert!(why.ends_with("the budget of boxes is used up"), "{why}");
}

#[test]
fn an_unbounded_domain_is_cut_at_zero() {
    let bump = |x: Interval| Smooth::exp(-(x * x));
    let proof =
        enclosure::at_most("f", Interval::REALS, 1.0, bump).expect("a bound");
    assert_eq!((proof.domain(), proof.cases()), ("x in (−∞, ∞)", 2));
    refuted(enclosure::below("f", Interval::REALS, 1.0, bump));
}

proptest! {
    #[test]
    fn no_sampled_slope_exceeds_a_proved_bound(
        low in -4.0f64..4.0, width in 0.0f64..2.0, bound in 0.0f64..0.3, at in 0.0f64..=1.0,
    ) {
        let slope = |x| sigmoid(Dual::variable(x)).slope;
        let domain = Interval::new(low, low + width);
        let x = (low + at * width).min(low + width);
        match enclosure::at_most("slope", domain, bound, slope) {
            Ok(_) => prop_assert!(slope(Interval::point(x)).low() <= bound),
            Err(failure) => prop_assert!(failure.is_decisive(), "{}", failure),
        }
    }
}
