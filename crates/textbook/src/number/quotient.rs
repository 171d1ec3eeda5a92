//! Quotients of polynomials in letters: a function that divides, read at letters.
//!
//! Whether a denominator can be 0 is not asked on the way. No factor is ever cancelled, and where a
//! quotient is compared, its denominator becomes a factor of what the comparison chooses: so what
//! comes out in the end is defined wherever its denominator is not 0, and equal to another where
//! the cross products are.
//!
//! What a stranger wrote may multiply out to more terms than there is room for. Then the result is
//! undefined, and nothing is ever equal to it.

use super::polynomial::Polynomial;
use super::ring::{assignments, constants, difference};
use super::{Field, Number, Rational, ratio};
use dashu_int::ops::BitTest;
use std::ops::{Add, Div, Mul, Neg};

/// A quotient of two polynomials with rational coefficients, or something undefined.
///
/// ```
/// use textbook::number::{Polynomial, Quotient};
/// let x = Quotient::from(Polynomial::scalar("x"));
/// let one = Quotient::from(Polynomial::from(1));
/// let square = x.clone() * x.clone();
/// assert_eq!((one.clone() - square) / (one.clone() + x.clone()), one - x);
/// ```
#[derive(Clone, Debug)]
pub struct Quotient(Option<[Polynomial; 2]>);

/// How large the products may be of which a quotient is made.
const LARGEST: usize = 4_096;

impl Quotient {
    /// What stands above, and what below; `None` if it is undefined.
    #[must_use]
    pub fn parts(&self) -> Option<&[Polynomial; 2]> {
        self.0.as_ref()
    }

    /// What no letters have.
    #[must_use]
    pub fn undefined() -> Self {
        Self(None)
    }

    /// The number that this is, if it is one.
    #[must_use]
    pub fn value(&self) -> Option<Rational> {
        let [above, below] = self.parts()?;
        let below = below.number().filter(|below| *below != Rational::ZERO);
        Some(above.number()? / below?)
    }

    /// One over the other, with a number below taken above.
    fn over(above: Option<Polynomial>, below: Option<Polynomial>) -> Self {
        let parts = above.zip(below);
        Self(parts.and_then(|(above, below)| match below.number() {
            Some(value) if value == Rational::ZERO => None,
            Some(value) => {
                let factor = Polynomial::from(Rational::ONE / value);
                Some([product(&above, &factor)?, 1.into()])
            }
            None => Some([above, below]),
        }))
    }

    /// The sum, over what stands below both.
    fn sum(&self, other: &Self) -> Option<Self> {
        let ([a, b], [c, d]) = (self.parts()?, other.parts()?);
        if (b - d).number() == Some(Rational::ZERO) {
            return Some(Self::over(Some(a + c), Some(b.clone())));
        }
        let above = product(a, d)? + product(c, b)?;
        Some(Self::over(Some(above), product(b, d)))
    }
}

/// The product, unless it is too large.
fn product(a: &Polynomial, b: &Polynomial) -> Option<Polynomial> {
    let sizes = [a, b].map(size);
    let [a_size, b_size] = sizes;
    (a_size?.saturating_mul(b_size?) <= LARGEST).then(|| a * b)
}

/// About how much room a polynomial takes: its terms, with their letters and the length of their
/// coefficients.
fn size(polynomial: &Polynomial) -> Option<usize> {
    let terms = polynomial.terms()?.iter().map(|(monomial, coefficient)| {
        let powers = monomial.powers.values();
        let letters: u32 = powers.map(|power| power.unsigned_abs()).sum();
        let bits =
            coefficient.numerator().bit_len() + coefficient.denominator().bit_len();
        1 + letters as usize / 8 + bits / 256
    });
    Some(terms.sum::<usize>().max(1))
}

/// Cross products are compared.
impl PartialEq for Quotient {
    fn eq(&self, other: &Self) -> bool {
        let sides = || {
            let ([a, b], [c, d]) = (self.parts()?, other.parts()?);
            Some(product(a, d)? == product(c, b)?)
        };
        sides().unwrap_or(false)
    }
}

impl From<Polynomial> for Quotient {
    fn from(polynomial: Polynomial) -> Self {
        Self::over(Some(polynomial), Some(1.into()))
    }
}

impl From<Rational> for Quotient {
    fn from(value: Rational) -> Self {
        Polynomial::from(value).into()
    }
}

impl Add for Quotient {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        self.sum(&other).unwrap_or(Self(None))
    }
}

impl Mul for Quotient {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        match (self.0, other.0) {
            (Some([a, b]), Some([c, d])) => {
                Self::over(product(&a, &c), product(&b, &d))
            }
            _ => Self(None),
        }
    }
}

/// (a/b)/(c/d) = (a·d·d)/(b·c·d), which keeps d below.
impl Div for Quotient {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        let parts = || {
            let ([a, b], [c, d]) = (self.parts()?, other.parts()?);
            let above = product(&product(a, d)?, d);
            Some(Self::over(above, product(&product(b, c)?, d)))
        };
        parts().unwrap_or(Self(None))
    }
}

impl Neg for Quotient {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.map(|[above, below]| [-above, below]))
    }
}

difference!(Quotient);
assignments!(Quotient);
constants!(Quotient, |x| x.value() == Some(Rational::ZERO));

impl Number for Quotient {
    fn constant(value: f64) -> Self {
        super::dyadic(value).into()
    }

    /// a/b is positive where a·b is. The denominator stays below what is chosen.
    fn branch(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        let chosen = || {
            let apart = self.clone() - threshold.clone();
            let [a, b] = apart.parts()?;
            let [one, zero] = [1, 0].map(Polynomial::from);
            let positive = product(a, b)?.branch(&zero, one, zero.clone());
            let chosen = if positive.number()? == ratio(1, 1) {
                above
            } else {
                otherwise
            };
            let kept = Self(Some([b.clone(), b.clone()]));
            Some(if b.number().is_some() {
                chosen
            } else {
                chosen * kept
            })
        };
        chosen().unwrap_or(Self(None))
    }
}

impl Field for Quotient {}
