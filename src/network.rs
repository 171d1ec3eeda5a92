//! Networks, the objects of study.

mod graph;
mod shallow;

pub use graph::{Graph, Peak};
pub use shallow::{Shallow, Unit};
