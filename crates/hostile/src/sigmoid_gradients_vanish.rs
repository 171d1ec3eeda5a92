//! The sigmoid's gradient vanishes: damaged sigmoids, chains, layers and ensembles.

mod chains;
mod jacobians;
mod layers;
mod mean_field;
mod slopes;

use crate::Row;

const NO_LIST: &str =
    "its subject is a function: layers are counted by an induction";
const A_NUMBER: &str = "its subject is a number";

pub(crate) fn rows() -> Vec<Row> {
    let single = [jacobians::row(), layers::row(), mean_field::row()];
    let rows = [slopes::rows(), chains::rows(), single.into()];
    rows.into_iter().flatten().collect()
}
