//! What came of a training, in numbers: the same in a page and in a terminal.

use super::exact::LARGE;
use super::{Learner, State, relus};
use crate::network::{Domain, Regions};
use crate::training::{Classifier, fingerprint};
use serde::Serialize;
use textbook::number::elementary::sqrt;
use textbook::proof::{grouped, three_digits};

/// A hidden unit: its layer and its number there, both counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Unit {
    /// The hidden layer, from the input up.
    pub layer: usize,
    /// The number within the layer.
    pub unit: usize,
}

/// What came of a training.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The state, all settings of it.
    pub state: String,
    /// How many steps were done.
    pub steps: u32,
    /// The cross-entropy over all points; nothing where it is no number any more.
    pub loss: Option<f64>,
    /// How many points have a score of their class's sign.
    pub right: usize,
    /// How many points there are.
    pub points: usize,
    /// How many hidden units there are.
    pub units: usize,
    /// Hidden units that have the slope 0 at each point: no gradient reaches their weights. (Adam
    /// moves these for a while all the same, by what it remembers.) Those of a ReLU have no
    /// weighted sum above 0.
    pub dead: Vec<Unit>,
    /// For each layer from the input up, that of the score last, how long the gradient of its
    /// weights, biases and scales is.
    pub gradient: Vec<f64>,
    /// How many linear regions the square has, where that is known exactly.
    pub regions: Option<usize>,
    /// A hash of the bits of all weights, biases and scales (FNV-1a).
    pub fingerprint: String,
}

impl Report {
    /// What came of the training so far.
    #[must_use]
    pub fn of(learner: &Learner) -> Self {
        Self::with(learner, square(learner).ok().as_ref())
    }

    /// The same, where the regions are known already.
    pub(super) fn with(learner: &Learner, regions: Option<&Regions>) -> Self {
        let trace = learner.trace();
        let classes = learner.classes();
        let scores = trace.scores.row(1);
        let right = scores.iter().zip(classes).filter(|(score, class)| {
            if **class == 1 {
                **score > 0.0
            } else {
                **score < 0.0
            }
        });
        let right = right.count();
        let mut dead = Vec::new();
        for (layer, trace) in trace.hidden.iter().enumerate() {
            for (unit, slopes) in trace.slopes.row_iter().enumerate() {
                if !classes.is_empty() && slopes.iter().all(|&slope| slope == 0.0) {
                    let [layer, unit] = [layer + 1, unit + 1];
                    dead.push(Unit { layer, unit });
                }
            }
        }
        let (loss, gradient) = if classes.is_empty() {
            (None, Vec::new())
        } else {
            let (loss, gradient) = learner.gradient(&trace);
            (
                Some(loss).filter(|loss| loss.is_finite()),
                lengths(&gradient),
            )
        };
        let State { units, steps, .. } = learner.state();
        let numbers = learner.network().parameters().flatten();
        let bytes = numbers.flat_map(|number| number.to_bits().to_le_bytes());
        Self {
            state: learner.state().to_string(),
            steps: *steps,
            loss,
            right,
            points: classes.len(),
            units: units.iter().sum(),
            dead,
            gradient,
            regions: regions.map(Regions::count),
            fingerprint: format!("{:016x}", fingerprint(bytes)),
        }
    }

    /// The command that computes the same in a terminal.
    #[must_use]
    pub fn command(&self) -> String {
        format!("cargo run -- play '{}'", self.state)
    }

    /// The report in a sentence or two.
    #[must_use]
    pub fn summary(&self) -> String {
        let steps = match self.steps {
            0 => "Before training".into(),
            1 => "After 1 step".into(),
            steps => format!("After {} steps", grouped(steps.into())),
        };
        if self.points == 0 {
            return format!("{steps}: there is no point to learn from.");
        }
        let Some(loss) = self.loss else {
            return format!(
                "{steps}: the numbers have left the range of floats; a smaller learning rate \
                 keeps them."
            );
        };
        let regions = self.regions.map_or(String::new(), |regions| {
            format!(", linear regions: {}", grouped(regions as u64))
        });
        format!(
            "{steps}: loss {}, {} of {} points right{regions}. Dead on these points: {} of {} \
             units.",
            three_digits(loss),
            self.right,
            self.points,
            self.dead.len(),
            self.units
        )
    }
}

/// How long the gradient of each layer is, that of the score last.
fn lengths(gradient: &Classifier<f64>) -> Vec<f64> {
    let hidden = gradient.hidden.iter().map(|layer| {
        let scales = layer.scales.iter().flatten();
        let weights = layer.affine.weights.iter().chain(&layer.affine.biases);
        length(weights.chain(scales))
    });
    let output = gradient
        .output
        .weights
        .iter()
        .chain(&gradient.output.biases);
    hidden.chain([length(output)]).collect()
}

/// The root of the sum of the squares, from the first to the last.
fn length<'a>(numbers: impl Iterator<Item = &'a f64>) -> f64 {
    sqrt(numbers.map(|number| number * number).sum())
}

/// The linear regions of a learner's network on the square |x|, |y| ≤ 1.
///
/// # Errors
/// Why they are not known.
pub(super) fn square(learner: &Learner) -> Result<Regions, &'static str> {
    let stack = relus(learner)?;
    let domain = Domain::rectangle([-1.0, 1.0], [-1.0, 1.0]);
    domain
        .and_then(|domain| Regions::of_fractions(&stack, &domain))
        .map_err(|_| LARGE)
}
