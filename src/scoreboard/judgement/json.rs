//! A judgement as JSON, schema `why-relu/judgement/1`:
//!
//! ```json
//! {
//!   "schema": "why-relu/judgement/1",
//!   "columns": [{"title": "can die", "meaning": "…", "kind": "answer | number | range | count",
//!     "claim": "scoreboard/who-can-die"}],
//!   "activations": [{"name": "x*sigmoid(x)", "formula": "TeX", "gain": 2.0,
//!     "cells": [{"text": "no", "value": 0.0, "detail": "…",
//!       "verdict": "proved | refuted | open", "method": "enclosure"}]}],
//!   "distance": 0.02
//! }
//! ```
//! The typed formula comes first. If an activation is near, it is the second one, and the distance
//! is the largest that was seen between the two. Columns and cells are those of
//! `why-relu/scoreboard/1`; in place of an outcome for each column there is a verdict in each cell.
//! The gain is the variance of a weight times the number of inputs.

use super::{Judged, Judgement};
use crate::scoreboard::{COLUMNS, ColumnRecord};
use serde::Serialize;

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    columns: Vec<ColumnRecord>,
    activations: Vec<ActivationRecord<'a>>,
    distance: Option<f64>,
}

#[derive(Serialize)]
struct ActivationRecord<'a> {
    name: &'a str,
    formula: &'a str,
    gain: f64,
    cells: &'a [Judged],
}

impl Judgement {
    /// The judgement as a document that serialises to the schema above.
    #[must_use]
    pub fn document(&self) -> impl Serialize + '_ {
        let columns = COLUMNS.iter().map(ColumnRecord::from);
        let typed = ActivationRecord {
            name: &self.formula,
            formula: &self.tex,
            gain: self.gain,
            cells: &self.cells,
        };
        let neighbour = self.neighbour.as_ref();
        let near = neighbour.map(|near| ActivationRecord {
            name: near.activation.name,
            formula: near.activation.formula,
            gain: near.activation.initialisation.gain(),
            cells: &near.cells,
        });
        Document {
            schema: "why-relu/judgement/1",
            columns: columns.collect(),
            activations: [typed].into_iter().chain(near).collect(),
            distance: neighbour.map(|near| near.distance),
        }
    }
}
