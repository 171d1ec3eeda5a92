//! The activation of the hidden layers: one of those that the book trains, or a typed formula.

use super::Fault;
use crate::activation::HiddenActivation;
use crate::formula::Formula;
use crate::network::PiecewiseLinear;
use nalgebra::DMatrix;
use std::fmt;
use textbook::number::{Dual, ratio};

/// An activation, read with its slope.
#[derive(Clone, Debug, PartialEq)]
pub enum Bend {
    /// One of those that the book trains.
    Known(HiddenActivation),
    /// What a reader typed.
    Typed(Formula),
}

impl Bend {
    /// Those that have a name.
    pub const NAMED: [(&'static str, HiddenActivation); 5] = [
        ("relu", HiddenActivation::Relu),
        ("leaky", HiddenActivation::LeakyRelu),
        ("gelu", HiddenActivation::Gelu),
        ("tanh", HiddenActivation::Tanh),
        ("sigmoid", HiddenActivation::Sigmoid),
    ];

    /// The activation of that name, or the formula.
    ///
    /// # Errors
    /// If it is neither.
    pub fn read_from(text: &str) -> Result<Self, Fault> {
        let named = Self::NAMED.iter().find(|(name, _)| *name == text);
        match named {
            Some(&(_, activation)) => Ok(Self::Known(activation)),
            None => text.parse().map(Self::Typed).map_err(Fault::Activation),
        }
    }

    /// Its straight pieces, if it is made of such.
    #[must_use]
    pub fn straight(&self) -> Option<PiecewiseLinear> {
        match self {
            Self::Known(HiddenActivation::Relu) => Some(PiecewiseLinear::relu()),
            Self::Known(HiddenActivation::LeakyRelu) => {
                let identity = PiecewiseLinear::identity();
                Some(identity.larger(&identity.times(&ratio(1, 128))))
            }
            Self::Known(_) => None,
            Self::Typed(formula) => formula.straight(),
        }
    }

    /// Replaces every entry of `z` by the value there, and returns the slopes.
    pub(super) fn read(&self, z: &mut DMatrix<f64>) -> DMatrix<f64> {
        match self {
            Self::Known(activation) => activation.read(z),
            Self::Typed(formula) => {
                let read = z.map(|z| formula.read(Dual::variable(z)));
                *z = read.map(|a| a.value);
                read.map(|a| a.slope)
            }
        }
    }

    /// About how much a reading costs, in sums.
    pub(super) fn work(&self) -> u64 {
        match self {
            Self::Known(_) => 1,
            Self::Typed(formula) => formula.work(),
        }
    }
}

impl fmt::Display for Bend {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Typed(formula) => formula.fmt(f),
            Self::Known(activation) => {
                let named = Self::NAMED.iter().find(|(_, one)| one == activation);
                f.write_str(named.map_or("", |(name, _)| name))
            }
        }
    }
}
