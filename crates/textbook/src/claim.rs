//! What a book is made of: chapters, their claims with proofs and foils, and the statements they
//! judge.
//!
//! All of it is plain data, and none of it knows what this book is about. Here is another one,
//! proved:
//!
//! ```
//! use textbook::claim::{Chapter, Textbook};
//! use textbook::claims;
//! use textbook::ledger::Ledger;
//! use textbook::proof::{Cases, Proof, exact};
//!
//! static BOOK: Textbook =
//!     Textbook { name: "squares", chapters: &[&CHAPTER], statements: &[] };
//!
//! static CHAPTER: Chapter = Chapter {
//!     slug: "odd-sums",
//!     title: "Odd numbers make squares",
//!     claims: claims! {
//!         /// The first $n$ odd numbers add up to $n^2$, for $n = 1, \dots, 100$.
//!         "make-squares" {
//!             check: squares,
//!             subject: 2,
//!             /// every third number
//!             foil: 3,
//!         }
//!     },
//!     figures: &[],
//! };
//!
//! /// The first n of the numbers 1, 1 + step, 1 + 2·step, … add up to n².
//! fn squares(step: u32) -> Proof {
//!     exact::every("n = {}", Cases::range(1..=100), |n| {
//!         let sum: u32 = (0..*n).map(|k| 1 + step * k).sum();
//!         exact::equal(format!("the sum of {n}"), &sum, &(n * n))
//!     })
//! }
//!
//! let ledger = Ledger::prove(BOOK, "", |_| ());
//! assert_eq!(ledger.problems(), Vec::<String>::new());
//! let entry = ledger.entry("odd-sums/make-squares").unwrap();
//! assert_eq!(entry.outcome().to_string(), "checked");
//! let refuted = entry.foil.as_ref().unwrap_err();
//! assert_eq!(refuted.witness(), "the sum of 2: 5 is not 4");
//! ```

mod list;

use crate::figure::Figure;
use crate::proof::Proof;

/// A book: its chapters in reading order, and the statements of the source that they judge.
#[derive(Clone, Copy, Debug)]
pub struct Textbook {
    /// The name of the book, of its program, and of its table of settings: `numbers`.
    pub name: &'static str,
    /// The one ordered list of chapters.
    pub chapters: &'static [&'static Chapter],
    /// What the source says.
    pub statements: &'static [Statement],
}

/// A chapter: claims and figures under one question.
#[derive(Debug)]
pub struct Chapter {
    /// The stem of its page and of its module, `odd-sums`.
    pub slug: &'static str,
    /// The title, a sentence that is true.
    pub title: &'static str,
    /// The claims in the order of the page.
    pub claims: &'static [Claim],
    /// The figures in the order of the page.
    pub figures: &'static [Figure],
}

/// A statement, its proof, and the foil that the same proof must reject.
#[derive(Debug)]
pub struct Claim {
    /// The name within the chapter, `additivity-breaks`.
    pub name: &'static str,
    /// The statement in Markdown with `$…$` math.
    pub statement: &'static str,
    /// How it bears on which statements of the source.
    pub bears_on: &'static [(&'static str, Bearing)],
    /// Why it is not proved for all cases, if it is not.
    pub short_of_proof: Option<&'static str>,
    /// The proof.
    pub proof: fn() -> Proof,
    /// The foil.
    pub foil: Foil,
    /// How the claim can be broken; a draft has no break yet.
    pub broken: Option<Break>,
}

/// A subject for which the claim is false: the same proof, run on it, must find a counterexample.
#[derive(Debug)]
pub struct Foil {
    /// What takes the place of the claim's own subject, in Markdown.
    pub subject: &'static str,
    /// The same proof on that subject.
    pub proof: fn() -> Proof,
}

/// One small change to the code that makes a claim's proof fail: what a reader can do to see that
/// the proof looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Break {
    /// The file, from the project's root.
    pub file: &'static str,
    /// What is replaced: it occurs once in the functions of the file.
    pub old: &'static str,
    /// What takes its place.
    pub new: &'static str,
}

/// How a claim bears on a statement of the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Bearing {
    /// The claim is the statement, or a precise form of it.
    Supports,
    /// The claim names a condition without which the statement fails.
    Limits,
    /// The claim contradicts the statement as it is worded.
    Refutes,
}

impl Bearing {
    /// The verb for a sentence: "supports S03".
    #[must_use]
    pub fn verb(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Limits => "limits",
            Self::Refutes => "refutes",
        }
    }
}

/// A statement of the source, restated.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    /// The permanent id, `S03`.
    pub id: &'static str,
    /// Who says it: the question, or which answer.
    pub voice: &'static str,
    /// What it says, in our words, in Markdown with `$…$` math.
    pub restated: &'static str,
}

/// What the claims say of a statement, all taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Holds as stated.
    True,
    /// Holds under a condition that the source leaves out.
    TrueIf,
    /// The wording is wrong, the idea behind it is right.
    Imprecise,
    /// Refuted.
    False,
    /// No claim decides it yet, or a claim that should has failed.
    Open,
}

impl Verdict {
    /// The verdict that follows from how proved claims bear on a statement.
    #[must_use]
    pub fn from_bearings(bearings: &[Bearing]) -> Self {
        let some = |bearing| bearings.contains(&bearing);
        match (
            some(Bearing::Supports),
            some(Bearing::Limits),
            some(Bearing::Refutes),
        ) {
            (false, false, false) => Self::Open,
            (true, _, true) => Self::Imprecise,
            (false, _, true) => Self::False,
            (_, true, false) => Self::TrueIf,
            (true, false, false) => Self::True,
        }
    }

    /// The words a reader sees.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::TrueIf => "true, if …",
            Self::Imprecise => "imprecise",
            Self::False => "false",
            Self::Open => "open",
        }
    }
}
