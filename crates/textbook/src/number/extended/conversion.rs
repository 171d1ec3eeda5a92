//! Extended numbers from floats and fractions, and rounded to floats.

use super::{Extended, FIRST, Size, mantissa};
use crate::number::Rational;
use dashu_int::ops::BitTest;
use dashu_int::{Sign, UBig};

/// 2 to this power is what ∞ is read as.
const BEYOND: i64 = 1 << 20;

impl Extended {
    /// The first 128 bits of a large integer.
    fn leading(value: &UBig) -> Self {
        let excess = value.bit_len().saturating_sub(128);
        let count = u128::try_from(value >> excess).unwrap_or(u128::MAX);
        Self::scaled(count, i64::try_from(excess).unwrap_or(i64::MAX))
    }

    /// A fraction, to 126 bits.
    pub(super) fn rational(value: &Rational) -> Self {
        let (sign, size) = value.numerator().as_sign_words();
        let size = UBig::from_words(size);
        let quotient = Self::leading(&size) / Self::leading(value.denominator());
        quotient.signed(sign == Sign::Negative)
    }

    /// The nearest number of `digits` bits that is a multiple of 2^`least`; of two, the even one.
    fn nearest(self, digits: i64, least: i64) -> f64 {
        let size = match self.size {
            Size::Zero => 0.0,
            Size::Infinite => f64::INFINITY,
            Size::NotANumber => f64::NAN,
            Size::Finite { exponent, .. } if exponent > 1024 => f64::INFINITY,
            Size::Finite { mantissa, exponent } => {
                let unit = (exponent + 128 - digits).max(least);
                mantissa::rounded(mantissa, unit - exponent, unit)
            }
        };
        if self.is_negative { -size } else { size }
    }

    /// The nearest f64; of two, the even one.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.nearest(53, -1074)
    }

    /// The nearest f32; of two, the even one.
    #[allow(clippy::cast_possible_truncation, reason = "exact, or an overflow")]
    #[must_use]
    pub fn to_f32(self) -> f32 {
        self.nearest(24, -149) as f32
    }
}

/// Exactly, but ±∞ as ±2^(2²⁰).
impl From<f64> for Extended {
    fn from(value: f64) -> Self {
        if value.is_nan() {
            return Self::NAN;
        }
        let size = if value.is_infinite() {
            Self::of(FIRST, BEYOND)
        } else {
            let (fraction, exponent) = libm::frexp(value.abs());
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "an integer below 2⁵³"
            )]
            let count = libm::scalbn(fraction, 53) as u64;
            Self::scaled(count.into(), i64::from(exponent) - 53)
        };
        size.signed(value.is_sign_negative())
    }
}

impl From<f32> for Extended {
    fn from(value: f32) -> Self {
        f64::from(value).into()
    }
}
