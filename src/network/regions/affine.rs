//! Affine functions in floating point, each with a proved bound on its error.
//!
//! An [`Affine`] is an affine function whose coefficients were rounded on the way. Its `error` E
//! bounds the distance from the true function on the whole domain D: |f̂(p) − f(p)| ≤ E for each p
//! in D, where f̂ is evaluated without rounding. Below, ε = 2⁻⁵² is twice the unit roundoff u, so
//! that "ε" instead of "u" leaves a factor of 2 to pay for second-order terms and for the rounding
//! of the bounds themselves. γₖ = ku/(1 − ku) bounds the relative error of k roundings (Higham
//! 2002, lemma 3.1). [`TINY`] = 2⁻⁵⁰⁰ pays for underflow: one product loses at most 2⁻¹⁰⁷⁵ to it,
//! and what is lost is multiplied by a coordinate below 2¹⁰¹ (`domain.rs`) or divided by more than
//! 2⁻⁵⁰⁰ before it is compared. Nothing overflows, since coefficients stay below 2⁴⁰⁰
//! (`soundness.rs`).
//!
//! **A layer.** ẑ = Σ wⱼf̂ⱼ + b over the m units that are on. Each coefficient takes at most m + 1
//! roundings a term, so on D the error is at most Σ|wⱼ|(Eⱼ + γ₍ₘ₊₁₎Sⱼ) + γ₍ₘ₊₁₎|b|, where Sⱼ =
//! |aⱼ|X + |bⱼ|Y + |cⱼ| bounds every term of f̂ⱼ on D. The code has g = (m + 4)u in the place of γ:
//! it is no smaller even than γ₍ₘ₊₂₎, as long as (m + 2)(m + 4)u ≤ 2, and a layer has 2¹⁶ units at
//! most. That sum is itself computed with at most m + 7 roundings a term, three of them in Sⱼ; the
//! factor 1 + 2g + 8ε = 1 + (2m + 24)u pays for these, for its own, and for the last sum.
//!
//! **Fractions.** Where weights and biases are the floats next to the true numbers, a term has one
//! rounding more, m + 2 in all, which g still covers; and the maps of the first layer have an error
//! of at most uS, for which 2εS pays.
//!
//! **The line through two points.** Each of a and b has one rounding, the constant three a term on
//! top of those. So the error is at most 5u(|a|X + |b|Y), for which 8ε pays with the rounding of
//! that sum.
//!
//! **A value.** f̂ at a point takes three roundings a term, an error of at most γ₃S. If the point
//! is known within δ in each coordinate, the value moves by (|a| + |b|)δ more.
//!
//! **A crossing.** Two functions vanish at the true crossing p, so |f̂ₖ(p)| ≤ Eₖ. With the computed
//! crossing p̂ this gives |f̂ₖ(p̂) − f̂ₖ(p)| ≤ sₖ = Eₖ + |f̂ₖ(p̂)|, two linear inequalities for p̂
//! − p, and Cramer's rule turns them into |x̂ − x| ≤ (|b₂|s₁ + |b₁|s₂)/|d| and |ŷ − y| ≤ (|a₂|s₁ +
//! |a₁|s₂)/|d| with d = a₁b₂ − a₂b₁. However p̂ was found, the bound holds.
//!
//! **A difference.** If two of them stand for the same function, their values are apart by both
//! errors at most, by γ₃ times both sizes, and by the rounding of the difference: 8ε(S₁ + S₂) is
//! more than twice the last two. What underflow takes is within the errors.

use serde::Serialize;

/// Twice the unit roundoff.
pub(super) const EPSILON: f64 = f64::EPSILON;
/// 2⁻⁵⁰⁰, more than all that underflow can lose.
pub(super) const TINY: f64 = f64::from_bits((1023 - 500) << 52);

/// The largest magnitudes of x and y on the domain.
pub(super) type Reach = [f64; 2];

/// (x, y) ↦ slope · (x, y) + constant, rounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Affine {
    /// What x and y are multiplied by.
    pub slope: [f64; 2],
    /// What is added.
    pub constant: f64,
    /// How far the rounded function is from the true one at most, anywhere on the domain.
    pub error: f64,
}

