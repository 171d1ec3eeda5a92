//! The linear regions of a `ReLU` network with two inputs: the exact list.
//!
//! A **region** is a maximal connected set of inputs, open in the plane, on which every unit with a
//! `ReLU` keeps its sign: positive, negative, or zero all over. On a region the network is one
//! affine map. Every region is a convex polygon, and no two have the same pattern of units that are
//! on. Neighbours may still have the same map, where the output does not depend on the unit between
//! them: [`Regions::count_merged`] counts such neighbours as one.
//!
//! Every float is a fraction, so a network of floats has an exact list of regions, and this is it.
//! Decisions are made in floating point with a proved error bound (`affine.rs`). Where the bound
//! does not suffice, as in deep layers, two floats side by side decide (`twofold.rs`,
//! `residues.rs`), and where theirs does not, integers (`cell.rs`). That only happens near
//! degenerate places, such as three lines through one point.
//!
//! ```
//! use why_relu::network::{Domain, Layer, Regions, Stack};
//! use nalgebra::{dmatrix, dvector};
//! // 1 − relu(x) − relu(−x) − relu(y) − relu(−y): a diamond.
//! let network = Stack {
//!     first: Layer {
//!         weights: dmatrix![1.0, 0.0; -1.0, 0.0; 0.0, 1.0; 0.0, -1.0],
//!         biases: dvector![0.0, 0.0, 0.0, 0.0],
//!     },
//!     above: vec![Layer {
//!         weights: dmatrix![-1.0, -1.0, -1.0, -1.0],
//!         biases: dvector![1.0],
//!     }],
//! };
//! let domain = Domain::rectangle([-2.0, 2.0], [-2.0, 2.0])?;
//! let regions = Regions::of(&network, &domain)?;
//! assert_eq!((regions.count(), regions.boundary().segments.len()), (4, 4));
//! # Ok::<(), why_relu::network::Fault>(())
//! ```

mod affine;
mod bisection;
mod boundary;
mod cell;
mod contest;
mod decision;
mod domain;
mod enumeration;
mod index;
mod instance;
mod integers;
mod list;
mod maps;
mod merge;
mod neighbours;
mod padded;
mod part;
mod pattern;
mod progress;
mod region;
mod report;
mod residues;
mod restriction;
mod soundness;
mod subdivision;
mod twofold;
mod wall;
mod zero_set;

pub use affine::Affine;
pub use boundary::Boundary;
pub use contest::{Contest, Seam, Tie};
pub use domain::Domain;
pub use list::{Regions, Search};
pub use progress::Progress;
pub use region::Region;
pub use wall::Wall;
pub use zero_set::Segment;
