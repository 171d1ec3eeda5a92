//! Forms: what a page asks for.

use super::{Answer, Fault};
use serde::{Deserialize, Serialize};
use why_relu::formula::Vocabulary;
use why_relu::proof::Proof;

/// What an exercise asks for, and the check of an answer.
#[derive(Clone, Debug, Serialize)]
pub struct Form {
    /// The name of the exercise.
    pub name: &'static str,
    /// What the fields mean together.
    pub help: &'static str,
    /// At least one.
    pub fields: Vec<Field>,
    #[serde(skip)]
    pub(super) check: fn(&Answer) -> Result<Proof, Fault>,
}

/// A part of an answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Field {
    /// Its name in an answer, and in a form no other's.
    pub name: &'static str,
    /// What a reader sees before it.
    pub label: &'static str,
    /// What can be typed.
    pub help: String,
    /// What it is read as.
    pub kind: Kind,
    /// What stands there at first.
    pub start: Value,
    #[serde(skip)]
    pub(super) vocabulary: Option<&'static Vocabulary>,
}

/// What a field is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One number.
    Number,
    /// Numbers between commas.
    Numbers,
    /// A formula in letters.
    Formula,
    /// Rows of numbers.
    Table {
        /// The heads of the columns.
        columns: &'static [&'static str],
        /// The fewest rows.
        least: usize,
        /// The most rows.
        most: usize,
    },
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// Of a number, of numbers or of a formula.
    Text(String),
    /// Of a table, row by row.
    Rows(Vec<Vec<String>>),
}

/// The hidden units that a page has room for. No exercise needs as many.
const MOST_UNITS: usize = 16;

impl Field {
    /// A field of one line, with this text at first.
    fn line(
        name: &'static str,
        label: &'static str,
        kind: Kind,
        start: &str,
    ) -> Self {
        Self {
            name,
            label,
            help: String::new(),
            kind,
            start: Value::Text(start.into()),
            vocabulary: None,
        }
    }

    pub(super) fn number(
        name: &'static str,
        label: &'static str,
        start: &str,
    ) -> Self {
        Self::line(name, label, Kind::Number, start)
    }

    pub(super) fn numbers(
        name: &'static str,
        label: &'static str,
        start: &str,
    ) -> Self {
        Self {
            help: "Numbers between commas; 3 * 1/2 is three times the number 1/2."
                .into(),
            ..Self::line(name, label, Kind::Numbers, start)
        }
    }

    pub(super) fn formula(
        name: &'static str,
        label: &'static str,
        vocabulary: &'static Vocabulary,
        start: &str,
    ) -> Self {
        Self {
            help: format!("A formula is made of {vocabulary}."),
            vocabulary: Some(vocabulary),
            ..Self::line(name, label, Kind::Formula, start)
        }
    }

    /// A table of `start.len()` rows, and of no other number of rows.
    pub(super) fn table<const N: usize>(
        name: &'static str,
        label: &'static str,
        columns: &'static [&'static str; N],
        start: &[[&str; N]],
    ) -> Self {
        let rows = start.iter().map(|row| row.map(str::to_owned).to_vec());
        let kind = Kind::Table {
            columns,
            least: start.len(),
            most: start.len(),
        };
        Self {
            start: Value::Rows(rows.collect()),
            ..Self::line(name, label, kind, "")
        }
    }

    /// The hidden units of a network: a table whose rows can be added and removed.
    pub(super) fn units<const N: usize>(
        columns: &'static [&'static str; N],
        start: &[[&str; N]],
    ) -> Self {
        Self {
            kind: Kind::Table {
                columns,
                least: 0,
                most: MOST_UNITS,
            },
            ..Self::table("units", "hidden units", columns, start)
        }
    }
}
