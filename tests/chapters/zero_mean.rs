//! Batch normalization, in fractions and in floats; symmetry and ranges of functions that come near
//! to what is claimed.

use proptest::prelude::*;
use why_relu::activation::{
    Activation, Identity, PiecewiseLinear, Scaled, sigmoid, tanh,
};
use why_relu::chapters::zero_mean::causes::{FOUR, HALF_AS_STEEP, are_independent};
use why_relu::chapters::zero_mean::{ranges, symmetry};
use why_relu::network::{batch_norm, mean, variance};
use why_relu::number::elementary::sqrt;
use why_relu::number::{Number, Rational, Smooth, ratio};

fn fractions() -> impl Strategy<Value = Vec<Rational>> {
    let fraction = (-50i64..50, 1u64..20).prop_map(|(a, b)| ratio(a, b));
    prop::collection::vec(fraction, 1..9)
}

/// The witness against an `f` that is odd up to `bound`, with values from −1 to 1.
fn not_odd(f: &impl Activation, bound: f32) -> String {
    let refuted = symmetry::in_floats(f, 0.0, 1.0, bound).expect_err("not odd");
    refuted.witness().into()
}

#[test]
fn the_identity_is_symmetric_about_zero_and_leaves_the_range_of_tanh() {
    let witness = not_odd(&Identity, symmetry::TANH);
    assert!(witness.starts_with("at x = 1.0000001 "), "{witness}");
}

#[test]
fn values_that_add_up_are_not_enough_beyond_the_range() {
    let witness = not_odd(&Scaled(1.0 / 128.0), 0.0);
    assert!(witness.starts_with("at x = 128.00002 "), "{witness}");
}

/// 1/4 everywhere.
struct Level;

impl PiecewiseLinear for Level {
    fn at<T: Number>(&self, _: T) -> T {
        T::constant(0.25)
    }
}

#[test]
fn values_in_the_range_are_not_enough_where_they_do_not_add_up() {
    let witness = not_odd(&Level, 1.0);
    assert!(witness.starts_with("at x = 0 "), "{witness}");
}

/// A steep tanh, 1/16 too high.
struct Raised;

impl Activation for Raised {
    fn of<T: Smooth>(&self, x: T) -> T {
        let steep = f64::from(1 << 30) * 1024.0;
        tanh(T::constant(steep) * x) + T::constant(1.0 / 16.0)
    }
}

#[test]
fn one_of_two_values_in_the_range_is_not_enough() {
    let witness = not_odd(&Raised, 0.5);
    assert!(witness.ends_with(" is 1, not at most 0.5"), "{witness}");
}

#[test]
fn a_function_that_reaches_every_bound_and_exceeds_none_is_refuted() {
    let rounded_down = Scaled(1.0f32.next_down().into());
    let refuted = ranges::unbounded(&rounded_down).expect_err("not above 1");
    assert_eq!(refuted.witness(), "1 is above 1: this does not hold");
}

/// σ(x)/2 + 10⁻³⁰⁵·eˣ, which exceeds 1 from x = 702 on.
struct LateGrowth;

impl Activation for LateGrowth {
    fn of<T: Smooth>(&self, x: T) -> T {
        let growth = T::constant(1e-305) * Smooth::exp(x.clone());
        T::constant(0.5) * sigmoid(x) + growth
    }
}

#[test]
fn a_function_that_exceeds_one_beyond_all_boxes_is_refuted() {
    let refuted = ranges::between_zero_and_one(&LateGrowth).expect_err("beyond 1");
    assert!(refuted.witness().contains("of 1 − f"), "{refuted}");
}

#[test]
fn a_slope_of_a_half_is_neither_small_nor_large() {
    let four = [FOUR[0], HALF_AS_STEEP, FOUR[2], FOUR[3]];
    let refuted = are_independent(four).expect_err("in between");
    assert!(refuted.is_decisive());
    assert!(
        refuted.witness().contains("mean squared slope"),
        "{refuted}"
    );
}

#[test]
fn a_batch_of_equal_values_becomes_zeros() {
    let out = batch_norm(&[3.0; 4], |v| sqrt(v + 1.0));
    assert_eq!(out, [0.0; 4]);
}

proptest! {
    #[test]
    fn the_variance_is_the_mean_square_minus_the_squared_mean(batch in fractions()) {
        let squares: Vec<_> = batch.iter().map(|x| x * x).collect();
        let middle = mean(&batch);
        prop_assert_eq!(variance(&batch), mean(&squares) - &middle * &middle);
    }

    #[test]
    fn a_shift_of_the_batch_is_forgotten(batch in fractions(), shift in -50i64..50) {
        let moved: Vec<_> = batch.iter().map(|x| x + ratio(shift, 1)).collect();
        let normalized = |batch: &[Rational]| batch_norm(batch, |v| v + ratio(1, 1));
        prop_assert_eq!(normalized(&batch), normalized(&moved));
    }

    /// The sum of n ≤ 64 distances below 200 rounds by less than 64·200·64·2⁻⁵³ < 10⁻⁹, and so does
    /// the mean itself.
    #[test]
    fn in_floats_the_mean_is_near_zero(batch in prop::collection::vec(-100.0f64..100.0, 1..64)) {
        let out = batch_norm(&batch, |v| sqrt(v + 1.0));
        prop_assert!(mean(&out).abs() < 1e-9);
    }
}