impl Affine {
    /// The line through two points, zero on it and positive to the left of the way from one to the
    /// other. Here and below, `reach` holds the largest magnitudes of x and y on the domain.
    #[must_use]
    pub fn through([x0, y0]: [f64; 2], [x1, y1]: [f64; 2], reach: [f64; 2]) -> Self {
        let [a, b] = [y0 - y1, x1 - x0];
        let extent = a.abs() * reach[0] + b.abs() * reach[1];
        Self {
            slope: [a, b],
            constant: -(a * x0 + b * y0),
            error: 8.0 * EPSILON * extent + TINY,
        }
    }

    /// What no term and no partial sum of the value exceeds on the domain.
    #[must_use]
    #[inline]
    pub fn size(&self, reach: [f64; 2]) -> f64 {
        let [a, b] = self.slope;
        a.abs() * reach[0] + b.abs() * reach[1] + self.constant.abs()
    }

    /// The value at a point, rounded.
    #[must_use]
    #[inline]
    pub fn at(&self, [x, y]: [f64; 2]) -> f64 {
        self.slope[0] * x + self.slope[1] * y + self.constant
    }

    /// How far [`Self::at`] is from the true value at most, at a point of the domain that is given
    /// exactly.
    #[must_use]
    #[inline]
    pub fn doubt(&self, reach: [f64; 2]) -> f64 {
        (self.error + 4.0 * EPSILON * self.size(reach)) * (1.0 + 8.0 * EPSILON)
            + TINY
    }

    /// How far apart two roundings of the same function are at most, where [`Self::at`] computes
    /// the values and their difference is rounded.
    #[must_use]
    pub fn difference(&self, other: &Self, reach: [f64; 2]) -> f64 {
        let size = self.size(reach) + other.size(reach);
        (self.error + other.error + 8.0 * EPSILON * size) * (1.0 + 8.0 * EPSILON)
    }

    /// How much the doubt grows for each unit of doubt about a coordinate of the point.
    #[must_use]
    #[inline]
    pub fn steepness(&self) -> f64 {
        (self.slope[0].abs() + self.slope[1].abs()) * (1.0 + 8.0 * EPSILON)
    }

    /// Where both functions vanish in the box from `low` to `high`, and how far that is from the
    /// truth in each coordinate at most: infinitely far where rounding hides whether they cross at
    /// all.
    #[must_use]
    pub fn crossing(
        &self,
        other: &Self,
        [low, high]: [[f64; 2]; 2],
        reach: [f64; 2],
    ) -> ([f64; 2], f64) {
        let ([a1, b1], [a2, b2]) = (self.slope, other.slope);
        let (forth, back) = (a1 * b2, a2 * b1);
        let d = forth - back;
        let x = (b1 * other.constant - b2 * self.constant) / d;
        let y = (a2 * self.constant - a1 * other.constant) / d;
        // The truth lies in the domain's bounding box, so moving there brings the point no farther
        // from it. The comparisons send a NaN to the box as well.
        let clamped = |v: f64, axis: usize| {
            if v > low[axis] {
                if v < high[axis] { v } else { high[axis] }
            } else {
                low[axis]
            }
        };
        let point = [clamped(x, 0), clamped(y, 1)];
        let least = d.abs() - 2.0 * EPSILON * (forth.abs() + back.abs()) - TINY;
        if least.is_nan() || least <= TINY {
            return (point, f64::INFINITY);
        }
        let s1 = self.doubt(reach) + self.at(point).abs();
        let s2 = other.doubt(reach) + other.at(point).abs();
        let off_x = (b2.abs() * s1 + b1.abs() * s2) / least;
        let off_y = (a2.abs() * s1 + a1.abs() * s2) / least;
        let off = off_x.max(off_y) * (1.0 + 16.0 * EPSILON) + TINY;
        (point, if off.is_nan() { f64::INFINITY } else { off })
    }
}
