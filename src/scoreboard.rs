//! The scoreboard as one table: what the chapter's claims found for each activation, column by
//! column.
//!
//! Nothing is computed here. A column belongs to a claim; a cell is a finding of its evidence, or
//! two findings between which the number lies.

mod cell;
mod text;

pub use cell::Cell;

use crate::activation::catalogue::{CATALOGUE, Catalogued};
use serde::Serialize;
use textbook::ledger::{Entry, Ledger};

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
}

/// Every property, in the order of the columns.
pub static COLUMNS: &[Column] = &[
    Column {
        title: "range",
        meaning: "The infimum and the supremum of the values.",
        claim: "floors-and-ceilings",
        kind: Kind::Range,
    },
    Column {
        title: "affine",
        meaning: "Whether the graph is one straight line.",
        claim: "only-the-identity-is-affine",
        kind: Kind::Answer,
    },
    Column {
        title: "never falls",
        meaning: "Whether the slope is nowhere negative.",
        claim: "some-activations-fall",
        kind: Kind::Answer,
    },
    Column {
        title: "homogeneous",
        meaning: "Whether f(tx) = t f(x) for every t > 0.",
        claim: "only-relu-like-are-homogeneous",
        kind: Kind::Answer,
    },
    Column {
        title: "can die",
        meaning: "Whether the slope is exactly 0 from some x on outward.",
        claim: "who-can-die",
        kind: Kind::Answer,
    },
    Column {
        title: "steepest slope",
        meaning: "The Lipschitz constant, the largest magnitude of the slope.",
        claim: "gelu-is-steeper-than-relu",
        kind: Kind::Number,
    },
    Column {
        title: "mean",
        meaning: "The mean output for normal inputs with mean 0 and variance 1.",
        claim: "three-have-mean-zero",
        kind: Kind::Number,
    },
    Column {
        title: "zeros",
        meaning: "How likely the output is exactly 0 for such inputs.",
        claim: "who-is-sparse",
        kind: Kind::Number,
    },
    Column {
        title: "signal kept",
        meaning: "What a layer with the usual initialisation multiplies \
                  the mean square of such a signal by.",
        claim: "who-keeps-the-signal",
        kind: Kind::Number,
    },
    Column {
        title: "gradient kept",
        meaning: "What it multiplies the mean square of the gradient by, in mean-field theory.",
        claim: "who-keeps-the-gradient",
        kind: Kind::Number,
    },
    Column {
        title: "operations",
        meaning: "How many operations the textbook formula takes for one number.",
        claim: "what-needs-an-exponential",
        kind: Kind::Count,
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
