//! σ, ln x, ln(1 + eˣ), Φ and φ between two floats. All but φ rise, so the ends of the argument
//! bound them; φ falls with |x|.
//!
//! ln(1 + e) = 2(z + z³/3 + z⁵/5 + …) with z = e/(2 + e), which is at most 1/3 for e ≤ 1. Φ(x) =
//! 1/2 + φ(x)(x + x³/3 + x⁵/(3·5) + …) for x ≥ 0. All terms of both series are positive, and what
//! is left out is at most a geometric series. ln x = k·ln 2 + ln(1 + e) for x = 2ᵏ(1 + e) with
//! 0 ≤ e < 1.

use super::Interval;
use crate::number::{Constant, Smooth, Special};
use num_traits::One;

/// From here on Φ is taken from its distance to 1, which is at most exp(−x²/2)/2.
const FAR: f64 = 9.0;

fn point(value: f64) -> Interval {
    Interval::point(value)
}

/// ln(1 + e) for e in [0, 1]. The terms left out are at most z³⁵(1 + 1/9 + …)/35 < z³⁵.
fn ln_1p(e: Interval) -> Interval {
    let z = e / (point(2.0) + e);
    let square = z * z;
    let mut sum = Interval::new(0.0, square.high());
    for n in (0..17).rev() {
        sum = point(1.0) / point(f64::from(2 * n + 1)) + square * sum;
    }
    point(2.0) * z * sum
}

/// ln 2, which lies between the float nearest to it and the next.
const LN_2: Interval = Interval {
    low: std::f64::consts::LN_2,
    high: std::f64::consts::LN_2.next_up(),
};

/// ln x at one x > 0.
fn ln(x: f64) -> Interval {
    if x == f64::INFINITY {
        return Interval::new(0.0, x);
    }
    let (half, exponent) = libm::frexp(x);
    let above_1 = point(2.0 * half - 1.0);
    point(f64::from(exponent - 1)) * LN_2 + ln_1p(above_1)
}

/// ln(1 + eˣ) at one x.
fn softplus(x: f64) -> Interval {
    if x == f64::NEG_INFINITY {
        point(0.0)
    } else if x == f64::INFINITY {
        Interval::new(f64::MAX, x)
    } else if x > 0.0 {
        point(x) + ln_1p(Smooth::exp(point(-x)))
    } else {
        ln_1p(Smooth::exp(point(x)))
    }
}

/// φ where x² lies in `square`.
fn density(square: Interval) -> Interval {
    let root = (point(2.0) * Interval::PI).sqrt();
    Smooth::exp(-square * point(0.5)) / root
}

/// 1 − Φ(x) for x ≥ [`FAR`], or Φ(−x).
fn upper_tail(x: f64) -> Interval {
    let x = Interval::new(x.min(f64::MAX), x);
    let bound = Smooth::exp(-(x * x) * point(0.5)) * point(0.5);
    Interval::new(0.0, bound.high())
}

/// Φ(x) − 1/2 for 0 ≤ x < [`FAR`]. From the term on where the ratio x²/(2n + 3) is below 1/2, the
/// rest is at most twice the first term left out. That is negligible where it changes no digit, be
/// it of the sum or, where x is subnormal, of 1/2.
fn above_half(x: f64) -> Interval {
    let x = point(x);
    let square = x * x;
    let (mut term, mut sum, mut divisor) = (x, x, 1.0);
    loop {
        divisor += 2.0;
        term = term * square / point(divisor);
        let negligible = (sum.low() * f64::EPSILON / 4.0).max(f64::MIN_POSITIVE);
        if 2.0 * term.high() <= negligible && square.high() < divisor / 2.0 {
            let rest = (point(2.0) * term).high();
            return density(square) * (sum + Interval::new(0.0, rest));
        }
        sum += term;
    }
}

/// Φ at one x.
fn cdf(x: f64) -> Interval {
    if x <= -FAR {
        upper_tail(-x)
    } else if x >= FAR {
        Interval::one() - upper_tail(x)
    } else if x < 0.0 {
        point(0.5) - above_half(-x)
    } else {
        point(0.5) + above_half(x)
    }
}

/// The image of an interval under a function that rises, whose values lie in `range`.
fn rising(x: Interval, range: Interval, f: impl Fn(f64) -> Interval) -> Interval {
    if x.is_undefined() {
        return x;
    }
    let low = f(x.low);
    let high = if x.low == x.high { low } else { f(x.high) };
    Interval::new(low.low(), high.high()).meet(range)
}

impl Special for Interval {
    fn known(constant: &Constant) -> Self {
        constant.between()
    }

    fn ln(self) -> Self {
        if self.is_undefined() || self.low <= 0.0 {
            return Self::UNDEFINED;
        }
        rising(self, Self::REALS, ln)
    }

    fn sqrt(self) -> Self {
        Self::sqrt(self)
    }

    fn softplus(self) -> Self {
        rising(self, Self::new(0.0, f64::INFINITY), softplus)
    }

    fn normal_cdf(self) -> Self {
        rising(self, Self::new(0.0, 1.0), cdf)
    }

    fn normal_density(self) -> Self {
        if self.is_undefined() {
            return self;
        }
        let (a, b) = (self.low.abs(), self.high.abs());
        let nearest = if self.low <= 0.0 && self.high >= 0.0 {
            0.0
        } else {
            a.min(b).min(f64::MAX)
        };
        let distance = Self::new(nearest, a.max(b));
        density(distance * distance)
    }
}
