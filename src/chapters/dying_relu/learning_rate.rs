//! One step too far: how large a learning rate has to be for a unit to die at once.

use crate::activation::{PiecewiseLinear, Relu, sigmoid, sigmoid_slope};
use crate::network::{Example, Layer, Stack};
use textbook::number::{Dual, Number, Rational, ratio};
use textbook::proof::exact::{at_most, equal, every, holds};
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

/// A unit dies from the rate 1/(16a²) on, not before, and stays where it then is.
///
/// After a step at rate η the pre-activation is a line in η at each example. If all of them are at
/// most 0 at the threshold, and no higher at twice the threshold, then they are at most 0 from
/// there on. If one of them is above 0 at η = 0 and just 0 at the threshold, then that one is above
/// 0 at every smaller rate.
pub(super) fn one_step(f: &impl PiecewiseLinear) -> Proof {
    let sizes = Cases::range(1..=4).by(&Cases::range(1..=4));
    let sizes = sizes.map(|(w, a)| (i64::from(w), i64::from(a)));
    every("units with w from {} and a from {}", sizes, |&(w, a)| {
        let named = |what| format!("w = {w}, a = {a}: {what}");
        let born = unit(ratio(w, 1), ratio(a, 1));
        let after = |rate: &Rational| stepped(&born, |x| f.at(x), rate);
        let threshold = ratio(1, (16 * a * a).unsigned_abs());
        let dead = after(&threshold);
        let further = after(&(&threshold * ratio(2, 1)));
        let [start, at, beyond] = [&born, &dead, &further].map(pre_activations);
        let mut reach_zero = 0;
        for ((start, at), beyond) in start.into_iter().zip(at).zip(beyond) {
            at_most(named("z at the threshold"), &at, &Rational::ZERO)?;
            at_most(named("z at twice the threshold"), &beyond, &at)?;
            let reaches = start > Rational::ZERO && at == Rational::ZERO;
            reach_zero += i32::from(reaches);
        }
        let what = named("how many z reach 0 there from above");
        equal(what, &reach_zero, &1)?;
        let mut later = dead.clone();
        for _ in 0..5 {
            later = stepped(&later, |x| f.at(x), &threshold);
            let [then, now] = [&dead, &later].map(|stack| &stack.first);
            let weight = |layer: &Layer<Rational>| layer.weights[0].clone();
            equal(named("the weight later"), &weight(now), &weight(then))?;
            equal(named("the bias later"), &now.biases[0], &then.biases[0])?;
        }
        Ok(())
    })
}

/// The sigmoid with the slope σ(1 − σ).
pub(super) fn textbook_sigmoid(x: Dual<f32>) -> Dual<f32> {
    Dual {
        value: sigmoid(x.value),
        slope: sigmoid_slope(x.value) * x.slope,
    }
}

/// In f32, one step at rate 2ᵏ leaves a gradient of 0 from k = −4 on for ReLU and from k = 7 on for
/// `f`.
pub(super) fn by_powers_of_two(f: impl Fn(Dual<f32>) -> Dual<f32>) -> Proof {
    let lowest = 1.0 / 1_048_576.0;
    let rates = std::iter::successors(Some(lowest), |rate| Some(2.0 * rate));
    let rates: Vec<_> = (-20..=20).zip(rates).collect();
    let words = "the {} learning rates from 2⁻²⁰ to 2²⁰";
    every(words, Cases::counted(rates), |&(k, rate)| {
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
    let after = stepped(&unit(1.0, 1.0), &f, &rate);
    let gradient = after.gradient(&f, &examples()).first;
    gradient.weights[0] == 0.0 && gradient.biases[0] == 0.0
}
