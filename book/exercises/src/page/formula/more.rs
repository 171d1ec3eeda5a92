//! What a formula may be made of beyond the operations of the functions that the book judges.

use std::cmp::Ordering;
use why_relu::formula::Further;

/// An operation on one number, or on four.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum More {
    /// The largest whole number that is not larger.
    Floor,
    /// The logarithm for base 2, rounded down.
    Ilog2,
    /// The smallest power of 2, from 1 on, that is not smaller.
    NextPowerOfTwo,
    /// φ, the density of the normal distribution.
    Density,
    /// The third number where the first two are ordered like this, else the fourth.
    If(Ordering),
}

impl More {
    pub(in super::super) const FLOOR: (&str, &str) = ("floor", "floor(a)");
    pub(in super::super) const ILOG2: (&str, &str) =
        ("ilog2", "ilog2(a), log₂ a rounded down");
    pub(in super::super) const NEXT_POWER_OF_TWO: (&str, &str) = (
        "next_power_of_two",
        "next_power_of_two(a), the smallest power of 2 that is at least a",
    );
    pub(in super::super) const DENSITY: (&str, &str) =
        ("phi", "phi(a), the density φ");
}

impl Further for More {
    fn named(name: &str) -> Option<Self> {
        let named = [
            (Self::FLOOR, Self::Floor),
            (Self::ILOG2, Self::Ilog2),
            (Self::NEXT_POWER_OF_TWO, Self::NextPowerOfTwo),
            (Self::DENSITY, Self::Density),
        ];
        let found = named.into_iter().find(|((known, _), _)| *known == name);
        found.map(|(_, more)| more)
    }

    fn cases(order: Ordering) -> Option<Self> {
        Some(Self::If(order))
    }
}
