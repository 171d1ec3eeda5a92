//! The scoreboard as JSON, schema `why-relu/scoreboard/1`, and as CSV (RFC 4180).
//!
//! ```json
//! {
//!   "schema": "why-relu/scoreboard/1",
//!   "columns": [{"title": "can die", "meaning": "…", "kind": "answer | number | range | count",
//!     "claim": "scoreboard/who-can-die", "outcome": "proved", "method": "enclosure"}],
//!   "activations": [{"name": "ReLU", "formula": "TeX",
//!     "cells": [{"text": "yes", "value": 1.0, "detail": "…"}]}]
//! }
//! ```
//! The cells of an activation stand in the order of the columns.

use super::{Cell, ColumnRecord, Scoreboard};
use serde::Serialize;
use textbook::proof::{Method, Outcome};

#[derive(Serialize)]
struct Document {
    schema: &'static str,
    columns: Vec<ProvedColumn>,
    activations: Vec<ActivationRecord>,
}

#[derive(Serialize)]
struct ProvedColumn {
    #[serde(flatten)]
    column: ColumnRecord,
    outcome: Outcome,
    method: Option<Method>,
}

#[derive(Serialize)]
struct ActivationRecord {
    name: &'static str,
    formula: &'static str,
    cells: Vec<Cell>,
}

impl Scoreboard<'_> {
    /// The table as a document that serialises to the schema above.
    #[must_use]
    pub fn document(&self) -> impl Serialize + use<> {
        let columns = self.columns().iter().map(|(column, entry)| ProvedColumn {
            column: (*column).into(),
            outcome: entry.outcome(),
            method: entry
                .proof
                .as_ref()
                .ok()
                .map(textbook::proof::Evidence::method),
        });
        let activations = self.rows().map(|(f, cells)| ActivationRecord {
            name: f.name,
            formula: f.formula,
            cells,
        });
        Document {
            schema: "why-relu/scoreboard/1",
            columns: columns.collect(),
            activations: activations.collect(),
        }
    }

    /// The table as lines of comma-separated texts, the first of them the heads.
    #[must_use]
    pub fn csv(&self) -> String {
        let heads = self.columns().iter().map(|(column, _)| column.title.into());
        let mut csv = line([String::from("activation")].into_iter().chain(heads));
        for (f, cells) in self.rows() {
            let texts = cells.into_iter().map(|cell| cell.text);
            csv += &line([f.name.into()].into_iter().chain(texts));
        }
        csv
    }
}

fn line(fields: impl Iterator<Item = String>) -> String {
    let quoted = fields.map(|field| {
        if field.contains([',', '"', '\n']) {
            format!("\"{}\"", field.replace('"', "\"\""))
        } else {
            field
        }
    });
    quoted.collect::<Vec<_>>().join(",") + "\r\n"
}
