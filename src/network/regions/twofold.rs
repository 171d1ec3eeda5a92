//! Affine functions in about twice the precision of floats, for what one float cannot decide.
//!
//! Each coefficient is an unevaluated sum of two floats, a head and a tail. The head is that of the
//! [`Affine`], to the bit; the tail is what rounding took from it, as far as a float holds that. As
//! there, the error bounds the distance from the true function on the whole domain.
//!
//! Nothing is lost in a sum or a product of two floats if the rounding is kept as a second float:
//! [`sum`] is that of Knuth (1997, section 4.2.2), and [`product`] takes one fused operation
//! (Ogita, Rump & Oishi 2005). u = ε/2 is the unit roundoff. What underflow may lose is paid for as
//! in `affine.rs`.
//!
//! **A value.** What the head loses at a point are four floats, and head and tail meet the tails
//! of the point in five further products. These nine are added in floats, which takes nine
//! roundings a term at most and is off by γ₉ times their magnitudes; 8ε = 16u pays for that. The
//! two products of tails are left out, and bounded.
//!
//! **A crossing.** Newton's method: the values at a point, divided by the matrix of slopes, say how
//! far the crossing is. The bound of `affine.rs` holds however the point was found; here the
//! determinant is off by the products of slopes with tails as well.

use super::affine::{Affine, EPSILON, Reach, TINY};

/// (x, y) ↦ (head + tail) · (x, y, 1), off by no more than `error` on the domain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Twofold {
    pub(super) head: Affine,
    pub(super) tail: [f64; 3],
    pub(super) error: f64,
}

/// A point in the same precision.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) head: [f64; 2],
    pub(super) tail: [f64; 2],
    /// How far each coordinate is from the truth at most.
    pub(super) off: f64,
}

/// The rounded sum, and what the rounding took.
#[inline(always)]
pub(super) fn sum(a: f64, b: f64) -> [f64; 2] {
    let sum = a + b;
    let second = sum - a;
    [sum, (a - (sum - second)) + (b - second)]
}

/// The rounded product, and what the rounding took.
#[inline(always)]
pub(super) fn product(a: f64, b: f64) -> [f64; 2] {
    let product = a * b;
    [product, a.mul_add(b, -product)]
}

impl Twofold {
    /// The value at a place, and how far it is from the truth at most.
    pub(super) fn at(&self, place: &Place) -> (f64, f64) {
        let ([a, b], c) = (self.head.slope, self.head.constant);
        let ([x, y], [right, up]) = (place.head, place.tail);
        let [ax, ax_rest] = product(a, x);
        let [by, by_rest] = product(b, y);
        let [slope, slope_rest] = sum(ax, by);
        let [head, head_rest] = sum(slope, c);
        let [a_tail, b_tail, c_tail] = self.tail;
        let rests = [
            ax_rest,
            by_rest,
            slope_rest,
            head_rest,
            a * right,
            b * up,
            a_tail * x,
            b_tail * y,
            c_tail,
        ];
        let value = head + rests.iter().sum::<f64>();
        let size = rests.iter().map(|rest| rest.abs()).sum::<f64>();
        let left_out = (a_tail * right).abs() + (b_tail * up).abs();
        let steepness = a.abs() + b.abs() + a_tail.abs() + b_tail.abs();
        let doubt = self.error
            + left_out
            + 8.0 * EPSILON * size
            + EPSILON * value.abs()
            + steepness * place.off;
        (value, doubt * (1.0 + 16.0 * EPSILON) + TINY)
    }

    /// Where both functions vanish, in or next to the box from `low` to `high`: infinitely far off
    /// where even this precision does not show whether they cross.
    pub(super) fn crossing(
        &self,
        other: &Self,
        bounds: [[f64; 2]; 2],
        reach: Reach,
    ) -> Place {
        let ([a1, b1], [a2, b2]) = (self.head.slope, other.head.slope);
        let (forth, back) = (a1 * b2, a2 * b1);
        let d = forth - back;
        let mut place = Place {
            head: self.head.crossing(&other.head, bounds, reach).0,
            tail: [0.0; 2],
            off: 0.0,
        };
        for _ in 0..2 {
            let (v1, v2) = (self.at(&place).0, other.at(&place).0);
            let step = [(b1 * v2 - b2 * v1) / d, (a2 * v1 - a1 * v2) / d];
            for (axis, step) in step.into_iter().enumerate() {
                let tail = place.tail[axis] + step;
                [place.head[axis], place.tail[axis]] = sum(place.head[axis], tail);
            }
        }
        let magnitude = |slope: f64, tail: f64| slope.abs() + tail.abs();
        let [ta1, tb1, _] = self.tail;
        let [ta2, tb2, _] = other.tail;
        let tails = tb2.abs() * magnitude(a1, ta1)
            + ta1.abs() * b2.abs()
            + tb1.abs() * magnitude(a2, ta2)
            + ta2.abs() * b1.abs();
        let rounded = 2.0 * EPSILON * (forth.abs() + back.abs());
        let least = d.abs() - (rounded + tails) * (1.0 + 8.0 * EPSILON) - TINY;
        let size = |one: &Self| {
            let (value, doubt) = one.at(&place);
            value.abs() + doubt
        };
        let (s1, s2) = (size(self), size(other));
        let off_x = (magnitude(b2, tb2) * s1 + magnitude(b1, tb1) * s2) / least;
        let off_y = (magnitude(a2, ta2) * s1 + magnitude(a1, ta1) * s2) / least;
        let off = off_x.max(off_y) * (1.0 + 16.0 * EPSILON) + TINY;
        let is_known = least > TINY && off.is_finite();
        place.off = if is_known { off } else { f64::INFINITY };
        place
    }
}

impl Place {
    /// The floats next to the true coordinates, as long as the doubt leaves no choice.
    pub(super) fn rounded(&self) -> Option<[f64; 2]> {
        let axes = [0, 1].map(|axis| {
            let (head, tail) = (self.head[axis], self.tail[axis]);
            let low = head + (tail - self.off).next_down();
            let high = head + (tail + self.off).next_up();
            (low == high).then_some(low)
        });
        Some([axes[0]?, axes[1]?])
    }
}
