//! The zero set of a network with one output as a whole: the decision boundary of a classifier.

use super::index::narrow;
use super::list::Regions;
use super::neighbours::{HalfEdge, SignVector};
use super::zero_set::{Segment, ZeroSet};
use std::collections::HashSet;

/// Where the output of a network is zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Boundary {
    /// The segments along which it vanishes while it does not vanish all over a region beside them.
    pub segments: Vec<Segment>,
    /// The numbers of the regions in which it vanishes all over.
    pub areas: Vec<usize>,
}

impl Regions {
    /// The zero set of the output: the decision boundary of a classifier. Which segments there are
    /// is decided exactly; their ends are rounded. A single point in which the output only touches
    /// zero is left out.
    ///
    /// # Panics
    /// Unless the network has one output.
    #[must_use]
    pub fn boundary(&self) -> Boundary {
        assert_eq!(self.outputs(), 1, "a boundary is that of one output");
        self.zeros(&self.subdivision.zero)
    }

    /// A zero set as a whole: a side between two regions counts once.
    pub(super) fn zeros(&self, zero: &ZeroSet) -> Boundary {
        let subdivision = &self.subdivision;
        let signs = |region: u32, corner: u32| {
            let mut signs = SignVector::default();
            let side = HalfEdge { region, corner };
            subdivision.signs(side, &mut signs).then_some(signs)
        };
        let mut seen = HashSet::new();
        for &region in &zero.areas {
            let corners = subdivision.corners_of(region as usize);
            seen.extend(corners.filter_map(|corner| signs(region, narrow(corner))));
        }
        let mut segments = zero.lines.clone();
        for &(region, side) in &zero.sides {
            let corners = subdivision.corners_of(region as usize);
            let signs = signs(region, narrow(corners.start) + side);
            if signs.is_none_or(|signs| seen.insert(signs)) {
                let corners = &subdivision.corners[corners];
                let next = (side as usize + 1) % corners.len();
                segments.push([corners[side as usize], corners[next]]);
            }
        }
        Boundary {
            segments,
            areas: zero.areas.iter().map(|&region| region as usize).collect(),
        }
    }
}
