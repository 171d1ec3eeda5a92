//! The number types that read a formula, and what each can do beyond a ring.

use super::More;
use crate::Whole;
use dashu_int::IBig;
use dashu_int::ops::BitTest;
use why_relu::formula::Unary;
use why_relu::number::{
    Asymptote, Constant, Counted, Dual, ExpRational, Field, Graded, Interval,
    Number, Quotient, Rational, Special, dyadic,
};

/// A number type that reads a formula.
pub(in super::super) trait Reads: Field {
    /// The number that a constant denotes, or the nearest float.
    fn exact(value: &Constant) -> Self;

    /// What an operation that no ring has makes of a number, or why it makes nothing of it.
    fn special(_: Unary, _: Self) -> Result<Self, &'static str> {
        Err("these numbers have no such operation")
    }

    /// What one of the [more](More) operations on one number makes of it.
    fn more(_: More, _: Self) -> Result<Self, &'static str> {
        Err("these numbers have no such operation")
    }

    /// The quotient.
    fn divided(a: Self, b: Self) -> Result<Self, &'static str> {
        Ok(a / b)
    }

    /// Whether more may be computed with it.
    fn is_small(&self) -> bool {
        true
    }
}

/// How many bits an exact number may have, above and below.
const MOST_BITS: usize = 1024;

/// The fraction that it is, or the nearest float.
fn fraction(value: &Constant) -> Rational {
    value
        .exact()
        .cloned()
        .unwrap_or_else(|| dyadic(value.near()))
}

impl Reads for Rational {
    fn exact(value: &Constant) -> Self {
        fraction(value)
    }

    fn more(more: More, a: Self) -> Result<Self, &'static str> {
        match more {
            More::Floor => Ok(a.floor().into()),
            More::Ilog2 if a < Rational::ONE => {
                Err("ilog2 takes a number from 1 on")
            }
            More::Ilog2 => Ok(IBig::from(a.floor().bit_len() - 1).into()),
            More::NextPowerOfTwo => {
                let below = (a.ceil() - IBig::ONE).max(IBig::ZERO);
                Ok((IBig::ONE << below.bit_len()).into())
            }
            More::Density | More::If(_) => Err("it is no fraction"),
        }
    }

    fn divided(a: Self, b: Self) -> Result<Self, &'static str> {
        if b == Rational::ZERO {
            Err("it divides by 0")
        } else {
            Ok(a / b)
        }
    }

    fn is_small(&self) -> bool {
        self.numerator().bit_len().max(self.denominator().bit_len()) <= MOST_BITS
    }
}

/// Of real numbers, and of bounds on them.
macro_rules! special {
    ($($number:ty: $more:expr,)+) => {
        $(
            impl Reads for $number {
                fn exact(value: &Constant) -> Self {
                    Self::known(value)
                }

                fn special(operation: Unary, a: Self) -> Result<Self, &'static str> {
                    Ok(operation.of(a))
                }

                fn more(more: More, a: Self) -> Result<Self, &'static str> {
                    if more == More::Density {
                        return Ok(a.normal_density());
                    }
                    let whole: fn(More, Self) -> Option<Self> = $more;
                    whole(more, a).ok_or("these numbers have no such operation")
                }
            }
        )+
    };
}

special! {
    f64: |_, _| None,
    Dual<Interval>: |_, _| None,
    Asymptote: |_, _| None,
    Interval: |more, a| match more {
        More::Floor => Some(a.floor()),
        More::Ilog2 => Some(a.ilog2()),
        More::NextPowerOfTwo => Some(a.next_power_of_two()),
        More::Density | More::If(_) => None,
    },
}

impl Reads for Graded<Quotient> {
    fn exact(value: &Constant) -> Self {
        let value = fraction(value);
        if value == Rational::ZERO {
            Self::constant(0.0)
        } else {
            Self::of(value.into(), 0)
        }
    }
}

impl Reads for ExpRational {
    fn exact(value: &Constant) -> Self {
        fraction(value).into()
    }
}

impl Reads for Counted {
    fn exact(value: &Constant) -> Self {
        Self::constant(value.near())
    }
}
