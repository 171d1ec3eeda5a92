//! One region of the list.

use super::exact::{Point, fraction};
use super::frame::Frame;
use super::{Regions, Wall};
use textbook::number::Rational;

/// One linear region.
#[derive(Clone, Copy, Debug)]
pub struct Region<'a> {
    all: &'a Regions,
    index: usize,
}

/// (x, y) ↦ slope · (x, y) + constant, rounded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Affine {
    /// What x and y are multiplied by.
    pub slope: [f64; 2],
    /// What is added.
    pub constant: f64,
    /// How far the rounded map is from the exact one at most, anywhere on the domain.
    pub error: f64,
}

impl Affine {
    /// The value at a point.
    #[must_use]
    pub fn at(&self, [x, y]: [f64; 2]) -> f64 {
        self.slope[0] * x + self.slope[1] * y + self.constant
    }
}

impl<'a> Region<'a> {
    pub(super) fn new(all: &'a Regions, index: usize) -> Self {
        assert!(index < all.count(), "there is no region {index}");
        Self { all, index }
    }

    /// The number of the region in the list.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// The corners, anticlockwise, rounded.
    #[must_use]
    pub fn polygon(&self) -> &'a [[f64; 2]] {
        let chunk = &self.all.chunk;
        &chunk.corners[chunk.corners_of(self.index)]
    }

    /// What each side lies on: side k goes from corner k to the next.
    #[must_use]
    pub fn walls(&self) -> &'a [Wall] {
        let chunk = &self.all.chunk;
        &chunk.walls[chunk.corners_of(self.index)]
    }

    /// The activation pattern, one bit for each unit, layer by layer: whether it is positive in the region.
    pub fn pattern(&self) -> impl Iterator<Item = bool> + 'a {
        let words = self.all.chunk.pattern_of(self.index);
        let units = 0..self.all.model.units();
        units.map(|unit| words[unit / 64] >> (unit % 64) & 1 == 1)
    }

    /// The affine map of an output.
    ///
    /// # Panics
    /// If the network has no such output.
    #[must_use]
    pub fn affine(&self, output: usize) -> Affine {
        let form = self.all.forms(self.index)[output];
        Affine {
            slope: form.slope,
            constant: form.constant,
            error: form.error,
        }
    }

    /// The affine map of an output as exact fractions: two slopes and the constant.
    ///
    /// # Panics
    /// If the network has no such output.
    #[must_use]
    pub fn exact_affine(&self, output: usize) -> [Rational; 3] {
        let model = &self.all.model;
        let pattern = self.all.chunk.pattern_of(self.index);
        let frame = Frame::of(pattern, model.hidden(), model);
        let scale = &model.integers().layer(model.hidden()).scale;
        let map = frame.exact(output, model);
        [0, 1, 2].map(|part| fraction(&map[part], scale))
    }

    /// The corners as exact fractions, anticlockwise.
    #[must_use]
    pub fn exact_polygon(&self) -> Vec<[Rational; 2]> {
        let model = &self.all.model;
        let pattern = self.all.chunk.pattern_of(self.index);
        let frame = Frame::of(pattern, model.hidden(), model);
        let walls = self.walls().iter();
        let lines: Vec<_> = walls.map(|&wall| frame.line(wall, model)).collect();
        let sides = 0..lines.len();
        sides
            .map(|side| {
                let before = &lines[(side + lines.len() - 1) % lines.len()];
                Point::crossing(before, &lines[side], 0).coordinates()
            })
            .collect()
    }
}
