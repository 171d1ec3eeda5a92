//! What a page may ask of the module that draws, judges, trains and checks.
//!
//! | question | answer |
//! | --- | --- |
//! | `{"figure": {"id": "chapter--figure", "positions": [1.25]}}` | [`Picture`] of a figure |
//! | `{"draw": "formula"}` | [`Picture`] of a function and its slope |
//! | `{"judge": {"formula": "…", "weights": "he"}}` | [`Judged`] |
//! | `{"arrangement": {"state": "…", "change": …}}` | [`arrangement::Answer`] |
//! | `{"curve": {"state": "…", "change": …}}` | [`laboratory::Answer`] |
//! | `{"play": {"state": "…", "edit": …}}` | [`Answer`](playground::Answer): a training |
//! | `{"exercise": {"form": "name"}}` | [`Form`](checks::page::Form): what an exercise asks for |
//! | `{"exercise": {"check": {"name": "…", "answer": {…}}}}` | [`Verdict`](checks::page::Verdict) |
//!
//! What cannot be answered gets `{"fault": "…"}`.

use crate::answer::{fault, told};
use crate::unreadable::unreadable;
use checks::page::{self, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use textbook::figure::{Drawing, Settings};
use why_relu::activation::Initialisation;
use why_relu::arrangement;
use why_relu::chapters::FIGURES;
use why_relu::formula::Mistake;
use why_relu::laboratory;
use why_relu::playground;
use why_relu::scoreboard::{self, Judgement};

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Question {
    Arrangement(arrangement::Question),
    Curve(laboratory::Question),
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
    Exercise(Exercise),
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

/// The answer to a question.
#[must_use]
pub fn answer(question: &[u8]) -> String {
    let answered = match serde_json::from_slice(question) {
        Ok(Question::Arrangement(asked)) => {
            told(arrangement::answer(asked).map_err(|mistake| mistake.to_string()))
        }
        Ok(Question::Curve(asked)) => {
            told(laboratory::answer(asked).map_err(|mistake| mistake.to_string()))
        }
        Ok(Question::Figure { id, positions }) => told(figure(&id, &positions)),
        Ok(Question::Draw(formula)) => told(draw(&formula)),
        Ok(Question::Judge { formula, weights }) => told(judge(&formula, weights)),
        Ok(Question::Play(question)) => told(play(&question)),
        Ok(Question::Exercise(question)) => exercise(question),
        Err(error) => Err(unreadable(&error)),
    };
    answered.unwrap_or_else(|message| fault(&message))
}

fn draw(formula: &str) -> Result<Picture, String> {
    let formula = formula
        .parse()
        .map_err(|mistake: Mistake| mistake.to_string())?;
    Ok(Picture::of(scoreboard::drawing(&formula), Vec::new()))
}

fn figure(id: &str, positions: &[f64]) -> Result<Picture, String> {
    let figures = FIGURES.iter().flat_map(|(slug, figures)| {
        let figures = figures.iter();
        figures.map(move |figure| (format!("{slug}--{}", figure.name), figure))
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
