//! Networks, the objects of study.

mod batch_norm;
mod dense;
mod graph;
mod rank;
mod shallow;

pub use batch_norm::{batch_norm, mean, variance};
pub use dense::{Layer, Stack};
pub use graph::{Graph, Peak};
pub use rank::rank;
pub use shallow::{Shallow, Unit};
