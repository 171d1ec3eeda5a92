//! Rational functions of E = eˣ: a function read at the variable x itself, not at a value of it.
//!
//! The sigmoid, read at [`ExpRational::x`], is the fraction E/(E + 1). Two fractions are equal when
//! their cross products are the same polynomial, and then the two functions agree at every real x:
//! an identity over the whole line, proved by multiplying out, of the very code that computes the
//! function elsewhere.

use super::equality::undecided;
use super::ring::{assignments, constants, difference};
use super::{Field, Number, Rational, Smooth, dyadic};
use num_traits::{One, Zero};
use std::ops::{Add, Div, Mul, Neg};

/// A multiple of x, a rational function of E = eˣ, or neither.
///
/// ```
/// use textbook::number::{Smooth, ExpRational};
/// use num_traits::One;
/// let sigmoid = |x: ExpRational| ExpRational::one() / (ExpRational::one() + (-x).exp());
/// assert_eq!(sigmoid(ExpRational::x()) + sigmoid(-ExpRational::x()), ExpRational::one());
/// ```
#[derive(Clone, Debug)]
pub struct ExpRational(Form);

#[derive(Clone, Debug)]
enum Form {
    /// k·x for an integer k other than zero.
    Multiple(i32),
    /// A fraction of polynomials in E, the denominator not zero.
    Fraction(Coefficients, Coefficients),
    /// Something that is neither, such as x² or e^(1/2).
    Undefined,
}

/// Those of a polynomial: of E⁰, E¹, …, the last of them not zero; none at all is the polynomial 0.
type Coefficients = Vec<Rational>;

fn sum(a: &[Rational], b: &[Rational]) -> Coefficients {
    let at = |p: &[Rational], power| p.get(power).cloned().unwrap_or(Rational::ZERO);
    trimmed(
        (0..a.len().max(b.len()))
            .map(|i| at(a, i) + at(b, i))
            .collect(),
    )
}

fn product(a: &[Rational], b: &[Rational]) -> Coefficients {
    let mut result = vec![Rational::ZERO; (a.len() + b.len()).saturating_sub(1)];
    for (i, left) in a.iter().enumerate() {
        for (j, right) in b.iter().enumerate() {
            result[i + j] += left * right;
        }
    }
    trimmed(result)
}

fn trimmed(mut polynomial: Coefficients) -> Coefficients {
    while polynomial.last().is_some_and(Zero::is_zero) {
        polynomial.pop();
    }
    polynomial
}

fn negated(polynomial: &[Rational]) -> Coefficients {
    polynomial.iter().map(|coefficient| -coefficient).collect()
}

impl ExpRational {
    const UNDEFINED: Self = Self(Form::Undefined);

    /// The variable x.
    #[must_use]
    pub fn x() -> Self {
        Self::multiple(1)
    }

    /// Whether this is a fraction other than 0 in which all coefficients have the same sign above
    /// and below: such a fraction is positive at every real x, since E is. Other positive functions
    /// exist; of them this says `false`.
    #[must_use]
    pub fn is_positive(&self) -> bool {
        let one_sign = |p: &[Rational], negative| {
            p.iter()
                .all(|c| c.is_zero() || (*c < Rational::ZERO) == negative)
        };
        match &self.0 {
            Form::Fraction(a, b) => {
                !a.is_empty()
                    && [true, false].iter().any(|&negative| {
                        one_sign(a, negative) && one_sign(b, negative)
                    })
            }
            _ => false,
        }
    }

    /// Whether this is a fraction with the same value at −x as at every x. There E becomes 1/E, and
    /// a polynomial in it the same one backwards, over a power of E.
    #[must_use]
    pub fn is_even(&self) -> bool {
        let Form::Fraction(a, b) = &self.0 else {
            return false;
        };
        let turned = |p: &[Rational], over: &[Rational]| {
            let mut turned = vec![Rational::ZERO; over.len()];
            turned.extend(p.iter().rev().cloned());
            trimmed(turned)
        };
        *self == Self(Form::Fraction(turned(a, b), turned(b, a)))
    }

    fn multiple(k: i32) -> Self {
        if k == 0 {
            Self::zero()
        } else {
            Self(Form::Multiple(k))
        }
    }

    fn rational(value: Rational) -> Self {
        Self(Form::Fraction(trimmed(vec![value]), vec![Rational::ONE]))
    }
}

/// Fractions are equal when their cross products are; what is undefined equals nothing, not even
/// itself. Of two functions that differ it is undecided whether they are equal somewhere, unless
/// both are numbers.
impl PartialEq for ExpRational {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Form::Multiple(k), Form::Multiple(l)) => k == l || undecided(false),
            (Form::Fraction(a, b), Form::Fraction(c, d)) => {
                let numbers = [a, b, c, d].iter().all(|terms| terms.len() < 2);
                product(a, d) == product(c, b) || (!numbers && undecided(false))
            }
            _ => undecided(false),
        }
    }
}

impl Add for ExpRational {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        match (self.0, other.0) {
            (Form::Multiple(k), Form::Multiple(l)) => {
                k.checked_add(l).map_or(Self::UNDEFINED, Self::multiple)
            }
            (Form::Fraction(a, b), Form::Fraction(c, d)) => Self(Form::Fraction(
                sum(&product(&a, &d), &product(&c, &b)),
                product(&b, &d),
            )),
            (Form::Fraction(a, _), multiple @ Form::Multiple(_))
            | (multiple @ Form::Multiple(_), Form::Fraction(a, _))
                if a.is_empty() =>
            {
                Self(multiple)
            }
            _ => Self::UNDEFINED,
        }
    }
}

impl Mul for ExpRational {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        match (self.0, other.0) {
            (Form::Fraction(a, b), Form::Fraction(c, d)) => {
                Self(Form::Fraction(product(&a, &c), product(&b, &d)))
            }
            _ => Self::UNDEFINED,
        }
    }
}

impl Div for ExpRational {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        match other.0 {
            Form::Fraction(a, b) if !a.is_empty() => {
                self * Self(Form::Fraction(b, a))
            }
            _ => Self::UNDEFINED,
        }
    }
}

impl Neg for ExpRational {
    type Output = Self;
    fn neg(self) -> Self {
        match self.0 {
            Form::Multiple(k) => {
                k.checked_neg().map_or(Self::UNDEFINED, Self::multiple)
            }
            Form::Fraction(a, b) => Self(Form::Fraction(negated(&a), b)),
            Form::Undefined => Self::UNDEFINED,
        }
    }
}

difference!(ExpRational);
assignments!(ExpRational);
constants!(ExpRational, |x| *x == Self::zero());

impl From<Rational> for ExpRational {
    fn from(value: Rational) -> Self {
        Self::rational(value)
    }
}

impl Number for ExpRational {
    fn constant(value: f64) -> Self {
        Self::rational(dyadic(value))
    }

    /// Undefined: which side a function lies on depends on x.
    fn branch(&self, _: &Self, _: Self, _: Self) -> Self {
        Self::UNDEFINED
    }
}

impl Field for ExpRational {}

impl Smooth for ExpRational {
    fn exp(self) -> Self {
        match self.0 {
            Form::Multiple(k) => {
                let mut power = vec![Rational::ZERO; k.unsigned_abs() as usize];
                power.push(Rational::ONE);
                Self(if k > 0 {
                    Form::Fraction(power, vec![Rational::ONE])
                } else {
                    Form::Fraction(vec![Rational::ONE], power)
                })
            }
            Form::Fraction(a, _) if a.is_empty() => Self::one(),
            _ => Self::UNDEFINED,
        }
    }
}
