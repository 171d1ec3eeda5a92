//! Networks, the objects of study.

mod dense;
mod graph;
mod rank;
mod regions;
mod shallow;

pub use dense::{Layer, Stack};
pub use graph::{Graph, Peak};
pub use rank::rank;
pub use regions::{Affine, Boundary, Domain, Fault, Region, Regions, Segment, Wall};
pub use shallow::{Shallow, Unit};
