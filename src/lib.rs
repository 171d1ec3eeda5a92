//! **Why `ReLU`?** An executable textbook: the code states, the book quotes, verdicts are derived.
//!
//! The rooms of the house, in the order in which data flows. They stand on two crates that know nothing of `ReLU`: [`textbook`], the engine, has
//! the number types, the instruments, claims and the ledger; [`textbook_weaver`] makes pages of them.

pub mod activation;
pub mod network;
pub mod training;

pub mod source;

pub mod chapters;
pub mod scoreboard;

pub mod page;

/// The rooms of the engine, so that a listing of the book needs one name.
pub use textbook::{claim, figure, ledger, number, proof, random};

/// The listings of the chapters: `cargo test` compiles and runs each.
#[cfg(doctest)]
mod listings {
    #[doc = include_str!("../book/src/linear-or-affine.md")]
    mod linear_or_affine {}
    #[doc = include_str!("../book/src/relu-is-not-linear.md")]
    mod relu_is_not_linear {}
    #[doc = include_str!("../book/src/saturation-and-explosion.md")]
    mod saturation_and_explosion {}
    #[doc = include_str!("../book/src/sigmoid-gradients-vanish.md")]
    mod sigmoid_gradients_vanish {}
    #[doc = include_str!("../book/src/dying-relu.md")]
    mod dying_relu {}
    #[doc = include_str!("../book/src/linear-stacks-collapse.md")]
    mod linear_stacks_collapse {}
    #[doc = include_str!("../book/src/zero-mean.md")]
    mod zero_mean {}
    #[doc = include_str!("../book/src/bends-make-features.md")]
    mod bends_make_features {}
    #[doc = include_str!("../book/src/relu-is-sparse.md")]
    mod relu_is_sparse {}
    #[doc = include_str!("../book/src/riemann-sums.md")]
    mod riemann_sums {}
    #[doc = include_str!("../book/src/relu-is-cheap.md")]
    mod relu_is_cheap {}
    #[doc = include_str!("../book/src/training-deep-networks.md")]
    mod training_deep_networks {}
    #[doc = include_str!("../book/src/scoreboard.md")]
    mod scoreboard {}
}
