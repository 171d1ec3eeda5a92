//! What a second engine is asked of the claims that a ledger proves.

use super::Step;
use crate::proof::for_all::smt::{Part, Question, finish, start};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// What is asked of one claim: its own statements about all numbers, and those of its foil.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The parts of the claim.
    pub claim: Vec<Part>,
    /// The parts of the foil, up to the one that is refuted.
    pub foil: Vec<Part>,
}

/// The questions, by the `chapter/claim` id, collected while the proofs run.
///
/// ```
/// use textbook::claim::{Chapter, Textbook};
/// use textbook::claims;
/// use textbook::ledger::{Ledger, Questions};
/// use textbook::number::{Number, Polynomial};
/// use textbook::proof::Proof;
/// use textbook::proof::for_all::{at_most, for_all, real};
///
/// static BOOK: Textbook = Textbook { name: "sizes", chapters: &[&CHAPTER], statements: &[] };
/// static CHAPTER: Chapter = Chapter {
///     slug: "sizes",
///     title: "No size is negative",
///     claims: claims! {
///         /// $|x| \ge 0$.
///         "not-negative" {
///             check: not_negative,
///             subject: 0,
///             /// one less
///             foil: -1,
///         }
///     },
///     figures: &[],
/// };
/// fn not_negative(shift: i32) -> Proof {
///     for_all([real("x")]).hold(|[x]| {
///         vec![at_most("0", 0, x.clone().magnitude() + Polynomial::from(shift))]
///     })
/// }
///
/// let questions = Questions::default();
/// let _ = Ledger::prove(BOOK, "", |step| questions.observe(&step));
/// let asked = &questions.all()["sizes/not-negative"];
/// assert_eq!(asked.questions().count(), 6);
/// assert!(asked.to_string().contains("(ite (> (* 2 x) 0) x (* (- 1) x))"));
/// ```
#[derive(Debug, Default)]
pub struct Questions(Mutex<BTreeMap<String, Asked>>);

impl Questions {
    /// Records what this step of a ledger asks.
    pub fn observe(&self, step: &Step) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match step {
            Step::Proof(..) => start(),
            Step::Foil(chapter, claim) => {
                let id = format!("{}/{}", chapter.slug, claim.name);
                all.entry(id).or_default().claim = finish();
                start();
            }
            Step::Done(entry) => all.entry(entry.id()).or_default().foil = finish(),
        }
    }

    /// All of them; a claim without a statement about all numbers has no parts.
    #[must_use]
    pub fn all(self) -> BTreeMap<String, Asked> {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Asked {
    /// All parts, first those of the claim, each with what it belongs to.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, &Part)> {
        let claim = self.claim.iter().map(|part| ("the claim", part));
        claim.chain(self.foil.iter().map(|part| ("the foil", part)))
    }

    /// All questions, first those about the claim, each with what it is about.
    pub fn questions(&self) -> impl Iterator<Item = (&'static str, &Question)> {
        self.parts().flat_map(|(of, part)| {
            part.questions.iter().map(move |question| (of, question))
        })
    }
}

/// The questions as an SMT-LIB script, each after a `(reset)`.
impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for (of, part) in self.parts() {
            writeln!(f, "; {of}, for {}", part.domain)?;
            for reason in &part.lacking {
                writeln!(f, "; not asked: {}", reason.replace('\n', " "))?;
            }
            for question in &part.questions {
                writeln!(f, "\n; {}\n(reset)\n{}", question.asks, question.text)?;
            }
        }
        Ok(())
    }
}
