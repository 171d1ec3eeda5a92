//! ReLU is cheap: activations that cost more, kernels that are off, layers that are not dense.

mod accuracy;
mod cost;
mod timing;

use crate::Row;

pub(crate) fn rows() -> Vec<Row> {
    let rows = [cost::rows(), accuracy::rows(), timing::rows()];
    rows.into_iter().flatten().collect()
}
