//! A cell: a convex polygon of the plane on which every unit decided so far keeps its sign.
//!
//! A corner is where the walls before and after it cross. A wall is a side of the domain or the
//! line on which a unit changes its sign, as the unit's map *in this cell* has it, so the cell's
//! pattern and the names of two walls define a corner exactly. Its floating-point coordinates come
//! with a bound on their error. They decide nearly every sign. Where they cannot, the corner is
//! found again in twice the precision; and where that is not enough, it is made in integers once,
//! and the network runs forward at it.

use super::affine::Affine;
use super::index::narrow;
use super::instance::Instance;
use super::integers::IntegerPoint;
use super::restriction::Restriction;
use super::twofold::Place;
use super::wall::Wall;
use std::cmp::Ordering;
use std::sync::{Arc, OnceLock};

/// 2⁻²⁶: no corner is off by more than so much of the largest coordinate.
const LOOSEST: f64 = f64::from_bits((1023 - 26) << 52);

#[derive(Clone, Debug)]
pub(super) struct Corner {
    pub(super) at: [f64; 2],
    /// How far each coordinate is from the truth at most.
    pub(super) off: f64,
    /// The same in twice the precision, where that was asked for.
    place: OnceLock<Place>,
    exact: OnceLock<Arc<IntegerPoint>>,
}

/// A side of a cell.
#[derive(Clone, Debug)]
pub(super) struct Side {
    pub(super) wall: Wall,
    affine: Affine,
    /// Further units that vanish along it.
    pub(super) also: Vec<u32>,
}

#[derive(Clone, Debug)]
pub(super) struct Cell {
    /// Anticlockwise, no three on a line.
    pub(super) corners: Vec<Corner>,
    /// `sides[k]` goes from `corners[k]` to the next.
    pub(super) sides: Vec<Side>,
    /// One bit for each unit that is on.
    pub(super) pattern: Vec<u64>,
    /// The units that are zero all over the cell.
    pub(super) flat: Vec<u32>,
    /// The layer that is being decided.
    pub(super) restriction: Arc<Restriction>,
    /// Its units whose lines cut through the cell.
    pub(super) open: Vec<u32>,
}

/// The signs of a unit at the corners, one by one.
pub(super) type Signs = Vec<Ordering>;

impl Cell {
    /// The whole domain, with the first layer to be decided.
    pub(super) fn whole(instance: &Instance) -> Self {
        let corners = instance.domain.corners();
        let sides = (0..corners.len()).map(|side| Side {
            wall: Wall::Domain(narrow(side)),
            affine: instance.domain.affine(side),
            also: Vec::new(),
        });
        Self {
            corners: corners.iter().map(|&at| Corner::new(at, 0.0)).collect(),
            sides: sides.collect(),
            pattern: vec![0; instance.words()],
            flat: Vec::new(),
            restriction: Arc::new(Restriction::first(instance)),
            open: Vec::new(),
        }
    }

    /// A region of the list once more, with the restriction of the outputs.
    pub(super) fn known(
        corners: &[[f64; 2]],
        walls: &[Wall],
        restriction: Arc<Restriction>,
        instance: &Instance,
    ) -> Self {
        let off = instance.largest() * LOOSEST;
        let sides = walls.iter();
        let sides = sides.map(|&wall| {
            Side::along(wall, restriction.rounded_line(wall, instance))
        });
        Self {
            corners: corners.iter().map(|&at| Corner::new(at, off)).collect(),
            sides: sides.collect(),
            pattern: Vec::new(),
            flat: Vec::new(),
            restriction,
            open: Vec::new(),
        }
    }

    /// The signs of a unit of the restriction at the corners.
    pub(super) fn signs(&self, unit: usize, instance: &Instance) -> Signs {
        let affine = self.restriction.affine(unit);
        let (doubt, steepness) = (affine.doubt(instance.reach), affine.steepness());
        let sign = |(index, corner): (usize, &Corner)| {
            let value = affine.at(corner.at);
            if value.abs() > doubt + steepness * corner.off {
                return value.total_cmp(&0.0);
            }
            let twofold = self.restriction.twofold(unit, instance);
            let (value, doubt) = twofold.at(self.place(index, instance));
            if value.abs() > doubt {
                return value.total_cmp(&0.0);
            }
            let point = self.exact(index, instance);
            point.sign(instance.integers(), self.restriction.layer, unit)
        };
        self.corners.iter().enumerate().map(sign).collect()
    }

    /// A corner in twice the precision of floats.
    fn place(&self, corner: usize, instance: &Instance) -> &Place {
        let known = &self.corners[corner];
        known.place.get_or_init(|| {
            if known.off == 0.0 {
                return Place {
                    head: known.at,
                    tail: [0.0; 2],
                    off: 0.0,
                };
            }
            let [a, b] = self
                .walls(corner)
                .map(|wall| self.restriction.near_line(wall, instance));
            a.crossing(&b, instance.bounds, instance.reach)
        })
    }

    /// A corner in integers.
    fn exact(&self, corner: usize, instance: &Instance) -> &IntegerPoint {
        self.corners[corner].exact.get_or_init(|| {
            let [a, b] = self
                .walls(corner)
                .map(|wall| self.restriction.line(wall, instance));
            Arc::new(IntegerPoint::crossing(&a, &b, instance.hidden() + 1))
        })
    }

    /// The walls before and after a corner.
    fn walls(&self, corner: usize) -> [Wall; 2] {
        let before = (corner + self.sides.len() - 1) % self.sides.len();
        [before, corner].map(|side| self.sides[side].wall)
    }

    /// Where the unit's line cuts through side `side`.
    pub(super) fn cut(
        &self,
        side: usize,
        unit: usize,
        instance: &Instance,
    ) -> Corner {
        let Side { wall, affine, .. } = &self.sides[side];
        let other = self.restriction.affine(unit);
        let (at, off) = affine.crossing(&other, instance.bounds, instance.reach);
        // A bound this loose would send too many decisions to the integers, one by one.
        let largest = instance.largest();
        if off <= largest * LOOSEST {
            return Corner::new(at, off);
        }
        let off = largest * f64::EPSILON + super::affine::TINY;
        let line = self.restriction.near_line(*wall, instance);
        let other = self.restriction.twofold(unit, instance);
        let place = line.crossing(&other, instance.bounds, instance.reach);
        if let Some(at) = place.rounded() {
            let corner = Corner::new(at, off);
            corner.place.get_or_init(|| place);
            return corner;
        }
        let line = self.restriction.line(*wall, instance);
        let other = self.restriction.exact(unit, instance);
        let point = IntegerPoint::crossing(&line, other, instance.hidden() + 1);
        let at = point.coordinates().map(|v| v.to_f64().value());
        let corner = Corner::new(at, off);
        corner.exact.get_or_init(|| Arc::new(point));
        corner
    }
}

impl Corner {
    fn new(at: [f64; 2], off: f64) -> Self {
        Self {
            at,
            off,
            place: OnceLock::new(),
            exact: OnceLock::new(),
        }
    }
}

impl Side {
    pub(super) fn along(wall: Wall, affine: Affine) -> Self {
        Self {
            wall,
            affine,
            also: Vec::new(),
        }
    }
}

/// The sides at both of whose ends the sign is zero.
pub(super) fn zero_sides(signs: &Signs) -> impl Iterator<Item = usize> + '_ {
    let zero = |index: usize| signs[index % signs.len()].is_eq();
    (0..signs.len()).filter(move |&side| zero(side) && zero(side + 1))
}
