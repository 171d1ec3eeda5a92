//! What is wrong with a question to the laboratory: what, where, and how to mend it.

use super::heights::LEVELS;
use super::{MOST_CHARACTERS, MOST_HEIGHT, MOST_PLACES, MOST_UNITS};
use crate::formula;
use std::fmt;

/// A mistake in a state or in a change of one.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Mistake {
    /// The text of the state has more than [`MOST_CHARACTERS`].
    TooLong,
    /// The state has fewer than four parts.
    Parts(usize),
    /// No mode is called so.
    Mode(String),
    /// The knots are not of the form.
    Knots(String),
    /// A knot does not lie between the one before and the end.
    Order(String),
    /// These are no levels of so many points.
    Heights(String, usize),
    /// The number of pieces is 0, or takes more than [`MOST_UNITS`].
    Pieces {
        /// How many were asked for.
        count: u64,
        /// How many there may be in this mode.
        most: u32,
    },
    /// The number of units in the sum is none.
    Shown(String),
    /// No target is called so.
    Target(String),
    /// A drawing is not of the form.
    Drawing(String),
    /// A stroke of so many places.
    Stroke(usize),
    /// A formula cannot be read.
    Formula(formula::Mistake),
    /// The curve has no value at this place, or one that no picture holds.
    NoValue(f64),
    /// The mode is depth, and the target another than x².
    Depth,
    /// There is no knot of this number, or it cannot be moved so.
    NoKnot(usize),
    /// The drawing has no point of this number, or the target is no drawing.
    NoPoint(usize),
    /// A place in the picture is no number.
    NoPlace,
    /// One unit more than there may be.
    Full,
    /// Knots settle only where there are some to move.
    NothingSettles,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::TooLong => write!(
                f,
                "the state is longer than {MOST_CHARACTERS} characters; start anew"
            ),
            Self::Parts(count) => write!(
                f,
                "the state has {count} of its four parts: mode, knots, units and target, as in \
                 `segments equal.4 all sine`"
            ),
            Self::Mode(found) => write!(
                f,
                "in the first part of the state, no mode is called {found:?}; write `segments`, \
                 `rectangles` or `depth`"
            ),
            Self::Knots(found) => write!(
                f,
                "in the second part of the state, {found:?} gives no knots; write `equal.8` for \
                 eight equal pieces, or `at.` and places in units of 2⁻²⁴ between points"
            ),
            Self::Order(found) => write!(
                f,
                "in the second part of the state, the knot {found} does not lie between the one \
                 before and the end, 16777216; sort the knots, and name none twice"
            ),
            Self::Heights(found, points) => write!(
                f,
                "in the second part of the state, {found:?} gives no heights of {points} points; \
                 write one for each behind `_`, with dots between: a whole number from 0 to \
                 {LEVELS}, or nothing for a point on the curve"
            ),
            Self::Pieces { count, most } => write!(
                f,
                "in the second part of the state, {count} pieces are asked for; there are 1 to \
                 {most} in this mode, which takes at most {MOST_UNITS} units"
            ),
            Self::Shown(found) => write!(
                f,
                "in the third part of the state, {found:?} is no number of units; write `all`, or \
                 a whole number"
            ),
            Self::Target(found) => write!(
                f,
                "in the fourth part of the state, no target is called {found:?}; write `square`, \
                 `root`, `sine`, `takagi`, `jump`, `drawn` with its heights, or `formula` and a \
                 formula"
            ),
            Self::Stroke(found) => write!(
                f,
                "a stroke has at most {MOST_PLACES} places, and this one has {found}; send it in \
                 parts"
            ),
            Self::Drawing(found) => write!(
                f,
                "in the fourth part of the state, {found}; a drawing has 65 heights from −160 to \
                 160, between points, in units of 1/128"
            ),
            Self::Formula(mistake) => write!(f, "the formula: {mistake}"),
            Self::NoValue(x) => write!(
                f,
                "the curve has no value from −{MOST_HEIGHT} to {MOST_HEIGHT} at x = {x}; choose \
                 one that has, for every x from 0 to 1"
            ),
            Self::Depth => f.write_str(
                "depth is built for x² only, whose dents are equally deep everywhere; choose x² \
                 as the curve, or another mode",
            ),
            Self::NoKnot(number) => write!(
                f,
                "there is no knot number {number} to be moved so; the left end is number 0, both \
                 ends keep their places, only points of segments have heights, and depth has no \
                 knots"
            ),
            Self::NoPoint(number) => write!(
                f,
                "there is no point number {number} to be moved; only a drawing has points, \
                 numbered from 0 to 64"
            ),
            Self::NoPlace => {
                f.write_str("a place is no finite number; send two, x and y")
            }
            Self::Full => write!(
                f,
                "there are as many units as there may be, {MOST_UNITS}; take one away first"
            ),
            Self::NothingSettles => f.write_str(
                "only the knots of segments settle, and not at a jump, where none help; choose \
                 segments and another curve",
            ),
        }
    }
}

impl std::error::Error for Mistake {}

impl From<formula::Mistake> for Mistake {
    fn from(mistake: formula::Mistake) -> Self {
        Self::Formula(mistake)
    }
}
