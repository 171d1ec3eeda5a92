//! Networks, the objects of study.

mod adam;
mod batch_norm;
pub mod chain;
mod composition;
mod deep_graph;
mod dense;
mod distance;
mod enclosed_graph;
mod fault;
mod graph;
mod layers;
mod line;
mod literal;
pub mod mean_field;
mod mosaic;
mod piecewise_linear;
mod plane;
mod ramps;
pub mod random;
mod rank;
mod regions;
mod shallow;
mod training;

pub use adam::Adam;
pub use batch_norm::{batch_norm, mean, normalized, variance};
pub use dense::{Layer, Stack};
pub use distance::Peak;
pub use enclosed_graph::EnclosedGraph;
pub(crate) use enclosed_graph::enclosed;
pub use fault::Fault;
pub use graph::{Graph, Piece};
pub use line::{Line, Tip};
pub use mosaic::{affine_text, heading, mosaic, part, shade};
pub use piecewise_linear::PiecewiseLinear;
pub use plane::Plane;
pub use rank::rank;
pub use regions::{
    Affine, Boundary, Contest, Domain, Progress, Region, Regions, Seam, Search,
    Segment, Tie, Wall,
};
pub use shallow::{Shallow, Unit};
pub use training::Example;
