//! Polynomials in letters: a function read at letters in place of numbers.
//!
//! |x|·|x| = x·x at −1, 0 and 1 says nothing of 2. Read with the letter x in place of a
//! number, the same code says something of all numbers at once: what comes out is a polynomial in
//! x, and two equal polynomials are equal at every value of their letters.
//!
//! There are two kinds of letters. A *scalar* commutes with everything and stands for a real
//! number. A *block* does not commute, and stands for a matrix of any shape: a sum of products that
//! comes out the same without ever exchanging two factors is the same for all matrices whose shapes
//! fit, since the product of matrices is made of sums of products of their blocks. So a layer that
//! is run on the 1×1 matrices (W), (b), (x) is run on all layers.
//!
//! A comparison of letters has no answer of its own. While a case analysis runs, it
//! is answered both ways, one after the other, and each answer becomes an assumption of the rest of
//! the run; without one, or between blocks, the result is undefined, and nothing is ever equal to
//! it. The same holds of division, which is defined by a number other than 0 and by a product of
//! letters that are assumed not to be 0.

pub(crate) mod monomial;
mod operators;

use super::{Field, Number, Rational, Smooth, dyadic};
use super::{cases, conditional};
use monomial::Monomial;
use num_traits::{One, Zero};
use std::collections::BTreeMap;
use std::fmt;

/// A polynomial with rational coefficients, or something undefined.
///
/// ```
/// use textbook::number::Polynomial;
/// let [x, h] = ["x", "h"].map(Polynomial::scalar);
/// let square = |t: Polynomial| &t * &t;
/// assert_eq!(square(&x + &h) - square(x.clone()), &h * &h + &h * &x + &x * &h);
/// let [v, w] = ["V", "W"].map(Polynomial::block);
/// assert_ne!(&v * &w, w * v);
/// ```
#[derive(Clone, Debug)]
pub struct Polynomial(Option<BTreeMap<Monomial, Rational>>);

impl Polynomial {
    /// What has no value for letters.
    pub(crate) const UNDEFINED: Self = Self(None);

    /// The letter `name`, which stands for a real number.
    #[must_use]
    pub fn scalar(name: &'static str) -> Self {
        Self::term(Monomial::scalar(name), Rational::ONE)
    }

    /// The letter `name`, which stands for a matrix of any shape.
    #[must_use]
    pub fn block(name: &'static str) -> Self {
        Self::term(Monomial::block(name), Rational::ONE)
    }

    /// The number that this is, if it is one. Within a case analysis the question spoils it where
    /// it is none: an answer would tell letters from numbers, and what is proved of the letters
    /// would not hold of them.
    #[must_use]
    pub fn value(&self) -> Option<Rational> {
        let value = self.number();
        if value.is_none() && self.0.is_some() {
            spoil(format!("it is asked whether {self} is a number"));
        }
        value
    }

    /// The number that this is, if it is one, for who may tell letters from numbers.
    pub(crate) fn number(&self) -> Option<Rational> {
        let terms = self.0.as_ref()?;
        match terms.first_key_value() {
            None => Some(Rational::ZERO),
            Some((monomial, value)) if terms.len() == 1 && monomial.is_one() => {
                Some(value.clone())
            }
            _ => None,
        }
    }

