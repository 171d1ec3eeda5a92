//! The zero set of a network with one output: the decision boundary of a classifier.

use super::cell::{Cell, Corner, zero_sides};
use super::model::Model;
use super::neighbours::{Key, Place};
use super::{Regions, narrow};
use std::cmp::Ordering;
use std::collections::HashSet;

/// A segment between two points.
pub type Segment = [[f64; 2]; 2];

/// The zero set inside one region.
pub(super) enum Inside {
    Nothing,
    /// A line through the inside.
    Line(Segment),
    /// Whole sides, by their numbers.
    Sides(Vec<usize>),
    /// All of it.
    All,
}

/// The zero set inside the regions, on their sides and of whole ones.
#[derive(Debug, Default)]
pub(super) struct Zero {
    pub(super) lines: Vec<Segment>,
    /// (region, side); a side between two regions is found from both.
    pub(super) sides: Vec<(u32, u32)>,
    pub(super) areas: Vec<u32>,
}

impl Zero {
    pub(super) fn push(&mut self, inside: Inside, region: u32) {
        match inside {
            Inside::Nothing => {}
            Inside::Line(segment) => self.lines.push(segment),
            Inside::Sides(sides) => {
                let sides = sides.into_iter().map(|side| (region, narrow(side)));
                self.sides.extend(sides);
            }
            Inside::All => self.areas.push(region),
        }
    }

    pub(super) fn append(&mut self, other: Self, regions: u32) {
        self.lines.extend(other.lines);
        let sides = other.sides.into_iter();
        self.sides
            .extend(sides.map(|(region, side)| (region + regions, side)));
        let areas = other.areas.into_iter();
        self.areas.extend(areas.map(|region| region + regions));
    }
}

/// Where the output vanishes on `cell`, whose frame is that of the output. Decided exactly; a single corner counts
/// as nothing.
pub(super) fn zero(cell: &Cell, model: &Model) -> Inside {
    let signs = cell.signs(0, model);
    let is = |sign: Ordering| signs.contains(&sign);
    match (is(Ordering::Less), is(Ordering::Greater)) {
        (false, false) => Inside::All,
        (true, true) => {
            let mut ends: Vec<Corner> = Vec::with_capacity(2);
            for (index, &sign) in signs.iter().enumerate() {
                let next = signs[(index + 1) % signs.len()];
                if sign.is_eq() {
                    ends.push(cell.corners[index].clone());
                } else if sign == next.reverse() {
                    ends.push(cell.cut(index, 0, model));
                }
            }
            Inside::Line([ends[0].at, ends[1].at])
        }
        _ => {
            let sides: Vec<_> = zero_sides(&signs).collect();
            if sides.is_empty() {
                Inside::Nothing
            } else {
                Inside::Sides(sides)
            }
        }
    }
}

/// Where the output of a network is zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Boundary {
    /// The segments along which it vanishes while it does not vanish all over a region beside them.
    pub segments: Vec<Segment>,
    /// The numbers of the regions in which it vanishes all over.
    pub areas: Vec<usize>,
}

impl Regions {
    /// The zero set of the output: the decision boundary of a classifier. Which segments there are is decided exactly; their
    /// ends are rounded. A single point in which the output only touches zero is left out.
    ///
    /// # Panics
    /// Unless the network has one output.
    #[must_use]
    pub fn boundary(&self) -> Boundary {
        assert_eq!(self.model.outputs(), 1, "a boundary is that of one output");
        let zero = &self.chunk.zero;
        let mut seen = HashSet::new();
        for &region in &zero.areas {
            let corners = self.chunk.corners_of(region as usize);
            for corner in corners.map(narrow) {
                seen.extend(self.key(region, corner));
            }
        }
        let mut segments = zero.lines.clone();
        for &(region, side) in &zero.sides {
            let corners = self.chunk.corners_of(region as usize);
            let key = self.key(region, narrow(corners.start) + side);
            if key.is_none_or(|key| seen.insert(key)) {
                let corners = &self.chunk.corners[corners];
                let next = (side as usize + 1) % corners.len();
                segments.push([corners[side as usize], corners[next]]);
            }
        }
        Boundary {
            segments,
            areas: zero.areas.iter().map(|&region| region as usize).collect(),
        }
    }

    fn key(&self, region: u32, corner: u32) -> Option<Key> {
        let mut key = Key::default();
        let place = Place { region, corner };
        self.chunk.key(place, &mut key).then_some(key)
    }
}
