//! `ReLU` is not linear: properties on domains that the claims do not sample.

use approx::assert_abs_diff_eq;
use proptest::prelude::*;
use why_relu::activation::{leaky_relu, relu};
use why_relu::number::{Dual, Number, Rational, ratio};

/// Fractions with numerators to a million and denominators to a thousand.
fn rationals() -> impl Strategy<Value = Rational> {
    (-1_000_000i64..=1_000_000, 1u64..=1000).prop_map(|(n, d)| ratio(n, d))
}

proptest! {
    #[test]
    fn the_defect_is_the_smaller_magnitude_when_signs_differ(x in rationals(), y in rationals()) {
        let defect = relu(x.clone()) + relu(y.clone()) - relu(&x + &y);
        let size = |z: &Rational| z.clone().larger(-z.clone());
        let differ = (x.clone() * y.clone()) < Rational::ZERO;
        let expected = if differ { size(&x).min(size(&y)) } else { Rational::ZERO };
        prop_assert_eq!(defect, expected);
    }

    #[test]
    fn relu_commutes_with_every_positive_factor(x in rationals(), c in rationals()) {
        let c = c.clone().larger(-c);
        prop_assert_eq!(relu(c.clone() * x.clone()), c * relu(x));
    }

    #[test]
    fn leaky_relu_is_relu_and_a_line_within_three_roundings(x in -1e6f64..1e6, slope in 0f64..1.0) {
        // Three operations on the right, each off by at most u = 2⁻⁵³ of a result no larger than |x|.
        let other = slope * x + (1.0 - slope) * relu(x);
        let bound = 4.0 * (f64::EPSILON / 2.0) * x.abs();
        assert_abs_diff_eq!(leaky_relu(slope, x), other, epsilon = bound);
    }

    #[test]
    fn the_slope_of_a_unit_is_its_weight_or_zero(w in rationals(), b in rationals(), x in rationals()) {
        let unit = relu(Dual::constant(1.0) * Dual { value: w.clone() * x.clone() + b.clone(), slope: w.clone() });
        let active = w.clone() * x + b > Rational::ZERO;
        prop_assert_eq!(unit.slope, if active { w } else { Rational::ZERO });
    }
}
