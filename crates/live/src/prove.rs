//! What a page may ask of the module that proves.
//!
//! | question | answer |
//! | --- | --- |
//! | `{"prove": "chapter/claim"}` | [`Proved`] |
//! | `{"record": "…"}` | `{}`: the text of the record of training has been read |
//!
//! What cannot be answered gets `{"fault": "…"}`, and what needs the record first
//! `{"wants": "record"}`.

use crate::answer::{covers, fault, told};
use crate::unreadable::unreadable;
use serde::{Deserialize, Serialize};
use serde_json::json;
use textbook::ledger::{Ledger, Step};
use textbook::proof::Proof;
use why_relu::chapters::TEXTBOOK;

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Question {
    Prove(String),
    Record(String),
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
        Ok(Question::Record(text)) => provide(&text),
        Err(error) => Err(unreadable(&error)),
    };
    if is_record_wanted() {
        return json!({ "wants": "record" }).to_string();
    }
    answered.unwrap_or_else(|message| fault(&message))
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
