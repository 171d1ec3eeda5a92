//! The part of a region in which one output is the largest.

use super::bisection::bisect;
use super::cell::{Cell, Signs, zero_sides};
use super::instance::{Instance, pairs};
use super::wall::Wall;
use super::zero_set::Segment;
use std::cmp::Ordering;

/// The part of a cell in which an output is the largest, if it is anywhere.
pub(super) fn part(
    cell: &Cell,
    output: usize,
    outputs: usize,
    instance: &Instance,
) -> Option<Cell> {
    let mut part = cell.clone();
    for (pair, [first, second]) in pairs(outputs).into_iter().enumerate() {
        let wins = match output {
            _ if output == first => Ordering::Greater,
            _ if output == second => Ordering::Less,
            _ => continue,
        };
        let signs = part.signs(pair, instance);
        let is_won = signs.contains(&wins);
        let is_lost = signs.contains(&wins.reverse());
        if is_won && is_lost {
            part = part.half(pair, &signs, wins, instance);
        } else if is_lost || (!is_won && output == second) {
            return None;
        }
    }
    Some(part)
}

impl Cell {
    /// The half of the cell on which the unit has that sign.
    fn half(
        self,
        unit: usize,
        signs: &Signs,
        sign: Ordering,
        instance: &Instance,
    ) -> Self {
        let [off, on] = bisect(self, unit, signs, instance);
        if sign.is_gt() { on } else { off }
    }

    /// The sides along which a unit is zero.
    pub(super) fn zero_sides(
        &self,
        unit: usize,
        instance: &Instance,
    ) -> Vec<(Wall, Segment)> {
        let signs = self.signs(unit, instance);
        let corner = |index: usize| self.corners[index % self.corners.len()].at;
        zero_sides(&signs)
            .map(|side| (self.sides[side].wall, [corner(side), corner(side + 1)]))
            .collect()
    }
}
