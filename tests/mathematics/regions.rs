//! The enumerator of linear regions against an independent one in fractions, and on cases that fool
//! floats.

mod activation;
mod affine;
mod contest;
mod hard;
mod invariants;
mod large;
mod merging;
mod oracle;
mod plane;
mod progress;
mod random;
mod refused;
mod twofold;
mod zero;

use nalgebra::{DMatrix, DVector};
use why_relu::network::{Domain, Layer, Regions, Stack};

pub(crate) fn layer(rows: &[&[f64]], biases: &[f64]) -> Layer<f64> {
    let columns = rows.first().map_or(0, |row| row.len());
    let weights = rows.concat();
    Layer {
        weights: DMatrix::from_row_slice(rows.len(), columns, &weights),
        biases: DVector::from_row_slice(biases),
    }
}

pub(crate) fn stack(layers: Vec<Layer<f64>>) -> Stack<f64> {
    Stack::of(layers).expect("a layer")
}

/// One hidden layer with these rows and biases, and an output that adds everything up.
pub(crate) fn shallow(rows: &[&[f64]], biases: &[f64]) -> Stack<f64> {
    let ones = vec![1.0; rows.len()];
    stack(vec![layer(rows, biases), layer(&[&ones], &[0.0])])
}

pub(crate) fn square() -> Domain {
    Domain::rectangle([-1.0, 1.0], [-1.0, 1.0]).expect("a square")
}

pub(crate) fn regions(network: &Stack<f64>) -> Regions {
    Regions::of(network, &square()).expect("a sound network")
}
