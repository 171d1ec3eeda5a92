//! Chains: one neuron a layer, all layers alike, every weighted input known, so that the derivative
//! of the output is a product of exact numbers.

use crate::activation::{logistic, relu};
use textbook::number::{Dual, Field, Number, Polynomial, Rational, ratio};

/// Chains of one kind: a layer, read at letters, and the derivatives of such chains.
#[derive(Clone, Copy, Debug)]
pub struct Chain {
    /// The weight and what comes in, with its slope, to what goes out.
    pub layer: fn(&Polynomial, Dual<Polynomial>) -> Dual<Polynomial>,
    /// The weight and the depth to the derivatives after 1, 2, … layers.
    pub derivatives: fn(&Rational, usize) -> Vec<Rational>,
}

/// Chains of sigmoids whose neurons have z = 0.
pub const SIGMOIDS: Chain = Chain {
    layer: balanced_sigmoid,
    derivatives: balanced_sigmoids,
};

/// Chains of ReLUs without bias, at the input 1.
pub const RELUS: Chain = Chain {
    layer: unbiased_relu,
    derivatives: |weight, depth| relus(weight, &Rational::ONE, depth),
};

/// A sigmoid with weight w and bias −w/2, which gets 1/2: it has z = 0 and says 1/2.
///
/// At z = 0, e⁻ᶻ is 1 and has the slope −dz/dx, so the sigmoid can be read exactly, as a function
/// of e⁻ᶻ.
///
/// # Panics
/// If z is not 0: the function would not be exact.
#[must_use]
pub fn balanced_sigmoid<T: Field>(weight: &T, a: Dual<T>) -> Dual<T> {
    let bias = weight.clone() * T::constant(-0.5);
    let z = Dual::fixed(weight.clone()) * a + Dual::fixed(bias);
    assert_eq!(z.value, T::zero(), "the chain is balanced at z = 0");
    logistic(Dual {
        value: T::one(),
        slope: -z.slope,
    })
}

/// A ReLU with weight w and no bias.
#[must_use]
pub fn unbiased_relu<T: Number>(weight: &T, a: Dual<T>) -> Dual<T> {
    relu(Dual::fixed(weight.clone()) * a)
}

/// The derivative of a chain of [`balanced_sigmoid`]s at the input 1/2, after each of `depth`
/// layers.
#[must_use]
pub fn balanced_sigmoids(weight: &Rational, depth: usize) -> Vec<Rational> {
    derivatives(|a| balanced_sigmoid(weight, a), ratio(1, 2), depth)
}

/// The derivative of a chain of [`unbiased_relu`]s at `input`, after each of `depth` layers.
#[must_use]
pub fn relus(weight: &Rational, input: &Rational, depth: usize) -> Vec<Rational> {
    derivatives(|a| unbiased_relu(weight, a), input.clone(), depth)
}

fn derivatives(
    layer: impl Fn(Dual<Rational>) -> Dual<Rational>,
    input: Rational,
    depth: usize,
) -> Vec<Rational> {
    let first = layer(Dual::variable(input));
    let chain = std::iter::successors(Some(first), |a| Some(layer(a.clone())));
    chain.take(depth).map(|a| a.slope).collect()
}
