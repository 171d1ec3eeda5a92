//! What a page may ask, and what it is told.
//!
//! | question | answer |
//! | --- | --- |
//! | `{"prove": "chapter/claim"}` | the claim as `prove --json` has it; its `seconds` are 0, since a page has the clock |
//! | `{"record": "…"}` | `{"read": true}`: the text of the record of training, which some claims ask for |
//!
//! A wrong question is answered by `{"fault": "…"}`, and one that needs the record first by
//! `{"wants": "record"}`.

use serde::Deserialize;
use serde_json::{Value, json};
use textbook::ledger::{Ledger, Step};
use why_relu::chapters::TEXTBOOK;
use why_relu::training;

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Question {
    Prove(String),
    Record(String),
}

/// The answer to a question; `foil` is called when the proof is done and that of the foil begins.
#[must_use]
pub fn answer(question: &[u8], foil: impl Fn() + Sync) -> String {
    match serde_json::from_slice(question) {
        Ok(Question::Prove(id)) => prove(&id, foil).to_string(),
        Ok(Question::Record(text)) => {
            training::provide(text);
            json!({ "read": true }).to_string()
        }
        Err(error) => fault(&format!("the question cannot be read: {error}")),
    }
}

/// What is told when something went wrong.
#[must_use]
pub fn fault(message: &str) -> String {
    json!({ "fault": message }).to_string()
}

fn prove(id: &str, foil: impl Fn() + Sync) -> Value {
    if id.starts_with("training-") && !training::is_provided() {
        return json!({ "wants": "record" });
    }
    let ledger = Ledger::prove(TEXTBOOK, id, |step| {
        if matches!(step, Step::Foil(..)) {
            foil();
        }
    });
    let Some(place) = ledger.entries().iter().position(|entry| entry.id() == id) else {
        return json!({ "fault": format!("the book has no claim {id:?}") });
    };
    match serde_json::to_value(ledger.document()) {
        Ok(mut document) => document["claims"][place].take(),
        Err(error) => json!({ "fault": error.to_string() }),
    }
}
