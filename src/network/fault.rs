//! What is wrong with a network or a domain: where, what, and how to mend it.

use std::fmt;

/// A mistake in the input. Layers, rows and entries are counted from one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// `layer 2, row 3, entry 1 of the weights`; empty where the mistake has no place.
    pub place: String,
    /// What is wrong and how to mend it.
    pub message: String,
}

impl Fault {
    pub(super) fn at(place: String, message: String) -> Self {
        Self { place, message }
    }

    pub(super) fn domain(message: String) -> Self {
        Self::at("the domain".into(), message)
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
