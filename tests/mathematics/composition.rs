//! Networks made of networks against the functions that they are made of, in fractions.

use nalgebra::DVector;
use proptest::prelude::*;
use why_relu::activation::relu;
use why_relu::network::Stack;
use why_relu::number::{Rational, ratio};
use why_relu::random::Stream;

/// A stack of whole numbers with these widths, the input's first.
pub(crate) fn stack(seed: u64, widths: &[usize]) -> Stack<Rational> {
    let mut stream = Stream::new(seed, 0);
    Stack::drawn(widths, || ratio(stream.integer(-2, 2), 1))
}

/// The widths of a stack: so many inputs, at most three hidden layers, so many outputs.
pub(crate) fn widths(
    inputs: usize,
    outputs: usize,
) -> impl Strategy<Value = Vec<usize>> {
    let hidden = prop::collection::vec(1usize..4, 0..4);
    hidden.prop_map(move |hidden| [vec![inputs], hidden, vec![outputs]].concat())
}

fn hidden_layers(stack: &Stack<Rational>) -> usize {
    stack.above.len()
}

/// A multiple of 1/8, twice it, and so on, for each input.
fn input(eighths: i64, inputs: usize) -> DVector<Rational> {
    DVector::from_iterator(inputs, (1..).map(|n| ratio(n * eighths, 8)).take(inputs))
}

proptest! {
    #[test]
    fn networks_one_after_another_are_their_functions_one_after_another(
        seed in 0u64..1000, inner in widths(2, 3), outer in widths(3, 2), place in -40i64..=40,
    ) {
        let (inner, outer) = (stack(seed, &inner), stack(seed + 1, &outer));
        let both = outer.compose(&inner);
        prop_assert_eq!(hidden_layers(&both), hidden_layers(&inner) + hidden_layers(&outer));
        let x = input(place, 2);
        for activation in [relu, |z: Rational| z.clone() * z] {
            let apart = outer.forward(&inner.forward(&x, activation), activation);
            prop_assert_eq!(both.forward(&x, activation), apart);
        }
    }

    #[test]
    fn networks_side_by_side_give_the_outputs_of_each_whatever_their_depths(
        seed in 0u64..1000, left in widths(2, 3), right in widths(2, 2), place in -40i64..=40,
    ) {
        let (left, right) = (stack(seed, &left), stack(seed + 1, &right));
        let both = left.beside(&right);
        prop_assert_eq!(hidden_layers(&both), hidden_layers(&left).max(hidden_layers(&right)));
        let x = input(place, 2);
        let apart = [&left, &right].map(|one| one.forward(&x, relu));
        let expected: Vec<_> = apart.iter().flat_map(|out| out.iter().cloned()).collect();
        prop_assert_eq!(both.forward(&x, relu), DVector::from_vec(expected));
    }

    #[test]
    fn the_identity_of_any_depth_changes_nothing(hidden in 0usize..5, place in -40i64..=40) {
        let identity = Stack::identity(3, hidden);
        prop_assert_eq!(hidden_layers(&identity), hidden);
        let x = input(place, 3);
        prop_assert_eq!(identity.forward(&x, relu), x);
    }
}

#[test]
#[should_panic(expected = "networks side by side have the same input")]
fn networks_of_different_inputs_are_not_put_side_by_side() {
    let _ = stack(1, &[1, 2, 1]).beside(&stack(1, &[2, 2, 1]));
}
