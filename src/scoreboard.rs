//! The scoreboard as one table: what the chapter's claims found for each activation, column by
//! column.
//!
//! Nothing is computed here. A column belongs to a claim; a cell is a finding of its evidence, or
//! two findings between which the number lies.

mod cell;
mod judgement;
mod text;

pub use cell::Cell;
pub use judgement::{Judged, Judgement, Neighbour, Verdict, drawing};

use crate::activation::Subject;
use crate::activation::catalogue::{CATALOGUE, Catalogued};
use crate::chapters::scoreboard::chance::{self, ValueAndSlope};
use crate::chapters::scoreboard::{Members, cost, rays, slopes};
use serde::Serialize;
use std::cell::OnceCell;
use textbook::ledger::{Entry, Ledger};
use textbook::proof::Proof;

/// How a column reads the findings of its claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Yes or no.
    Answer,
    /// A number between two findings.
    Number,
    /// A lower and an upper end, each a number or infinite.
    Range,
    /// A count.
    Count,
}

/// One property.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The head, `can die`.
    pub title: &'static str,
    /// What it means, in a sentence.
    pub meaning: &'static str,
    /// The name of the claim in the chapter of the scoreboard.
    pub claim: &'static str,
    /// How to read it.
    pub kind: Kind,
    /// What the claim says of each activation, asked of one function.
    ask: fn(&Question) -> Proof,
}

/// A property as a document names it.
#[derive(Serialize)]
struct ColumnRecord {
    title: &'static str,
    meaning: &'static str,
    kind: Kind,
    claim: String,
}

impl From<&Column> for ColumnRecord {
    fn from(column: &Column) -> Self {
        Self {
            title: column.title,
            meaning: column.meaning,
            kind: column.kind,
            claim: format!("scoreboard/{}", column.claim),
        }
    }
}

/// A function of which the scoreboard's questions are asked.
struct Question<'a> {
    f: &'a dyn Subject,
    /// Three questions share them.
    moments: &'a OnceCell<ValueAndSlope>,
}

impl Question<'_> {
    fn moments(&self) -> &ValueAndSlope {
        self.moments.get_or_init(|| ValueAndSlope::of(self.f))
    }
}

/// No sentence says of a function that is asked what it should be.
const NONE: Members = Members::NONE;

/// Every property, in the order of the columns.
pub static COLUMNS: &[Column] = &[
    Column {
        title: "range",
        meaning: "The infimum and the supremum of the values.",
        claim: "floors-and-ceilings",
        kind: Kind::Range,
        ask: |q| rays::one_range(q.f, NONE, NONE),
    },
    Column {
        title: "affine",
        meaning: "Whether the graph is one straight line.",
        claim: "only-the-identity-is-affine",
        kind: Kind::Answer,
        ask: |q| slopes::one_straight(q.f, NONE),
    },
    Column {
        title: "never falls",
        meaning: "Whether the slope is nowhere negative.",
        claim: "some-activations-fall",
        kind: Kind::Answer,
        ask: |q| slopes::one_monotone(q.f, NONE),
    },
    Column {
        title: "homogeneous",
        meaning: "Whether f(tx) = t f(x) for every t > 0.",
        claim: "only-relu-like-are-homogeneous",
        kind: Kind::Answer,
        ask: |q| rays::one_of_degree_one(q.f, NONE),
    },
    Column {
        title: "can die",
        meaning: "Whether the slope is exactly 0 from some x on outward.",
        claim: "who-can-die",
        kind: Kind::Answer,
        ask: |q| rays::one_mortal(q.f, NONE),
    },
    Column {
        title: "steepest slope",
        meaning: "The Lipschitz constant, the largest magnitude of the slope.",
        claim: "gelu-is-steeper-than-relu",
        kind: Kind::Number,
        ask: |q| slopes::one_steepness(q.f, NONE),
    },
    Column {
        title: "mean",
        meaning: "The mean output for normal inputs with mean 0 and variance 1.",
        claim: "three-have-mean-zero",
        kind: Kind::Number,
        ask: |q| chance::one_mean(q.f, q.moments(), NONE),
    },
    Column {
        title: "zeros",
        meaning: "How likely the output is exactly 0 for such inputs.",
        claim: "who-is-sparse",
        kind: Kind::Number,
        ask: |q| chance::one_silence(q.f, NONE),
    },
    Column {
        title: "signal kept",
        meaning: "What a layer with the usual initialisation multiplies \
                  the mean square of such a signal by.",
        claim: "who-keeps-the-signal",
        kind: Kind::Number,
        ask: |q| chance::one_signal(q.f, q.moments(), NONE),
    },
    Column {
        title: "gradient kept",
        meaning: "What it multiplies the mean square of the gradient by, in mean-field theory.",
        claim: "who-keeps-the-gradient",
        kind: Kind::Number,
        ask: |q| chance::one_gradient(q.f, q.moments(), NONE),
    },
    Column {
        title: "operations",
        meaning: "How many operations the textbook formula takes for one number.",
        claim: "what-needs-an-exponential",
        kind: Kind::Count,
        ask: |q| cost::one_count(q.f, NONE),
    },
];

/// The table.
#[derive(Debug)]
pub struct Scoreboard<'a> {
    columns: Vec<(&'static Column, &'a Entry)>,
}

impl<'a> Scoreboard<'a> {
    /// The table that the ledger's claims fill.
    ///
    /// # Errors
    /// The `chapter/claim` id of a claim that the ledger does not have.
    pub fn of(ledger: &'a Ledger) -> Result<Self, String> {
        let with_entry = |column: &'static Column| {
            let id = format!("scoreboard/{}", column.claim);
            let entry = ledger.entry(&id).ok_or(id)?;
            Ok((column, entry))
        };
        let columns = COLUMNS.iter().map(with_entry);
        Ok(Self {
            columns: columns.collect::<Result<_, String>>()?,
        })
    }

    /// Every property with the claim behind it.
    #[must_use]
    pub fn columns(&self) -> &[(&'static Column, &'a Entry)] {
        &self.columns
    }

    /// Every activation with its cells, in the order of the columns.
    pub fn rows(
        &self,
    ) -> impl Iterator<Item = (&'static Catalogued, Vec<Cell>)> + '_ {
        CATALOGUE.iter().map(|f| {
            let cell = |&(column, entry): &(&Column, &Entry)| {
                Cell::read(column.kind, entry, f.name)
            };
            (f, self.columns.iter().map(cell).collect())
        })
    }
}
