//! Regions that only differ in units on which the output does not depend.

use super::Regions;
use super::exact::Triple;
use super::form::Form;
use super::frame::Frame;
use rayon::prelude::*;
use std::collections::BTreeMap;

impl Regions {
    /// How many regions there are after neighbours with the same affine map have been merged. Neighbours share a side; the
    /// maps of all outputs are compared exactly.
    #[must_use]
    pub fn count_merged(&self) -> usize {
        let pairs = self.neighbours();
        let undecided: Vec<[usize; 2]> = pairs
            .into_par_iter()
            .filter(|&pair| !self.certainly_differ(pair))
            .collect();
        let mut regions: Vec<_> = undecided.iter().flatten().copied().collect();
        regions.sort_unstable();
        regions.dedup();
        let exact: BTreeMap<usize, Vec<Triple>> = regions
            .into_par_iter()
            .map(|region| (region, self.exact_maps(region)))
            .collect();
        let mut leader: Vec<usize> = (0..self.count()).collect();
        let mut count = self.count();
        for [a, b] in undecided {
            if exact[&a] == exact[&b] {
                let [a, b] = [a, b].map(|region| find(&mut leader, region));
                leader[a.max(b)] = a.min(b);
                count -= usize::from(a != b);
            }
        }
        count
    }

    /// Whether floating point suffices to see that the maps of two regions differ: somewhere in the domain they are further
    /// apart than both their errors.
    fn certainly_differ(&self, pair: [usize; 2]) -> bool {
        let reach = self.model.reach;
        let [a, b] = pair.map(|region| self.forms(region));
        a.iter().zip(b).any(|(a, b)| {
            let doubt = a.difference(b, reach);
            let apart = |&p: &[f64; 2]| (a.at(p) - b.at(p)).abs() > doubt;
            self.model.domain.corners().iter().any(apart)
        })
    }

    pub(super) fn forms(&self, region: usize) -> &[Form] {
        let outputs = self.model.outputs();
        &self.chunk.outputs[region * outputs..][..outputs]
    }

    /// The exact maps of all outputs, times the scale of the last layer.
    pub(super) fn exact_maps(&self, region: usize) -> Vec<Triple> {
        let model = &self.model;
        let pattern = self.chunk.pattern_of(region);
        let frame = Frame::of(pattern, model.hidden(), model);
        let outputs = 0..model.outputs();
        outputs
            .map(|output| frame.exact(output, model).clone())
            .collect()
    }
}

/// The leader of a set in a forest of sets; halves the path to it.
fn find(leader: &mut [usize], mut region: usize) -> usize {
    while leader[region] != region {
        leader[region] = leader[leader[region]];
        region = leader[region];
    }
    region
}
