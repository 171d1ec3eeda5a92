//! Whole powers and square roots.
//!
//! An odd power rises. An even one falls to 0 and rises from there, so that the end further from 0
//! bounds it above.

use super::Interval;
use super::rounding::{product, root};

impl Interval {
    /// xⁿ for the members x, and 1 for n = 0. For n < 0 that is 1/x⁻ⁿ, and undefined if 0 is a
    /// member. Square and reciprocal are tight, the ends of higher powers a few floats further out:
    /// one for each product.
    ///
    /// ```
    /// use textbook::number::Interval;
    /// let x = Interval::new(-2.0, 3.0);
    /// assert_eq!(x.power(2), Interval::new(0.0, 9.0));
    /// assert_eq!(x.power(3), Interval::new(-8.0, 27.0));
    /// assert!(x.power(-1).is_undefined());
    /// ```
    #[must_use]
    pub fn power(self, exponent: i32) -> Self {
        if self.is_undefined() {
            return Self::UNDEFINED;
        }
        let power = self.positive_power(exponent.unsigned_abs());
        if exponent >= 0 {
            return power;
        }
        if self.low <= 0.0 && self.high >= 0.0 {
            return Self::UNDEFINED;
        }
        // The power of a small number may reach down to 0, which is only its bound.
        let [whole, _] = Self::point(1.0).quotients(power);
        whole.unwrap_or(Self::UNDEFINED)
    }

    fn positive_power(self, exponent: u32) -> Self {
        let (low, high) = if !exponent.is_multiple_of(2) || self.low >= 0.0 {
            (self.low, self.high)
        } else if self.high <= 0.0 {
            (-self.high, -self.low)
        } else {
            (0.0, self.high.max(-self.low))
        };
        Self::new(
            signed_power(low, exponent).low,
            signed_power(high, exponent).high,
        )
    }

    /// The square roots of the members, to the last place; undefined if one of them is negative.
    ///
    /// ```
    /// use textbook::number::Interval;
    /// assert_eq!(Interval::new(0.0, 121.0).sqrt(), Interval::new(0.0, 11.0));
    /// ```
    #[must_use]
    pub fn sqrt(self) -> Self {
        if self.low < 0.0 || self.is_undefined() {
            return Self::UNDEFINED;
        }
        Self::new(root(self.low).down(), root(self.high).up())
    }
}

/// Bounds of xⁿ at an end x of an interval, by squaring; at an infinite end that infinity.
fn signed_power(x: f64, exponent: u32) -> Interval {
    let size = Interval {
        low: x.abs(),
        high: x.abs(),
    };
    let times = |a: Interval, b: Interval| Interval {
        low: product(a.low, b.low).down(),
        high: product(a.high, b.high).up(),
    };
    let mut whole = Interval::point(1.0);
    for bit in (0..u32::BITS - exponent.leading_zeros()).rev() {
        whole = times(whole, whole);
        if exponent >> bit & 1 == 1 {
            whole = times(whole, size);
        }
    }
    if x < 0.0 && !exponent.is_multiple_of(2) {
        Interval {
            low: -whole.high,
            high: -whole.low,
        }
    } else {
        whole
    }
}
