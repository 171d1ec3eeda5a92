//! The forms of all exercises, by what is typed into them.

mod formulas;
mod line;
mod numbers;
mod plane;

use super::Form;

/// One for each exercise.
#[must_use]
pub fn forms() -> Vec<Form> {
    [
        line::forms(),
        plane::forms(),
        numbers::forms(),
        formulas::forms(),
    ]
    .concat()
}
