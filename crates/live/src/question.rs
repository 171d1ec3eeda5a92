//! What a page may ask, and what it is told.
//!
//! | question | answer |
//! | --- | --- |
//! | `{"prove": "chapter/claim"}` | [`Proved`] |
//! | `{"hostile": {"claim": "chapter/claim"}}` | [`Subjects`] |
//! | `{"hostile": {"claim": "chapter/claim", "number": 0}}` | [`Tried`] |
//! | `{"figure": {"id": "chapter--figure", "positions": [1.25]}}` | [`Picture`] of a figure |
//! | `{"draw": "formula"}` | [`Picture`] of a function and its slope |
//! | `{"judge": {"formula": "…", "weights": "he"}}` | [`Judged`] |
//! | `{"record": "…"}` | `{}`: the text of the record of training has been read |
//!
//! What cannot be answered gets `{"fault": "…"}`, and what needs the record first
//! `{"wants": "record"}`.

use serde::{Deserialize, Serialize};
use serde_json::json;
use textbook::figure::{Drawing, Settings};
use textbook::ledger::{Ledger, Step};
use textbook::proof::{Evidence, Proof, counted, run};
use why_relu::activation::Initialisation;
use why_relu::chapters::TEXTBOOK;
use why_relu::formula::Mistake;
use why_relu::scoreboard::{self, Judgement};
use why_relu_hostile::{Cell, Damage};

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Question {
    Prove(String),
    Hostile {
        claim: String,
        number: Option<usize>,
    },
    Figure {
        id: String,
        positions: Vec<f64>,
    },
    Draw(String),
    Judge {
        formula: String,
        weights: Initialisation,
    },
    Record(String),
}

/// The hostile subjects of a claim: how each is damaged.
#[derive(Serialize)]
pub struct Subjects {
    /// In the order of their numbers.
    pub subjects: Vec<String>,
}

/// What the proof of a claim says of a hostile subject.
#[derive(Serialize)]
pub struct Tried {
    /// In a sentence.
    pub told: String,
    /// Whether it refuses the subject, as it should.
    pub refused: bool,
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
        Ok(Question::Prove(id)) => told(prove(&id, foil)),
        Ok(Question::Hostile {
            claim,
            number: None,
        }) => told(hostile(&claim).map(subjects)),
        Ok(Question::Hostile {
            claim,
            number: Some(number),
        }) => told(hostile(&claim).and_then(|cells| tried(&cells, number))),
        Ok(Question::Figure { id, positions }) => told(figure(&id, &positions)),
        Ok(Question::Draw(formula)) => told(draw(&formula)),
        Ok(Question::Judge { formula, weights }) => told(judge(&formula, weights)),
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

/// The hostile subjects of a claim, each with the kinds of its damage.
type Hostile = (&'static [Damage], fn() -> Proof);

fn hostile(claim: &str) -> Result<Vec<Hostile>, String> {
    let mut table = why_relu_hostile::table().into_iter();
    let row = table.find(|row| row.claim == claim);
    let row =
        row.ok_or_else(|| format!("no hostile subject is known for {claim:?}"))?;
    let cells = row.cells.into_iter().filter_map(|cell| match cell {
        Cell::Refused(kinds, proof) => Some((kinds, proof)),
        Cell::None(..) => None,
    });
    Ok(cells.collect())
}

fn subjects(cells: Vec<Hostile>) -> Subjects {
    let words = |(kinds, _): Hostile| {
        let words: Vec<_> = kinds.iter().map(|kind| kind.words()).collect();
        words.join("; ")
    };
    Subjects {
        subjects: cells.into_iter().map(words).collect(),
    }
}

fn tried(cells: &[Hostile], number: usize) -> Result<Tried, String> {
    let (_, proof) = cells
        .get(number)
        .ok_or_else(|| format!("there are {} hostile subjects", cells.len()))?;
    let outcome = run(*proof);
    Ok(Tried {
        refused: outcome.is_err(),
        told: match outcome {
            Ok(evidence) => format!("ACCEPTED: {}.", covers(&evidence)),
            Err(failure) if failure.is_decisive() => format!("Refuted: {failure}."),
            Err(failure) => format!("Refused, nothing is proved: {failure}."),
        },
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
