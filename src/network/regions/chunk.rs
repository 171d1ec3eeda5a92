//! Regions as they are stored: in a few long arrays, without an allocation for each.

use super::boundary::{Zero, zero};
use super::cell::Cell;
use super::form::Form;
use super::frame::Frame;
use super::model::Model;
use super::{Wall, narrow};
use std::sync::Arc;

/// Any number of regions, and the parts of the zero set in them.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    /// Where the corners of each region end.
    pub(super) ends: Vec<u32>,
    pub(super) corners: Vec<[f64; 2]>,
    /// The wall after each corner.
    pub(super) walls: Vec<Wall>,
    /// [`Model::words`] words for each region.
    pub(super) patterns: Vec<u64>,
    /// The map of each output on each region.
    pub(super) outputs: Vec<Form>,
    /// (corner, unit): a further unit that vanishes along the side after the corner. In the order of the corners.
    pub(super) also: Vec<(u32, u32)>,
    /// (region, unit): a unit that is zero all over the region. In the order of the regions.
    pub(super) flat: Vec<(u32, u32)>,
    /// The zero set of a network with one output.
    pub(super) zero: Zero,
}

impl Chunk {
    pub(super) fn regions(&self) -> usize {
        self.ends.len()
    }

    /// Stores a cell in which every unit is decided.
    pub(super) fn push(&mut self, mut cell: Cell, model: &Model) {
        if model.hidden() > 0 {
            let frame = Frame::above(cell.frame, &cell.pattern, model);
            cell.frame = Arc::new(frame);
        }
        let region = narrow(self.regions());
        let start = narrow(self.corners.len());
        let outputs = 0..model.outputs();
        self.outputs
            .extend(outputs.map(|output| cell.frame.form(output)));
        if model.outputs() == 1 {
            self.zero.push(zero(&cell, model), region);
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
        self.ends.extend(other.ends.iter().map(|end| end + corners));
        self.corners.extend(other.corners);
        self.walls.extend(other.walls);
        self.patterns.extend(other.patterns);
        self.outputs.extend(other.outputs);
        let also = other.also.iter();
        self.also
            .extend(also.map(|&(corner, unit)| (corner + corners, unit)));
        let flat = other.flat.iter();
        self.flat
            .extend(flat.map(|&(region, unit)| (region + regions, unit)));
        self.zero.append(other.zero, regions);
    }
}
