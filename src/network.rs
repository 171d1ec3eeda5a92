//! Networks, the objects of study.

mod batch_norm;
mod dense;
mod document;
mod fault;
mod graph;
mod rank;
mod regions;
mod shallow;

pub use batch_norm::{batch_norm, mean, variance};
pub use dense::{Layer, Stack};
pub use fault::Fault;
pub use graph::{Graph, Peak};
pub use rank::rank;
pub use regions::{Affine, Boundary, Domain, Region, Regions, Segment, Wall};
pub use shallow::{Shallow, Unit};
