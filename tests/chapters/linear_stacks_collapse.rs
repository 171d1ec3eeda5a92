//! Linear stacks: properties of stacks and ranks; losses that are almost a saddle.

use approx::assert_relative_eq;
use nalgebra::{DMatrix, DVector};
use proptest::prelude::*;
use why_relu::chapters::linear_stacks_collapse::{stacks, witnesses};
use why_relu::network::{Layer, Stack, rank};
use why_relu::number::{Dual, Number, Rational, ratio};

fn layer<T: Number>(entries: &[T]) -> Layer<T> {
    Layer {
        weights: DMatrix::from_row_slice(3, 3, &entries[..9]),
        biases: DVector::from_row_slice(&entries[9..12]),
    }
}

/// Twelve whole numbers from −9 to 9 as fractions.
fn entries() -> impl Strategy<Value = Vec<Rational>> {
    prop::collection::vec((-9i64..=9).prop_map(|n| ratio(n, 1)), 12)
}

type Weight = Dual<Rational>;

#[test]
fn a_saddle_that_does_not_fall_or_not_rise_or_is_no_higher_than_its_ends_is_refuted()
{
    let level: fn(Weight, Weight) -> Weight = |_, _| Dual::constant(0.0);
    let ridge: fn(Weight, Weight) -> Weight = |b, a| {
        let sum = b + a;
        -(sum.clone() * sum)
    };
    let low: fn(Weight, Weight) -> Weight = |b, a| {
        let product = b * a;
        product.clone() * product.clone() - product
    };
    for (loss, witness) in [
        (level, "lower at w₂ = w₁ = 1/2: this does not hold"),
        (ridge, "higher at w₂ = −w₁ = 1/2: this does not hold"),
        (low, "middle above both ends: this does not hold"),
    ] {
        let refuted = witnesses::saddle(loss).expect_err(witness);
        assert_eq!(refuted.witness(), witness);
    }
}

#[test]
fn a_bias_with_the_wrong_sign_is_noticed_at_the_origin() {
    let flipped = |stack: &Stack<Rational>| {
        let mut layer = stack.collapse();
        layer.biases[0] = -layer.biases[0].clone();
        layer
    };
    let refuted = stacks::one_layer(|x| x, flipped).expect_err("a wrong sign");
    let place = "depth 1, stack and collapse at the origin: ";
    assert!(refuted.witness().starts_with(place), "{refuted}");
}

proptest! {
    #[test]
    fn two_layers_of_width_three_are_their_collapse(
        a in entries(), b in entries(), x in entries(),
    ) {
        let stack = Stack { first: layer(&a), above: vec![layer(&b)] };
        let x = DVector::from_row_slice(&x[..3]);
        prop_assert_eq!(stack.forward(&x, |z| z), stack.collapse().forward(&x));
    }

    #[test]
    fn the_rank_of_an_outer_product_is_one(a in entries(), b in entries()) {
        let column = DMatrix::from_column_slice(6, 1, &a[..6]);
        let row = DMatrix::from_row_slice(1, 6, &b[..6]);
        let nothing = a[..6].iter().all(|x| *x == Rational::ZERO)
            || b[..6].iter().all(|x| *x == Rational::ZERO);
        prop_assert_eq!(rank(&(column * row)), usize::from(!nothing));
    }

    #[test]
    fn positive_layers_collapse_within_their_rounding_in_f64(
        a in prop::collection::vec(0f64..1.0, 12),
        b in prop::collection::vec(0f64..1.0, 12),
        x in prop::collection::vec(0f64..1.0, 3),
    ) {
        // Nothing cancels, each way meets at most 8 roundings on a path: 16 units of 2⁻⁵³ between
        // the two.
        let stack = Stack { first: layer(&a), above: vec![layer(&b)] };
        let x = DVector::from_row_slice(&x);
        let (deep, one) = (stack.forward(&x, |z| z), stack.collapse().forward(&x));
        for (left, right) in deep.iter().zip(&one) {
            assert_relative_eq!(left, right, max_relative = 17.0 * f64::EPSILON / 2.0);
        }
    }
}
