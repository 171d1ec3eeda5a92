//! Vocabularies: the letters and operations of which the formula of an exercise is made.

use super::Operation;
use super::operation::NAMED;
use std::fmt;

/// What a formula may be made of, beside numbers, sums and products.
#[derive(Debug, PartialEq, Eq)]
pub(in super::super) struct Vocabulary {
    /// The letters, in the order in which it takes them.
    pub(in super::super) letters: &'static [&'static str],
    /// The operations that have a name.
    pub(in super::super) named: &'static [Operation],
    /// Whether there is a quotient.
    pub(in super::super) divides: bool,
    /// Whether there are cases.
    pub(in super::super) has_cases: bool,
}

/// A list for readers.
impl fmt::Display for Vocabulary {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let quotient = if self.divides { " /" } else { "" };
        write!(
            f,
            "Numbers, {}, + - *{quotient} ^, parentheses",
            self.letters.join(", ")
        )?;
        for named in NAMED {
            if self.named.contains(&named.operation) {
                write!(f, ", {}", named.usage)?;
            }
        }
        let example =
            "if(a = b, c, d), which is c where a = b, else d, also with < or >";
        if self.has_cases {
            write!(f, ", {example}")?;
        }
        Ok(())
    }
}
