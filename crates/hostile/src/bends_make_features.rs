//! Each bend makes a new piece: damaged units, lines, lists of regions, stacks and folds.

mod arrangement;
mod boundaries;
mod certificate;
mod disc;
mod initialisation;
mod pieces;
mod support;

use crate::Row;

const EVERY: &str =
    "how many there are is counted by an induction: no list can be cut";
const NO_FUNCTION: &str =
    "its subject is a list of numbers and not a function of one";

pub(crate) fn rows() -> Vec<Row> {
    let rows = [
        pieces::rows(),
        arrangement::rows(),
        certificate::rows(),
        boundaries::rows(),
        support::rows(),
        initialisation::rows(),
        disc::rows(),
    ];
    rows.into_iter().flatten().collect()
}
