//! The network of ReLUs that a learner's network is, where it is one: its linear regions and its
//! decision boundary have an exact list.

use super::{Bend, Learner};
use crate::activation::HiddenActivation;
use crate::network::{Layer, Stack};
use nalgebra::{DMatrix, DVector};

/// The slope of leaky ReLU left of 0.
const LEAK: f64 = 1.0 / 128.0;

/// The same function as a stack of ReLUs with one output, the score; none for another activation
/// than ReLU and leaky ReLU, if there is a hidden layer.
///
/// A leaky ReLU is relu(z) − relu(−z)/128, two units, and no weight is rounded. A normalized layer
/// becomes an affine one: its weights are rounded, so that the stack is the network but for that.
#[must_use]
pub fn relus(learner: &Learner) -> Option<Stack<f64>> {
    let doubled = match learner.state().f {
        _ if learner.state().units.is_empty() => false,
        Bend::Known(HiddenActivation::Relu) => false,
        Bend::Known(HiddenActivation::LeakyRelu) => true,
        _ => return None,
    };
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
    if doubled {
        let last = layers.len() - 1;
        for (number, layer) in layers.iter_mut().enumerate() {
            if number > 0 {
                layer.weights = beside(&layer.weights, &(&layer.weights * -LEAK));
            }
            if number < last {
                let weights = layer.weights.transpose();
                layer.weights = beside(&weights, &-&weights).transpose();
                let biases = layer.biases.iter().copied();
                let both = biases.clone().chain(biases.map(|bias| -bias));
                layer.biases = DVector::from_vec(both.collect());
            }
        }
    }
    Stack::of(layers)
}

/// The columns of `a`, then those of `b`.
fn beside(a: &DMatrix<f64>, b: &DMatrix<f64>) -> DMatrix<f64> {
    let columns: Vec<_> = a.column_iter().chain(b.column_iter()).collect();
    DMatrix::from_columns(&columns)
}
