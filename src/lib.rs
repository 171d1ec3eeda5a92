//! **Why `ReLU`?** An executable textbook: the code states, the book quotes, verdicts are derived.
//!
//! The rooms of the house, in the order in which data flows. They stand on two crates that know
//! nothing of `ReLU`: [`textbook`], the engine, has the number types, the instruments, claims and
//! the ledger; [`textbook_weaver`] makes pages of them.

pub mod activation;
pub mod formula;
pub mod network;
#[cfg(not(target_family = "wasm"))]
pub mod saved;
pub mod training;

pub mod source;

pub mod arrangement;
pub mod chapters;
pub mod laboratory;
pub mod playground;
pub mod scoreboard;

#[cfg(not(target_family = "wasm"))]
pub mod page;

/// The rooms of the engine, so that a listing of the book needs one name.
pub use textbook::{claim, figure, ledger, number, proof, random};

/// The listings of a page that belongs to no chapter: `cargo test` compiles and runs each.
#[cfg(doctest)]
mod listings {
    #[doc = include_str!("../book/src/which-instrument.md")]
    mod which_instrument {}
}
