//! Mean-field theory: a layer that is so wide that sums over its neurons become averages.
//!
//! The weighted input of a neuron is then normal with mean 0 and some variance q. Let v/n be the
//! variance of its n weights and b that of its bias. The next layer has q ← v·E f(√q Z)² + b, for a
//! standard normal Z, and on the way back the squared gradient is multiplied by χ = v·E f′(√q Z)²
//! (Poole et al. 2016; Schoenholz et al. 2017).
//!
//! The recursion is the same for all numbers, the expectations are not: floats for a figure or for
//! the centre of a prediction ([`Reading`]), [enclosures](textbook::proof::enclosure) for a proof.

use super::random::Reading;
use textbook::number::elementary::sqrt;
use textbook::number::normal::expectation;
use textbook::number::{Dual, Number};

/// The variances q of the weighted inputs, layer by layer, from `first` on. `mean_square` is
/// q ↦ E f(√q Z)²; `weights` and `biases` are v and b.
pub fn variances<T: Number>(
    first: T,
    weights: T,
    biases: T,
    mean_square: impl Fn(T) -> T,
) -> impl Iterator<Item = T> {
    std::iter::successors(Some(first), move |q| {
        Some(weights.clone() * mean_square(q.clone()) + biases.clone())
    })
}

/// E f(√q Z)², in floats.
#[must_use]
pub fn mean_square(f: Reading, q: f64) -> f64 {
    expectation(|z| square(at(f, q, z).value))
}

/// E f′(√q Z)ᵏ for k = 2 and 4, in floats.
#[must_use]
pub fn slope_moments(f: Reading, q: f64) -> [f64; 2] {
    let squared_slope = |z| square(at(f, q, z).slope);
    [
        expectation(squared_slope),
        expectation(|z| square(squared_slope(z))),
    ]
}

fn at(f: Reading, q: f64, z: f64) -> Dual<f64> {
    f(Dual::variable(sqrt(q) * z))
}

fn square(x: f64) -> f64 {
    x * x
}
