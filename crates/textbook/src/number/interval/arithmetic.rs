//! Which ends of two intervals bound their sum, product and quotient.

use super::Interval;
use super::rounding::{product, quotient, sum};
use crate::number::ring::{assignments, constants, difference};
use std::ops::{Add, Div, Mul, Neg};

/// Each end is the sum of the ends: [a, b] + [c, d] = [a + c, b + d].
impl Add for Interval {
    type Output = Self;
    #[inline]
    fn add(self, other: Self) -> Self {
        if self.is_undefined() || other.is_undefined() {
            return Self::UNDEFINED;
        }
        Self::new(
            sum(self.low, other.low).down(),
            sum(self.high, other.high).up(),
        )
    }
}

impl Neg for Interval {
    type Output = Self;
    #[inline]
    fn neg(self) -> Self {
        Self::new(-self.high, -self.low)
    }
}

/// Which ends bound the product [a, b]·[c, d] for a ≥ 0:
///
/// | | lower end | upper end |
/// | --- | --- | --- |
/// | c ≥ 0 | ac | bd |
/// | c < 0 < d | bc | bd |
/// | d ≤ 0 | bc | ad |
///
/// For b ≤ 0 the sign moves to the product; where 0 is inside of both, the ends are the lesser of
/// ad and bc and the greater of ac and bd.
impl Mul for Interval {
    type Output = Self;
    #[inline]
    fn mul(self, other: Self) -> Self {
        if self.is_undefined() || other.is_undefined() {
            return Self::UNDEFINED;
        }
        if self.low >= 0.0 {
            let below = if other.low < 0.0 { self.high } else { self.low };
            let above = if other.high > 0.0 {
                self.high
            } else {
                self.low
            };
            return Self::new(
                product(below, other.low).down(),
                product(above, other.high).up(),
            );
        }
        if self.high <= 0.0 {
            return -(-self * other);
        }
        if other.low >= 0.0 || other.high <= 0.0 {
            return other * self;
        }
        let [a, b, c, d] = [self.low, self.high, other.low, other.high];
        Self::new(
            product(a, d).down().min(product(b, c).down()),
            product(a, c).up().max(product(b, d).up()),
        )
    }
}

/// Which ends bound the quotient [a, b] / [c, d] for c > 0; the sign of a divisor below 0 moves to
/// the dividend.
///
/// | | lower end | upper end |
/// | --- | --- | --- |
/// | a ≥ 0 | a/d | b/c |
/// | a < 0 < b | a/c | b/c |
/// | b ≤ 0 | a/c | b/d |
impl Div for Interval {
    type Output = Self;
    #[inline]
    fn div(self, other: Self) -> Self {
        if other.high < 0.0 {
            return -self / -other;
        }
        if self.is_undefined() || other.is_undefined() || other.low <= 0.0 {
            return Self::UNDEFINED;
        }
        let below = if self.low < 0.0 {
            other.low
        } else {
            other.high
        };
        let above = if self.high > 0.0 {
            other.low
        } else {
            other.high
        };
        Self::new(
            quotient(self.low, below).down(),
            quotient(self.high, above).up(),
        )
    }
}

difference!(Interval);
assignments!(Interval);
constants!(Interval, |x| *x == Self::zero());
