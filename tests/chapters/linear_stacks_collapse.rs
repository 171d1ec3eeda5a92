//! Linear stacks: properties of stacks and ranks; losses that are almost a saddle.

use approx::assert_relative_eq;
use nalgebra::{DMatrix, DVector};
use proptest::prelude::*;
use why_relu::chapters::linear_stacks_collapse::stacks;
use why_relu::chapters::linear_stacks_collapse::witnesses::{self, Loss};
use why_relu::network::{Layer, Stack, rank};
use why_relu::number::{Dual, Number, Polynomial, Rational, ratio};

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

#[test]
fn a_loss_that_is_flat_or_turned_or_only_like_a_saddle_is_refuted() {
    let level: Loss = |_, _| Dual::constant(0.0);
    let turned: Loss = |b, a| b * a * Dual::constant(2.0) + Dual::constant(1.0);
    let saddle: Loss = |b, a| Dual::constant(1.0) - b * a * Dual::constant(2.0);
    for (loss, witness) in [
        (level, "∂²/∂w₂∂w₁: 0 is not −2"),
        (turned, "∂²/∂w₂∂w₁: 2 is not −2"),
        (saddle, "at w₂ = 1, w₁ = 1, the loss: −1 = 0 is false"),
    ] {
        let refuted = witnesses::saddle(loss).expect_err(witness);
        assert_eq!(refuted.witness(), witness);
    }
}

#[test]
fn a_bias_with_the_wrong_sign_is_noticed_at_the_origin() {
    let flipped = |stack: &Stack<Polynomial>| {
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
