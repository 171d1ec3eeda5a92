//! Sum, product, negative and quotient of polynomials, owned or borrowed.

use super::Polynomial;
use super::monomial::Monomial;
use crate::number::Rational;
use crate::number::ring::{assignments, constants, difference};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// Coefficients of products of letters; none of them is 0.
type Terms = BTreeMap<Monomial, Rational>;

/// Adds a term.
fn add_term(terms: &mut Terms, monomial: Monomial, coefficient: Rational) {
    match terms.entry(monomial) {
        Entry::Vacant(place) => drop(place.insert(coefficient)),
        Entry::Occupied(mut place) => {
            *place.get_mut() += coefficient;
            if *place.get() == Rational::ZERO {
                place.remove();
            }
        }
    }
}

/// The number that stands alone, if one does.
fn number(terms: &Terms) -> Option<&Rational> {
    let (monomial, value) = terms.first_key_value()?;
    (terms.len() == 1 && monomial.is_one()).then_some(value)
}

fn scaled(mut terms: Terms, factor: &Rational) -> Terms {
    for coefficient in terms.values_mut() {
        *coefficient *= factor;
    }
    terms
}

impl Add for Polynomial {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.zip(other.0).map(|(mut sum, terms)| {
            for (monomial, coefficient) in terms {
                add_term(&mut sum, monomial, coefficient);
            }
            sum
        }))
    }
}

impl Mul for Polynomial {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self(self.0.zip(other.0).map(|(left, right)| {
            if let Some(factor) = number(&right) {
                return scaled(left, factor);
            }
            if let Some(factor) = number(&left) {
                return scaled(right, factor);
            }
            let mut product = Terms::new();
            for (a, c) in &left {
                for (b, d) in &right {
                    add_term(&mut product, a.times(b), c * d);
                }
            }
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
        match other.0.as_ref().and_then(number) {
            Some(divisor) => {
                let factor = Rational::ONE / divisor;
                Self(self.0.map(|terms| scaled(terms, &factor)))
            }
            None => Mul::mul(self, other.reciprocal()),
        }
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
