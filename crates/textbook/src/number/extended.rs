//! Extended precision: floats with 128 bits and exponents that hardly end, and one rounding at the
//! end.
//!
//! A formula that is computed in f64 errs where its steps do, not where it does: e⁻ˣ overflows in
//! 1/(1 + e⁻ˣ), σ(x) underflows before x·σ(x) does, 1 − e⁻ˣ cancels. The same formula in numbers
//! of 128 bits, with exponents up to 2⁶⁰, has none of that; its value is rounded to f64 or f32 once
//! it is known. Each operation cuts off what its 128 bits do not hold, at most 2⁻¹²⁶ of the result,
//! and so a formula may lose 2⁶⁰ to cancellation before the last place of an f64 shows it. What
//! loses everything, as eˣ − 1 does beside 0, is a function of its own ([`Special`]).
//!
//! ±∞ is read as ±2^(2²⁰), a number beyond all floats: where a limit exists, and the formula has no
//! sum in which something finite is lost beside x, the value is rounded to the limit. Zeros have
//! signs, as those of IEEE 754 have.
//!
//! [`Special`]: super::Special

mod arithmetic;
mod conversion;
mod elementary;
mod mantissa;
mod normal;
mod special;

use super::{Field, Number};
use std::cmp::Ordering;

/// A binary float with 128 bits.
///
/// ```
/// use textbook::number::{Extended, Special};
/// let far = Extended::from(-746.0);
/// assert_eq!(far.sigmoid().to_f64(), 0.0);
/// assert_eq!((far * far.sigmoid()).to_f64(), -7.76e-322);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Extended {
    is_negative: bool,
    size: Size,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Size {
    Zero,
    /// `mantissa`·2^`exponent`; the first of the 128 bits is 1.
    Finite {
        mantissa: u128,
        exponent: i64,
    },
    Infinite,
    NotANumber,
}

/// The first bit of a mantissa.
const FIRST: u128 = 1 << 127;
/// No exponent is larger in magnitude.
const LARGEST_EXPONENT: i64 = 1 << 60;

impl Extended {
    const ZERO: Self = Self::positive(Size::Zero);
    const INFINITY: Self = Self::positive(Size::Infinite);
    const NAN: Self = Self::positive(Size::NotANumber);
    const ONE: Self = Self::of(FIRST, -127);
    const TWO: Self = Self::of(FIRST, -126);

    const fn positive(size: Size) -> Self {
        Self {
            is_negative: false,
            size,
        }
    }

    /// `mantissa`·2^`exponent`; the first bit of the mantissa is 1.
    const fn of(mantissa: u128, exponent: i64) -> Self {
        Self::positive(if exponent > LARGEST_EXPONENT {
            Size::Infinite
        } else if exponent < -LARGEST_EXPONENT {
            Size::Zero
        } else {
            Size::Finite { mantissa, exponent }
        })
    }

    /// `count`·2^`exponent`.
    fn scaled(count: u128, exponent: i64) -> Self {
        if count == 0 {
            return Self::ZERO;
        }
        let shift = count.leading_zeros();
        Self::of(count << shift, exponent - i64::from(shift))
    }

    fn integer(value: i64) -> Self {
        Self::scaled(value.unsigned_abs().into(), 0).signed(value < 0)
    }

    /// The same size with this sign.
    const fn signed(self, is_negative: bool) -> Self {
        Self {
            is_negative,
            size: self.size,
        }
    }

    /// Times 2ᵏ.
    fn times_power_of_two(self, k: i64) -> Self {
        match self.size {
            Size::Finite { mantissa, exponent } => {
                Self::of(mantissa, exponent + k).signed(self.is_negative)
            }
            _ => self,
        }
    }

    /// Whether adding it to `sum` changes nothing to speak of.
    fn is_lost_beside(self, sum: Self) -> bool {
        match (self.size, sum.size) {
            (
                Size::Finite { exponent, .. },
                Size::Finite {
                    exponent: other, ..
                },
            ) => exponent < other - 130,
            _ => true,
        }
    }
}

impl PartialEq for Extended {
    fn eq(&self, other: &Self) -> bool {
        self.partial_cmp(other) == Some(Ordering::Equal)
    }
}

impl PartialOrd for Extended {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        // Sizes as triples that are ordered as they are.
        let rank = |x: &Self| match x.size {
            Size::Zero => Some((0, 0, 0)),
            Size::Finite { mantissa, exponent } => Some((1, exponent, mantissa)),
            Size::Infinite => Some((2, 0, 0)),
            Size::NotANumber => None,
        };
        let sizes = (rank(self)?, rank(other)?);
        Some(match (self.is_negative, other.is_negative) {
            _ if sizes == ((0, 0, 0), (0, 0, 0)) => Ordering::Equal,
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => sizes.0.cmp(&sizes.1),
            (true, true) => sizes.1.cmp(&sizes.0),
        })
    }
}

impl Number for Extended {
    fn constant(value: f64) -> Self {
        value.into()
    }

    fn branch(&self, threshold: &Self, above: Self, otherwise: Self) -> Self {
        match self.partial_cmp(threshold) {
            Some(Ordering::Greater) => above,
            Some(_) => otherwise,
            None => Self::NAN,
        }
    }

    /// Where both are one number, the slope on the left, which is the smaller one.
    fn slope_of_larger(&self, other: &Self, own: Self, others: Self) -> Self {
        let left = own.branch(&others, others, own);
        match self.partial_cmp(other) {
            Some(Ordering::Equal) => left,
            _ => self.branch(other, own, others),
        }
    }

    fn magnitude(self) -> Self {
        self.signed(false)
    }
}

impl Field for Extended {}
