//! How the weights are drawn before training.

use super::Unit;
use super::model::{Layer, Model};
use crate::number::elementary::sqrt;
use crate::random::Stream;
use nalgebra::{DMatrix, DVector};

/// A rule for the first weights. Biases start at 0 where nothing else is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// Normal weights of variance 2/(inputs + units) (Glorot & Bengio 2010, who took uniform ones).
    Xavier,
    /// Normal weights of variance 2/inputs (He, Zhang, Ren & Sun 2015).
    He,
    /// Xavier's weights times 16, which drive sigmoid-like units far out.
    Wide,
    /// For the sigmoid: the weights and biases with which it computes what a network of tanh
    /// computes that starts with Xavier's.
    ///
    /// Since tanh(z) = 2σ(2z) − 1, the weights V of a layer become 4V with the biases −2V·(1, …,
    /// 1); 2V without biases in the first layer, 2V with −V·(1, …, 1) in the last.
    AsTanh,
}

/// The shape of a network: its inputs, the units of each hidden layer, the number of hidden layers,
/// the classes.
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
        unit: Unit,
        [normalized, skip]: [bool; 2],
    ) -> Model<f32> {
        let mut layers: Vec<_> = (0..=shape.depth)
            .map(|number| {
                let inputs = if number == 0 {
                    shape.inputs
                } else {
                    shape.width
                };
                let last = number == shape.depth;
                let units = if last { shape.classes } else { shape.width };
                let mut layer = self.layer(stream, inputs, units);
                if self == Self::AsTanh {
                    as_tanh(&mut layer, number == 0, last);
                }
                if normalized && !last {
                    layer.scales = Some(DVector::from_element(units, 1.0));
                }
                layer
            })
            .collect();
        let output = layers.pop().filter(|_| shape.depth > 0);
        Model {
            unit,
            skip,
            hidden: layers,
            output: output.expect("a network has a hidden layer"),
        }
    }

    fn layer(self, stream: &mut Stream, inputs: usize, units: usize) -> Layer<f32> {
        #[allow(clippy::cast_precision_loss, reason = "layers are small")]
        let [fan_in, fan_out] = [inputs as f64, units as f64];
        let xavier = sqrt(2.0 / (fan_in + fan_out));
        let deviation = match self {
            Self::Xavier | Self::AsTanh => xavier,
            Self::He => sqrt(2.0 / fan_in),
            Self::Wide => 16.0 * xavier,
        };
        #[allow(clippy::cast_possible_truncation, reason = "one rounding step")]
        let mut weight = || (deviation * stream.normal()) as f32;
        Layer {
            weights: DMatrix::from_fn(units, inputs, |_, _| weight()),
            scales: None,
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
