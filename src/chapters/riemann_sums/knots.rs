//! The knots of a network: equally spaced, in numbers that double, and one of them moved.

use crate::network::Shallow;
use textbook::number::{Rational, ratio};

/// (2i + 1)/(2n): the middle of each of n cells.
pub(super) fn midpoints(cells: u32) -> impl Iterator<Item = Rational> {
    (0..cells).map(move |i| ratio(2 * i64::from(i) + 1, 2 * u64::from(cells)))
}

/// 1, 2, 4, …, 256.
pub(super) fn powers_of_two() -> impl Iterator<Item = u32> {
    (0..=8).map(|doublings| 1 << doublings)
}

/// 1, 2, 4, …, 2^`doublings` steps, each with ramps of h, h/2 and h/16: (n, the part of h).
pub(super) fn staircases_of(doublings: u32) -> impl Iterator<Item = (u32, u64)> {
    let steps = (0..=doublings).map(|doublings| 1 << doublings);
    steps.flat_map(|steps| [1, 2, 16].map(|share| (steps, share)))
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
