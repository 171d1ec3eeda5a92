//! Backpropagation: how the loss changes with every weight, scale and bias.
//!
//! The loss is the cross-entropy, the mean over the batch of −ln p, where p is what the softmax of
//! the scores gives to the right class.

use super::model::{Layer, Model, Passage, Trace, count};
use super::product::transposed;
use super::{Real, product};
use nalgebra::{DMatrix, DVector};

/// The cross-entropy of `scores` against the right classes, and its derivative with respect to
/// every score.
///
/// # Panics
/// If there is not one class for each column, or a class without a row.
#[must_use]
pub fn cross_entropy<T: Real>(
    scores: &DMatrix<T>,
    classes: &[usize],
) -> (T, DMatrix<T>) {
    assert_eq!(scores.ncols(), classes.len(), "one class for each example");
    let share = T::one() / count(classes.len());
    let mut loss = T::zero();
    let mut slopes = scores.clone();
    for (mut column, &class) in slopes.column_iter_mut().zip(classes) {
        let right = column[class];
        let largest = column.iter().fold(right, |a, &b| a.larger(b));
        column.apply(|score| *score = (*score - largest).exp());
        let sum = column.iter().fold(T::zero(), |sum, &e| sum + e);
        loss += sum.ln() + (largest - right);
        column.apply(|e| *e = *e / sum * share);
        column[class] -= share;
    }
    (loss * share, slopes)
}

impl<T: Real> Model<T> {
    /// The loss on a batch that left `trace`, and its gradient: a model whose weights, scales and
    /// biases are the derivatives of the loss with respect to those of this one. Normalization is
    /// taken to have its statistics from the batch.
    ///
    /// At its kink, ReLU has the slope 0.
    ///
    /// # Panics
    /// If the trace is that of a model of another shape, or `classes` has not one entry for each
    /// example.
    #[must_use]
    pub fn gradient(&self, trace: &Trace<T>, classes: &[usize]) -> (T, Self) {
        let (loss, slopes) = cross_entropy(&trace.scores, classes);
        let output = Layer {
            weights: product(&slopes, &transposed(&trace.top)),
            scales: None,
            biases: total(&slopes),
        };
        let mut coming = product(&transposed(&self.output.weights), &slopes);
        let mut hidden = Vec::with_capacity(self.hidden.len());
        let layers = self.hidden.iter().zip(&trace.hidden).enumerate();
        for (number, (layer, passage)) in layers.rev() {
            let mut slopes = coming.clone();
            multiply(slopes.as_mut_slice(), passage.slopes.as_slice());
            let biases = total(&slopes);
            let scales = through_normalization(layer, passage, &mut slopes);
            hidden.push(Layer {
                weights: product(&slopes, &transposed(&passage.input)),
                scales,
                biases,
            });
            if number > 0 {
                let below = product(&transposed(&layer.weights), &slopes);
                coming = if self.skips(number) {
                    coming + below
                } else {
                    below
                };
            }
        }
        hidden.reverse();
        let gradient = Self {
            hidden,
            output,
            ..*self
        };
        (loss, gradient)
    }
}

/// Turns the derivatives with respect to γ ∘ n(z) + b into those with respect to z, and returns
/// those with respect to γ.
///
/// Every entry of a batch moves its mean and its variance, so what comes back to z loses its own
/// mean and its share along n(z).
fn through_normalization<T: Real>(
    layer: &Layer<T>,
    passage: &Passage<T>,
    slopes: &mut DMatrix<T>,
) -> Option<DVector<T>> {
    let (scales, (normal, statistics)) =
        layer.scales.as_ref().zip(passage.normal.as_ref())?;
    let mut along = slopes.clone();
    multiply(along.as_mut_slice(), normal.as_slice());
    let along = total(&along);
    let share = T::one() / count(slopes.ncols());
    let mean = total(slopes) * share;
    let part = &along * share;
    let factors = scales.component_mul(&statistics.factors);
    for (mut column, normal) in slopes.column_iter_mut().zip(normal.column_iter()) {
        column -= &mean;
        column -= part.component_mul(&normal);
        column.component_mul_assign(&factors);
    }
    Some(along)
}

/// Multiplies each number by its partner.
fn multiply<T: Real>(numbers: &mut [T], partners: &[T]) {
    for (number, &partner) in numbers.iter_mut().zip(partners) {
        *number *= partner;
    }
}

/// The sum of the columns, from the first to the last.
pub(super) fn total<T: Real>(columns: &DMatrix<T>) -> DVector<T> {
    let zeros = DVector::from_element(columns.nrows(), T::zero());
    columns
        .column_iter()
        .fold(zeros, |sum, column| sum + column)
}
