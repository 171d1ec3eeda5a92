//! What a page may ask, and what it is told.
//!
//! | question | answer |
//! | --- | --- |
//! | `{"prove": "chapter/claim"}` | [`Proved`] |
//! | `{"figure": {"id": "chapter--figure", "positions": [1.25]}}` | [`Picture`] of a figure |
//! | `{"draw": "formula"}` | [`Picture`] of a function and its slope |
//! | `{"judge": {"formula": "…", "weights": "he"}}` | [`Judged`] |
//! | `{"curve": {"state": "…", "change": …}}` | [`laboratory::Answer`] |
//! | `{"play": {"state": "…", "edit": …}}` | [`Answer`](playground::Answer): a training |
//! | `{"record": "…"}` | `{}`: the text of the record of training has been read |
//!
//! What cannot be answered gets `{"fault": "…"}`, and what needs the record first
//! `{"wants": "record"}`.

use crate::answer::{covers, fault, told};
use serde::{Deserialize, Serialize};
use serde_json::json;
use textbook::figure::{Drawing, Settings};
use textbook::ledger::{Ledger, Step};
use textbook::proof::Proof;
use why_relu::activation::Initialisation;
use why_relu::chapters::TEXTBOOK;
use why_relu::formula::Mistake;
use why_relu::laboratory;
use why_relu::playground;
use why_relu::scoreboard::{self, Judgement};

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Question {
    Curve(laboratory::Question),
    Prove(String),
    Figure {
        id: String,
        positions: Vec<f64>,
    },
    Draw(String),
    Judge {
        formula: String,
        weights: Initialisation,
    },
    Play(playground::Question),
    Record(String),
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
    /// What the sliders of a figure show.
    pub labels: Vec<String>,
}

impl Picture {
    fn of(drawing: Drawing, labels: Vec<String>) -> Self {
        Self {
            rows: drawing.table.rows_html(),
            svg: drawing.svg,
            description: drawing.description,
            labels,
        }
    }
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
        Ok(Question::Curve(asked)) => {
            told(laboratory::answer(asked).map_err(|mistake| mistake.to_string()))
        }
        Ok(Question::Prove(id)) => told(prove(&id, foil)),
        Ok(Question::Figure { id, positions }) => told(figure(&id, &positions)),
        Ok(Question::Draw(formula)) => told(draw(&formula)),
        Ok(Question::Judge { formula, weights }) => told(judge(&formula, weights)),
        Ok(Question::Play(question)) => told(play(&question)),
        Ok(Question::Record(text)) => provide(&text),
        Err(error) => Err(format!("the question cannot be read: {error}")),
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

fn draw(formula: &str) -> Result<Picture, String> {
    let formula = formula
        .parse()
        .map_err(|mistake: Mistake| mistake.to_string())?;
    Ok(Picture::of(scoreboard::drawing(&formula), Vec::new()))
}

fn figure(id: &str, positions: &[f64]) -> Result<Picture, String> {
    let figures = TEXTBOOK.chapters.iter().flat_map(|chapter| {
        let figures = chapter.figures.iter();
        figures.map(|figure| (format!("{}--{}", chapter.slug, figure.name), figure))
    });
    let (_, figure) = figures
        .into_iter()
        .find(|(name, _)| name == id)
        .ok_or_else(|| format!("the book has no figure {id:?}"))?;
    let settings = Settings::between(figure.sliders, positions)?;
    let labels = settings.texts().into_iter().map(Into::into).collect();
    Ok(Picture::of((figure.draw)(&settings), labels))
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

fn play(question: &playground::Question) -> Result<playground::Answer, String> {
    playground::ask(question).map_err(|fault| fault.to_string())
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
