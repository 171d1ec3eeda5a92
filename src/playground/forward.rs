//! The way forward through a network whose activation need not be one of those that a
//! [`Classifier`] knows. What it leaves behind is a [`Trace`], from which
//! [`Classifier::gradient`] finds its way back.

use super::Bend;
use crate::network::{mean, normalized, variance};
use crate::training::{Classifier, LayerTrace, Statistics, Trace, product};
use nalgebra::{DMatrix, DVector};
use textbook::number::elementary::sqrt;

/// ε of the normalization.
const EPSILON: f64 = 1e-5;

/// What the network with the activation `f` does with a batch, a column for each point.
/// Normalization takes its statistics from the batch, or from `known`, layer by layer.
pub(super) fn forward(
    network: &Classifier<f64>,
    f: &Bend,
    batch: DMatrix<f64>,
    known: Option<&[Statistics<f64>]>,
) -> Trace<f64> {
    let mut signal = batch;
    let mut hidden = Vec::with_capacity(network.hidden.len());
    for (number, layer) in network.hidden.iter().enumerate() {
        let mut values = product(&layer.affine.weights, &signal);
        let normal = layer.scales.as_ref().map(|scales| {
            let statistics = match known {
                Some(known) => known[number].clone(),
                None => statistics(&values),
            };
            let Statistics { means, factors } = &statistics;
            let normal = DMatrix::from_fn(values.nrows(), values.ncols(), |i, j| {
                normalized(values[(i, j)], means[i], 1.0) * factors[i]
            });
            values = DMatrix::from_diagonal(scales) * &normal;
            (normal, statistics)
        });
        add(&mut values, &layer.affine.biases);
        let slopes = f.read(&mut values);
        let input = std::mem::replace(&mut signal, values.clone());
        hidden.push(LayerTrace {
            input,
            normal,
            values,
            slopes,
        });
    }
    let mut scores = product(&network.output.weights, &signal);
    add(&mut scores, &network.output.biases);
    Trace {
        hidden,
        top: signal,
        scores,
    }
}

/// Adds a bias to each row.
fn add(values: &mut DMatrix<f64>, biases: &DVector<f64>) {
    for mut column in values.column_iter_mut() {
        column += biases;
    }
}

/// Mean and factor of each row.
fn statistics(z: &DMatrix<f64>) -> Statistics<f64> {
    let rows = z.row_iter().map(|row| row.iter().copied().collect());
    let rows: Vec<Vec<f64>> = rows.collect();
    let means = rows.iter().map(|row| mean(row));
    let factors = rows.iter().map(|row| 1.0 / sqrt(variance(row) + EPSILON));
    Statistics {
        means: DVector::from_iterator(rows.len(), means),
        factors: DVector::from_iterator(rows.len(), factors),
    }
}
