//! Stochastic gradient descent with momentum, in small batches.

use super::classifier::Classifier;
use super::digits::{Part, shuffle};
use crate::random::Stream;

/// The images of a batch.
pub const BATCH: usize = 40;
/// The share of the last step that goes into the next one: an exact fraction near the customary
/// 0.9.
const MOMENTUM: f32 = 0.875;

/// A network in training.
#[derive(Debug)]
pub struct Descent {
    /// The network.
    pub network: Classifier<f32>,
    velocity: Classifier<f32>,
    rate: f32,
}

/// What the batches of an epoch said, each before the step that it led to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Epoch {
    /// The mean loss.
    pub loss: f64,
    /// How many images got their largest score for the right class.
    pub right: usize,
}

impl Descent {
    /// At the start.
    #[must_use]
    pub fn new(network: Classifier<f32>, rate: f32) -> Self {
        let mut velocity = network.clone();
        for part in velocity.parameters_mut() {
            part.fill(0.0);
        }
        Self {
            network,
            velocity,
            rate,
        }
    }

    /// One step on each batch of `part`, in the order that `stream` says. Images that do not fill
    /// a batch sit out the epoch.
    #[allow(clippy::cast_precision_loss, reason = "a few batches")]
    pub fn epoch(&mut self, stream: &mut Stream, part: &Part) -> Epoch {
        let mut order: Vec<_> = (0..part.classes.len()).collect();
        shuffle(stream, &mut order);
        let batches = order.chunks_exact(BATCH);
        let count = batches.len() as f64;
        let mut epoch = Epoch {
            loss: 0.0,
            right: 0,
        };
        for numbers in batches {
            let batch = part.batch(numbers);
            let trace = self.network.forward(batch.images, None);
            epoch.right += right(&trace.scores, &batch.classes);
            let (loss, gradient) = self.network.gradient(&trace, &batch.classes);
            epoch.loss += f64::from(loss) / count;
            self.step(&gradient);
        }
        epoch
    }

    /// v ← m·v − rate·g, then w ← w + v.
    fn step(&mut self, gradient: &Classifier<f32>) {
        let parameters = self.network.parameters_mut();
        let velocities = self.velocity.parameters_mut();
        for ((w, v), g) in parameters.zip(velocities).zip(gradient.parameters()) {
            for ((w, v), g) in w.iter_mut().zip(v).zip(g) {
                *v = MOMENTUM * *v - self.rate * g;
                *w += *v;
            }
        }
    }
}

/// How many columns have their largest score at the right class, and nowhere else.
#[must_use]
pub fn right(scores: &nalgebra::DMatrix<f32>, classes: &[usize]) -> usize {
    let columns = scores.column_iter().zip(classes);
    let is_right = columns.filter(|(column, class)| {
        let best = column[**class];
        let beaten = |(row, &score): (usize, &f32)| row == **class || score < best;
        column.iter().enumerate().all(beaten)
    });
    is_right.count()
}
