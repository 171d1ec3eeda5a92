//! The one ordered list of chapters.

pub mod relu_is_not_linear;
pub mod riemann_sums;

use crate::claim::{Chapter, Textbook};
use crate::source::STATEMENTS;

/// The chapters in reading order.
pub const CHAPTERS: &[Chapter] =
    &[relu_is_not_linear::CHAPTER, riemann_sums::CHAPTER];

/// The book: its chapters and the statements that they judge.
pub const TEXTBOOK: Textbook = Textbook {
    chapters: CHAPTERS,
    statements: STATEMENTS,
};
