//! Deciding the units of a layer on a cell: each is on, off, zero all over it, or cuts it in two.
//!
//! Floating point with a proved bound on its error decides nearly all of them; where it cannot, the
//! exact signs at the corners do.

use super::cell::{Cell, zero_sides};
use super::index::narrow;
use super::instance::Instance;
use super::pattern::switch_on;
use std::cmp::Ordering;

impl Cell {
    /// Looks at every unit of the layer: sets the bits of those that are on, lists those that cut
    /// the cell as open.
    pub(super) fn classify(&mut self, instance: &Instance) {
        let corners = self.corners.iter().map(|corner| (corner.at, corner.off));
        let corners: Vec<_> = corners.collect();
        let range = self.restriction.maps.range(&corners, instance.reach);
        let layer = self.restriction.layer;
        for unit in 0..instance.first[layer + 1] - instance.first[layer] {
            if range.low[unit] > 0.0 {
                self.set(unit, instance);
            } else if range.high[unit] >= 0.0 {
                self.decide(unit, instance);
            }
        }
    }

    /// Keeps of `open` what cuts the cell, and settles the rest.
    pub(super) fn sift(&mut self, instance: &Instance) {
        for unit in std::mem::take(&mut self.open) {
            self.decide(unit as usize, instance);
        }
    }

    /// Settles what the unit does on this cell, or lists it as open if it cuts it.
    fn decide(&mut self, unit: usize, instance: &Instance) {
        let affine = self.restriction.affine(unit);
        let (doubt, steepness) = (affine.doubt(instance.reach), affine.steepness());
        let (mut above, mut below, mut sure) = (false, false, true);
        for corner in &self.corners {
            let value = affine.at(corner.at);
            let doubt = doubt + steepness * corner.off;
            above |= value > doubt;
            below |= value < -doubt;
            sure &= value.abs() > doubt;
        }
        if above && below {
            self.open.push(narrow(unit));
        } else if !sure {
            self.decide_exactly(unit, instance);
        } else if above {
            self.set(unit, instance);
        }
    }

    /// The same, and notes where the unit vanishes without cutting.
    fn decide_exactly(&mut self, unit: usize, instance: &Instance) {
        let signs = self.signs(unit, instance);
        let above = signs.contains(&Ordering::Greater);
        let below = signs.contains(&Ordering::Less);
        if above && below {
            self.open.push(narrow(unit));
            return;
        }
        let through = narrow(instance.first[self.restriction.layer] + unit);
        if above || below {
            for side in zero_sides(&signs) {
                self.sides[side].also.push(through);
            }
        } else {
            self.flat.push(through);
        }
        if above {
            self.set(unit, instance);
        }
    }

    pub(super) fn set(&mut self, unit: usize, instance: &Instance) {
        let through = instance.first[self.restriction.layer] + unit;
        switch_on(&mut self.pattern, through);
    }
}
