//! The exercises in a page: each has a form, whose answer goes to the check that the Rust goes to.
//!
//! What is typed is text, and may come from an address that a stranger wrote. It is read as exact
//! numbers, as formulas or as the rows of a table, all of bounded size; what cannot be read is a
//! [`Fault`], which names the field.

mod answer;
mod form;
mod forms;
mod formula;
mod number;

pub use answer::{Answer, Fault};
pub use form::{Field, Form, Kind, Value};
pub use forms::forms;

use crate::words::told;
use serde::Serialize;
use std::collections::BTreeMap;

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Whether the check accepts it.
    pub accepted: bool,
    /// What the program of the same answer prints, or what is wrong with a field.
    pub told: String,
    /// The name of the field that cannot be read, if one cannot.
    pub field: Option<String>,
    /// The row and the column in it, from 0 on, if it is a table.
    pub cell: Option<[usize; 2]>,
}

/// The form of an exercise, if there is one of that name.
#[must_use]
pub fn form(name: &str) -> Option<Form> {
    forms().into_iter().find(|form| form.name == name)
}

impl Form {
    /// What the check of the exercise says of an answer: a value for each field, by its name.
    #[must_use]
    pub fn check(&self, values: &BTreeMap<String, Value>) -> Verdict {
        let answer = Answer { form: self, values };
        match answer.is_complete().and_then(|()| (self.check)(&answer)) {
            Ok(proof) => Verdict {
                accepted: proof.is_ok(),
                told: told(&proof),
                field: None,
                cell: None,
            },
            Err(fault) => Verdict {
                accepted: false,
                told: fault.to_string(),
                field: Some(fault.field),
                cell: fault.cell,
            },
        }
    }

    /// The answer that stands in the form at first: that of the stub.
    #[must_use]
    pub fn start(&self) -> BTreeMap<String, Value> {
        let fields = self.fields.iter();
        fields
            .map(|field| (field.name.to_owned(), field.start.clone()))
            .collect()
    }
}
