//! Batch normalization, in fractions and in floats; symmetry.

use proptest::prelude::*;
use why_relu::activation::Identity;
use why_relu::chapters::zero_mean::symmetry;
use why_relu::network::{batch_norm, mean, variance};
use why_relu::number::elementary::sqrt;
use why_relu::number::{Rational, ratio};

fn fractions() -> impl Strategy<Value = Vec<Rational>> {
    let fraction = (-50i64..50, 1u64..20).prop_map(|(a, b)| ratio(a, b));
    prop::collection::vec(fraction, 1..9)
}

#[test]
fn the_identity_is_symmetric_about_zero_and_leaves_the_range_of_tanh() {
    let refuted =
        symmetry::about(&Identity, 0.0, 1.0, symmetry::TANH).expect_err("beyond 1");
    assert!(
        refuted.witness().starts_with("at x = 1.0000001 "),
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

    /// The sum of n ≤ 64 distances below 200 rounds by less than 64·200·64·2⁻⁵³ < 10⁻⁹, and so does the mean itself.
    #[test]
    fn in_floats_the_mean_is_near_zero(batch in prop::collection::vec(-100.0f64..100.0, 1..64)) {
        let out = batch_norm(&batch, |v| sqrt(v + 1.0));
        prop_assert!(mean(&out).abs() < 1e-9);
    }
}
