//! Dying ReLU: the gradient by another way, and what a step does.

use nalgebra::{DMatrix, DVector};
use proptest::prelude::*;
use why_relu::activation::{leaky_relu, relu};
use why_relu::network::{Example, Layer, Stack};
use why_relu::number::{Dual, Number, Rational, ratio};

fn number() -> impl Strategy<Value = Rational> {
    (-16i64..=16).prop_map(|n| ratio(n, 4))
}

fn vector(length: usize) -> impl Strategy<Value = DVector<Rational>> {
    prop::collection::vec(number(), length).prop_map(DVector::from_vec)
}

fn layer(rows: usize, columns: usize) -> impl Strategy<Value = Layer<Rational>> {
    let weights = prop::collection::vec(number(), rows * columns);
    (weights, vector(rows)).prop_map(move |(weights, biases)| Layer {
        weights: DMatrix::from_vec(rows, columns, weights),
        biases,
    })
}

/// Two inputs, layers of three and two units, one output.
fn stack() -> impl Strategy<Value = Stack<Rational>> {
    (layer(3, 2), layer(2, 3), layer(1, 2)).prop_map(|(first, second, third)| {
        Stack {
            first,
            above: vec![second, third],
        }
    })
}

fn example() -> impl Strategy<Value = Example<Rational>> {
    (vector(2), vector(1)).prop_map(|(input, target)| Example { input, target })
}

fn leaky<T: Number>(x: T) -> T {
    leaky_relu(T::constant(0.25), x)
}

/// The derivative of half the squared error on the way from `stack` in the direction of `toward`,
/// by dual numbers.
fn along(
    stack: &Stack<Rational>,
    toward: &Stack<Rational>,
    examples: &[Example<Rational>],
) -> Rational {
    let moving = |a: &Layer<Rational>, b: &Layer<Rational>| {
        let dual = |value: Rational, slope| Dual { value, slope };
        Layer {
            weights: a.weights.zip_map(&b.weights, dual),
            biases: a.biases.zip_map(&b.biases, dual),
        }
    };
    let above = stack.above.iter().zip(&toward.above);
    let moving = Stack {
        first: moving(&stack.first, &toward.first),
        above: above.map(|(a, b)| moving(a, b)).collect(),
    };
    let still = |v: &DVector<Rational>| v.map(Dual::fixed);
    let errors = examples.iter().map(|example| {
        let output = moving.forward(&still(&example.input), leaky);
        let rest = (output - still(&example.target))[0].clone();
        (rest.clone() * rest).slope
    });
    errors.fold(Rational::ZERO, |sum, slope| sum + slope) * ratio(1, 2)
}

fn dot(a: &Stack<Rational>, b: &Stack<Rational>) -> Rational {
    let of = |a: &Layer<Rational>, b: &Layer<Rational>| {
        a.weights.dot(&b.weights) + a.biases.dot(&b.biases)
    };
    let above = a.above.iter().zip(&b.above);
    above.fold(of(&a.first, &b.first), |sum, (a, b)| sum + of(a, b))
}

proptest! {
    #[test]
    fn backpropagation_gives_the_slope_that_dual_numbers_give_in_any_direction(
        stack in stack(), toward in stack(), examples in prop::collection::vec(example(), 1..4),
    ) {
        let gradient = stack.gradient(leaky, &examples);
        prop_assert_eq!(dot(&gradient, &toward), along(&stack, &toward, &examples));
    }

    #[test]
    fn a_dead_unit_of_the_first_layer_keeps_its_weights(
        mut stack in stack(), examples in prop::collection::vec(example(), 1..4), rate in number(),
    ) {
        let pushed_down = examples.iter().map(|e| stack.first.forward(&e.input)[0].clone());
        let highest = pushed_down.reduce(Number::larger).expect("an example");
        stack.first.biases[0] -= highest;
        let after = stack.step(&stack.gradient(relu, &examples), &rate);
        prop_assert_eq!(after.first.weights.row(0), stack.first.weights.row(0));
        prop_assert_eq!(&after.first.biases[0], &stack.first.biases[0]);
    }

    #[test]
    fn a_step_at_rate_zero_moves_nothing(stack in stack(), example in example()) {
        let gradient = stack.gradient(relu, &[example]);
        prop_assert_eq!(stack.step(&gradient, &Rational::ZERO), stack);
    }
}

#[test]
fn an_error_of_zero_has_no_gradient() {
    let [one, two, three, target] = [1, 2, 3, 22].map(|n| ratio(n, 1));
    let layer = Layer::of_units(&[[three, one]]);
    let stack = Stack {
        first: layer.clone(),
        above: vec![layer],
    };
    let gradient = stack.gradient(relu, &[Example::of(&[two], target)]);
    assert!(
        gradient.first.weights[0].is_zero() && gradient.above[0].biases[0].is_zero()
    );
}
