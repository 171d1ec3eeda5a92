//! One step too far: how large a learning rate has to be for a unit to die at once.

use crate::activation::{PiecewiseLinear, Relu, sigmoid, sigmoid_slope};
use crate::network::{Example, Layer, Stack};
use textbook::number::{Dual, Number, Polynomial};
use textbook::proof::exact::{all, holds};
use textbook::proof::for_all::{
    at_most, equal, for_all, less, nonzero, positive, real,
};
use textbook::proof::{Cases, Proof};

/// The inputs 1, 2, 3; the output wanted is 0.
fn examples<T: Number>() -> [Example<T>; 3] {
    [1.0, 2.0, 3.0].map(|x| Example::of(&[T::constant(x)], T::zero()))
}

/// One unit with weight w and bias 0, and an output with weight a.
pub(super) fn unit<T: Number>(w: T, a: T) -> Stack<T> {
    Stack {
        first: Layer::of_units(&[[w, T::zero()]]),
        above: vec![Layer::of_units(&[[a, T::zero()]])],
    }
}

/// The pre-activation of the unit at each example.
pub(super) fn pre_activations<T: Number>(stack: &Stack<T>) -> [T; 3] {
    examples().map(|example| stack.first.forward(&example.input)[0].clone())
}

/// The stack after one step at that rate.
pub(super) fn stepped<T: Number>(
    stack: &Stack<T>,
    f: impl Fn(Dual<T>) -> Dual<T>,
    rate: &T,
) -> Stack<T> {
    stack.step(&stack.gradient(f, &examples()), rate)
}

/// A unit with weight w > 0 and output weight a dies from the rate 1/(16a²) on, not before, and
/// stays where it then is, whatever the next rate.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn one_step(f: &impl PiecewiseLinear) -> Proof {
    let after = |[w, a, rate]: [&Polynomial; 3]| {
        stepped(&unit(w.clone(), a.clone()), |x| f.at(x), rate)
    };
    let letters = [positive("w"), nonzero("a"), real("η"), real("ε"), real("c")];
    let deadly = for_all(letters)
        .given(|[_, a, rate, ..]| {
            vec![at_most("", 1, Polynomial::from(16) * a * a * rate)]
        })
        .hold(|[w, a, rate, next, c]| {
            let mut dead = after([w, a, rate]);
            let silent =
                pre_activations(&dead).map(|z| at_most("z after the step", z, 0));
            // The output's own bias does move. Whatever it has become, the unit stays.
            dead.above[0].biases[0] = c.clone();
            let later = stepped(&dead, |x| f.at(x), next);
            let weights = |stack: &Stack<Polynomial>| {
                let Stack { first, above } = stack;
                [&first.weights[0], &first.biases[0], &above[0].weights[0]]
                    .map(Clone::clone)
            };
            let kept = weights(&later).into_iter().zip(weights(&dead));
            let kept =
                kept.map(|(now, then)| equal("a weight one step later", now, then));
            silent.into_iter().chain(kept).collect()
        })?;
    let harmless = for_all([positive("w"), nonzero("a"), real("η")])
        .given(|[_, a, rate]| vec![less("", Polynomial::from(16) * a * a * rate, 1)])
        .hold(|[w, a, rate]| {
            let [.., last] = pre_activations(&after([w, a, rate]));
            vec![less("z at x = 3 after the step", 0, last)]
        })?;
    Ok(deadly.and(harmless))
}

/// The sigmoid with the slope σ(1 − σ).
#[must_use]
pub fn textbook_sigmoid(x: Dual<f32>) -> Dual<f32> {
    Dual {
        value: sigmoid(x.value),
        slope: sigmoid_slope(x.value) * x.slope,
    }
}

/// In f32, one step at rate 2ᵏ leaves a gradient of 0 from k = −4 on for ReLU and from k = 7 on for
/// `f`.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn by_powers_of_two(f: impl Fn(Dual<f32>) -> Dual<f32>) -> Proof {
    let lowest = 1.0 / 1_048_576.0;
    let rates = std::iter::successors(Some(lowest), |rate| Some(2.0 * rate));
    let rates: Vec<_> = (-20..=20).zip(rates).collect();
    let words = "the {} learning rates from 2⁻²⁰ to 2²⁰";
    all(words, Cases::counted(rates), |&(k, rate)| {
        let is = |what, zero, seen: bool| {
            let is = if zero { "is" } else { "is not" };
            let what = format!("k = {k}: the gradient of {what} {is} 0");
            holds(what, seen == zero)
        };
        let relu = gradient_is_zero(|x| Relu.at(x), rate);
        is("ReLU", k >= -4, relu)?;
        is("the other unit", k >= 7, gradient_is_zero(&f, rate))
    })
}

/// Whether weight and bias of the unit have no gradient left after one step.
fn gradient_is_zero(f: impl Fn(Dual<f32>) -> Dual<f32>, rate: f32) -> bool {
    gradient_after(f, rate) == [0.0, 0.0]
}

/// The gradient of weight and bias of the unit after one step.
pub(super) fn gradient_after(
    f: impl Fn(Dual<f32>) -> Dual<f32>,
    rate: f32,
) -> [f32; 2] {
    let after = stepped(&unit(1.0, 1.0), &f, &rate);
    let gradient = after.gradient(&f, &examples()).first;
    [gradient.weights[0], gradient.biases[0]]
}
