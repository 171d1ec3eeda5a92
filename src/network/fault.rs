//! What is wrong with a network or a domain: where, what, and how to mend it.

use std::fmt;

/// A mistake in the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The path to it in the file of a network, `layers[1].weights[2][0]`, where each list is
    /// counted from zero, the name of a tensor or a node there, or `the domain`; empty where the
    /// mistake has no such place.
    pub place: String,
    /// What is wrong, in which line and column of a file that is not of the form, and how to mend
    /// it.
    pub message: String,
}

impl Fault {
    pub(crate) fn at(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            message: message.into(),
        }
    }

    pub(super) fn domain(message: String) -> Self {
        Self::at("the domain", message)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        if !self.place.is_empty() {
            write!(f, "{}: ", self.place)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}
