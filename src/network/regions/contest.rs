//! Which output of a network is the largest, and where two outputs are equal.
//!
//! The differences of each two outputs are taken for outputs of their own, in fractions. So where
//! two are equal is the zero set of one output, and on a region the part in which an output is the
//! largest is what is left when the lines of its differences have cut away the rest: a convex
//! polygon again, whose corners are known as exactly as those of regions.
//!
//! **Seams.** On a side of i's part on which i and j are equal, both are the largest. It is a seam
//! if j has a part with a side like that as well, in the same region or, along a side of that
//! region, in the next one. Where outputs are equal all over a region, the first of them counts as
//! the largest.

use super::boundary::Boundary;
use super::cell::Cell;
use super::index::narrow;
use super::instance::{Instance, pairs};
use super::list::Regions;
use super::neighbours::{HalfEdge, SignVector};
use super::part::part;
use super::restriction::Restriction;
use super::zero_set::{Segment, ZeroSet};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::BTreeMap;

/// A piece of the boundary between the places where one output is the largest and those where
/// another is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Seam {
    /// The two outputs, the smaller number first.
    pub outputs: [usize; 2],
    /// A region that it is in, or along. The exact line of the seam is where the
    /// [`difference`](super::Region::exact_difference) of the outputs there is zero.
    pub region: usize,
    /// The two ends, rounded.
    pub segment: Segment,
}

/// Two outputs, and where they are equal.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    /// The smaller number first.
    pub outputs: [usize; 2],
    /// Where their difference is zero.
    pub boundary: Boundary,
}

/// Where outputs are equal, and where equal ones are the largest.
#[derive(Clone, Debug, PartialEq)]
pub struct Contest {
    /// Each two outputs, in the order of their numbers.
    pub ties: Vec<Tie>,
    /// The boundary between the classes of a classifier, piece by piece.
    pub seams: Vec<Seam>,
}

/// How many regions a thread takes at once.
const REGIONS: usize = 1 << 8;

/// What some regions hold.
#[derive(Default)]
struct Found {
    zeros: Vec<ZeroSet>,
    seams: Vec<Seam>,
    /// Sides of parts along sides of regions: half a seam each.
    halves: Vec<Half>,
}

struct Half {
    side: HalfEdge,
    seam: Seam,
    /// The output of whose part it is a side.
    owner: usize,
}

impl Regions {
    /// Compares the outputs: where each two are equal, and the boundary between the places where
    /// one and where another is the largest. Decided exactly; the ends of segments are rounded.
    ///
    /// ```
    /// use why_relu::network::{Domain, Layer, Regions, Stack};
    /// // x, −x and y: three classes that meet in the origin.
    /// let rows = [[1.0, 0.0, 0.0], [-1.0, 0.0, 0.0], [0.0, 1.0, 0.0]];
    /// let network = Stack { first: Layer::of_units(&rows), above: Vec::new() };
    /// let square = Domain::rectangle([-1.0, 1.0], [-1.0, 1.0])?;
    /// let contest = Regions::of(&network, &square)?.contest();
    /// assert_eq!((contest.ties.len(), contest.seams.len()), (3, 3));
    /// # Ok::<(), why_relu::network::Fault>(())
    /// ```
    ///
    /// # Panics
    /// If the network has one output.
    #[must_use]
    pub fn contest(&self) -> Contest {
        assert!(self.outputs() > 1, "a contest takes two outputs or more");
        let instance = self.instance.differences();
        let pairs = pairs(self.outputs());
        let starts: Vec<_> = (0..self.count()).step_by(REGIONS).collect();
        let found = starts.par_iter().map(|&start| {
            let mut found = Found {
                zeros: pairs.iter().map(|_| ZeroSet::default()).collect(),
                ..Found::default()
            };
            for region in start..self.count().min(start + REGIONS) {
                self.compare(region, &instance, &mut found);
            }
            found
        });
        let mut zeros: Vec<ZeroSet> =
            pairs.iter().map(|_| ZeroSet::default()).collect();
        let (mut seams, mut halves) = (Vec::new(), Vec::new());
        for part in found.collect::<Vec<_>>() {
            for (zeros, more) in zeros.iter_mut().zip(part.zeros) {
                zeros.append(more, 0);
            }
            seams.extend(part.seams);
            halves.extend(part.halves);
        }
        seams.extend(self.joined(halves));
        let ties = pairs.iter().zip(&zeros).map(|(&outputs, zeros)| Tie {
            outputs,
            boundary: self.zeros(zeros),
        });
        Contest {
            ties: ties.collect(),
            seams,
        }
    }

    /// Adds what one region holds.
    fn compare(&self, region: usize, instance: &Instance, found: &mut Found) {
        let subdivision = &self.subdivision;
        let pattern = subdivision.pattern_of(region);
        let last = Restriction::of(pattern, instance.hidden(), instance);
        let corners = subdivision.corners_of(region);
        let walls = &subdivision.walls[corners.clone()];
        let cell = Cell::known(
            &subdivision.corners[corners.clone()],
            walls,
            last,
            instance,
        );
        for (pair, zeros) in found.zeros.iter_mut().enumerate() {
            zeros.push(&cell, pair, narrow(region), instance);
        }
        let parts: Vec<_> = (0..self.outputs())
            .map(|output| part(&cell, output, self.outputs(), instance))
            .collect();
        for (pair, outputs) in pairs(self.outputs()).into_iter().enumerate() {
            let zero = outputs.map(|output| {
                let part = parts[output].as_ref();
                part.map_or(Vec::new(), |part| part.zero_sides(pair, instance))
            });
            let is_inner = zero
                .each_ref()
                .map(|sides| sides.iter().any(|(wall, _)| !walls.contains(wall)));
            for (owner, sides) in outputs.into_iter().zip(zero) {
                for (wall, segment) in sides {
                    let seam = Seam {
                        outputs,
                        region,
                        segment,
                    };
                    match walls.iter().position(|other| *other == wall) {
                        None if owner == outputs[0] && is_inner[1] => {
                            found.seams.push(seam);
                        }
                        None => {}
                        Some(side) => found.halves.push(Half {
                            side: HalfEdge {
                                region: narrow(region),
                                corner: narrow(corners.start + side),
                            },
                            seam,
                            owner,
                        }),
                    }
                }
            }
        }
    }

    /// The seams along sides of regions, of which each region beside them holds a half.
    fn joined(&self, halves: Vec<Half>) -> Vec<Seam> {
        let mut seams = Vec::new();
        let mut known: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for Half { side, seam, owner } in halves {
            let mut signs = SignVector::default();
            if !self.subdivision.signs(side, &mut signs) {
                continue;
            }
            let owners = known.entry((signs, seam.outputs)).or_default();
            if owners.iter().any(|&other| other != owner) {
                seams.push(seam);
            }
            owners.push(owner);
        }
        seams
    }
}
