//! The kinds of evidence, and what may be said of a claim that has it.

use serde::Serialize;
use std::fmt;

/// How something is known, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// One witness against a universal statement.
    Counterexample,
    /// Every value of a finite type, or every case of a finite statement.
    Exhaustive,
    /// Interval arithmetic over a continuum.
    Enclosure,
    /// Algebra with letters, case by case.
    Symbolic,
    /// Arithmetic without rounding, on a list of cases.
    Exact,
    /// Sampled instances, each checked exactly or within a derived rounding bound.
    Property,
    /// A statistical statement with a stated risk.
    Estimate,
    /// A clock on this machine.
    Measured,
}

impl Method {
    /// What may be said of a claim known this way.
    #[must_use]
    pub fn outcome(self) -> Outcome {
        match self {
            Self::Counterexample
            | Self::Exhaustive
            | Self::Enclosure
            | Self::Symbolic => Outcome::Proved,
            Self::Exact => Outcome::Checked,
            Self::Property => Outcome::Tested,
            Self::Estimate => Outcome::Estimated,
            Self::Measured => Outcome::Measured,
        }
    }

    /// One line for a reader who meets the word for the first time.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Counterexample => {
                "one witness against a universal statement, checked in exact arithmetic"
            }
            Self::Exhaustive => "every one of finitely many values was tried",
            Self::Enclosure => {
                "interval arithmetic bounds the quantity over a whole continuum"
            }
            Self::Symbolic => {
                "the code, read with letters in place of numbers: for all their values"
            }
            Self::Exact => "the cases of a list, compared without any rounding",
            Self::Property => {
                "sampled instances, each within a bound that is derived"
            }
            Self::Estimate => {
                "a statistical statement with a stated risk of being wrong"
            }
            Self::Measured => "a clock on the machine that built this page",
        }
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let name = match self {
            Self::Counterexample => "counterexample",
            Self::Exhaustive => "exhaustive",
            Self::Enclosure => "enclosure",
            Self::Symbolic => "symbolic",
            Self::Exact => "exact",
            Self::Property => "property",
            Self::Estimate => "estimate",
            Self::Measured => "measured",
        };
        f.pad(name)
    }
}

/// How a claim stands, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Every case of the statement is covered.
    Proved,
    /// Every case of a list holds, exactly.
    Checked,
    /// A sample holds.
    Tested,
    /// It holds but for a stated risk.
    Estimated,
    /// It held on this machine.
    Measured,
    /// Nobody has written the proof, or that of the foil, yet.
    Unproved,
    /// It is refuted or left open, or its foil is not refuted.
    Failed,
}

impl Outcome {
    /// All of them, strongest first.
    pub const ALL: [Self; 7] = [
        Self::Proved,
        Self::Checked,
        Self::Tested,
        Self::Estimated,
        Self::Measured,
        Self::Unproved,
        Self::Failed,
    ];
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let name = match self {
            Self::Proved => "proved",
            Self::Checked => "checked",
            Self::Tested => "tested",
            Self::Estimated => "estimated",
            Self::Measured => "measured",
            Self::Unproved => "unproved",
            Self::Failed => "failed",
        };
        f.pad(name)
    }
}
