//! The plane cut into regions, as it is stored: in a few long arrays, without an allocation for
//! each region.

use super::affine::Affine;
use super::cell::Cell;
use super::index::narrow;
use super::instance::Instance;
use super::restriction::Restriction;
use super::wall::Wall;
use super::zero_set::ZeroSet;
use std::ops::Range;
use std::sync::Arc;

/// Any number of regions, and the parts of the zero set in them.
#[derive(Debug, Default)]
pub(super) struct Subdivision {
    /// Where the corners of each region end.
    ends: Vec<u32>,
    pub(super) corners: Vec<[f64; 2]>,
    /// The wall after each corner.
    pub(super) walls: Vec<Wall>,
    /// [`Instance::words`] words for each region.
    patterns: Vec<u64>,
    /// The map of each output on each region.
    outputs: Vec<Affine>,
    /// (corner, unit): a further unit that vanishes along the side after the corner. In the order
    /// of the corners.
    pub(super) also: Vec<(u32, u32)>,
    /// (region, unit): a unit that is zero all over the region. In the order of the regions.
    pub(super) flat: Vec<(u32, u32)>,
    /// The zero set of a network with one output.
    pub(super) zero: ZeroSet,
}

impl Subdivision {
    pub(super) fn regions(&self) -> usize {
        self.ends.len()
    }

    /// The corners of a region.
    pub(super) fn corners_of(&self, region: usize) -> Range<usize> {
        let start = region.checked_sub(1).map_or(0, |before| self.ends[before]);
        start as usize..self.ends[region] as usize
    }

    /// The words of a region's activation pattern.
    pub(super) fn pattern_of(&self, region: usize) -> &[u64] {
        of(region, &self.patterns, self.regions())
    }

    /// The maps of all outputs on a region.
    pub(super) fn outputs_of(&self, region: usize) -> &[Affine] {
        of(region, &self.outputs, self.regions())
    }

    /// Stores a cell in which every unit is decided.
    pub(super) fn push(&mut self, mut cell: Cell, instance: &Instance) {
        if instance.hidden() > 0 {
            let output =
                Restriction::above(cell.restriction, &cell.pattern, instance);
            cell.restriction = Arc::new(output);
        }
        let region = narrow(self.regions());
        let start = narrow(self.corners.len());
        let outputs = 0..instance.outputs();
        self.outputs
            .extend(outputs.map(|output| cell.restriction.affine(output)));
        if instance.outputs() == 1 {
            self.zero.push(&cell, 0, region, instance);
        }
        for (corner, side) in (start..).zip(&cell.sides) {
            self.also
                .extend(side.also.iter().map(|&unit| (corner, unit)));
            self.walls.push(side.wall);
        }
        self.corners
            .extend(cell.corners.iter().map(|corner| corner.at));
        self.ends.push(narrow(self.corners.len()));
        self.patterns.extend(&cell.pattern);
        self.flat
            .extend(cell.flat.iter().map(|&unit| (region, unit)));
    }

    /// Stores the regions of `other` after those of this one.
    pub(super) fn append(&mut self, other: Self) {
        let regions = narrow(self.regions());
        let corners = narrow(self.corners.len());
        let after = |first: u32| move |(owner, unit)| (owner + first, unit);
        self.ends.extend(other.ends.iter().map(|end| end + corners));
        self.corners.extend(other.corners);
        self.walls.extend(other.walls);
        self.patterns.extend(other.patterns);
        self.outputs.extend(other.outputs);
        self.also.extend(other.also.into_iter().map(after(corners)));
        self.flat.extend(other.flat.into_iter().map(after(regions)));
        self.zero.append(other.zero, regions);
    }
}

/// What belongs to a region in an array with as many entries for each of `regions`.
fn of<T>(region: usize, entries: &[T], regions: usize) -> &[T] {
    let each = entries.len() / regions;
    &entries[region * each..][..each]
}
