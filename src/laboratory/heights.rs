//! The heights of the points that segments join: each on the curve, or where a reader put it.
//!
//! A height is a level of the picture, one of [`LEVELS`] between its lowest value and its highest,
//! so that a step of it is as easy to see for a flat curve as for a steep one. In the text of a
//! state the levels follow the knots behind `_`, with a dot between two points and nothing where a
//! point is on the curve: `equal.2_.3000.` raises the middle one of three.

use super::Mistake;
use super::drawn::nearest;
use super::network::Network;
use super::picture::range;
use super::state::State;
use super::target::Target;
use std::fmt;
use textbook::number::{Rational, dyadic, ratio};
use textbook::proof::three_digits;

/// How many steps there are from the bottom of the picture to its top.
pub(super) const LEVELS: u16 = 4096;

/// The levels of the points from left to right, both ends among them; none at all where every point
/// is on the curve.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Heights(Vec<Option<u16>>);

impl Heights {
    /// Those of so many points, from the text of a state.
    pub(super) fn read(text: &str, points: usize) -> Result<Self, Mistake> {
        let wrong = || Mistake::Heights(text.chars().take(40).collect(), points);
        let level = |text: &str| match text {
            "" => Ok(None),
            text => text
                .parse()
                .ok()
                .filter(|&level| level <= LEVELS)
                .map(Some)
                .ok_or_else(wrong),
        };
        let levels: Vec<_> = text.split('.').map(level).collect::<Result<_, _>>()?;
        if levels.len() == points {
            Ok(Self(levels).settled())
        } else {
            Err(wrong())
        }
    }

    /// Whether every point is on the curve.
    pub(super) fn are_on_the_curve(&self) -> bool {
        self.0.is_empty()
    }

    /// The level of a point that was taken off the curve.
    pub(super) fn level(&self, point: usize) -> Option<u16> {
        self.0.get(point).copied().flatten()
    }

    /// Puts one of so many points on a level, or on the curve.
    pub(super) fn set(&mut self, point: usize, level: Option<u16>, points: usize) {
        self.0.resize(points, None);
        self.0[point] = level;
        *self = std::mem::take(self).settled();
    }

    /// A point more, on the curve, in the place `point`.
    pub(super) fn add(&mut self, point: usize) {
        if !self.0.is_empty() {
            self.0.insert(point, None);
        }
    }

    /// A point less.
    pub(super) fn remove(&mut self, point: usize) {
        if !self.0.is_empty() {
            self.0.remove(point);
            *self = std::mem::take(self).settled();
        }
    }

    fn settled(self) -> Self {
        if self.0.iter().all(Option::is_none) {
            Self::default()
        } else {
            self
        }
    }
}

impl fmt::Display for Heights {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (point, level) in self.0.iter().enumerate() {
            f.write_str(if point == 0 { "_" } else { "." })?;
            if let Some(level) = level {
                write!(f, "{level}")?;
            }
        }
        Ok(())
    }
}

/// The height of a level in the picture of this target.
pub(super) fn height(level: u16, target: &Target) -> Rational {
    let (low, high) = range(target);
    let [low, high] = [low, high].map(dyadic);
    (&high - &low) * ratio(level.into(), LEVELS.into()) + low
}

/// The level that is nearest to a height.
pub(super) fn level(height: f64, target: &Target) -> u16 {
    let (low, high) = range(target);
    let whole = f64::from(LEVELS);
    let level = nearest((height - low) / (high - low) * whole, 0.0, whole);
    u16::try_from(level).unwrap_or(LEVELS)
}

/// The points of the segments: the level of each, and its height in words.
pub(super) fn told(state: &State, network: &Network) -> Vec<(u16, String)> {
    let points = network.points.iter().enumerate();
    let told = points.map(|(point, (_, y))| {
        let y = y.to_f64().value();
        let size = three_digits(y).replace('-', "−");
        match state.heights.level(point) {
            Some(level) => (level, size),
            None => (level(y, &state.target), format!("{size}, on it")),
        }
    });
    told.collect()
}
