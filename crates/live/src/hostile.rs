//! What a page may ask of the module of hostile subjects: to see the proof of a claim refuse one.
//!
//! | question | answer |
//! | --- | --- |
//! | `{"list": "chapter/claim"}` | [`Subjects`] |
//! | `{"refuse": {"claim": "chapter/claim", "number": 0}}` | [`Refused`] |

use crate::answer::{covers, fault, told};
use crate::unreadable::unreadable;
use serde::{Deserialize, Serialize};
use textbook::proof::{Proof, run};
use why_relu_hostile::{Cell, Damage, table};

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Question {
    List(String),
    Refuse { claim: String, number: usize },
}

/// The hostile subjects of a claim: how each is damaged.
#[derive(Serialize)]
pub struct Subjects {
    /// In the order of their numbers.
    pub subjects: Vec<String>,
}

/// What the proof of a claim says of a hostile subject.
#[derive(Serialize)]
pub struct Refused {
    /// In a sentence.
    pub told: String,
    /// Whether it refuses the subject, as it should.
    pub refused: bool,
}

/// The answer to a question.
#[must_use]
pub fn answer(question: &[u8]) -> String {
    let answered = match serde_json::from_slice(question) {
        Ok(Question::List(claim)) => told(of(&claim).map(|cells| subjects(&cells))),
        Ok(Question::Refuse { claim, number }) => {
            told(of(&claim).and_then(|cells| refused(&cells, number)))
        }
        Err(error) => Err(unreadable(&error)),
    };
    answered.unwrap_or_else(|message| fault(&message))
}

/// A hostile subject: the kinds of its damage, and the proof with it.
type Hostile = (&'static [Damage], fn() -> Proof);

fn of(claim: &str) -> Result<Vec<Hostile>, String> {
    let row = table().into_iter().find(|row| row.claim == claim);
    let row =
        row.ok_or_else(|| format!("no hostile subject is known of {claim:?}"))?;
    let cells = row.cells.into_iter().filter_map(|cell| match cell {
        Cell::Refused(kinds, proof) => Some((kinds, proof)),
        Cell::None(..) => None,
    });
    Ok(cells.collect())
}

fn subjects(cells: &[Hostile]) -> Subjects {
    let words = |(kinds, _): &Hostile| {
        let words: Vec<_> = kinds.iter().map(|kind| kind.words()).collect();
        words.join("; ")
    };
    Subjects {
        subjects: cells.iter().map(words).collect(),
    }
}

fn refused(cells: &[Hostile], number: usize) -> Result<Refused, String> {
    let (_, proof) = cells
        .get(number)
        .ok_or_else(|| format!("there are {} hostile subjects", cells.len()))?;
    let outcome = run(*proof);
    Ok(Refused {
        refused: outcome.is_err(),
        told: match outcome {
            Ok(evidence) => format!("ACCEPTED: {}.", covers(&evidence)),
            Err(failure) if failure.is_decisive() => format!("Refuted: {failure}."),
            Err(failure) => format!("Refused, nothing is proved: {failure}."),
        },
    })
}
