//! The names of the chapter's findings, for the proofs that write them and the table that reads
//! them.

use std::fmt;

/// What is known of one activation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity<'a> {
    /// The name of the activation.
    pub activation: &'a str,
    /// What of it.
    pub part: Part,
}

/// Which of the quantities that one claim finds for an activation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The only one.
    Whole,
    /// The smallest value or its limit.
    Infimum,
    /// The largest value or its limit.
    Supremum,
    /// By how much it falls per unit of x far out, on the steeper side.
    GrowthDownward,
    /// By how much it rises per unit of x far out, on the steeper side.
    GrowthUpward,
}

/// The name of the finding.
impl fmt::Display for Quantity<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.activation)?;
        f.write_str(match self.part {
            Part::Whole => "",
            Part::Infimum => " infimum",
            Part::Supremum => " supremum",
            Part::GrowthDownward => " growth downward",
            Part::GrowthUpward => " growth upward",
        })
    }
}
