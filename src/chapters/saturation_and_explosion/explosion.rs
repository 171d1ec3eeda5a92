//! Chains whose gradient is halved, or doubled, layer by layer.

use crate::chapters::sigmoid_gradients_vanish::chains::{
    first_layers, quarters_of_the_weight,
};
use crate::network::chain::{Chain, RELUS, relus};
use textbook::number::{Dual, Polynomial, Rational, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{equal, for_all, less, positive, real};
use textbook::proof::induction::Induction;

/// Chains of sigmoids, every neuron at z = 0: a layer multiplies the derivative by a quarter of its
/// weight, so by 1/2 with the first of `weights`, and by 2 with the second.
///
/// # Errors
/// A weight and a depth at which the derivative is another one.
pub fn sigmoids([low, high]: [Rational; 2], chain: Chain) -> Proof {
    let factors = [(low, ratio(1, 2)), (high, ratio(2, 1))];
    quarters_of_the_weight(chain, factors)
}

/// Chains of ReLUs, and the input that they get for a positive number.
#[derive(Clone, Copy, Debug)]
pub struct At {
    /// The chains.
    pub chain: Chain,
    /// A positive number to the input.
    pub input: fn(&Polynomial) -> Polynomial,
}

/// Inputs at which every ReLU is on.
pub const RIGHT: At = At {
    chain: RELUS,
    input: Polynomial::clone,
};

/// Inputs at which the first ReLU is off.
pub(super) const LEFT: At = At {
    chain: Chain {
        derivatives: |weight, depth| relus(weight, &-Rational::ONE, depth),
        ..RELUS
    },
    input: |x| -x,
};

/// With a positive weight every layer multiplies the derivative by its weight: by 1/2 and by 2 with
/// these weights.
///
/// # Errors
/// A weight, an input and a depth at which the derivative is another one.
pub fn rectifiers(At { chain, input }: At) -> Proof {
    for weight in [ratio(1, 2), ratio(2, 1)] {
        // A list is checked only, and would weaken the theorem.
        first_layers(chain, &weight, &weight)?;
    }
    Induction {
        over: "depth",
        letters: for_all([positive("w"), positive("x"), real("d")]),
        first: &|[w, x, _]| {
            let out = (chain.layer)(w, Dual::variable(input(x)));
            (out, w.clone())
        },
        any: &|[_, x, d]| {
            let (value, slope) = (x.clone(), d.clone());
            (Dual { value, slope }, d.clone())
        },
        next: &|(a, power), [w, ..]| ((chain.layer)(w, a), power * w),
        holds: &|(a, power), _| {
            vec![
                less("0", 0, &a.value),
                equal("the derivative", &a.slope, power),
            ]
        },
    }
    .prove()
}
