//! The linear regions of a `ReLU` network with two inputs: the exact list.
//!
//! A **region** is a maximal connected set of inputs, open in the plane, on which every unit with a `ReLU` keeps its sign:
//! positive, negative, or zero all over. On a region the network is one affine map. Every region is a convex
//! polygon, and no two have the same pattern of units that are on. Neighbours may still have the same map, where the output does
//! not depend on the unit between them: [`Regions::count_merged`] counts such neighbours as one.
//!
//! Every float is a fraction, so a network of floats has an exact list of regions, and this is it. Decisions are made
//! in floating point with a proved error bound (`form.rs`), and in integers where the bound does not suffice
//! (`cell.rs`). That only happens near degenerate places, such as three lines through one point.
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

mod boundary;
mod cell;
mod chunk;
mod domain;
mod enumerate;
mod exact;
mod form;
mod frame;
mod maps;
mod merge;
mod model;
mod neighbours;
mod region;
mod report;
mod split;

pub use boundary::{Boundary, Segment};
pub use domain::Domain;
pub use region::{Affine, Region};

use super::{Fault, Stack};
use chunk::Chunk;
use model::Model;

/// What a side of a region lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wall {
    /// A side of the domain, by its number: side k goes from corner k to the next.
    Domain(u32),
    /// The line on which a unit changes its sign. Units are counted through, layer by layer, from 0.
    Unit(u32),
}

/// All linear regions of a network on a domain.
#[derive(Debug)]
pub struct Regions {
    model: Model,
    chunk: Chunk,
}

impl Regions {
    /// Enumerates the regions of `network`, which has a `ReLU` after every layer but the last. The order of the list
    /// depends on the network and the domain only.
    ///
    /// # Errors
    /// If the network has not two inputs, if its shapes do not fit, if a number is not finite, or if the values could
    /// grow beyond 10¹²⁰.
    pub fn of(network: &Stack<f64>, domain: &Domain) -> Result<Self, Fault> {
        let model = Model::new(network, domain)?;
        let chunk = enumerate::enumerate(&model);
        Ok(Self { model, chunk })
    }

    /// How many regions there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.chunk.regions()
    }

    /// Region number `index`.
    ///
    /// # Panics
    /// Unless `index < count()`.
    #[must_use]
    pub fn region(&self, index: usize) -> Region<'_> {
        Region::new(self, index)
    }

    /// The regions in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Region<'_>> {
        (0..self.count()).map(|index| self.region(index))
    }

    /// The pairs of regions that share a side, each pair in the order of the list.
    #[must_use]
    pub fn neighbours(&self) -> Vec<[usize; 2]> {
        let pairs = self.chunk.neighbours();
        let regions = pairs
            .iter()
            .map(|pair| pair.map(|side| side.region as usize));
        regions.collect()
    }

    /// The domain that was searched.
    #[must_use]
    pub fn domain(&self) -> &Domain {
        &self.model.domain
    }

    /// The network whose regions these are.
    #[must_use]
    pub fn network(&self) -> &Stack<f64> {
        &self.model.network
    }

    /// How many outputs the network has.
    #[must_use]
    pub fn outputs(&self) -> usize {
        self.model.outputs()
    }

    /// The widths of the layers with a `ReLU`, from the input up.
    pub fn widths(&self) -> impl Iterator<Item = usize> + '_ {
        self.model.first.windows(2).map(|pair| pair[1] - pair[0])
    }
}

/// An index in the compact form in which it is stored. The arrays of so many regions that it does not fit would fill
/// 100 GB.
fn narrow(index: usize) -> u32 {
    u32::try_from(index).expect("fewer than 2³² corners and units")
}
