//! What is wrong with a state or with a change of it: what, where, and how to mend it.

use super::state::{
    LARGEST_RATE, MOST_LAYERS, MOST_POINTS, MOST_STEPS, MOST_UNITS, SMALLEST_RATE,
};
use crate::formula::Mistake;
use std::fmt;

/// A mistake in what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The text of a state has too many characters.
    Long,
    /// A part of a state that is no `name:value`.
    Part(String),
    /// A setting that there is not, and the nearest that there is.
    Setting(String, &'static str),
    /// A setting that stands in the state twice.
    Twice(&'static str),
    /// A value that its setting does not take, and what it takes.
    Value(&'static str, String, String),
    /// An activation that is neither known by name nor a formula.
    Activation(Mistake),
    /// A point outside of the square.
    Outside,
    /// More points of one's own than may be placed.
    ManyPoints,
    /// No point to learn from.
    NoPoint,
    /// More steps than may be done; for a formula that is long to read, fewer than for others.
    ManySteps(u32),
}

impl Fault {
    /// The value `given` does not suit the setting `name`.
    pub(super) fn value(name: &'static str, given: &str) -> Self {
        Self::Value(name, given.into(), expected(name))
    }
}

/// What a setting takes.
fn expected(name: &str) -> String {
    match name {
        "data" => "one of xor, circles, spirals, none".into(),
        "own" => {
            "points such as a50,-25.b0,100: a class, a or b, and hundredths from \
                  −100 to 100"
                .into()
        }
        "units" => format!(
            "the units of each hidden layer, such as 8,8: up to {MOST_LAYERS} numbers from 1 to \
             {MOST_UNITS}"
        ),
        "layers" => format!("a whole number from 0 to {MOST_LAYERS}"),
        "width" => format!("a whole number from 1 to {MOST_UNITS}"),
        "start" => "one of he, xavier, lecun, zeros".into(),
        "method" => "one of adam, gradient".into(),
        "rate" => format!("a number from {SMALLEST_RATE} to {LARGEST_RATE}"),
        "norm" => "yes or no".into(),
        "seed" => format!("a whole number from 0 to {}", u32::MAX),
        _ => format!("a whole number from 0 to {MOST_STEPS}"),
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Long => f.write_str("the state is too long to be one; start again"),
            Self::Part(part) => write!(
                f,
                "{part:?} is no setting; a state is a list such as data:xor;units:4,4;steps:100"
            ),
            Self::Setting(name, nearest) => {
                write!(f, "there is no setting {name:?}; the nearest is {nearest}")
            }
            Self::Twice(name) => {
                write!(f, "the setting {name} stands there twice; leave one out")
            }
            Self::Value(name, given, expected) => {
                write!(f, "{name} cannot be {given:?}; it takes {expected}")
            }
            Self::Activation(mistake) => write!(
                f,
                "the activation is relu, leaky, gelu, tanh, sigmoid, or a formula of x, and in \
                 this formula: {mistake}"
            ),
            Self::Outside => f.write_str(
                "the point lies outside of the square; x and y go from −1 to 1",
            ),
            Self::ManyPoints => write!(
                f,
                "there is room for {MOST_POINTS} points of your own; take some away first"
            ),
            Self::NoPoint => f.write_str(
                "there is no point to learn from; place some, or choose a set of points",
            ),
            Self::ManySteps(most) => write!(
                f,
                "the network with this activation can do {most} steps and no more; start again"
            ),
        }
    }
}

impl std::error::Error for Fault {}
