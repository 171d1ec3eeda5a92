//! What a step does with one number or two, and the names that a formula calls it by.

use super::Reads;
use why_relu::activation::relu;

/// An operation on one number or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Operation {
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Max,
    Min,
    Abs,
    Relu,
    /// The largest whole number that is not larger.
    Floor,
    /// The logarithm for base 2, rounded down.
    Ilog2,
    /// The smallest power of 2, from 1 on, that is not smaller.
    NextPowerOfTwo,
    Exp,
    Sqrt,
    /// φ, the density of the normal distribution.
    Density,
    /// Φ, its distribution function.
    Distribution,
}

/// A name, how many numbers it takes, and what it says of them to a reader.
pub(super) struct Named {
    pub(super) name: &'static str,
    pub(super) takes: usize,
    pub(super) operation: Operation,
    pub(super) usage: &'static str,
}

const fn named(
    name: &'static str,
    takes: usize,
    operation: Operation,
    usage: &'static str,
) -> Named {
    Named {
        name,
        takes,
        operation,
        usage,
    }
}

pub(super) const NAMED: [Named; 11] = [
    named("max", 2, Operation::Max, "max(a, b)"),
    named("min", 2, Operation::Min, "min(a, b)"),
    named("abs", 1, Operation::Abs, "abs(a)"),
    named("relu", 1, Operation::Relu, "relu(a)"),
    named("floor", 1, Operation::Floor, "floor(a)"),
    named(
        "ilog2",
        1,
        Operation::Ilog2,
        "ilog2(a), log₂ a rounded down",
    ),
    named(
        "next_power_of_two",
        1,
        Operation::NextPowerOfTwo,
        "next_power_of_two(a), the smallest power of 2 that is at least a",
    ),
    named("exp", 1, Operation::Exp, "exp(a)"),
    named("sqrt", 1, Operation::Sqrt, "sqrt(a)"),
    named("phi", 1, Operation::Density, "phi(a), the density φ"),
    named(
        "Phi",
        1,
        Operation::Distribution,
        "Phi(a), the probability Φ",
    ),
];

impl Operation {
    /// What it makes of a number, or of two.
    ///
    /// # Errors
    /// Why it makes nothing of them.
    pub(super) fn of<N: Reads>(self, a: N, b: N) -> Result<N, &'static str> {
        Ok(match self {
            Self::Negate => -a,
            Self::Add => a + b,
            Self::Subtract => a - b,
            Self::Multiply => a * b,
            Self::Max => a.larger(b),
            Self::Min => -(-a).larger(-b),
            Self::Abs => a.magnitude(),
            Self::Relu => relu(a),
            _ => return N::more(self, a, b),
        })
    }
}
