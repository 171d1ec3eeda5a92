//! Outward-rounded intervals: bounds that survive rounding.
//!
//! An interval stands for one real number that is known to lie between two floats. Adding two
//! intervals adds their ends, but the sum of two floats is rarely a float, and a bound that is
//! rounded the wrong way bounds nothing. So every lower end is rounded down and every upper end up.
//! Stable Rust cannot switch the processor's rounding direction and does not have to: the error of
//! a sum, product or quotient that was rounded to nearest has a sign that can be computed, and
//! where it points outward the end moves to the next float (`rounding.rs`). A result without an
//! error does not move, so exact arithmetic stays exact: `[0.5, 0.5] + [0.25, 0.25]` is the point
//! 0.75. The exponential is bounded in integers (`exponential.rs`).
//!
//! An infinite end means that there is no bound on that side. ∞ itself is never a member, so 0·∞ at
//! an end is 0. What has no value (0/0, division by an interval that holds 0, a NaN, ends in the
//! wrong order) gives the *undefined* interval, and so does every operation on it.

mod arithmetic;
mod cosine;
mod division;
mod exponential;
mod power;
mod rounding;
mod special;

use super::equality::undecided;
use super::{Field, Number, Smooth};

/// A closed interval of reals, `[low, high]`; an infinite end means unbounded on that side.
///
/// ```
/// use textbook::number::Interval;
/// let third = Interval::point(1.0) / Interval::point(3.0);
/// assert!(third.low() < third.high());
/// assert_eq!(third.low().next_up(), third.high());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Interval {
    low: f64,
    high: f64,
}

/// The same ends. Of intervals that have a number in common and are not one number each, it is
/// undecided whether the numbers are equal that they hold.
impl PartialEq for Interval {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        let same = self.low == other.low && self.high == other.high;
        let apart = self.high < other.low || other.high < self.low;
        let points = self.low == self.high && other.low == other.high;
        if apart || points {
            same
        } else {
            undecided(same)
        }
    }
}

impl Interval {
    /// All real numbers.
    pub const REALS: Self = Self {
        low: f64::NEG_INFINITY,
        high: f64::INFINITY,
    };

    /// π, which lies between the float nearest to it and the next.
    pub const PI: Self = Self {
        low: std::f64::consts::PI,
        high: std::f64::consts::PI.next_up(),
    };

    /// Whether this is the one number 0.
    pub(super) fn is_nothing_but_zero(&self) -> bool {
        self.low == 0.0 && self.high == 0.0
    }

    /// The one number 0.
    pub(super) const ZERO: Self = Self {
        low: 0.0,
        high: 0.0,
    };

    /// No number at all.
    pub(crate) const UNDEFINED: Self = Self {
        low: f64::NAN,
        high: f64::NAN,
    };

    /// `[low, high]`; undefined unless `low ≤ high` and a real number lies between them.
    #[must_use]
    #[inline]
    pub fn new(low: f64, high: f64) -> Self {
        if low <= high && low < f64::INFINITY && high > f64::NEG_INFINITY {
            // Adding zero turns −0 into +0: the reals have one zero.
            Self {
                low: low + 0.0,
                high: high + 0.0,
            }
        } else {
            Self::UNDEFINED
        }
    }

    /// The one number `value`; undefined unless it is finite.
    #[must_use]
    #[inline]
    pub fn point(value: f64) -> Self {
        Self::new(value, value)
    }

    /// The lower end; NaN if undefined.
    #[must_use]
    #[inline]
    pub fn low(self) -> f64 {
        self.low
    }

    /// The upper end; NaN if undefined.
    #[must_use]
    #[inline]
    pub fn high(self) -> f64 {
        self.high
    }

    /// Whether some operation on the way here had no value: 0/0, a division by an interval that
    /// holds 0, a NaN.
    #[must_use]
    #[inline]
    pub fn is_undefined(self) -> bool {
        self.low.is_nan()
    }

    /// Whether `value` is a member.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        value.is_finite() && self.low <= value && value <= self.high
    }

    /// The point in the middle of a bounded interval, or a float next to it.
    #[must_use]
    #[inline]
    pub fn middle(self) -> Self {
        Self::point(f64::midpoint(self.low, self.high))
    }

    /// What two enclosures of the same number say together. One that is undefined says nothing; two
    /// that have no number in common cannot both be right, and are undefined together.
    #[must_use]
    #[inline]
    pub fn meet(self, other: Self) -> Self {
        if self.is_undefined() {
            other
        } else if other.is_undefined() {
            self
        } else {
            Self::new(self.low.max(other.low), self.high.min(other.high))
        }
    }

    /// The smallest interval that holds both.
    #[must_use]
    #[inline]
    pub fn hull(self, other: Self) -> Self {
        if self.is_undefined() || other.is_undefined() {
            return Self::UNDEFINED;
        }
        Self::new(self.low.min(other.low), self.high.max(other.high))
    }

    /// Whether both hold one number, and the same: there two functions meet, and what either does
    /// beside that point is not seen.
    fn is_one_number_with(&self, other: &Self) -> bool {
        self.low == other.high && self.high == other.low
    }
}

impl Number for Interval {
    #[inline]
    fn constant(value: f64) -> Self {
        Self::point(value)
    }

    #[inline]
    fn branch(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        if self.is_undefined() || threshold.is_undefined() {
            Self::UNDEFINED
        } else if self.low > threshold.high {
            above
        } else if self.high <= threshold.low {
            otherwise
        } else {
            above.hull(otherwise)
        }
    }

    fn slope_across(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        if self.is_one_number_with(threshold) {
            Self::REALS
        } else if self.low > threshold.high {
            above
        } else if self.high <= threshold.low {
            otherwise
        } else {
            Self::REALS
        }
    }

    fn slope_of_larger(&self, other: &Self, own: Self, others: Self) -> Self {
        if self.is_one_number_with(other) {
            own.hull(others)
        } else {
            self.branch(other, own, others)
        }
    }

    #[inline]
    fn larger(self, other: Self) -> Self {
        if self.is_undefined() || other.is_undefined() {
            return Self::UNDEFINED;
        }
        Self::new(self.low.max(other.low), self.high.max(other.high))
    }

    fn magnitude(self) -> Self {
        if self.low >= 0.0 {
            self
        } else if self.high <= 0.0 {
            -self
        } else {
            Self::new(0.0, self.high.max(-self.low))
        }
    }

    /// Never negative, while the product of an interval with itself may be: that knows nothing of
    /// its factors being one number.
    fn square(self) -> Self {
        self.power(2)
    }
}

impl Field for Interval {}

/// eˣ grows, so the ends of the argument bound it.
impl Smooth for Interval {
    #[inline]
    fn exp(self) -> Self {
        if self.is_undefined() {
            return Self::UNDEFINED;
        }
        let low = exponential::around(self.low);
        let high = match self.high {
            end if end == self.low => low,
            end => exponential::around(end),
        };
        Self::new(low[0], high[1])
    }
}
