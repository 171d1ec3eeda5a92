//! The one ordered list of chapters.

mod riemann_sums;
mod sigmoid_gradients_vanish;

use crate::claim::{Chapter, Textbook};
use crate::source::STATEMENTS;

/// The chapters in reading order.
pub const CHAPTERS: &[Chapter] =
    &[riemann_sums::CHAPTER, sigmoid_gradients_vanish::CHAPTER];

/// The book: its chapters and the statements that they judge.
pub const TEXTBOOK: Textbook = Textbook {
    chapters: CHAPTERS,
    statements: STATEMENTS,
};