    /// Whether the two are the same polynomial, and defined.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.0.is_some() && self.0 == other.0
    }

    /// Its terms, unless it is undefined.
    pub(crate) fn terms(&self) -> Option<&BTreeMap<Monomial, Rational>> {
        self.0.as_ref()
    }

    /// Its terms, if it is defined and has no letter that stands for a block.
    pub(crate) fn commuting(&self) -> Option<&BTreeMap<Monomial, Rational>> {
        let scalars = |terms: &&BTreeMap<Monomial, Rational>| {
            terms.keys().all(|monomial| monomial.word.is_empty())
        };
        self.terms().filter(scalars)
    }

    /// The polynomial with `value` in place of the scalar `name`; undefined where that divides by
    /// something which it cannot divide by.
    pub(crate) fn with(&self, name: &'static str, value: &Self) -> Self {
        let Some(terms) = self.terms() else {
            return Self(None);
        };
        terms
            .iter()
            .fold(Self::zero(), |sum, (monomial, coefficient)| {
                let mut rest = monomial.clone();
                let power = rest.powers.remove(name).unwrap_or(0);
                let mut term = Self::term(rest, coefficient.clone());
                for _ in 0..power.unsigned_abs() {
                    term = if power > 0 {
                        term * value.clone()
                    } else {
                        term / value.clone()
                    };
                }
                sum + term
            })
    }

    pub(super) fn term(monomial: Monomial, coefficient: Rational) -> Self {
        let nonzero = coefficient != Rational::ZERO;
        Self(Some(
            nonzero
                .then_some((monomial, coefficient))
                .into_iter()
                .collect(),
        ))
    }

    /// One over it, where that is defined.
    fn reciprocal(&self) -> Self {
        let inverse = || {
            let terms = self.terms()?;
            let (monomial, coefficient) = terms.first_key_value()?;
            let mut letters = monomial.powers.keys();
            let known = letters.all(|name| {
                cases::is_nonzero(name) || conditional::is_nonzero(name)
            });
            let reciprocal = monomial.reciprocal()?;
            (known && terms.len() == 1)
                .then(|| Self::term(reciprocal, Rational::ONE / coefficient))
        };
        inverse().unwrap_or(Self(None))
    }
}

/// Leaves open what is read just now.
fn spoil(reason: String) {
    conditional::spoil(&reason);
    cases::spoil(reason);
}

/// Whether both are the same at all values of their letters. Two that are the same at some values
/// only cannot be compared: within a case analysis the question spoils it, since an answer either
/// way would be wrong for some numbers.
impl PartialEq for Polynomial {
    fn eq(&self, other: &Self) -> bool {
        if self.is_same(other) {
            return true;
        }
        let difference = self.clone() - other.clone();
        if difference.number().is_none() {
            let reason = format!("{self} == {other} was asked outside of a branch");
            spoil(reason);
        }
        false
    }
}

impl From<&Polynomial> for Polynomial {
    fn from(polynomial: &Polynomial) -> Self {
        polynomial.clone()
    }
}

impl From<Rational> for Polynomial {
    fn from(value: Rational) -> Self {
        Self::term(Monomial::default(), value)
    }
}

impl From<usize> for Polynomial {
    fn from(count: usize) -> Self {
        Rational::from(count).into()
    }
}

impl From<i32> for Polynomial {
    fn from(value: i32) -> Self {
        Rational::from(value).into()
    }
}

impl Number for Polynomial {
    fn constant(value: f64) -> Self {
        dyadic(value).into()
    }

    fn branch(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        let difference = self.clone() - threshold.clone();
        match cases::is_positive(&difference) {
            Some(true) => above,
            Some(false) => otherwise,
            None => conditional::choice(difference, above, otherwise),
        }
    }
}

impl Field for Polynomial {}

/// Defined at 0 alone.
impl Smooth for Polynomial {
    fn exp(self) -> Self {
        match self.number() {
            Some(value) if value == Rational::ZERO => Self::one(),
            _ => Self(None),
        }
    }
}

impl fmt::Display for Polynomial {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Some(terms) = &self.0 else {
            return f.write_str("undefined");
        };
        if terms.is_empty() {
            return f.write_str("0");
        }
        for (place, (monomial, coefficient)) in terms.iter().rev().enumerate() {
            let negative = *coefficient < Rational::ZERO;
            f.write_str(match (place, negative) {
                (0, false) => "",
                (0, true) => "−",
                (_, false) => " + ",
                (_, true) => " − ",
            })?;
            let size = if negative {
                -coefficient
            } else {
                coefficient.clone()
            };
            match (monomial.is_one(), size == Rational::ONE) {
                (true, _) => write!(f, "{size}")?,
                (false, true) => write!(f, "{monomial}")?,
                (false, false) => write!(f, "{size}·{monomial}")?,
            }
        }
        Ok(())
    }
}
