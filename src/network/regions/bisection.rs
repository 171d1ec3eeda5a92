//! Cutting a cell in two along the line of a unit.
//!
//! The line runs through the inside of a strictly convex polygon, so it meets the boundary in
//! exactly two points. Each is a corner, where the sign is zero, or the inside of a side, where the
//! sign changes. Both halves are strictly convex again.

use super::cell::{Cell, Corner, Side, Signs};
use super::instance::Instance;
use std::cmp::Ordering;

struct Half {
    corners: Vec<Corner>,
    sides: Vec<Side>,
}

impl Half {
    /// A half has at most one corner more than the whole.
    fn of(whole: &Cell) -> Self {
        let corners = whole.corners.len() + 1;
        Self {
            corners: Vec::with_capacity(corners),
            sides: Vec::with_capacity(corners),
        }
    }

    fn push(&mut self, corner: Corner, side: Side) {
        self.corners.push(corner);
        self.sides.push(side);
    }

    fn with(self, rest: Cell) -> Cell {
        Cell {
            corners: self.corners,
            sides: self.sides,
            ..rest
        }
    }
}

/// The part of `cell` where `unit`, whose signs at the corners are given, is off, and the part
/// where it is on.
pub(super) fn bisect(
    cell: Cell,
    unit: usize,
    signs: &Signs,
    instance: &Instance,
) -> [Cell; 2] {
    let cut = Side::along(
        instance.wall(cell.restriction.layer, unit),
        cell.restriction.affine(unit),
    );
    let mut halves = [Half::of(&cell), Half::of(&cell)];
    for (index, corner) in cell.corners.iter().enumerate() {
        let side = &cell.sides[index];
        let next = signs[(index + 1) % signs.len()];
        let Some(here) = half(signs[index]) else {
            let after = half(next).expect("the line is not along a side");
            halves[after].push(corner.clone(), side.clone());
            halves[1 - after].push(corner.clone(), cut.clone());
            continue;
        };
        halves[here].push(corner.clone(), side.clone());
        if half(next) == Some(1 - here) {
            let crossing = cell.cut(index, unit, instance);
            halves[here].push(crossing.clone(), cut.clone());
            halves[1 - here].push(crossing, side.clone());
        }
    }
    let rest = Cell {
        corners: Vec::new(),
        sides: Vec::new(),
        ..cell
    };
    let [off, on] = halves;
    let on = on.with(rest.clone());
    [off.with(rest), on]
}

/// Which half a corner belongs to; neither if it lies on the line.
fn half(sign: Ordering) -> Option<usize> {
    match sign {
        Ordering::Less => Some(0),
        Ordering::Equal => None,
        Ordering::Greater => Some(1),
    }
}
