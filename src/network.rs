//! Networks, the objects of study.

mod dense;
mod document;
mod fault;
mod graph;
mod rank;
mod regions;
mod shallow;

pub use dense::{Layer, Stack};
pub use fault::Fault;
pub use graph::{Graph, Peak};
pub use rank::rank;
pub use regions::{Affine, Boundary, Domain, Region, Regions, Segment, Wall};
pub use shallow::{Shallow, Unit};
