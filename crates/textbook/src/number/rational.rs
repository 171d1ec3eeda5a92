//! Exact rationals: fractions of integers without limit, from `dashu`.

use super::{Field, Number};
use dashu_int::IBig;

/// An exact fraction in lowest terms.
pub type Rational = dashu_ratio::RBig;

impl Number for Rational {
    fn constant(value: f64) -> Self {
        dyadic(value)
    }

    fn branch(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        if self > threshold { above } else { otherwise }
    }
}

impl Field for Rational {}

/// The fraction `numerator / denominator`.
///
/// # Panics
/// If `denominator` is zero.
#[must_use]
pub fn ratio(numerator: i64, denominator: u64) -> Rational {
    assert!(denominator > 0, "the denominator of a fraction is zero");
    Rational::from_parts(IBig::from(numerator), denominator.into())
}

/// The exact value of a finite float: every one is an integer times a power of two.
///
/// # Panics
/// If `value` is NaN or infinite.
#[must_use]
pub fn dyadic(value: f64) -> Rational {
    Rational::try_from(value).expect("a rational holds finite numbers only")
}
