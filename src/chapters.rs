//! The one ordered list of chapters, and the rules that hold in each.
//!
//! A chapter's module reads like its page: a head comment with the one idea, the constant
//! `CHAPTER`, the claims as data, the small functions that they name, then the figures. If it grows
//! past 150 lines, parts of it move into a folder of its name. Its name, the *slug*, stands for the
//! question that the chapter answers: the stem of the page, the module with underscores, and the
//! first half of each claim's id. `riemann_sums` is a complete example. No verdict is typed: it
//! follows from `bears_on`.
//!
//! # Claims and foils
//!
//! - **The sentence names its domain and its conditions.** It claims what the proof covers and
//!   nothing beyond.
//! - **The strongest method that reaches wins.** A sweep of all floats is better than a sample, an
//!   enclosure better than a grid. An exact comparison is not replaced by a tolerance.
//! - **A bound is derived,** and the derivation stands beside it. A tolerance that was moved until
//!   the test passed is not accepted, however small.
//! - **The foil is the nearest subject for which the sentence is false.** One that is far off shows
//!   little.
//! - **The foil is refuted decisively,** by a case in which the sentence is false. A NaN, an empty
//!   domain or a used-up budget does not count.
//! - **Only an instrument makes evidence.** If a proof does not fit one, an instrument is missing:
//!   extend [`proof`](textbook::proof) and attack the new code in its tests, with an empty domain,
//!   a NaN, a bound missed by one unit in the last place.
//! - **No computed number is typed.** In a page it comes from a finding.
//! - **The same bits everywhere.** `exp`, `ln`, `tanh` and their kin come from
//!   [`elementary`](textbook::number::elementary), not from the standard library, whose results
//!   depend on the platform. Seeds are fixed, sums have a fixed order, and nothing depends on the
//!   number of threads.
//! - **Break it on purpose.** Change a sign in your code, see a test fail, and change it back. If
//!   none fails, a test is missing.
//!
//! # Breaks
//!
//! One such change is kept for each claim, as its break: a file, a piece of its text, and what
//! takes its place. The card on the page shows it.
//!
//! - Break the code that the claim is about, or the instrument that proves it, not the bound that
//!   the claim names. One sign, one factor, one index is best.
//! - The text occurs once in the functions of its file, in the body of one that is not constant and
//!   does not return an `impl Trait`. `why-relu break --check` looks, in a moment.
//! - The proof itself has to fail. That a foil is accepted is not enough.
//! - The files that `training::SOURCES` lists are left alone: a change there makes the record of
//!   training stale.

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
use textbook::figure::Figure;

/// The list of chapters; `cargo test` compiles and runs the listings of their pages.
macro_rules! chapters {
    ($($module:ident: $slug:literal,)+) => {
        /// The chapters in reading order.
        pub static CHAPTERS: &[&Chapter] = &[$(&$module::CHAPTER),+];

        /// The figures of each chapter, by its slug: for who draws and does not prove.
        pub static FIGURES: &[(&str, &[Figure])] = &[$(($slug, $module::CHAPTER.figures)),+];

        #[cfg(doctest)]
        mod listings {
            $(
                #[doc = include_str!(concat!("../book/src/", $slug, ".md"))]
                mod $module {}
            )+
        }
    };
}

chapters! {
    linear_or_affine: "linear-or-affine",
    relu_is_not_linear: "relu-is-not-linear",
    linear_stacks_collapse: "linear-stacks-collapse",
    bends_make_features: "bends-make-features",
    riemann_sums: "riemann-sums",
    sigmoid_gradients_vanish: "sigmoid-gradients-vanish",
    saturation_and_explosion: "saturation-and-explosion",
    dying_relu: "dying-relu",
    zero_mean: "zero-mean",
    relu_is_cheap: "relu-is-cheap",
    relu_is_sparse: "relu-is-sparse",
    training_deep_networks: "training-deep-networks",
    scoreboard: "scoreboard",
}

/// The book: its chapters and the statements that they judge.
pub static TEXTBOOK: Textbook = Textbook {
    name: "why-relu",
    chapters: CHAPTERS,
    statements: STATEMENTS,
};
