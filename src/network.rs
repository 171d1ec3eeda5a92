//! Networks, the objects of study.

mod dense;
mod graph;
mod rank;
mod shallow;
mod training;

pub use dense::{Layer, Stack};
pub use graph::{Graph, Peak};
pub use rank::rank;
pub use shallow::{Shallow, Unit};
pub use training::Example;
