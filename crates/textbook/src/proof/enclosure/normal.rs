//! Means under the standard normal distribution, between two floats, also of functions that bend or
//! have no bounds; for smooth and bounded ones [`enclosure`](crate::number::normal::enclosure) is
//! narrower with fewer pieces.
//!
//! With w(z) = exp(−z²/2) the mean of f is ∫ f·w / ∫ w, so that √(2π) is not needed. Between −8 and
//! 8 the integrals are [`integral`]s. Beyond, let |f(8)| ≤ A and |f′| ≤ B on the whole tail, which
//! intervals check. At z = 8 + s the weight is at most exp(−32)·exp(−8s), and |f| is at most A +
//! Bs; so no tail of f·w is larger than exp(−32)·(A/8 + B/8²), none of f²·w is larger than
//! exp(−32)·(A²/8 + 2AB/8² + 2B²/8³). Where f itself is bounded on the tail, A is that bound and B
//! is 0.

use super::integral;
use crate::number::{Dual, Interval, Smooth};

/// Where the tails of a normal mean begin.
pub const NORMAL_REACH: f64 = 8.0;

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

/// The first two moments of f(Z), Z standard normal, for an f that is continuous on each of the
/// `pieces` equal pieces of [−8, 8] and beyond. If on a tail intervals find neither a bound on f
/// nor one on its slope, they are unbounded.
///
/// ```
/// use textbook::proof::enclosure::normal_moments;
/// let identity = normal_moments(1 << 10, |z| z);
/// assert!(identity.mean.contains(0.0) && identity.square.contains(1.0));
/// ```
#[must_use]
pub fn normal_moments(
    pieces: u32,
    f: impl Fn(Dual<Interval>) -> Dual<Interval>,
) -> Moments {
    let tails = [growth(&f, -1.0), growth(&f, 1.0)];
    normal_moments_within(pieces, tails, f)
}

/// How large a function can be on a tail: |f(±(8 + s))| ≤ level + slope·s for all s ≥ 0.
#[derive(Clone, Copy, Debug)]
pub struct Growth {
    /// The bound where the tail begins.
    pub level: f64,
    /// How fast the bound grows.
    pub slope: f64,
}

/// [`normal_moments`] of a function whose growth on the left tail and on the right is known from
/// elsewhere.
#[must_use]
pub fn normal_moments_within(
    pieces: u32,
    tails: [Growth; 2],
    f: impl Fn(Dual<Interval>) -> Dual<Interval>,
) -> Moments {
    let middle = Interval::new(-NORMAL_REACH, NORMAL_REACH);
    let half = Dual {
        value: Interval::point(-0.5),
        slope: Interval::point(0.0),
    };
    let [weight, mean, square] = integral(middle, pieces, |z| {
        let (weight, value) = ((z * z * half).exp(), f(z));
        [weight, value * weight, value * value * weight]
    });
    let [left, right] = tails.map(tail);
    let weight = weight + Interval::new(0.0, left[0]) + Interval::new(0.0, right[0]);
    let mean =
        mean + Interval::new(-left[1], left[1]) + Interval::new(-right[1], right[1]);
    let square = square + Interval::new(0.0, left[2]) + Interval::new(0.0, right[2]);
    Moments {
        mean: mean / weight,
        square: square / weight,
    }
}

/// What intervals know of the growth on one tail: nothing, where it is infinite.
fn growth(f: impl Fn(Dual<Interval>) -> Dual<Interval>, side: f64) -> Growth {
    let beyond = if side > 0.0 {
        Interval::new(NORMAL_REACH, f64::INFINITY)
    } else {
        Interval::new(f64::NEG_INFINITY, -NORMAL_REACH)
    };
    let whole = f(Dual::variable(beyond));
    if magnitude(whole.value) < f64::INFINITY {
        return Growth {
            level: magnitude(whole.value),
            slope: 0.0,
        };
    }
    let border = f(Dual::variable(Interval::point(side * NORMAL_REACH)));
    Growth {
        level: magnitude(border.value),
        slope: magnitude(whole.slope),
    }
}

/// What ∫ |f|ᵏ·w is at most on a tail, for k = 0, 1, 2.
fn tail(Growth { level, slope }: Growth) -> [f64; 3] {
    if !(level < f64::INFINITY && slope < f64::INFINITY) {
        return [f64::INFINITY; 3];
    }
    let [a, b, t] = [level, slope, NORMAL_REACH].map(Interval::point);
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
