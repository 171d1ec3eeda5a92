//! The one ordered list of chapters.

pub mod bends_make_features;
pub mod dying_relu;
pub mod linear_or_affine;
pub mod linear_stacks_collapse;
pub mod relu_is_cheap;
pub mod relu_is_not_linear;
pub mod relu_is_sparse;
pub mod riemann_sums;
pub mod saturation_and_explosion;
pub mod scoreboard;
pub mod sigmoid_gradients_vanish;
pub mod training_deep_networks;
pub mod zero_mean;

use crate::source::STATEMENTS;
use textbook::claim::{Chapter, Textbook};

/// The chapters in reading order.
pub static CHAPTERS: &[&Chapter] = &[
    &linear_or_affine::CHAPTER,
    &relu_is_not_linear::CHAPTER,
    &linear_stacks_collapse::CHAPTER,
    &bends_make_features::CHAPTER,
    &riemann_sums::CHAPTER,
    &sigmoid_gradients_vanish::CHAPTER,
    &saturation_and_explosion::CHAPTER,
    &dying_relu::CHAPTER,
    &zero_mean::CHAPTER,
    &relu_is_cheap::CHAPTER,
    &relu_is_sparse::CHAPTER,
    &training_deep_networks::CHAPTER,
    &scoreboard::CHAPTER,
];

/// The book: its chapters and the statements that they judge.
pub static TEXTBOOK: Textbook = Textbook {
    name: "why-relu",
    chapters: CHAPTERS,
    statements: STATEMENTS,
};
