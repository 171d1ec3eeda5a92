//! The part of the plane that is searched: a convex polygon.

use super::affine::{Affine, EPSILON, Reach, TINY};
use super::twofold::Twofold;
use crate::network::Fault;
use textbook::number::{Rational, dyadic};

/// A convex polygon with corners that are exact floats.
#[derive(Clone, Debug, PartialEq)]
pub struct Domain {
    /// Anticlockwise; no three corners on a line.
    corners: Vec<[f64; 2]>,
}

/// Beyond 2¹⁰⁰, the error analysis would need care about overflow.
const LARGEST: f64 = f64::from_bits((1023 + 100) << 52);

impl Domain {
    /// The rectangle of the points with `x[0] ≤ x ≤ x[1]` and `y[0] ≤ y ≤ y[1]`.
    ///
    /// # Errors
    /// Unless both ranges are finite and from a smaller to a larger number.
    pub fn rectangle(x: [f64; 2], y: [f64; 2]) -> Result<Self, Fault> {
        for [low, high] in [x, y] {
            if low >= high {
                return Err(Fault::domain(format!(
                    "the range {low} to {high} is empty; give the smaller end first"
                )));
            }
        }
        let [[x0, x1], [y0, y1]] = [x, y];
        Self::polygon(&[[x0, y0], [x1, y0], [x1, y1], [x0, y1]])
    }

    /// The convex polygon with these corners, in either direction.
    ///
    /// # Errors
    /// Unless there are three corners or more, finite, no three on a line, and the polygon is
    /// convex. That is decided exactly.
    pub fn polygon(corners: &[[f64; 2]]) -> Result<Self, Fault> {
        let count = corners.len();
        if count < 3 {
            return Err(Fault::domain(format!(
                "a polygon has three corners or more, not {count}"
            )));
        }
        let fits = |v: &f64| v.abs() <= LARGEST;
        if let Some([x, y]) = corners.iter().find(|c| !c.iter().all(fits)) {
            return Err(Fault::domain(format!(
                "the corner ({x}, {y}) is no finite point, or too far away; coordinates go up to \
                 1e30"
            )));
        }
        let mut corners = corners.to_vec();
        if turn(corners[0], corners[1], corners[2]) < Rational::ZERO {
            corners.reverse();
        }
        for from in 0..count {
            let to = (from + 1) % count;
            for other in (0..count).filter(|&other| other != from && other != to) {
                if turn(corners[from], corners[to], corners[other]) <= Rational::ZERO
                {
                    return Err(Fault::domain(format!(
                        "the polygon is not strictly convex: the corner {:?} is not inside the \
                         side from {:?} to {:?}; leave out corners within sides, and bisect what \
                         is not convex",
                        corners[other], corners[from], corners[to]
                    )));
                }
            }
        }
        Ok(Self { corners })
    }

    /// The corners, anticlockwise.
    #[must_use]
    pub fn corners(&self) -> &[[f64; 2]] {
        &self.corners
    }

    /// The exact line through side `side`, as (a, b, c) with ax + by + c = 0 on it and positive
    /// inside.
    pub(super) fn line(&self, side: usize) -> [Rational; 3] {
        let ([x0, y0], [x1, y1]) = self.side(side);
        let a = dyadic(y0) - dyadic(y1);
        let b = dyadic(x1) - dyadic(x0);
        let c = -(&a * dyadic(x0) + &b * dyadic(y0));
        [a, b, c]
    }

    /// The same line in floating point.
    pub(super) fn affine(&self, side: usize) -> Affine {
        let (from, to) = self.side(side);
        Affine::through(from, to, self.reach())
    }

    /// The same in twice the precision: what the floats lost, rounded.
    pub(super) fn twofold(&self, side: usize) -> Twofold {
        let head = self.affine(side);
        let [a, b] = head.slope;
        let [p, q, r] = self.line(side);
        let tail = [p - dyadic(a), q - dyadic(b), r - dyadic(head.constant)];
        Twofold {
            head,
            tail: tail.map(|lost| lost.to_f64().value()),
            error: EPSILON * head.error + TINY,
        }
    }

    /// The lower left and the upper right corner of the bounding box.
    #[must_use]
    pub fn bounds(&self) -> [[f64; 2]; 2] {
        let mut bounds = [self.corners[0]; 2];
        for corner in &self.corners {
            for axis in 0..2 {
                bounds[0][axis] = bounds[0][axis].min(corner[axis]);
                bounds[1][axis] = bounds[1][axis].max(corner[axis]);
            }
        }
        bounds
    }

    /// The largest magnitude of each coordinate.
    pub(super) fn reach(&self) -> Reach {
        let [low, high] = self.bounds();
        [0, 1].map(|axis| low[axis].abs().max(high[axis].abs()))
    }

    fn side(&self, side: usize) -> ([f64; 2], [f64; 2]) {
        let next = (side + 1) % self.corners.len();
        (self.corners[side], self.corners[next])
    }
}

/// Twice the signed area of a triangle: positive if it is anticlockwise.
fn turn(a: [f64; 2], b: [f64; 2], c: [f64; 2]) -> Rational {
    let [[ax, ay], [bx, by], [cx, cy]] = [a, b, c].map(|p| p.map(dyadic));
    (bx - &ax) * (cy - &ay) - (by - ay) * (cx - ax)
}
