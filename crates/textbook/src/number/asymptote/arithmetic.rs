//! Sums, products and quotients of a polynomial and a rest.

use super::{Asymptote, POWERS, Rest};
use crate::number::Interval;
use crate::number::ring::{assignments, constants, difference};
use num_traits::One;
use std::ops::{Add, Div, Mul, Neg};

impl Asymptote {
    /// |polynomial·rest|: the constant changes the size only; other terms cost half of the rate, by
    /// tᵏ·e^(−δt) < (3k/(8δ))ᵏ with δ = rate/2.
    fn polynomial_times(self, rest: Rest) -> Rest {
        if rest.is_nothing() {
            return Rest::NOTHING;
        }
        let half = rest.rate / 2.0;
        let mut sum = rest.times(self.terms[0]);
        let mut k = 0.0;
        for (power, term) in self.terms.iter().enumerate().skip(1) {
            k += 0.375;
            if term.is_nothing_but_zero() {
                continue;
            }
            let largest = Interval::point(k) / Interval::point(half);
            let mut bound = rest.times(*term);
            for _ in 0..power {
                bound = bound.times(largest);
            }
            sum = sum.and(Rest {
                rate: half,
                ..bound
            });
        }
        sum
    }
}

impl Add for Asymptote {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let mut terms = self.terms;
        for (term, more) in terms.iter_mut().zip(other.terms) {
            *term += more;
        }
        Self {
            terms,
            rest: self.rest.and(other.rest),
        }
    }
}

impl Neg for Asymptote {
    type Output = Self;
    fn neg(self) -> Self {
        Self {
            terms: self.terms.map(Neg::neg),
            rest: self.rest,
        }
    }
}

/// (polynomial + rest)(polynomial + rest), if the degrees are not too large.
impl Mul for Asymptote {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let mut terms = [Interval::ZERO; POWERS];
        for (i, a) in self.terms.iter().enumerate() {
            for (j, b) in other.terms.iter().enumerate() {
                if let Some(term) = terms.get_mut(i + j) {
                    *term += *a * *b;
                } else if !a.is_nothing_but_zero() && !b.is_nothing_but_zero() {
                    return Self::UNDEFINED;
                }
            }
        }
        let cross = self.polynomial_times(other.rest);
        let cross = cross.and(other.polynomial_times(self.rest));
        let rests = self.rest.times(other.rest.size);
        Self {
            terms,
            rest: cross.and(rests),
        }
    }
}

/// 1/(c + r) = 1/c − r/(c(c + r)) for a constant c and |r| < |c|; nothing else is divided by.
impl Div for Asymptote {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        if !other.settles() {
            return Self::UNDEFINED;
        }
        let inverse = Interval::one() / other.terms[0];
        let rest = other.rest.times(inverse / other.start());
        self * Self::constant(inverse, rest)
    }
}

difference!(Asymptote);
assignments!(Asymptote);
constants!(Asymptote, |x| *x == Self::zero());
