//! The networks before training.

use super::classifier::{Classifier, HiddenLayer};
use crate::activation::{HiddenActivation, Initialisation};
use crate::network::Layer;
use crate::random::Stream;
use nalgebra::DVector;

/// How the first weights and biases come about. Biases are 0 where nothing else is said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Start {
    /// Normal weights of the variance that a rule says.
    Normal(Initialisation),
    /// Glorot's weights times 16, which drive sigmoid-like units far out.
    Wide,
    /// For the sigmoid: the weights and biases with which it computes what a network of tanh
    /// computes that starts with Glorot's.
    ///
    /// Since tanh(z) = 2σ(2z) − 1, the weights V of a layer become 4V with the biases
    /// −2V·(1, …, 1); 2V without biases in the first layer, 2V with −V·(1, …, 1) in the last.
    AsTanh,
}

/// The shape of a network: its inputs, the units of each hidden layer, the number of hidden
/// layers, the classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// How many numbers an example has.
    pub inputs: usize,
    /// How many units a hidden layer has.
    pub width: usize,
    /// How many hidden layers there are, at least 1.
    pub depth: usize,
    /// How many classes there are.
    pub classes: usize,
}

impl Start {
    /// A fresh network.
    ///
    /// # Panics
    /// If the depth is 0.
    #[must_use]
    pub fn draw(
        self,
        stream: &mut Stream,
        shape: Shape,
        activation: HiddenActivation,
        [normalized, skip]: [bool; 2],
    ) -> Classifier<f32> {
        let mut layer = |inputs, units, [first, last]: [bool; 2]| {
            let mut layer = self.layer(stream, inputs, units);
            if self == Self::AsTanh {
                as_tanh(&mut layer, first, last);
            }
            layer
        };
        let hidden = (0..shape.depth).map(|number| {
            let first = number == 0;
            let inputs = if first { shape.inputs } else { shape.width };
            HiddenLayer {
                affine: layer(inputs, shape.width, [first, false]),
                scales: normalized.then(|| DVector::from_element(shape.width, 1.0)),
            }
        });
        let hidden: Vec<_> = hidden.collect();
        assert!(!hidden.is_empty(), "a network has a hidden layer");
        Classifier {
            activation,
            skip,
            hidden,
            output: layer(shape.width, shape.classes, [false, true]),
        }
    }

    fn layer(self, stream: &mut Stream, inputs: usize, units: usize) -> Layer<f32> {
        let (rule, factor) = match self {
            Self::Normal(rule) => (rule, 1.0),
            Self::Wide => (Initialisation::Glorot, 16.0),
            Self::AsTanh => (Initialisation::Glorot, 1.0),
        };
        let weights = rule.weights(stream, inputs, units);
        #[allow(clippy::cast_possible_truncation, reason = "one rounding step")]
        let rounded = weights.map(|weight| (factor * weight) as f32);
        Layer {
            weights: rounded,
            biases: DVector::from_element(units, 0.0),
        }
    }
}

/// The change of a layer of tanh into one of the sigmoid.
fn as_tanh(layer: &mut Layer<f32>, first: bool, last: bool) {
    let outward = if last { 1.0 } else { 2.0 };
    if first {
        layer.weights *= outward;
    } else {
        layer.biases = layer.weights.column_sum() * -outward;
        layer.weights *= 2.0 * outward;
    }
}
