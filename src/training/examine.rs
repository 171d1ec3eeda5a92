//! What a network looks like from inside, at one moment of its training.

use super::classifier::{Classifier, LayerTrace, Statistics, Trace};
use super::digits::{Part, digits};
use super::right;
use crate::number::elementary::sqrt;

/// A hidden layer, over all images of the training part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LayerExamination {
    /// The length of the loss's gradient with respect to the weights: the root of the sum of their
    /// squares.
    pub gradient: f64,
    /// The share of outputs with a slope below a twenty-fifth of the largest at the start.
    pub saturated: f64,
    /// The share of units whose slope is 0 at every image.
    pub dead: f64,
    /// The share of outputs that are exactly 0.
    pub zero: f64,
    /// How much of the mean square of the outputs the squares of their means make up, over the
    /// units together.
    pub mean: f64,
}

/// A network, after some epochs.
#[derive(Clone, Debug, PartialEq)]
pub struct Examination {
    /// After how many epochs.
    pub epoch: usize,
    /// The loss on the training part.
    pub loss: f64,
    /// The number of right answers on the test part.
    pub right: usize,
    /// The hidden layers from the input up.
    pub layers: Vec<LayerExamination>,
}

/// A slope below this share of the full one counts as saturated: for the sigmoid, a slope below
/// 1/100.
const SATURATED: f64 = 0.04;

/// Examines `network`.
#[must_use]
pub fn examine(network: &Classifier<f32>, epoch: usize) -> Examination {
    let data = digits();
    let trace = network.forward(data.training.images.clone(), None);
    let (loss, gradient) = network.gradient(&trace, &data.training.classes);
    let full = network.activation.full_slope();
    let layers = trace.hidden.iter().zip(&gradient.hidden);
    let layers = layers.map(|(trace, gradient)| {
        layer(trace, gradient.affine.weights.as_slice(), full)
    });
    Examination {
        epoch,
        loss: loss.into(),
        layers: layers.collect(),
        right: answers(network, trace, &data.test),
    }
}

/// How many images of `part` the network gets right.
#[must_use]
pub(super) fn right_in(network: &Classifier<f32>, part: &Part) -> usize {
    let trace = network.forward(digits().training.images.clone(), None);
    answers(network, trace, part)
}

/// How many images of `part` the network gets right that did `training` with the training part.
/// Outside of training, normalization uses the statistics of the whole training part.
fn answers(network: &Classifier<f32>, training: Trace<f32>, part: &Part) -> usize {
    let statistics = training.hidden.into_iter().map(|trace| trace.normal);
    let known: Option<Vec<Statistics<f32>>> =
        statistics.map(|normal| Some(normal?.1)).collect();
    let trace = network.forward(part.images.clone(), known.as_deref());
    right(&trace.scores, &part.classes)
}

#[allow(clippy::cast_precision_loss, reason = "small counts")]
fn layer(trace: &LayerTrace<f32>, gradient: &[f32], full: f64) -> LayerExamination {
    let (values, slopes) = (&trace.values, &trace.slopes);
    let outputs = values.len() as f64;
    let squares = |numbers: &[f32]| -> f64 {
        numbers.iter().map(|&x| f64::from(x) * f64::from(x)).sum()
    };
    let low = |slope: &&f32| f64::from(slope.abs()) < SATURATED * full;
    let rows = (0..values.nrows()).map(|unit| {
        let dead = slopes.row(unit).iter().all(|&slope| slope == 0.0);
        let sum: f64 = values.row(unit).iter().copied().map(f64::from).sum();
        (usize::from(dead), sum * sum / values.ncols() as f64)
    });
    let (dead, means) =
        rows.fold((0, 0.0), |sum, row| (sum.0 + row.0, sum.1 + row.1));
    let whole = squares(values.as_slice());
    LayerExamination {
        gradient: sqrt(squares(gradient)),
        saturated: slopes.iter().filter(low).count() as f64 / outputs,
        dead: dead as f64 / values.nrows() as f64,
        zero: values.iter().filter(|&&value| value == 0.0).count() as f64 / outputs,
        mean: if whole > 0.0 { means / whole } else { 0.0 },
    }
}
