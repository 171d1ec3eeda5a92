//! The zero set of a network with one output, region by region.

use super::cell::{Cell, zero_sides};
use super::index::narrow;
use super::instance::Instance;
use std::cmp::Ordering;

/// A segment between two points.
pub type Segment = [[f64; 2]; 2];

/// The zero set inside the regions, on their sides and of whole ones.
#[derive(Debug, Default)]
pub(super) struct ZeroSet {
    pub(super) lines: Vec<Segment>,
    /// (region, side); a side between two regions is found from both.
    pub(super) sides: Vec<(u32, u32)>,
    pub(super) areas: Vec<u32>,
}

impl ZeroSet {
    /// Notes where an output vanishes on `cell`, whose restriction is that of the outputs. Decided
    /// exactly; a single corner counts as nothing.
    pub(super) fn push(
        &mut self,
        cell: &Cell,
        output: usize,
        region: u32,
        instance: &Instance,
    ) {
        let signs = cell.signs(output, instance);
        let is = |sign: Ordering| signs.contains(&sign);
        match (is(Ordering::Less), is(Ordering::Greater)) {
            (false, false) => self.areas.push(region),
            (true, true) => {
                let mut ends = Vec::with_capacity(2);
                for (index, &sign) in signs.iter().enumerate() {
                    let next = signs[(index + 1) % signs.len()];
                    if sign.is_eq() {
                        ends.push(cell.corners[index].at);
                    } else if sign == next.reverse() {
                        ends.push(cell.cut(index, output, instance).at);
                    }
                }
                self.lines.push([ends[0], ends[1]]);
            }
            _ => {
                let sides = zero_sides(&signs).map(|side| (region, narrow(side)));
                self.sides.extend(sides);
            }
        }
    }

    /// Adds what was found in further regions, whose numbers go on from `regions`.
    pub(super) fn append(&mut self, other: Self, regions: u32) {
        self.lines.extend(other.lines);
        let sides = other.sides.into_iter();
        self.sides
            .extend(sides.map(|(region, side)| (region + regions, side)));
        let areas = other.areas.into_iter();
        self.areas.extend(areas.map(|region| region + regions));
    }
}
