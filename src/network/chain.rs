//! Chains: one neuron a layer, every weighted input known, so that the derivative of the output is
//! a product of exact numbers.

use crate::activation::{logistic, relu};
use textbook::number::{Dual, Rational, ratio};

/// A chain of sigmoids with weight w and bias −w/2, at the input 1/2: every neuron has z = 0 and
/// says 1/2. The output's derivative with respect to the input after each of `depth` layers.
///
/// At z = 0, e⁻ᶻ is 1 and has the slope −dz/dx, so the sigmoid can be read exactly, as a function
/// of e⁻ᶻ.
///
/// # Panics
/// If some z is not 0: the function would not be exact.
#[must_use]
pub fn balanced_sigmoids(weight: &Rational, depth: usize) -> Vec<Rational> {
    let mut a = Dual::variable(ratio(1, 2));
    let mut derivatives = Vec::new();
    for _ in 0..depth {
        let bias = weight * ratio(-1, 2);
        let z = Dual::fixed(weight.clone()) * a + Dual::fixed(bias);
        assert_eq!(z.value, Rational::ZERO, "the chain is balanced at z = 0");
        a = logistic(Dual {
            value: Rational::ONE,
            slope: -z.slope,
        });
        derivatives.push(a.slope.clone());
    }
    derivatives
}

/// A chain of ReLUs with weight w and no bias: the output's derivative with respect to the input,
/// at `input`, after each of `depth` layers.
#[must_use]
pub fn relus(weight: &Rational, input: &Rational, depth: usize) -> Vec<Rational> {
    let mut a = Dual::variable(input.clone());
    let mut derivatives = Vec::new();
    for _ in 0..depth {
        a = relu(Dual::fixed(weight.clone()) * a);
        derivatives.push(a.slope.clone());
    }
    derivatives
}
