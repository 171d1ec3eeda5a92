//! Regions that only differ in units on which the output does not depend.

use super::integers::Triple;
use super::list::Regions;
use rayon::prelude::*;
use std::collections::BTreeMap;

impl Regions {
    /// How many regions there are after neighbours with the same affine map have been merged.
    /// Neighbours share a side; the maps of all outputs are compared exactly.
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

    /// Whether floating point suffices to see that the maps of two regions differ: somewhere in the
    /// domain they are further apart than both their errors.
    fn certainly_differ(&self, pair: [usize; 2]) -> bool {
        let reach = self.instance.reach;
        let [a, b] = pair.map(|region| self.subdivision.outputs_of(region));
        a.iter().zip(b).any(|(a, b)| {
            let doubt = a.difference(b, reach);
            let apart = |&p: &[f64; 2]| (a.at(p) - b.at(p)).abs() > doubt;
            self.instance.domain.corners().iter().any(apart)
        })
    }

    /// The exact maps of all outputs, times the scale of the last layer.
    fn exact_maps(&self, region: usize) -> Vec<Triple> {
        let layer = self.region(region).outputs();
        let outputs = 0..self.outputs();
        outputs
            .map(|output| layer.exact(output, &self.instance).clone())
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
