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

/// The list of chapters; `cargo test` compiles and runs the listings of their pages.
macro_rules! chapters {
    ($($module:ident: $slug:literal,)+) => {
        /// The chapters in reading order.
        pub static CHAPTERS: &[&Chapter] = &[$(&$module::CHAPTER),+];

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
