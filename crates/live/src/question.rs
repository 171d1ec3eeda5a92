//! What a page may ask, and what it is told.
//!
//! | question | answer |
//! | --- | --- |
//! | `{"prove": "chapter/claim"}` | [`Proved`] |
//! | `{"draw": "formula"}` | [`Picture`] of a function and its slope |
//! | `{"judge": {"formula": "…", "weights": "he"}}` | [`Judged`] |
//! | `{"exercise": {"form": "name"}}` | [`Form`](checks::page::Form): what an exercise asks for |
//! | `{"exercise": {"check": {"name": "…", "answer": {…}}}}` | [`Verdict`](checks::page::Verdict) |
//! | `{"record": "…"}` | `{}`: the text of the record of training has been read |
//!
//! What cannot be answered gets `{"fault": "…"}`, and what needs the record first
//! `{"wants": "record"}`.

use checks::page::{self, Value};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use textbook::ledger::{Ledger, Step};
use textbook::proof::{Evidence, Proof, counted};
use why_relu::activation::Initialisation;
use why_relu::chapters::TEXTBOOK;
use why_relu::formula::Mistake;
use why_relu::scoreboard::{self, Judgement};

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Question {
    Prove(String),
    Draw(String),
    Judge {
        formula: String,
        weights: Initialisation,
    },
    Exercise(Exercise),
    Record(String),
}

/// What is asked about an exercise.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Exercise {
    Form(String),
    Check {
        name: String,
        answer: BTreeMap<String, Value>,
    },
}

/// A picture with what a reader who cannot see it needs.
#[derive(Serialize)]
pub struct Picture {
    /// The `<svg>` element.
    pub svg: String,
    /// What it shows.
    pub description: String,
    /// The rows of its table, as HTML.
    pub rows: String,
}

/// What is known of a typed function.
#[derive(Serialize)]
pub struct Judged {
    /// How many properties are proved, refuted and open.
    pub summary: String,
    /// All of them as an HTML table.
    pub table: String,
}

/// What became of a claim and its foil.
#[derive(Serialize)]
pub struct Proved {
    /// How the claim stands, in a sentence.
    pub proof: String,
    /// How its foil stands.
    pub foil: String,
    /// [The fingerprint](textbook::ledger::Entry::fingerprint) of the evidence.
    pub evidence: Option<String>,
}

/// The answer to a question; `foil` is called when the proof is done and that of the foil begins.
#[must_use]
pub fn answer(question: &[u8], foil: impl Fn() + Sync) -> String {
    let answered = match serde_json::from_slice(question) {
        Ok(Question::Prove(id)) => told(prove(&id, foil)),
        Ok(Question::Draw(formula)) => told(draw(&formula)),
        Ok(Question::Judge { formula, weights }) => told(judge(&formula, weights)),
        Ok(Question::Exercise(question)) => exercise(question),
        Ok(Question::Record(text)) => provide(&text),
        Err(error) => Err(format!("the question cannot be read: {error}")),
    };
    if is_record_wanted() {
        return json!({ "wants": "record" }).to_string();
    }
    answered.unwrap_or_else(|message| fault(&message))
}

/// What is told when something went wrong.
#[must_use]
pub fn fault(message: &str) -> String {
    json!({ "fault": message }).to_string()
}

fn told(answer: Result<impl Serialize, String>) -> Result<String, String> {
    serde_json::to_string(&answer?).map_err(|error| error.to_string())
}

fn prove(id: &str, foil: impl Fn() + Sync) -> Result<Proved, String> {
    let ledger = Ledger::prove(TEXTBOOK, id, |step| {
        if matches!(step, Step::Foil(..)) {
            foil();
        }
    });
    let entry = ledger
        .entry(id)
        .ok_or_else(|| format!("the book has no claim {id:?}"))?;
    let seen = |proof: &Proof| match proof {
        Ok(evidence) => covers(evidence),
        Err(failure) => failure.to_string(),
    };
    Ok(Proved {
        proof: format!("{}: {}.", entry.outcome(), seen(&entry.proof)),
        foil: format!("The foil: {}.", seen(&entry.foil)),
        evidence: entry.fingerprint(),
    })
}

fn draw(formula: &str) -> Result<Picture, String> {
    let formula = formula
        .parse()
        .map_err(|mistake: Mistake| mistake.to_string())?;
    let drawing = scoreboard::drawing(&formula);
    Ok(Picture {
        rows: drawing.table.rows_html(),
        svg: drawing.svg,
        description: drawing.description,
    })
}

fn judge(formula: &str, weights: Initialisation) -> Result<Judged, String> {
    let formula = formula
        .parse()
        .map_err(|mistake: Mistake| mistake.to_string())?;
    let judgement = Judgement::of(&formula, weights);
    Ok(Judged {
        summary: judgement.summary(),
        table: judgement.html(),
    })
}

fn exercise(question: Exercise) -> Result<String, String> {
    let form = |name: &str| {
        let none = || format!("the exercise {name:?} has no form in the page");
        page::form(name).ok_or_else(none)
    };
    match question {
        Exercise::Form(name) => told(form(&name)),
        Exercise::Check { name, answer } => {
            told(form(&name).map(|form| form.check(&answer)))
        }
    }
}

fn covers(evidence: &Evidence) -> String {
    format!(
        "{} ({})",
        evidence.domain(),
        counted(evidence.cases(), "case")
    )
}

#[cfg(target_family = "wasm")]
use why_relu::training::is_wanted as is_record_wanted;

#[cfg(target_family = "wasm")]
fn provide(text: &str) -> Result<String, String> {
    why_relu::training::provide(text);
    Ok("{}".into())
}

/// Outside of a page the record is a part of the program.
#[cfg(not(target_family = "wasm"))]
fn is_record_wanted() -> bool {
    false
}

#[cfg(not(target_family = "wasm"))]
fn provide(_: &str) -> Result<String, String> {
    Err("the record is there already".into())
}
