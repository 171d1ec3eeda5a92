//! Sparsity: the normal distribution function against its symmetry and known values; a zero above
//! the threshold.

use approx::assert_abs_diff_eq;
use proptest::prelude::*;
use why_relu::chapters::relu_is_sparse::zeros;
use why_relu::number::FloatRange;
use why_relu::number::elementary::normal_cdf;

/// To 15 digits; Abramowitz & Stegun (1964), table 26.1.
#[test]
fn the_normal_distribution_function_has_the_tabulated_values() {
    assert_eq!(normal_cdf(0.0), 0.5);
    assert_abs_diff_eq!(normal_cdf(1.0), 0.841_344_746_068_543, epsilon = 1e-15);
    assert_abs_diff_eq!(normal_cdf(2.0), 0.977_249_868_051_821, epsilon = 1e-15);
}

/// What is said of stretches is true, and leaves the zero open.
#[test]
fn a_function_with_a_zero_above_its_threshold_is_refuted() {
    let zero = -1.0f32.next_up();
    let damaged = |x: f32| if x <= -2.0 || x == zero { 0.0 } else { 1.0 };
    let refuted =
        zeros::from_a_threshold_down(damaged, |_| FloatRange::new(0.0, 1.0))
            .expect_err("a zero too many");
    assert!(
        refuted.witness().starts_with("at x = -1.0000001 "),
        "{refuted}"
    );
}

/// Minus infinity is no number from which a function can be zero.
#[test]
fn a_function_that_is_zero_at_no_finite_number_is_refuted() {
    let only_at_infinity = |x: f32| if x == f32::NEG_INFINITY { 0.0 } else { 1.0 };
    let over = |x: FloatRange| {
        let low = if x.low() == f32::NEG_INFINITY {
            0.0
        } else {
            1.0
        };
        FloatRange::new(low, 1.0)
    };
    let refuted = zeros::from_a_threshold_down(only_at_infinity, over)
        .expect_err("zero at infinity alone");
    assert!(refuted.is_decisive(), "{refuted}");
    assert!(refuted.witness().contains("it is finite"), "{refuted}");
}

proptest! {
    /// Each side rounds a few times, by at most half an ulp of a number below 1 each time.
    #[test]
    fn both_tails_of_the_normal_distribution_add_up_to_one(x in -10.0f64..10.0) {
        assert_abs_diff_eq!(normal_cdf(x) + normal_cdf(-x), 1.0, epsilon = 4.0 * f64::EPSILON);
    }
}
