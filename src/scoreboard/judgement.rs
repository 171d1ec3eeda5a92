//! The judgement of a typed formula: the questions of the scoreboard, asked of it alone, and the
//! activation of the catalogue that is nearest to it.

mod json;
mod neighbour;
mod page;
mod picture;

pub use neighbour::Neighbour;
pub use picture::drawing;

use super::{COLUMNS, Cell, Column, Kind, Question};
use crate::activation::{Initialisation, Subject};
use crate::chapters::scoreboard::chance::ValueAndSlope;
use crate::formula::{Formula, MOST_WORK, Typed};
use serde::Serialize;
use std::cell::OnceCell;
use textbook::proof::{Evidence, Method, grouped};

/// What is known of a typed formula.
#[derive(Debug)]
pub struct Judgement {
    formula: String,
    tex: String,
    gain: f64,
    cells: Vec<Judged>,
    neighbour: Option<Neighbour>,
}

/// One cell, and what became of the property.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Judged {
    /// As on the scoreboard; the detail of an open one says what is open.
    #[serde(flatten)]
    pub cell: Cell,
    /// Whether it is decided, and how.
    pub verdict: Verdict,
    /// How it is known.
    pub method: Option<Method>,
}

/// What became of a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It holds, or lies between the bounds.
    Proved,
    /// It does not hold, and the detail of the cell is a witness.
    Refuted,
    /// Neither was shown.
    Open,
}

/// How much of the [work](MOST_WORK) of all columns one may do, so that others have some.
const MOST_OF_ONE: u64 = MOST_WORK / 2;

/// The name of the function in what is told of it.
const NAME: &str = "f";

impl Judgement {
    /// Asks every question of the scoreboard, with the weights before the function drawn like this.
    ///
    /// ```
    /// use why_relu::activation::Initialisation;
    /// use why_relu::scoreboard::{Judgement, Verdict};
    /// let formula = "max(x, 0)".parse().unwrap();
    /// let judgement = Judgement::of(&formula, Initialisation::He);
    /// let (_, range) = judgement.cells().next().unwrap();
    /// assert_eq!((range.cell.text.as_str(), range.verdict), ("0 to ∞", Verdict::Proved));
    /// ```
    #[must_use]
    pub fn of(formula: &Formula, initialisation: Initialisation) -> Self {
        let moments = OnceCell::new();
        let mut left = MOST_WORK;
        let cell = |column: &Column| {
            let allowed = left.min(MOST_OF_ONE);
            let typed = Typed::new(NAME, formula, initialisation).within(allowed);
            let asked = Judged::of(column, &typed, &moments);
            left -= allowed - typed.left();
            if typed.is_exhausted() {
                asked.without_work()
            } else {
                asked
            }
        };
        Self {
            formula: formula.to_string(),
            tex: formula.tex(),
            gain: initialisation.gain(),
            cells: COLUMNS.iter().map(cell).collect(),
            neighbour: Neighbour::of(formula),
        }
    }

    /// Every property with what is known of it.
    pub fn cells(&self) -> impl Iterator<Item = (&'static Column, &Judged)> {
        COLUMNS.iter().zip(&self.cells)
    }

    /// The activation of the catalogue that is nearest to it, unless it has no values.
    #[must_use]
    pub fn neighbour(&self) -> Option<&Neighbour> {
        self.neighbour.as_ref()
    }
}

impl Verdict {
    /// The word for it.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self {
            Self::Proved => "proved",
            Self::Refuted => "refuted",
            Self::Open => "open",
        }
    }
}

impl Judged {
    fn of(
        column: &Column,
        f: &dyn Subject,
        moments: &OnceCell<ValueAndSlope>,
    ) -> Self {
        match (column.ask)(&Question { f, moments }) {
            Ok(evidence) => Self::known(column, &evidence),
            Err(failure) => Self::open(failure.witness()),
        }
    }

    fn known(column: &Column, evidence: &Evidence) -> Self {
        let cell = Cell::of(column.kind, evidence, NAME);
        let Some(cell) = cell.filter(|_| informs(column, evidence)) else {
            return Self::open("no bound was found");
        };
        let refuted = column.kind == Kind::Answer && cell.value == 0.0;
        Self {
            cell,
            verdict: if refuted {
                Verdict::Refuted
            } else {
                Verdict::Proved
            },
            method: Some(evidence.method()),
        }
    }

    fn open(reason: &str) -> Self {
        Self {
            cell: Cell::open(reason),
            verdict: Verdict::Open,
            method: None,
        }
    }

    /// The same, except that what is open is so because the work was too much.
    fn without_work(self) -> Self {
        if self.verdict != Verdict::Open {
            return self;
        }
        Self::open(&format!(
            "it would take more work than {} sums of intervals for this property, or {} for all \
             of them, which are the limits; try a shorter form",
            grouped(MOST_OF_ONE),
            grouped(MOST_WORK)
        ))
    }
}

/// Bounds that are further apart than this, or than this times their size, say nothing.
const WIDEST: f64 = 0.5;

/// Whether bounds say anything: they are close to each other, and of a probability not 0 and 1.
fn informs(column: &Column, evidence: &Evidence) -> bool {
    let Some([low, high]) = evidence.ends(&NAME) else {
        return column.kind != Kind::Number;
    };
    let width = high - low;
    let size = low.abs().min(high.abs());
    width.is_finite()
        && width <= WIDEST * (1.0 + size)
        && !(column.claim == "who-is-sparse" && width >= 1.0)
}
