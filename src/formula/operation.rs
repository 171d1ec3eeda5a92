//! What a step does with numbers, and the names that a formula calls it by.

use crate::activation::relu;
use textbook::number::Special;

/// An operation on one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unary {
    /// −a.
    Negate,
    /// eᵃ.
    Exp,
    /// ln a, of a positive number.
    Ln,
    /// √a, of a number that is not negative.
    Sqrt,
    /// tanh a.
    Tanh,
    /// σ(a) = 1/(1 + e⁻ᵃ).
    Sigmoid,
    /// Φ(a): how likely a normal variable with mean 0 and variance 1 is at most a.
    Phi,
    /// ln(1 + eᵃ).
    Softplus,
    /// |a|.
    Abs,
    /// max(a, 0).
    Relu,
}

/// An operation on two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binary {
    /// a + b.
    Add,
    /// a − b.
    Subtract,
    /// a·b.
    Multiply,
    /// a/b.
    Divide,
    /// The larger of a and b.
    Max,
    /// The smaller of a and b: −max(−a, −b).
    Min,
}

impl Unary {
    /// Those that have a name.
    pub(super) const NAMED: [(&str, Self); 9] = [
        ("exp", Self::Exp),
        ("ln", Self::Ln),
        ("sqrt", Self::Sqrt),
        ("tanh", Self::Tanh),
        ("sigmoid", Self::Sigmoid),
        ("Phi", Self::Phi),
        ("softplus", Self::Softplus),
        ("abs", Self::Abs),
        ("relu", Self::Relu),
    ];

    /// What it makes of a number.
    pub fn of<T: Special>(self, a: T) -> T {
        match self {
            Self::Negate => -a,
            Self::Exp => a.exp(),
            Self::Ln => a.ln(),
            Self::Sqrt => a.sqrt(),
            Self::Tanh => a.tanh(),
            Self::Sigmoid => a.sigmoid(),
            Self::Phi => a.normal_cdf(),
            Self::Softplus => a.softplus(),
            Self::Abs => a.magnitude(),
            Self::Relu => relu(a),
        }
    }

    /// Whether it compares.
    pub(super) fn bends(self) -> bool {
        matches!(self, Self::Abs | Self::Relu)
    }

    /// About how many sums of intervals it costs, by the clock.
    pub(super) fn work(self) -> u64 {
        match self {
            Self::Negate | Self::Abs | Self::Relu => 1,
            Self::Sqrt => 5,
            Self::Exp => 25,
            Self::Tanh | Self::Sigmoid => 60,
            Self::Ln | Self::Softplus => 100,
            Self::Phi => 600,
        }
    }
}

impl Binary {
    /// Those that have a name.
    pub(super) const NAMED: [(&str, Self); 2] =
        [("max", Self::Max), ("min", Self::Min)];

    pub(super) fn of<T: Special>(self, a: T, b: T) -> T {
        match self {
            Self::Add => a + b,
            Self::Subtract => a - b,
            Self::Multiply => a * b,
            Self::Divide => a / b,
            Self::Max => a.larger(b),
            Self::Min => -(-a).larger(-b),
        }
    }

    /// Whether it compares.
    pub(super) fn bends(self) -> bool {
        matches!(self, Self::Max | Self::Min)
    }

    /// About how many sums of intervals it costs, by the clock, with a slope.
    pub(super) fn work(self) -> u64 {
        match self {
            Self::Add | Self::Subtract => 2,
            Self::Multiply | Self::Max | Self::Min => 5,
            Self::Divide => 10,
        }
    }
}

/// What `named` calls `operation`.
pub(super) fn name_of<O: Copy + PartialEq>(
    named: &[(&'static str, O)],
    operation: O,
) -> &'static str {
    let found = named.iter().find(|(_, other)| *other == operation);
    found.map_or("", |(name, _)| name)
}
