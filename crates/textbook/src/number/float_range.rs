//! A range of floats: what a piece of f32 code can answer on many inputs at once.
//!
//! Rounding to nearest keeps the order of two numbers or makes them equal. So if x lies between the
//! floats a and b, the *rounded* sum x + y lies between the rounded sums a + y and b + y, and
//! likewise for the other operations. The ends of a range, put through the same operation, bound
//! what every float between them gives. This is not an [`Interval`](super::Interval): nothing is
//! rounded outward, since the question is what the code answers and not what the real number is.
//!
//! A range may end in an infinity, which is then a value like any other. Where some value could
//! give a NaN, the answer is *unknown*, and so is every operation on it. The two zeros count as one
//! number; what depends on the sign of a zero is unknown too.
//!
//! Near zero many functions are x or a multiple of it. Two such ranges hold many floats, and still
//! the answers may be the same at each input. So a range remembers, while that is exact, of what
//! multiple of the input it consists.

use super::equality::undecided;
use super::ring::{assignments, constants, difference};
use super::{Field, Number, Smooth, elementary};
use std::ops::{Add, Div, Mul, Neg};

/// All floats from `low` to `high`.
///
/// ```
/// use textbook::number::{Smooth, FloatRange};
/// let far_left = FloatRange::new(f32::MIN, -128.0);
/// assert_eq!(far_left.exp(), FloatRange::new(0.0, 0.0));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct FloatRange {
    low: f32,
    high: f32,
    /// If this is c, the value at each input x is the float c·x. The magnitude of c is a power of
    /// two, 1 or larger, and no product overflows: it is exact.
    multiple: Option<f32>,
}

/// The same ends. Of ranges that have a float in common and are not one float each, it is undecided
/// whether the floats are equal that they hold.
impl PartialEq for FloatRange {
    fn eq(&self, other: &Self) -> bool {
        let same = self.low == other.low
            && self.high == other.high
            && self.multiple == other.multiple;
        let apart = self.high < other.low || other.high < self.low;
        let points = self.low == self.high && other.low == other.high;
        if apart || points {
            self.low == other.low
        } else {
            undecided(same)
        }
    }
}

impl FloatRange {
    const UNKNOWN: Self = Self {
        low: f32::NAN,
        high: f32::NAN,
        multiple: None,
    };

    /// The floats from `low` to `high`, both included; unknown unless `low ≤ high`.
    #[must_use]
    pub fn new(low: f32, high: f32) -> Self {
        if low <= high {
            let multiple = None;
            Self {
                low,
                high,
                multiple,
            }
        } else {
            Self::UNKNOWN
        }
    }

    /// The input itself, which runs from `low` to `high`.
    #[must_use]
    pub fn variable(low: f32, high: f32) -> Self {
        Self::new(low, high).as_multiple(Some(1.0))
    }

    /// The same floats, known to be this multiple of the input if that is exact.
    fn as_multiple(self, multiple: Option<f32>) -> Self {
        let finite = self.low.is_finite() && self.high.is_finite();
        Self {
            multiple: multiple.filter(|c| finite && c.abs() >= 1.0),
            ..self
        }
    }

    /// The multiple, after a product or a quotient of it with `other`, if that is a single power
    /// of two.
    fn scaled(
        self,
        other: Self,
        operation: impl Fn(f32, f32) -> f32,
    ) -> Option<f32> {
        let fraction = f32::MIN_POSITIVE.to_bits() - 1;
        let scales = other.is(other.low) && other.low.to_bits() & fraction == 0;
        self.multiple
            .filter(|_| scales)
            .map(|c| operation(c, other.low))
    }

    /// The smallest value; NaN if unknown.
    #[must_use]
    pub fn low(self) -> f32 {
        self.low
    }

    /// The largest value; NaN if unknown.
    #[must_use]
    pub fn high(self) -> f32 {
        self.high
    }

    /// Whether some value could be a NaN.
    #[must_use]
    pub fn is_unknown(self) -> bool {
        self.low.is_nan()
    }

    /// Whether all values are surely equal to `value`.
    #[must_use]
    pub fn is(self, value: f32) -> bool {
        self.low == value && self.high == value
    }

    /// Whether this and `other` surely have the same value at each input. Both zeros are the same.
    #[must_use]
    pub fn equals(self, other: Self) -> bool {
        let multiples = self.multiple.is_some() && self.multiple == other.multiple;
        multiples || (self.is(self.low) && other.is(self.low))
    }

    /// The values with their sign replaced by that of `other`'s; unknown where that could be the
    /// sign of a zero.
    #[must_use]
    pub fn with_sign_of(self, other: Self) -> Self {
        let magnitude = self.magnitude();
        if other.low > 0.0 {
            magnitude
        } else if other.high < 0.0 {
            -magnitude
        } else {
            Self::UNKNOWN
        }
    }

