//! `ReLU` is not linear: properties on domains that the claims do not sample, and other functions
//! of straight pieces, each of which breaks one rule.

use approx::assert_abs_diff_eq;
use proptest::prelude::*;
use why_relu::activation::{PiecewiseLinear, leaky_relu, relu};
use why_relu::chapters::relu_is_not_linear::{additivity, fit, slopes};
use why_relu::number::{Dual, Number, Rational, ratio};

/// |x| + 1.
struct RaisedMagnitude;

impl PiecewiseLinear for RaisedMagnitude {
    fn at<T: Number>(&self, x: T) -> T {
        relu(x.clone()) + relu(-x) + T::one()
    }
}

#[test]
fn the_defect_of_a_function_that_is_not_zero_at_zero_leaves_its_value_there_out() {
    let evidence = additivity::breaks(&RaisedMagnitude).expect("not additive");
    assert_eq!(evidence.find("defect").expect("told").text.digits, "3");
}

/// The smaller of x and a limit.
struct Capped(f64);

impl PiecewiseLinear for Capped {
    fn at<T: Number>(&self, x: T) -> T {
        -(-x).larger(T::constant(-self.0))
    }
}

#[test]
fn a_sum_beyond_a_limit_is_refuted_with_both_sides() {
    let refuted = additivity::on_each_side(&Capped(1.0)).expect_err("capped");
    assert_eq!(
        refuted.witness(),
        "at x = 1, y = 1, c = 1, z = 1, f(x + y): 1 = 2 is false"
    );
}

/// `ReLU`, one higher.
struct Raised;

impl PiecewiseLinear for Raised {
    fn at<T: Number>(&self, x: T) -> T {
        relu(x) + T::one()
    }
}

#[test]
fn a_bend_of_the_right_size_that_stands_too_high_is_too_far_from_the_line() {
    let refuted = fit::distance(&Raised).expect_err("too high");
    assert_eq!(
        refuted.witness(),
        "at r = 1, x = 1, the error: 5/4 ≤ 1/4 is false"
    );
}

#[test]
fn a_function_whose_two_pieces_make_x_but_not_its_magnitude_is_refuted() {
    assert!(
        slopes::pieces(&Capped(0.0)).is_err_and(|refuted| refuted.is_decisive())
    );
}

/// Fractions with numerators to a million and denominators to a thousand.
fn rationals() -> impl Strategy<Value = Rational> {
    (-1_000_000i64..=1_000_000, 1u64..=1000).prop_map(|(n, d)| ratio(n, d))
}

proptest! {
    #[test]
    fn the_defect_is_the_smaller_magnitude_when_signs_differ(x in rationals(), y in rationals()) {
        let defect = relu(x.clone()) + relu(y.clone()) - relu(&x + &y);
        let size = |z: &Rational| z.clone().magnitude();
        let differ = (x.clone() * y.clone()) < Rational::ZERO;
        let expected = if differ { size(&x).min(size(&y)) } else { Rational::ZERO };
        prop_assert_eq!(defect, expected);
    }

    #[test]
    fn relu_commutes_with_every_positive_factor(x in rationals(), c in rationals()) {
        let c = c.magnitude();
        prop_assert_eq!(relu(c.clone() * x.clone()), c * relu(x));
    }

    #[test]
    fn leaky_relu_is_relu_and_a_line_within_three_roundings(x in -1e6f64..1e6, slope in 0f64..1.0) {
        // Three operations on the right, each off by at most u = 2⁻⁵³ of a result no larger than
        // |x|.
        let other = slope * x + (1.0 - slope) * relu(x);
        let bound = 4.0 * (f64::EPSILON / 2.0) * x.abs();
        assert_abs_diff_eq!(leaky_relu(slope, x), other, epsilon = bound);
    }

    #[test]
    fn the_slope_of_a_unit_is_its_weight_or_zero(
        w in rationals(), b in rationals(), x in rationals(),
    ) {
        let value = &w * x + b;
        let active = value > Rational::ZERO;
        let before = Dual { value, slope: w.clone() };
        let unit = relu(Dual::constant(1.0) * before);
        prop_assert_eq!(unit.slope, if active { w } else { Rational::ZERO });
    }
}
