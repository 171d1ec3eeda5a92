//! Outward-rounded intervals.

use super::{Field, Number, Smooth};
use num_traits::{One, Zero};
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};

/// A closed interval of reals, `[low, high]`; an infinite end means unbounded on that side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    low: f64,
    high: f64,
}

impl Interval {
    /// All real numbers.
    pub const REALS: Self = Self {
        low: f64::NEG_INFINITY,
        high: f64::INFINITY,
    };

    /// `[low, high]`; undefined unless `low ≤ high`.
    #[must_use]
    pub fn new(low: f64, high: f64) -> Self {
        if low <= high {
            Self { low, high }
        } else {
            Self {
                low: f64::NAN,
                high: f64::NAN,
            }
        }
    }
    /// The one number `value`.
    #[must_use]
    pub fn point(value: f64) -> Self {
        Self::new(value, value)
    }
    /// The lower end.
    #[must_use]
    pub fn low(self) -> f64 {
        self.low
    }
    /// The upper end.
    #[must_use]
    pub fn high(self) -> f64 {
        self.high
    }
    /// Whether some operation on the way here had no value: 0/0, ∞ − ∞, a NaN.
    #[must_use]
    pub fn is_undefined(self) -> bool {
        self.low.is_nan() || self.high.is_nan()
    }
    /// The smallest interval that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        if self.is_undefined() || other.is_undefined() {
            return Self::new(f64::NAN, f64::NAN);
        }
        Self::new(self.low.min(other.low), self.high.max(other.high))
    }
}

impl Add for Interval {
    type Output = Self;
    fn add(self, o: Self) -> Self {
        Self::new(
            (self.low + o.low).next_down(),
            (self.high + o.high).next_up(),
        )
    }
}
impl Sub for Interval {
    type Output = Self;
    fn sub(self, o: Self) -> Self {
        self + -o
    }
}
impl Neg for Interval {
    type Output = Self;
    fn neg(self) -> Self {
        Self::new(-self.high, -self.low)
    }
}
impl Mul for Interval {
    type Output = Self;
    fn mul(self, _o: Self) -> Self {
        unimplemented!()
    }
}
impl Div for Interval {
    type Output = Self;
    fn div(self, _o: Self) -> Self {
        unimplemented!()
    }
}
impl AddAssign for Interval {
    fn add_assign(&mut self, o: Self) {
        *self = *self + o;
    }
}
impl SubAssign for Interval {
    fn sub_assign(&mut self, o: Self) {
        *self = *self - o;
    }
}
impl MulAssign for Interval {
    fn mul_assign(&mut self, o: Self) {
        *self = *self * o;
    }
}
impl Zero for Interval {
    fn zero() -> Self {
        Self::point(0.0)
    }
    fn is_zero(&self) -> bool {
        *self == Self::zero()
    }
}
impl One for Interval {
    fn one() -> Self {
        Self::point(1.0)
    }
}
impl Number for Interval {
    fn constant(value: f64) -> Self {
        Self::point(value)
    }
    fn branch(&self, t: &Self, above: Self, otherwise: Self) -> Self {
        if self.is_undefined() || t.is_undefined() {
            Self::new(f64::NAN, f64::NAN)
        } else if self.low > t.high {
            above
        } else if self.high <= t.low {
            otherwise
        } else {
            above.hull(otherwise)
        }
    }
}
impl Field for Interval {}
impl Smooth for Interval {
    fn exp(self) -> Self {
        unimplemented!()
    }
}
