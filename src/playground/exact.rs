//! The network of ReLUs that a learner's network is, where it is one: its linear regions and its
//! decision boundary have an exact list.

use super::Learner;
use crate::network::{Layer, PiecewiseLinear, Stack};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Rational, dyadic};

/// Why there is no such network, or none whose regions are listed.
const CURVED: &str =
    "drawn from samples, since this activation is not made of straight pieces";
const BENT: &str = "drawn from samples, since so many knots make too many regions";
pub(super) const LARGE: &str =
    "drawn from samples; the weights are too large for the exact list";

/// How many knots all hidden units may have together.
const MOST_KNOTS: usize = 128;

/// The same function as a stack of ReLUs with one output, the score. The knots and slopes of a
/// typed formula are fractions, and nothing is rounded. A normalized layer becomes an affine one:
/// its weights are rounded, so that the stack is the network but for that.
///
/// # Errors
/// Why there is none, for readers: the activation is not made of straight pieces, or of too many
/// for so many units; or a weight is no number any more.
pub fn relus(learner: &Learner) -> Result<Stack<Rational>, &'static str> {
    let units = &learner.state().units;
    let pieces = if units.is_empty() {
        PiecewiseLinear::identity()
    } else {
        learner.state().f.straight().ok_or(CURVED)?
    };
    if pieces.knots().len() * units.iter().sum::<usize>() > MOST_KNOTS {
        return Err(BENT);
    }
    let network = learner.network();
    let known = learner.statistics();
    let mut layers: Vec<Layer<f64>> = Vec::new();
    for (number, layer) in network.hidden.iter().enumerate() {
        let Layer { weights, biases } = layer.affine.clone();
        let known = known.as_ref().map(|known| &known[number]);
        layers.push(match layer.scales.as_ref().zip(known) {
            None => Layer { weights, biases },
            Some((scales, known)) => {
                let factors = scales.component_mul(&known.factors);
                Layer {
                    weights: DMatrix::from_diagonal(&factors) * weights,
                    biases: biases - factors.component_mul(&known.means),
                }
            }
        });
    }
    layers.push(Layer {
        weights: network.output.weights.rows(1, 1).into_owned(),
        biases: DVector::from_element(1, network.output.biases[1]),
    });
    let mut numbers = layers
        .iter()
        .flat_map(|layer| layer.weights.iter().chain(&layer.biases));
    if !numbers.all(|number| number.is_finite()) {
        return Err(LARGE);
    }
    let stack = Stack::of(layers).ok_or(LARGE)?;
    Ok(pieces.in_relus(&stack.map(dyadic)))
}
