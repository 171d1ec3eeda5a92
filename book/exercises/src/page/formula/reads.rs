//! The number types that read a formula, and what each can do beyond a ring.

use super::Operation;
use dashu_int::IBig;
use dashu_int::ops::BitTest;
use std::cmp::Ordering;
use why_relu::number::{
    Counted, ExpRational, Number, Rational, Special, elementary,
};

/// A number type that reads a formula.
pub(in super::super) trait Reads: Number {
    /// The number that a constant denotes, or the nearest float.
    fn exact(value: &Rational) -> Self;

    /// What an operation that no ring has makes of numbers, or why it makes nothing of them.
    fn more(_: Operation, _: Self, _: Self) -> Result<Self, &'static str> {
        Err("these numbers have no such operation")
    }

    /// How two numbers are ordered, where they are.
    fn order(&self, _: &Self) -> Option<Ordering> {
        None
    }

    /// Whether more may be computed with it.
    fn is_small(&self) -> bool {
        true
    }
}

/// How many bits an exact number may have, above and below.
const MOST_BITS: usize = 1024;

impl Reads for Rational {
    fn exact(value: &Rational) -> Self {
        value.clone()
    }

    fn more(operation: Operation, a: Self, b: Self) -> Result<Self, &'static str> {
        match operation {
            Operation::Divide if b == Rational::ZERO => Err("it divides by 0"),
            Operation::Divide => Ok(a / b),
            Operation::Floor => Ok(a.floor().into()),
            Operation::Ilog2 if a < Rational::ONE => {
                Err("ilog2 takes a number from 1 on")
            }
            Operation::Ilog2 => Ok(IBig::from(a.floor().bit_len() - 1).into()),
            Operation::NextPowerOfTwo => {
                let below = (a.ceil() - IBig::ONE).max(IBig::ZERO);
                Ok((IBig::ONE << below.bit_len()).into())
            }
            _ => Err("it is no fraction"),
        }
    }

    fn order(&self, other: &Self) -> Option<Ordering> {
        self.partial_cmp(other)
    }

    fn is_small(&self) -> bool {
        self.numerator().bit_len().max(self.denominator().bit_len()) <= MOST_BITS
    }
}

impl Reads for f64 {
    fn exact(value: &Rational) -> Self {
        value.to_f64().value()
    }

    fn more(operation: Operation, a: Self, b: Self) -> Result<Self, &'static str> {
        Ok(match operation {
            Operation::Divide => a / b,
            Operation::Exp => elementary::exp(a),
            Operation::Sqrt => elementary::sqrt(a),
            Operation::Density => a.normal_density(),
            Operation::Distribution => a.normal_cdf(),
            _ => return Err("floats have no such operation"),
        })
    }
}

impl Reads for ExpRational {
    fn exact(value: &Rational) -> Self {
        let above = Self::constant(value.numerator().to_f64().value());
        let below = Self::constant(value.denominator().to_f64().value());
        above / below
    }
}

impl Reads for Counted {
    fn exact(value: &Rational) -> Self {
        Self::constant(value.to_f64().value())
    }
}
