//! Linear and affine: superposition on domains that the claims do not sample.

use nalgebra::{DMatrix, DVector};
use proptest::prelude::*;
use why_relu::network::Layer;
use why_relu::number::{Rational, ratio};

fn numbers(count: usize) -> impl Strategy<Value = Vec<Rational>> {
    let number = (-1000i64..=1000, 1u64..=50).prop_map(|(n, d)| ratio(n, d));
    prop::collection::vec(number, count)
}

proptest! {
    /// Rationals with numerators up to 1000 and denominators up to 50, one to five inputs.
    #[test]
    fn the_defect_of_a_neuron_is_its_bias_times_what_the_factors_miss_to_one(
        (w, x, y, rest) in (1usize..=5).prop_flat_map(|n| {
            (numbers(n), numbers(n), numbers(n), numbers(3))
        })
    ) {
        let [a, b, bias] = &rest[..] else { unreachable!("three numbers") };
        let neuron = Layer {
            weights: DMatrix::from_row_slice(1, w.len(), &w),
            biases: DVector::from_element(1, bias.clone()),
        };
        let (x, y) = (DVector::from_vec(x), DVector::from_vec(y));
        let mixed = neuron.forward(&(&x * a.clone() + &y * b.clone()));
        let parts = neuron.forward(&x) * a.clone() + neuron.forward(&y) * b.clone();
        prop_assert_eq!(
            (mixed - parts)[0].clone(),
            bias * (Rational::ONE - a - b)
        );
    }
}
