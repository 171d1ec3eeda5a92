//! Sums, products and quotients of a line and a rest.

use super::{Asymptote, Rest};
use crate::number::Interval;
use crate::number::ring::{assignments, constants, difference};
use num_traits::{One, Zero};
use std::ops::{Add, Div, Mul, Neg};

impl Asymptote {
    /// |line·rest|: the constant changes the size only; the slope costs half of the rate, by
    /// t·e^(−δt) < 3/(8δ) with δ = rate/2.
    fn line_times(self, rest: Rest) -> Rest {
        if rest.is_nothing() {
            return Rest::NOTHING;
        }
        let constant = rest.times(self.constant);
        if self.slope.is_zero() {
            return constant;
        }
        let half = rest.rate / 2.0;
        let largest = Interval::point(0.375) / Interval::point(half);
        let slope = rest.times(self.slope).times(largest);
        constant.and(Rest {
            rate: half,
            ..slope
        })
    }
}

impl Add for Asymptote {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            constant: self.constant + other.constant,
            slope: self.slope + other.slope,
            rest: self.rest.and(other.rest),
        }
    }
}

impl Neg for Asymptote {
    type Output = Self;
    fn neg(self) -> Self {
        Self {
            constant: -self.constant,
            slope: -self.slope,
            rest: self.rest,
        }
    }
}

/// (line + rest)(line + rest), where at most one of the two lines may rise or fall.
impl Mul for Asymptote {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        if !self.slope.is_zero() && !other.slope.is_zero() {
            return Self::UNDEFINED;
        }
        let cross = self.line_times(other.rest).and(other.line_times(self.rest));
        let rests = self.rest.times(other.rest.size);
        Self {
            constant: self.constant * other.constant,
            slope: self.constant * other.slope + self.slope * other.constant,
            rest: cross.and(rests),
        }
    }
}

/// 1/(c + r) = 1/c − r/(c(c + r)) for a constant c and |r| < |c|; nothing else is divided by.
impl Div for Asymptote {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        if !other.slope.is_zero() {
            return Self::UNDEFINED;
        }
        let inverse = Interval::one() / other.constant;
        let rest = other.rest.times(inverse / other.start());
        self * Self::constant(inverse, rest)
    }
}

difference!(Asymptote);
assignments!(Asymptote);
constants!(Asymptote, |x| *x == Self::zero());
