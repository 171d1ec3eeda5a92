//! The knots of a staircase: the middles of its steps, and one of its bends moved.

use crate::network::Shallow;
use textbook::number::{Rational, ratio};

/// (2i + 1)/(2n): the middle of each of n cells.
pub(super) fn midpoints(cells: u32) -> impl Iterator<Item = Rational> {
    (0..cells).map(move |i| ratio(2 * i64::from(i) + 1, 2 * u64::from(cells)))
}

/// `network` with the bend of its middle unit moved to the right by `distance`.
pub(super) fn one_moved(
    mut network: Shallow<Rational>,
    distance: &Rational,
) -> Shallow<Rational> {
    let middle = network.units.len() / 2;
    if let Some(unit) = network.units.get_mut(middle) {
        unit.bias -= &unit.weight * distance;
    }
    network
}
