//! The text of a number, part by part, so that nobody has to read it again to print it elsewhere.

use serde::{Serialize, Serializer};
use std::fmt;

/// The text of a number: its digits, a power of ten, and a note in parentheses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notation {
    /// The digits, or a word such as `yes`.
    pub digits: String,
    /// The power of ten by which the digits are multiplied.
    pub exponent: Option<i32>,
    /// What stands in parentheses behind it: the deciding case, the kinds, the spread.
    pub note: Option<String>,
}

impl Notation {
    /// Digits alone.
    pub fn plain(digits: impl Into<String>) -> Self {
        Self {
            digits: digits.into(),
            exponent: None,
            note: None,
        }
    }

    /// The same with a note.
    #[must_use]
    pub fn noted(self, note: Option<String>) -> Self {
        Self { note, ..self }
    }
}

/// `−4.4e-16`, `3 (additions: 3)`.
impl fmt::Display for Notation {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.digits)?;
        if let Some(exponent) = self.exponent {
            write!(f, "e{exponent}")?;
        }
        match &self.note {
            Some(note) => write!(f, " ({note})"),
            None => Ok(()),
        }
    }
}

impl Serialize for Notation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
