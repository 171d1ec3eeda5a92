//! Mean-field theory against random networks: is the squared gradient multiplied by Π χ?
//!
//! At a finite width the factor χ fluctuates. Given the slopes, Wᵀ(f′(z) ∘ g) is a vector of n
//! nearly normal entries, whose squared length has the relative variance 2/n. Its mean holds Σ
//! gᵢ²f′(zᵢ)² / Σ gᵢ² for a normal g, and that has the relative variance 3(κ − 1)/n, where κ = E
//! f′⁴/(E f′²)². Layers are taken as independent, so the product over all of them has the mean Π χ
//! and the relative variance s² = Π (1 + (2 + 3(κ − 1))/n) − 1.
//!
//! A median is never further from the mean than one standard deviation (Hotelling & Solomons 1932).
//! So the median of the product lies between (1 − s)·Π χ and (1 + s)·Π χ, if the theory is right.

use crate::activation::{relu, sigmoid, tanh};
use crate::network::mean_field::{mean_square, slope_moments, variances};
use crate::network::random::{Reading, factors};
use textbook::number::Interval;
use textbook::number::elementary::{exp, ln, sqrt};
use textbook::proof::estimate::{Sample, median};
use textbook::proof::{Proof, Significant};
use textbook::random::Stream;

const WIDTH: u32 = 64;
const LAYERS: u32 = 8;

/// Random networks: their activation, and how their weights are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Ensemble {
    name: &'static str,
    activation: Reading,
    /// The variance of a weight, times the width.
    variance: f64,
}

const SIGMOID: Ensemble = Ensemble::of("σ", sigmoid, 1.0);
const TANH: Ensemble = Ensemble::of("tanh", tanh, 1.0);
/// ReLU with the factor two of He initialisation.
pub const HE: Ensemble = rectifier(2.0);
/// ReLU without it.
pub(super) const XAVIER: Ensemble = rectifier(1.0);

/// Networks of ReLUs whose weights have this variance, times the width.
#[must_use]
pub const fn rectifier(variance: f64) -> Ensemble {
    Ensemble::of("ReLU", relu, variance)
}

impl Ensemble {
    const fn of(name: &'static str, activation: Reading, variance: f64) -> Self {
        Self {
            name,
            activation,
            variance,
        }
    }
}

/// What the theory says of the squared gradient, per layer: the L-th roots of (1 − s)·Π χ, Π χ and
/// (1 + s)·Π χ, for inputs ±1.
fn prediction(ensemble: Ensemble) -> [f64; 3] {
    let (f, v) = (ensemble.activation, ensemble.variance);
    let (mut product, mut squared) = (1.0, 1.0);
    let layers = variances(v, v, 0.0, |q| mean_square(f, q));
    for q in layers.take(LAYERS as usize) {
        let [second, fourth] = slope_moments(f, q);
        product *= v * second;
        squared *= 1.0 + (3.0 * fourth / (second * second) - 1.0) / f64::from(WIDTH);
    }
    let deviation = sqrt(squared - 1.0);
    [1.0 - deviation, 1.0, 1.0 + deviation].map(|share| root(share * product))
}

/// The L-th root.
fn root(product: f64) -> f64 {
    exp(ln(product) / f64::from(LAYERS))
}

/// The median factor of σ, tanh and `rectifier` lies where the theory puts that of σ, tanh and ReLU
/// with weights of variance 2/n.
///
/// # Errors
/// The median that lies elsewhere, or is not known well enough.
pub fn holds(rectifier: Ensemble) -> Proof {
    let predictions = [SIGMOID, TANH, HE].map(|e| (e.name, prediction(e)));
    let sample = Sample {
        domain: "random networks of 8 layers, 64 neurons wide",
        seed: 19,
        count: 1_500,
    };
    let claimed =
        predictions.map(|(name, [low, _, high])| (name, Interval::new(low, high)));
    let networks = [SIGMOID, TANH, rectifier].map(|e| (e.activation, e.variance));
    let draw = |stream: &mut Stream| factors(stream, WIDTH, LAYERS, &networks);
    let mut evidence = median(sample, claimed, draw, |factors| *factors)?;
    for (name, [low, value, high]) in predictions {
        for (what, value) in
            [("predicted", value), ("at least", low), ("at most", high)]
        {
            let value = Significant { value, digits: 4 };
            evidence = evidence.finding(&format!("{name} {what}"), &value);
        }
    }
    Ok(evidence)
}
