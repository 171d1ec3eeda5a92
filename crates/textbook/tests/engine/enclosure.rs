//! Branch and bound: what it proves, what it refutes, and what it must leave open.

use crate::failure::{left_open, refuted};
use crate::subject::sigmoid;
use nalgebra::{DMatrix, dmatrix};
use proptest::prelude::*;
use textbook::number::{Dual, Interval, Smooth};
use textbook::proof::Method;
use textbook::proof::enclosure::{self, is_positive_definite, squared_norm};

fn vertex(x: Interval) -> Interval {
    let distance = x - Interval::point(0.5);
    Interval::point(0.25) - distance * distance
}

fn unit() -> Interval {
    Interval::new(0.0, 1.0)
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

/// The middle of the last two floats is rounded to the upper one for the end 1, to the lower one
/// for the end before it.
#[test]
fn a_bound_inside_the_rounding_of_the_extreme_is_left_open() {
    let third = |x| x / Interval::point(3.0);
    let rounded = 1.0 / 3.0;
    let before = Interval::new(0.0, 1.0f64.next_down());
    for proof in [
        enclosure::at_most("x/3", unit(), rounded, third),
        enclosure::below("x/3", unit(), rounded.next_up(), third),
        enclosure::below("x/3", before, before.high() / 3.0, third),
    ] {
        let why = left_open(proof);
        assert!(why.ends_with("no float lies inside"), "{why}");
    }
    assert!(enclosure::at_most("x/3", unit(), rounded.next_up(), third).is_ok());
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
    assert!(
        why.contains("more than 262,144 boxes, which is the limit"),
        "{why}"
    );
}

#[test]
fn an_unbounded_domain_is_cut_at_zero() {
    let bump = |x: Interval| Smooth::exp(-(x * x));
    let proof =
        enclosure::at_most("f", Interval::REALS, 1.0, bump).expect("a bound");
    assert_eq!((&*proof.domain(), proof.cases()), ("x in (−∞, ∞)", 2));
    refuted(enclosure::below("f", Interval::REALS, 1.0, bump));
}

#[test]
fn a_single_point_is_no_continuum() {
    let point = Interval::point(0.5);
    left_open(enclosure::at_most("x", point, 9.0, |x| x));
    let nothing = enclosure::supremum("x", point, 1.0, |x| x);
    assert!(!nothing.expect_err("no proof").is_decisive());
}

#[test]
fn an_equation_at_a_point_is_proved_refuted_or_left_open_but_never_guessed() {
    let logistic = |x| sigmoid(Dual::variable(x)).slope;
    let proof = enclosure::equal_at("σ′", 0.0, 0.25, logistic).expect("exact");
    assert_eq!((&*proof.domain(), proof.cases()), ("x = 0", 1));
    let off = 0.25f64.next_up();
    refuted(enclosure::equal_at("σ′", 0.0, off, logistic));
    let third = |x| x / Interval::point(3.0);
    left_open(enclosure::equal_at("x/3", 1.0, 1.0 / 3.0, third));
    refuted(enclosure::equal_at("x/3", 1.0, 0.333, third));
    let pole = |x| Interval::point(1.0) / x;
    left_open(enclosure::equal_at("1/x", 0.0, 0.0, pole));
    left_open(enclosure::equal_at("x", f64::NAN, f64::NAN, |x| x));
}

fn twice(s: Interval) -> Interval {
    s * (Interval::point(1.0) - s)
}

/// The supremum of s(1 − s) is 1/4, whatever the form; the form decides what it costs.
#[test]
fn a_form_that_names_s_twice_needs_many_more_boxes_than_one_that_does_not() {
    let largest = |f: fn(Interval) -> Interval, tolerance| {
        let found = enclosure::supremum("f", unit(), tolerance, f).expect("found");
        let value = found.value();
        assert!(value.contains(0.25) && value.high() - value.low() <= tolerance);
        assert!(f(Interval::point(found.near())).high() >= value.low());
        found.boxes()
    };
    assert_eq!(largest(vertex, 0.0), 3);
    let costs = [1e-2, 1e-4, 1e-6, 1e-8].map(|tolerance| largest(twice, tolerance));
    assert!(costs.is_sorted() && costs[3] > 10_000, "{costs:?}");
}

#[test]
fn a_supremum_is_found_at_an_end_and_far_out() {
    let end = enclosure::supremum("x", unit(), 0.0, |x| x).expect("found");
    assert_eq!((end.value(), end.near()), (Interval::point(1.0), 1.0));
    let ends = Interval::new(-1.0, 1.0);
    let first = enclosure::supremum("x²", ends, 1e-3, |x| x * x).expect("found");
    assert_eq!(first.near(), -1.0, "the first of two places");
    let reals = Interval::REALS;
    let slope = |x| sigmoid(Dual::variable(x)).slope;
    let half = Interval::new(1.0, f64::INFINITY);
    let found = enclosure::supremum("slope", half, 1e-9, slope).expect("found");
    assert!(found.value().contains(slope(Interval::point(1.0)).low()));
    let far = |x: Interval| {
        let distance = x - Interval::point(1e6);
        Smooth::exp(-(distance * distance))
    };
    let found = enclosure::supremum("f", reals, 1e-6, far).expect("found");
    assert!(found.value().contains(1.0));
}

#[test]
fn the_slope_of_x_over_one_plus_exp_has_the_supremum_known_elsewhere() {
    let slope = |x| {
        let x = Dual::variable(x);
        (x * sigmoid(x)).slope
    };
    let near = Interval::new(-10.0, 10.0);
    let found = enclosure::supremum("f′", near, 1e-6, slope).expect("found");
    let known = Interval::new(1.099_839_320_126, 1.099_839_321_029);
    assert!(found.value().low() <= known.high(), "{found:?}");
    assert!(found.value().high() >= known.low(), "{found:?}");
    let evidence = found.evidence().expect("boxes were asked");
    assert_eq!(evidence.method(), Method::Enclosure);
    assert!(evidence.find("largest f′ to").is_some());
}

#[test]
fn a_supremum_that_cannot_be_told_is_an_error_and_refutes_nothing() {
    let fails = |domain, f: fn(Interval) -> Interval| {
        let failure = enclosure::supremum("f", domain, 1e-9, f).expect_err("none");
        assert!(!failure.is_decisive());
        failure.witness().to_string()
    };
    let around = Interval::new(-1.0, 1.0);
    let pole = fails(around, |x| Interval::point(1.0) / x);
    assert_eq!(
        pole,
        "the largest f: f has no value at x = 0; try a domain without it"
    );
    fails(Interval::REALS, |x| x);
    fails(Interval::new(1.0, 0.0), |x| x);
    fails(around, |_| Interval::point(f64::NAN));
    // A hole that halving finds, and values that are known up to a thousandth only.
    let hole = fails(unit(), |x| {
        let hole = x.contains(0.3);
        if hole { Interval::point(f64::NAN) } else { x }
    });
    assert!(hole.contains("no value at x = 0.3"), "{hole}");
    let rough = fails(unit(), |x| Interval::new(x.low(), x.high() + 1e-3));
    assert!(rough.ends_with("try a larger tolerance"), "{rough}");
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

#[test]
fn the_squared_norm_of_a_known_matrix_is_enclosed_closely() {
    // Its eigenvalues are 1 ± b: power iteration has not settled when it ends.
    let b = 1.0 / 2048.0;
    let known = [
        (dmatrix![1.0, b; b, 1.0], (1.0 + b) * (1.0 + b)),
        (dmatrix![3.0, 0.0; 4.0, 5.0], 45.0),
        (DMatrix::identity(3, 3), 1.0),
        (dmatrix![0.0, 0.0; 0.0, 0.0], 0.0),
        (dmatrix![3.0; 4.0], 25.0),
        (dmatrix![3.0, 4.0], 25.0),
        (dmatrix![1.0, 0.0; 0.0, 1.0625], 1.0625 * 1.0625),
    ];
    for (matrix, squared) in known {
        let seen = squared_norm(&matrix);
        assert!(seen.contains(squared), "{matrix}: {seen:?}");
        assert!(seen.high() - seen.low() <= 1e-2 * squared);
    }
}

#[test]
fn a_number_below_the_largest_eigenvalue_is_not_taken_for_a_bound() {
    let gram = dmatrix![25.0, 20.0; 20.0, 25.0].map(Interval::point);
    assert!(is_positive_definite(45.001, &gram));
    assert!(!is_positive_definite(45.0, &gram));
    assert!(!is_positive_definite(44.999, &gram));
    assert!(!is_positive_definite(4.0, &gram));
}

/// Every fourth box is settled, and counts all the same.
#[test]
fn a_search_asks_no_more_boxes_than_it_may_however_many_are_settled() {
    let asked = std::cell::Cell::new(0_u64);
    let values = |x: Interval| {
        if x.low() == x.high() {
            return Interval::point(0.0);
        }
        asked.set(asked.get() + 1);
        let settled = asked.get().is_multiple_of(4);
        Interval::new(0.0, if settled { 0.0 } else { 2.0 })
    };
    let domain = Interval::new(0.0, 1.0);
    let why = left_open(enclosure::at_most("f(x)", domain, 1.0, values));
    assert!(asked.get() <= 1 << 18, "{} boxes", asked.get());
    assert!(why.contains("only known to lie in [0, 2]"), "{why}");
}
