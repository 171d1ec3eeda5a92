//! The knots of a network: equally spaced, in numbers that double, and one of them moved.

use crate::network::Shallow;
use textbook::number::{Rational, ratio};
use textbook::proof::Cases;

/// (2i + 1)/(2n): the middle of each of n cells.
pub(super) fn midpoints(cells: u32) -> impl Iterator<Item = Rational> {
    (0..cells).map(move |i| ratio(2 * i64::from(i) + 1, 2 * u64::from(cells)))
}

/// 1, 2, 4, …, 256.
pub(super) fn powers_of_two() -> Cases<u32> {
    Cases::doublings(8)
}

/// 1, 2, 4, …, 2^`doublings` steps, each with ramps of h, h/2 and h/16: (n, the part of h).
pub(super) fn steps_and_ramps(doublings: u32) -> Cases<(u32, u64)> {
    Cases::doublings(doublings).by(&Cases::listed([1, 2, 16]))
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
