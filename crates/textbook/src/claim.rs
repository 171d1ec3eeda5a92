//! What a book is made of: chapters, their claims with proofs and foils, and the statements they judge.
//!
//! All of it is plain data, and none of it knows what this book is about. Here is another one, proved:
//!
//! ```
//! use textbook::claim::{Chapter, Claim, Foil, Textbook};
//! use textbook::ledger::Ledger;
//! use textbook::proof::{Proof, exact};
//!
//! static BOOK: Textbook =
//!     Textbook { name: "squares", chapters: &[CHAPTER], statements: &[] };
//!
//! const CHAPTER: Chapter = Chapter {
//!     slug: "odd-sums",
//!     title: "Odd numbers make squares",
//!     claims: &[Claim {
//!         name: "make-squares",
//!         statement: "The first $n$ odd numbers add up to $n^2$, for $n = 1, \\dots, 100$.",
//!         bears_on: &[],
//!         proof: || squares(2),
//!         foil: Foil::Refuted { subject: "every third number", proof: || squares(3) },
//!     }],
//!     figures: &[],
//!     breaks: &[],
//! };
//!
//! /// The first n of the numbers 1, 1 + step, 1 + 2·step, … add up to n².
//! fn squares(step: u64) -> Proof {
//!     exact::every("n = 1 to 100", 1..=100_u64, |n| {
//!         let sum: u64 = (0..*n).map(|k| 1 + step * k).sum();
//!         exact::equal(format!("the sum of {n}"), &sum, &(n * n))
//!     })
//! }
//!
//! let ledger = Ledger::prove(BOOK, "", |_| ());
//! assert_eq!(ledger.problems(), Vec::<String>::new());
//! let entry = ledger.entry("odd-sums/make-squares").unwrap();
//! assert_eq!(entry.outcome(), "proved");
//! let foil = entry.foil.as_ref().unwrap().as_ref();
//! assert_eq!(foil.unwrap_err().witness(), "the sum of 2: 5 is not 4");
//! ```

use crate::figure::Figure;
use crate::proof::Proof;

/// A book: its chapters in reading order, and the statements of the source that they judge.
#[derive(Clone, Copy, Debug)]
pub struct Textbook {
    /// The name of the book, of its program, and of its table of settings: `why-relu`.
    pub name: &'static str,
    /// The one ordered list of chapters.
    pub chapters: &'static [Chapter],
    /// What the source says.
    pub statements: &'static [Statement],
}

/// A chapter: claims and figures under one question.
#[derive(Debug)]
pub struct Chapter {
    /// The stem of its page and of its module, `relu-is-not-linear`.
    pub slug: &'static str,
    /// The title, a sentence that is true.
    pub title: &'static str,
    /// The claims in the order of the page.
    pub claims: &'static [Claim],
    /// The figures in the order of the page.
    pub figures: &'static [Figure],
    /// How its claims can be broken, in the order of the claims.
    pub breaks: &'static [Break],
}

impl Chapter {
    /// The change that breaks the claim of that name.
    #[must_use]
    pub fn broken(&self, claim: &str) -> Option<&'static Break> {
        self.breaks.iter().find(|broken| broken.claim == claim)
    }
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
    /// The proof.
    pub proof: fn() -> Proof,
    /// The foil.
    pub foil: Foil,
}

/// A subject for which the claim is false.
#[derive(Debug)]
pub enum Foil {
    /// The same proof, run on `subject`, must find a counterexample.
    Refuted {
        /// What takes the place of the claim's own subject, in Markdown.
        subject: &'static str,
        /// The same proof on that subject.
        proof: fn() -> Proof,
    },
    /// No such subject exists, for the reason given.
    Impossible(&'static str),
}

/// One small change to the code that makes a claim's proof fail: what a reader can do to see that the proof looks.
#[derive(Debug, serde::Serialize)]
pub struct Break {
    /// The name of the claim.
    #[serde(skip)]
    pub claim: &'static str,
    /// The file, from the project's root.
    pub file: &'static str,
    /// What is replaced: it occurs once in the file, in the body of a function.
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
    /// What has to be proved before a verdict may be given, if something is still missing.
    pub awaits: Option<&'static str>,
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
