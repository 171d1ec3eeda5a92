//! Backpropagation over a batch: how the loss changes with every weight, scale and bias.
//!
//! The loss is the cross-entropy, the mean over the batch of −ln p, where p is what the softmax of
//! the scores gives to the right class.
//!
//! [`Stack::gradient`](crate::network::Stack::gradient) is the same algorithm for any ring, one
//! example after the other, on products that nalgebra adds up in eight parts. Here the bits are
//! part of the result, and an hour of training hangs on the speed: so all sums run from the first
//! term to the last, over a whole batch at once, in the order of [`product()`]. The two share their
//! [`Layer`], and each is held against dual numbers by its tests.

use super::classifier::{Classifier, HiddenLayer, LayerTrace, Trace, count, total};
use super::product::{product_with_transpose, transposed};
use super::{Real, product};
use crate::network::Layer;
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

impl<T: Real> Classifier<T> {
    /// The loss on a batch that left `trace`, and its gradient: a network whose weights, scales and
    /// biases are the derivatives of the loss with respect to those of this one. Normalization is
    /// taken to have its statistics from the batch.
    ///
    /// At its kink, ReLU has the slope 0.
    ///
    /// # Panics
    /// If the trace is that of a network of another shape, or `classes` has not one entry for each
    /// example.
    #[must_use]
    pub fn gradient(&self, trace: &Trace<T>, classes: &[usize]) -> (T, Self) {
        let (loss, slopes) = cross_entropy(&trace.scores, classes);
        let output = Layer {
            weights: product_with_transpose(&slopes, &trace.top),
            biases: total(&slopes),
        };
        let mut coming = product(&transposed(&self.output.weights), &slopes);
        let mut hidden = Vec::with_capacity(self.hidden.len());
        let layers = self.hidden.iter().zip(&trace.hidden).enumerate();
        for (number, (layer, trace)) in layers.rev() {
            let mut slopes = coming.clone();
            multiply(slopes.as_mut_slice(), trace.slopes.as_slice());
            let biases = total(&slopes);
            let scales = through_normalization(layer, trace, &mut slopes);
            let weights = product_with_transpose(&slopes, &trace.input);
            let affine = Layer { weights, biases };
            hidden.push(HiddenLayer { affine, scales });
            if number > 0 {
                let below = product(&transposed(&layer.affine.weights), &slopes);
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
    layer: &HiddenLayer<T>,
    trace: &LayerTrace<T>,
    slopes: &mut DMatrix<T>,
) -> Option<DVector<T>> {
    let (scales, (normal, statistics)) =
        layer.scales.as_ref().zip(trace.normal.as_ref())?;
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
