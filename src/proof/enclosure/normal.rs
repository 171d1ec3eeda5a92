//! Means under the standard normal distribution, between two floats.
//!
//! With w(z) = exp(−z²/2) the mean of f is ∫ f·w / ∫ w, so that √(2π) is not needed. Between −8 and 8 the integrals are
//! [`integral`]s. Beyond, let |f(8)| ≤ A and |f′| ≤ B on the whole tail, which intervals check. At z = 8 + s the weight is at most
//! exp(−32)·exp(−8s), and |f| is at most A + Bs; so no tail of f·w is larger than exp(−32)·(A/8 + B/8²), none of f²·w is larger than
//! exp(−32)·(A²/8 + 2AB/8² + 2B²/8³). Where f itself is bounded on the tail, A is that bound and B is 0.

use super::integral;
use crate::number::{Dual, Interval, Smooth};

/// Where the tails begin.
const REACH: f64 = 8.0;

/// E f(Z) and E f(Z)² for a standard normal Z.
#[derive(Clone, Copy, Debug)]
pub struct Moments {
    /// E f(Z).
    pub mean: Interval,
    /// E f(Z)².
    pub square: Interval,
}

impl Moments {
    /// The variance of f(Z).
    #[must_use]
    pub fn variance(&self) -> Interval {
        self.square - self.mean * self.mean
    }
}

/// The first two moments of f(Z), Z standard normal, for an f that is continuous on each of the `pieces` equal pieces of [−8, 8] and beyond. If
/// on a tail intervals find neither a bound on f nor one on its slope, they are unbounded.
///
/// ```
/// use why_relu::proof::enclosure::normal_moments;
/// let identity = normal_moments(1 << 10, |z| z);
/// assert!(identity.mean.contains(0.0) && identity.square.contains(1.0));
/// ```
#[must_use]
pub fn normal_moments(
    pieces: u32,
    f: impl Fn(Dual<Interval>) -> Dual<Interval>,
) -> Moments {
    let middle = Interval::new(-REACH, REACH);
    let half = Dual {
        value: Interval::point(-0.5),
        slope: Interval::point(0.0),
    };
    let [weight, mean, square] = integral(middle, pieces, |z| {
        let (weight, value) = ((z * z * half).exp(), f(z));
        [weight, value * weight, value * value * weight]
    });
    let (left, right) = (tail(&f, -1.0), tail(&f, 1.0));
    let weight = weight + Interval::new(0.0, left[0]) + Interval::new(0.0, right[0]);
    let mean =
        mean + Interval::new(-left[1], left[1]) + Interval::new(-right[1], right[1]);
    let square = square + Interval::new(0.0, left[2]) + Interval::new(0.0, right[2]);
    Moments {
        mean: mean / weight,
        square: square / weight,
    }
}

/// What ∫ |f|ᵏ·w is at most on a tail, for k = 0, 1, 2.
fn tail(f: impl Fn(Dual<Interval>) -> Dual<Interval>, side: f64) -> [f64; 3] {
    let beyond = if side > 0.0 {
        Interval::new(REACH, f64::INFINITY)
    } else {
        Interval::new(f64::NEG_INFINITY, -REACH)
    };
    let whole = f(Dual::variable(beyond));
    let [level, slope] = if magnitude(whole.value) < f64::INFINITY {
        [magnitude(whole.value), 0.0]
    } else {
        let border = f(Dual::variable(Interval::point(side * REACH)));
        [magnitude(border.value), magnitude(whole.slope)]
    };
    if !(level < f64::INFINITY && slope < f64::INFINITY) {
        return [f64::INFINITY; 3];
    }
    let [a, b, t] = [level, slope, REACH].map(Interval::point);
    let weight = (-t * t * Interval::point(0.5)).exp() / t;
    let first = a + b / t;
    let second = a * a + (a + a) * b / t + (b + b) * b / (t * t);
    [weight, weight * first, weight * second].map(Interval::high)
}

/// The largest magnitude of a member; NaN if undefined.
fn magnitude(interval: Interval) -> f64 {
    if interval.is_undefined() {
        f64::NAN
    } else {
        interval.high().max(-interval.low())
    }
}
