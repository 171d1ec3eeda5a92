//! One region of the list.

use super::affine::Affine;
use super::instance::Instance;
use super::integers::{IntegerPoint, fraction};
use super::pattern::is_on;
use super::restriction::Restriction;
use super::subdivision::Subdivision;
use super::wall::Wall;
use std::sync::Arc;
use textbook::number::Rational;

/// One linear region.
#[derive(Clone, Copy, Debug)]
pub struct Region<'a> {
    instance: &'a Instance,
    subdivision: &'a Subdivision,
    index: usize,
}

impl<'a> Region<'a> {
    pub(super) fn new(
        instance: &'a Instance,
        subdivision: &'a Subdivision,
        index: usize,
    ) -> Self {
        assert!(index < subdivision.regions(), "there is no region {index}");
        Self {
            instance,
            subdivision,
            index,
        }
    }

    /// The number of the region in the list.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// The corners, anticlockwise, rounded.
    #[must_use]
    pub fn polygon(&self) -> &'a [[f64; 2]] {
        &self.subdivision.corners[self.subdivision.corners_of(self.index)]
    }

    /// What each side lies on: side k goes from corner k to the next.
    #[must_use]
    pub fn walls(&self) -> &'a [Wall] {
        &self.subdivision.walls[self.subdivision.corners_of(self.index)]
    }

    /// The activation pattern, one bit for each unit, layer by layer: whether it is positive in the
    /// region.
    pub fn pattern(&self) -> impl Iterator<Item = bool> + 'a {
        let words = self.subdivision.pattern_of(self.index);
        let units = 0..self.instance.units();
        units.map(|unit| is_on(words, unit))
    }

    /// The affine map of an output.
    ///
    /// # Panics
    /// If the network has no such output.
    #[must_use]
    pub fn affine(&self, output: usize) -> Affine {
        self.subdivision.outputs_of(self.index)[output]
    }

    /// The affine map of an output as exact fractions: two slopes and the constant.
    ///
    /// # Panics
    /// If the network has no such output.
    #[must_use]
    pub fn exact_affine(&self, output: usize) -> [Rational; 3] {
        let last = self.instance.hidden();
        let scale = &self.instance.integers().layer(last).scale;
        let outputs = self.outputs();
        let map = outputs.exact(output, self.instance);
        [0, 1, 2].map(|part| fraction(&map[part], scale))
    }

    /// The affine map of the difference of two outputs as exact fractions.
    ///
    /// # Panics
    /// If the network has no such outputs.
    #[must_use]
    pub fn exact_difference(&self, [first, second]: [usize; 2]) -> [Rational; 3] {
        let [first, second] =
            [first, second].map(|output| self.exact_affine(output));
        [0, 1, 2].map(|part| &first[part] - &second[part])
    }

    /// The corners as exact fractions, anticlockwise.
    #[must_use]
    pub fn exact_polygon(&self) -> Vec<[Rational; 2]> {
        let outputs = self.outputs();
        let walls = self.walls().iter();
        let lines: Vec<_> = walls
            .map(|&wall| outputs.line(wall, self.instance))
            .collect();
        let before = lines.iter().cycle().skip(lines.len() - 1);
        before
            .zip(&lines)
            .map(|(before, line)| {
                IntegerPoint::crossing(before, line, 0).coordinates()
            })
            .collect()
    }

    /// The layer of the outputs on the region.
    pub(super) fn outputs(&self) -> Arc<Restriction> {
        let pattern = self.subdivision.pattern_of(self.index);
        Restriction::of(pattern, self.instance.hidden(), self.instance)
    }
}
