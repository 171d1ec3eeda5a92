//! **Why `ReLU`?** An executable textbook: the code states, the book quotes, verdicts are derived.
//!
//! The rooms of the house, in the order in which data flows:

pub mod number;
pub mod random;

pub mod activation;
pub mod network;

pub mod proof;

pub mod claim;
pub mod figure;
pub mod source;

pub mod chapters;
pub mod ledger;

#[cfg(feature = "book")]
pub mod book;
