//! The curve laboratory: what it says of errors and bounds is held against dense evaluation and
//! other ways to the same number, and what strangers may ask is refused or answered.

mod changes;
mod errors;
mod heights;
mod knots;
mod refused;

use serde_json::Value;
use why_relu::laboratory::{Answer, Mistake, Question, answer};

/// The answer to a state alone.
fn shown(state: &str) -> Answer {
    try_shown(state).unwrap_or_else(|mistake| panic!("{state}: {mistake}"))
}

fn try_shown(state: &str) -> Result<Answer, Mistake> {
    let state = state.into();
    answer(Question {
        state,
        change: None,
    })
}

/// The answer after a change, as a page writes it.
fn after(state: &str, change: &Value) -> Answer {
    try_after(state, change)
        .unwrap_or_else(|mistake| panic!("{change} of {state}: {mistake}"))
}

fn try_after(state: &str, change: &Value) -> Result<Answer, Mistake> {
    let question = serde_json::json!({ "state": state, "change": change });
    answer(serde_json::from_value(question).expect("a question of the form"))
}

/// The state of a drawing with these heights.
fn drawing(knots: &str, heights: &[i16]) -> String {
    let heights: Vec<_> = heights.iter().map(i16::to_string).collect();
    format!("{knots} all drawn.{}", heights.join("."))
}

/// A wave that no 64th cuts evenly, as heights of a drawing.
fn wave() -> Vec<i16> {
    (0..65).map(|k| (k * k * 7 + 11 * k) % 300 - 150).collect()
}
