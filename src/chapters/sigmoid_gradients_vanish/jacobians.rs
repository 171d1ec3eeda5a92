//! Layers of several neurons: how far a small change of the input can get.

use crate::activation::Activation;
use crate::network::Layer;
use nalgebra::{DMatrix, DVector};
use textbook::number::{Dual, Interval, Number};
use textbook::proof::Proof;
use textbook::proof::enclosure::{squared_length, squared_norm};
use textbook::proof::property::{Deviation, Sample, within_bound};
use textbook::random::Stream;

/// A network and a change of its input.
#[derive(Debug, PartialEq)]
struct Change {
    input: Vec<f64>,
    direction: Vec<f64>,
    layers: Vec<Neurons>,
}

/// A layer, as the counterexample of a foil shows it: the weights of each neuron, and the biases.
#[derive(Debug, PartialEq)]
struct Neurons {
    weights: Vec<Vec<f64>>,
    biases: Vec<f64>,
}

impl Neurons {
    fn layer(&self) -> Layer<f64> {
        let columns = self.weights[0].len();
        let weight = |i: usize, j: usize| self.weights[i][j];
        Layer {
            weights: DMatrix::from_fn(self.weights.len(), columns, weight),
            biases: DVector::from_column_slice(&self.biases),
        }
    }
}

/// A sixteenth from −4 to below 4: floats and intervals hold it exactly.
fn sixteenth(stream: &mut Stream) -> f64 {
    (stream.uniform() * 128.0).floor() / 16.0 - 4.0
}

/// Up to eight layers. In one of four networks no layer has more than one neuron: that is a chain.
fn change(stream: &mut Stream) -> Change {
    let (layers, widest) = (stream.integer(1, 8), stream.integer(1, 4));
    let mut width = stream.integer(1, widest);
    let row = |stream: &mut Stream, length: i64| -> Vec<f64> {
        (0..length).map(|_| sixteenth(stream)).collect()
    };
    let input = row(stream, width);
    let direction = row(stream, width);
    let layer = |_| {
        let neurons = stream.integer(1, widest);
        let weights = (0..neurons).map(|_| row(stream, width)).collect();
        width = neurons;
        let biases = row(stream, neurons);
        Neurons { weights, biases }
    };
    let layers = (0..layers).map(layer).collect();
    Change {
        input,
        direction,
        layers,
    }
}

/// A network stretches a change of its input by at most the product of ‖W‖₂/4. Both sides are
/// squared and enclosed: the larger end of the one is held against the smaller end of the other, and
/// where the two overlap nothing is decided.
pub(super) fn product_bound(f: &impl Activation) -> Proof {
    let sample = Sample {
        domain: "networks of 1 to 8 layers with 1 to 4 neurons each, \
            weights and biases in sixteenths from −4 to 4, and a direction for each",
        seed: 6,
        count: 4_000,
    };
    within_bound(sample, change, |case| {
        let at = |entry: &f64| Interval::point(*entry);
        let direction = case.direction.iter().map(at);
        let direction = DVector::from_iterator(case.direction.len(), direction);
        let mut bound = squared_length(&direction);
        let mut a = direction.map_with_location(|row, _, slope| Dual {
            value: at(&case.input[row]),
            slope,
        });
        for neurons in &case.layers {
            let layer = neurons.layer();
            a = layer.map(Dual::constant).forward(&a).map(|z| f.of(z));
            bound *= squared_norm(&layer.weights) * Interval::point(1.0 / 16.0);
        }
        let stretched = squared_length(&a.map(|a| a.slope));
        if stretched.high() > bound.low() && stretched.low() <= bound.high() {
            return Deviation {
                error: f64::NAN,
                bound: bound.low(),
            };
        }
        Deviation {
            error: stretched.high(),
            bound: bound.low(),
        }
    })
}
