//! The pictures of a training.

use super::report::square;
use super::{Learner, Report, network, plane};
use serde::Serialize;
use textbook::figure::{Axis, Plot, Side};
use textbook::number::float;
use textbook::proof::three_digits;

/// A training in pictures, each an `<svg>` element.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pictures {
    /// The points, and on which side the network puts each place of the square.
    pub plane: String,
    /// How the plane was drawn: from the exact list of regions, or why from samples.
    pub drawn: String,
    /// The network with its weights.
    pub network: String,
    /// How long the gradient of each layer is.
    pub gradient: String,
    /// The loss before each step, and now.
    pub loss: String,
}

impl Pictures {
    /// The pictures of a training so far, and its numbers. The plane shows a cross at the cursor.
    #[must_use]
    pub fn of(learner: &Learner, cursor: Option<[f64; 2]>) -> (Report, Self) {
        let (regions, drawn) = match square(learner) {
            Ok(regions) if learner.state().norm => (
                Some(regions),
                "drawn from the exact list of regions, with the means and variances of these \
                 points folded into the weights",
            ),
            Ok(regions) => (Some(regions), "drawn from the exact list of regions"),
            Err(why) => (None, why),
        };
        let report = Report::with(learner, regions.as_ref());
        let pictures = Self {
            plane: plane::plane(learner, regions.as_ref(), cursor).svg(),
            drawn: drawn.into(),
            network: network::diagram(learner, &report),
            gradient: gradient(&report),
            loss: loss(learner, &report),
        };
        (report, pictures)
    }
}

/// The ends of the axis of the gradient. What lies beyond is cut.
const GRADIENT: [f64; 2] = [1e-9, 1e3];

/// A bar for each layer, on a logarithmic axis.
fn gradient(report: &Report) -> String {
    let layers = report.gradient.len().max(1);
    let numbers: Vec<_> = (1..=layers).map(float).collect();
    let [low, high] = GRADIENT;
    let x = Axis::log("length of the gradient", low, high);
    let y = Axis::linear("layer, the score's last", 0.4, float(layers) + 0.6);
    let mut plot = Plot::new(x, y.marked(&numbers));
    for (length, number) in report.gradient.iter().zip(numbers) {
        let end = length.clamp(low, high);
        let [top, bottom] = [number + 0.28, number - 0.28];
        if *length > low {
            let corners = [(low, bottom), (end, bottom), (end, top), (low, top)];
            plot.area("d3", &corners);
        }
        let beside = end.min(high / 100.0);
        if length.is_finite() {
            plot.label(&three_digits(*length), (beside, number), Side::Right);
        }
    }
    plot.svg()
}

/// The highest loss that has a place on an axis.
const HIGHEST: f64 = 1e6;

/// The loss, step by step.
fn loss(learner: &Learner, report: &Report) -> String {
    let losses = learner.losses().iter().copied().chain(report.loss);
    let points: Vec<_> = losses
        .enumerate()
        .map(|(step, loss)| (float(step), loss))
        .collect();
    let finite = points.iter().map(|(_, loss)| *loss);
    let largest = finite.filter(|loss| loss.is_finite()).fold(0.8, f64::max);
    let x = Axis::linear("steps", 0.0, float(points.len().max(11) - 1));
    let y = Axis::linear("loss", 0.0, largest.min(HIGHEST));
    let mut plot = Plot::new(x, y);
    plot.curve("c3", &points);
    plot.svg()
}
