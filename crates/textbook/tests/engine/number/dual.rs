//! Dual numbers against num-dual, against derivatives by hand over the rationals, and over
//! intervals.

use num_dual::DualNum;
use proptest::prelude::*;
use std::ops::{Add, Div, Mul, Neg, Sub};
use textbook::number::{Dual, Field, Interval, Number, Rational, Smooth, ratio};

/// An expression with every operation of a field in it; its denominator is positive.
fn fraction<T>(x: T, one: T) -> T
where
    T: Clone
        + Add<Output = T>
        + Sub<Output = T>
        + Mul<Output = T>
        + Div<Output = T>
        + Neg<Output = T>,
{
    let square = x.clone() * x.clone();
    (-(x.clone() * square.clone()) - x + one.clone()) / (square + one)
}

fn logistic<T: Smooth>(x: T) -> T {
    T::one() / (T::one() + (-x).exp())
}

/// The derivative of `fraction` by hand: (−x⁴ − 2x² − 2x − 1) / (x² + 1)².
fn slope_by_hand<T: Field>(x: T) -> T {
    let square = x.clone() * x.clone();
    let denominator = square.clone() + T::one();
    let two = T::one() + T::one();
    let numerator = -(square.clone() * square.clone())
        - two.clone() * square
        - two * x
        - T::one();
    numerator / (denominator.clone() * denominator)
}

/// Each of the two ways rounds fewer than 32 times, each time by at most ε/2 of a term that is no
/// larger than `size` once all later factors and divisors have acted on it.
fn close(a: f64, b: f64, size: f64) -> bool {
    (a - b).abs() <= 32.0 * f64::EPSILON * size
}

proptest! {
    #[test]
    fn a_dual_over_rationals_is_the_derivative_by_hand(n in -1000i64..1000, d in 1u64..1000) {
        let x = ratio(n, d);
        let dual = fraction(Dual::variable(x.clone()), Dual::constant(1.0));
        prop_assert_eq!(dual.slope, slope_by_hand(x.clone()));
        prop_assert_eq!(dual.value, fraction(x, Rational::ONE));
    }

    #[test]
    fn a_dual_over_floats_agrees_with_num_dual(x in -30.0..30.0f64) {
        let theirs = num_dual::Dual64::from(x).derivative();
        let oracle = fraction(theirs, num_dual::Dual64::from(1.0));
        let ours = fraction(Dual::variable(x), Dual::constant(1.0));
        prop_assert!(close(ours.slope, oracle.eps, 2.0 + x * x));

        let one = num_dual::Dual64::from(1.0);
        let oracle = one / (one + (-theirs).exp());
        let ours = logistic(Dual::variable(x));
        prop_assert!(close(ours.value, oracle.re, 1.0));
        prop_assert!(close(ours.slope, oracle.eps, 1.0));
    }

    #[test]
    fn a_second_derivative_agrees_with_num_dual(x in -30.0..30.0f64) {
        let theirs = num_dual::Dual2_64::from(x).derivative();
        let one = num_dual::Dual2_64::from(1.0);
        let oracle = one / (one + (-theirs).exp());
        let ours = logistic(Dual::variable(Dual::variable(x)));
        prop_assert!(close(ours.slope.value, oracle.v1, 1.0));
        prop_assert!(close(ours.slope.slope, oracle.v2, 4.0));
    }

    #[test]
    fn a_dual_over_an_interval_holds_the_derivatives_at_its_members(
        a in -30.0..30.0f64,
        width in 0.0..2.0f64,
        share in 0.0..1.0f64,
    ) {
        let over = Interval::new(a, a + width);
        let member = (a + share * width).min(over.high());
        let on_the_whole = logistic(Dual::variable(over));
        let at_a_member = logistic(Dual::variable(Interval::point(member)));
        prop_assert!(on_the_whole.slope.low() <= at_a_member.slope.low());
        prop_assert!(on_the_whole.slope.high() >= at_a_member.slope.high());
    }
}

#[test]
fn the_second_derivative_of_the_logistic_function_at_zero_is_exactly_zero() {
    let zero = Dual::variable(Dual::variable(Interval::point(0.0)));
    let result = logistic(zero);
    assert_eq!(result.value.value, Interval::point(0.5));
    assert_eq!(result.value.slope, Interval::point(0.25));
    assert_eq!(result.slope.value, Interval::point(0.25));
    assert_eq!(result.slope.slope, Interval::point(0.0));
}

#[test]
fn at_a_kink_the_slope_of_an_interval_holds_both_sides() {
    let over = Dual::variable(Interval::new(-1.0, 2.0));
    let hinge = over.larger(Dual::constant(0.0));
    assert_eq!(hinge.value, Interval::new(0.0, 2.0));
    assert_eq!(hinge.slope, Interval::new(0.0, 1.0));
}

#[test]
fn at_one_point_where_two_functions_meet_the_larger_has_the_slope_of_either() {
    // |x| − max(−x, 0) is max(x, 0): neither slope is that of one side alone.
    let zero = Dual::variable(Interval::point(0.0));
    let slope = (zero.magnitude() - (-zero).larger(Dual::constant(0.0))).slope;
    assert!(slope.contains(0.0) && slope.contains(1.0), "{slope:?}");
    let below = Dual::variable(Interval::new(-1.0, 0.0));
    assert_eq!(
        below.larger(Dual::constant(0.0)).slope,
        Interval::point(0.0)
    );
}

#[test]
fn at_the_threshold_itself_a_branch_has_no_slope_that_is_known() {
    let step = |x: Dual<Interval>| {
        let [above, otherwise] = [1.0, 0.0].map(Dual::constant);
        x.branch(&Dual::constant(0.0), above, otherwise)
    };
    let at = |x: f64| step(Dual::variable(Interval::point(x))).slope;
    assert_eq!(at(0.0), Interval::REALS);
    assert_eq!([at(-1.0), at(1.0)], [Interval::point(0.0); 2]);
}

#[test]
fn a_nan_reaches_value_and_slope() {
    let nan = Dual::variable(f64::NAN);
    for result in [
        nan + Dual::constant(1.0),
        nan * Dual::variable(2.0),
        nan / Dual::variable(2.0),
        nan.larger(Dual::constant(0.0)),
        Dual::constant(0.0).larger(nan),
        nan.exp(),
    ] {
        assert!(result.value.is_nan(), "{result:?}");
    }
    assert!(nan.larger(Dual::constant(0.0)).slope.is_nan());
    let undefined = Dual::variable(Interval::point(f64::NAN)).exp();
    assert!(undefined.value.is_undefined() && undefined.slope.is_undefined());
}
