//! **Why `ReLU`?** An executable textbook: the code states, the book quotes, verdicts are derived.
//!
//! The rooms of the house, in the order in which data flows. [`number`](mod@number), [`proof`], [`claim`], [`figure`](mod@figure), [`ledger`] and `book` are an engine that
//! knows nothing of `ReLU`, and carries any book of claims: [`claim`] shows how claims are written and proved,
//! `book::loom::Loom` how pages quote them, `book::audit` what is checked, and `book::build` how they become a site.

pub mod number;
pub mod random;

pub mod activation;
pub mod network;
pub mod training;

pub mod proof;

pub mod claim;
pub mod figure;
pub mod source;

pub mod chapters;
pub mod ledger;
pub mod scoreboard;

#[cfg(feature = "book")]
pub mod book;

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
