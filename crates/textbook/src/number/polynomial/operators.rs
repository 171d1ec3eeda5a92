//! Sum, product, negative and quotient of polynomials, owned or borrowed.

use super::Polynomial;
use crate::number::Rational;
use crate::number::ring::{assignments, constants, difference};
use std::collections::BTreeMap;
use std::ops::{Add, Div, Mul, Neg, Sub};

impl Add for Polynomial {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.zip(other.0).map(|(mut sum, terms)| {
            for (monomial, coefficient) in terms {
                let place = sum.entry(monomial).or_insert(Rational::ZERO);
                *place += coefficient;
            }
            sum.retain(|_, coefficient| *coefficient != Rational::ZERO);
            sum
        }))
    }
}

impl Mul for Polynomial {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0.zip(other.0).map(|(left, right)| {
            let mut product = BTreeMap::new();
            for (a, c) in &left {
                for (b, d) in &right {
                    let place = product.entry(a.times(b)).or_insert(Rational::ZERO);
                    *place += c * d;
                }
            }
            product.retain(|_, coefficient| *coefficient != Rational::ZERO);
            product
        }))
    }
}

impl Neg for Polynomial {
    type Output = Self;
    fn neg(mut self) -> Self {
        for coefficient in self.0.iter_mut().flat_map(BTreeMap::values_mut) {
            *coefficient = -coefficient.clone();
        }
        self
    }
}

impl Div for Polynomial {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        Mul::mul(self, other.reciprocal())
    }
}

/// The same operations on borrowed letters.
macro_rules! borrowed {
    ($($operation:ident $name:ident,)+) => {
        $(
            impl $operation<&Polynomial> for &Polynomial {
                type Output = Polynomial;
                fn $name(self, other: &Polynomial) -> Polynomial {
                    self.clone().$name(other.clone())
                }
            }
            impl $operation<Polynomial> for &Polynomial {
                type Output = Polynomial;
                fn $name(self, other: Polynomial) -> Polynomial {
                    self.clone().$name(other)
                }
            }
            impl $operation<&Polynomial> for Polynomial {
                type Output = Polynomial;
                fn $name(self, other: &Polynomial) -> Polynomial {
                    self.$name(other.clone())
                }
            }
        )+
    };
}

borrowed! { Add add, Sub sub, Mul mul, Div div, }

impl Neg for &Polynomial {
    type Output = Polynomial;
    fn neg(self) -> Polynomial {
        -self.clone()
    }
}

difference!(Polynomial);
assignments!(Polynomial);
constants!(Polynomial, |x| *x == Self::from(0));
