//! A page's question and its answer.

use super::{Edit, Fault, Learner, Pictures, Report, State};
use serde::{Deserialize, Serialize};
use std::cell::RefCell;

/// A state, as it stands in an address, and what a reader does with it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The state; the empty text is the default.
    pub state: String,
    /// A change of it.
    pub edit: Option<Edit>,
    /// Where the reader's cursor stands on the square, if it is shown.
    pub cursor: Option<[f64; 2]>,
}

/// What a page shows.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// The numbers.
    #[serde(flatten)]
    pub report: Report,
    /// The numbers in a sentence or two.
    pub summary: String,
    /// What computes them in a terminal.
    pub command: String,
    /// What each control stands at, by its name.
    pub controls: Vec<(&'static str, String)>,
    /// The pictures.
    pub pictures: Pictures,
}

thread_local! {
    /// The training that was asked for last: the next question is likely to go on with it.
    static LAST: RefCell<Option<Learner>> = const { RefCell::new(None) };
}

/// The answer to a question. It depends on the question alone: a training that is known already is
/// only not done again.
///
/// # Errors
/// If the state or its change is none.
pub fn ask(question: &Question) -> Result<Answer, Fault> {
    let mut state: State = question.state.parse()?;
    if let Some(edit) = &question.edit {
        state = edit.apply(state)?;
    }
    let last = LAST.take().filter(|last| {
        last.state().same_training(&state) && last.state().steps <= state.steps
    });
    let mut learner = last.unwrap_or_else(|| Learner::new(&state));
    learner.go_to(state.steps);
    let (report, pictures) = Pictures::of(&learner, question.cursor);
    LAST.set(Some(learner));
    Ok(Answer {
        summary: report.summary(),
        command: report.command(),
        controls: state.controls(),
        report,
        pictures,
    })
}