    /// The values times those of `factor`, plus those of `addend`, each rounded once.
    ///
    /// Of two products with one factor in common, the one that is larger gives the larger sum or
    /// the same, so that the ends are at the ends here as well.
    #[must_use]
    pub fn mul_add(self, factor: Self, addend: Self) -> Self {
        let product = self * factor;
        if product.is_unknown() {
            return Self::UNKNOWN;
        }
        let multiple = match addend.multiple {
            None if addend.is(0.0) => product.multiple,
            one if self.is(0.0) || factor.is(0.0) => one,
            _ => None,
        };
        let low = self.corners(factor, |a, b| a.mul_add(b, addend.low)).low;
        let high = self.corners(factor, |a, b| a.mul_add(b, addend.high)).high;
        Self::new(low, high).as_multiple(multiple)
    }

    fn holds_zero(self) -> bool {
        self.low <= 0.0 && self.high >= 0.0
    }

    fn holds_infinity(self) -> bool {
        self.low == f32::NEG_INFINITY || self.high == f32::INFINITY
    }

    /// From the least to the greatest of these; unknown if one is a NaN.
    fn around(values: [f32; 4]) -> Self {
        if values.iter().any(|value| value.is_nan()) {
            return Self::UNKNOWN;
        }
        let low = values.into_iter().fold(f32::INFINITY, f32::min);
        Self::new(low, values.into_iter().fold(f32::NEG_INFINITY, f32::max))
    }

    /// `operation` at all four pairs of ends.
    fn corners(self, other: Self, operation: impl Fn(f32, f32) -> f32) -> Self {
        Self::around([
            operation(self.low, other.low),
            operation(self.low, other.high),
            operation(self.high, other.low),
            operation(self.high, other.high),
        ])
    }
}

/// ∞ − ∞, if it can occur, occurs at a pair of ends.
impl Add for FloatRange {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let multiple = match (self.multiple, other.multiple) {
            (Some(a), Some(b)) if a == b => Some(a + b),
            (one, None) if other.is(0.0) => one,
            (None, one) if self.is(0.0) => one,
            _ => None,
        };
        self.corners(other, |a, b| a + b).as_multiple(multiple)
    }
}

impl Neg for FloatRange {
    type Output = Self;
    fn neg(self) -> Self {
        Self::new(-self.high, -self.low).as_multiple(self.multiple.map(Neg::neg))
    }
}

/// 0·∞ can occur between the ends.
impl Mul for FloatRange {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let zero_times_infinity =
            |a: Self, b: Self| a.holds_zero() && b.holds_infinity();
        if zero_times_infinity(self, other) || zero_times_infinity(other, self) {
            return Self::UNKNOWN;
        }
        let by = |a: f32, b: f32| a * b;
        let multiple = self.scaled(other, by).or(other.scaled(self, by));
        self.corners(other, by).as_multiple(multiple)
    }
}

/// Unknown if the divisor can be 0. ∞/∞, if it can occur, occurs at a pair of ends.
impl Div for FloatRange {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        if other.holds_zero() {
            return Self::UNKNOWN;
        }
        let by = |a: f32, b: f32| a / b;
        self.corners(other, by).as_multiple(self.scaled(other, by))
    }
}

difference!(FloatRange);
assignments!(FloatRange);
constants!(FloatRange, |x| x.is(0.0));

impl Number for FloatRange {
    fn constant(value: f64) -> Self {
        let value = f32::constant(value);
        Self::new(value, value)
    }

    fn branch(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        if self.low > threshold.high {
            above
        } else if self.high <= threshold.low {
            otherwise
        } else if self.is_unknown() || threshold.is_unknown() {
            Self::UNKNOWN
        } else {
            Self::around([above.low, above.high, otherwise.low, otherwise.high])
        }
    }
}

impl Field for FloatRange {}

/// The f32 exponential is eˣ(1 + δ) with |δ| ≤ 2⁻⁵⁰, rounded. So the largest value is at most one
/// float above that of the upper end, and for the lower end likewise. It is exactly 0 below −105
/// and ∞ from 89 on. For |x| ≤ 2⁻²⁶ it is 1: the floats next to 1 are 2⁻²⁴ and 2⁻²³ away.
impl Smooth for FloatRange {
    fn exp(self) -> Self {
        let surely = |x: f32| match x {
            _ if x < -105.0 => Some(0.0),
            _ if x.abs() <= f32::EPSILON / 8.0 => Some(1.0),
            _ if x >= 89.0 => Some(f32::INFINITY),
            _ => None,
        };
        let at = elementary::exp_f32;
        let low = surely(self.low).unwrap_or_else(|| at(self.low).next_down());
        let high = surely(self.high).unwrap_or_else(|| at(self.high).next_up());
        Self::new(low.max(0.0), high)
    }
}
