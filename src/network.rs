//! Networks, the objects of study.

pub mod chain;
mod dense;
mod graph;
pub mod random;
mod rank;
mod shallow;
mod training;

pub use dense::{Layer, Stack};
pub use graph::{Graph, Peak};
pub use rank::rank;
pub use shallow::{Shallow, Unit};
pub use training::Example;
