//! Which regions share a side.
//!
//! The regions meet side to side: two regions that touch along a segment of positive length have a whole side in
//! common. (By induction over the layers: a unit's value is continuous, and affine on a common side, so its line cuts the
//! two cells beside it in the same point of that side.) A unit's sign is the same all along a side, and the signs of all
//! units tell the sides apart, since the points with given signs form a convex set. So the two owners of a side are found by comparing signs, without any
//! geometry: a hash brings them together, and the signs themselves confirm it.

use super::chunk::Chunk;
use super::{Wall, narrow};
use rayon::prelude::*;
use std::ops::Range;

/// What identifies a side between two regions: the units that are on along it, and those that are zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Key {
    on: Vec<u64>,
    zero: Vec<u32>,
}

/// A side of a region: the number of the region, and that of the corner before the side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) region: u32,
    pub(super) corner: u32,
}

/// How many regions a thread takes at once.
const REGIONS: usize = 1 << 12;

impl Chunk {
    /// The corners of a region.
    pub(super) fn corners_of(&self, region: usize) -> Range<usize> {
        let start = region.checked_sub(1).map_or(0, |before| self.ends[before]);
        start as usize..self.ends[region] as usize
    }

    pub(super) fn pattern_of(&self, region: usize) -> &[u64] {
        let words = self.patterns.len() / self.regions();
        &self.patterns[region * words..][..words]
    }

    /// Writes the key of a side into `key`. Sides of the domain have none.
    pub(super) fn key(
        &self,
        Place { region, corner }: Place,
        key: &mut Key,
    ) -> bool {
        let Wall::Unit(wall) = self.walls[corner as usize] else {
            return false;
        };
        key.zero.clear();
        key.zero.push(wall);
        key.zero.extend(listed(&self.also, corner));
        key.zero.extend(listed(&self.flat, region));
        key.zero.sort_unstable();
        key.on.clear();
        key.on.extend(self.pattern_of(region as usize));
        for &unit in &key.zero {
            key.on[unit as usize / 64] &= !(1 << (unit % 64));
        }
        true
    }

    /// The pairs of regions with a common side; the regions of a pair in their order, the pairs in no telling one, but
    /// always the same.
    pub(super) fn neighbours(&self) -> Vec<[Place; 2]> {
        let starts: Vec<_> = (0..self.regions()).step_by(REGIONS).collect();
        let sides = starts.par_iter().flat_map_iter(|&start| {
            let mut key = Key::default();
            let mut sides = Vec::new();
            for region in start..self.regions().min(start + REGIONS) {
                for corner in self.corners_of(region) {
                    let place = Place {
                        region: narrow(region),
                        corner: narrow(corner),
                    };
                    if self.key(place, &mut key) {
                        sides.push((key.hash(), place));
                    }
                }
            }
            sides
        });
        let mut sides: Vec<(u64, Place)> = sides.collect();
        sides.par_sort_unstable();
        let mut pairs = Vec::with_capacity(sides.len() / 2);
        let (mut one, mut other) = (Key::default(), Key::default());
        for group in sides.chunk_by(|a, b| a.0 == b.0) {
            for (index, &(_, a)) in group.iter().enumerate() {
                for &(_, b) in &group[index + 1..] {
                    self.key(a, &mut one);
                    self.key(b, &mut other);
                    if one == other {
                        pairs.push([a, b]);
                    }
                }
            }
        }
        pairs
    }
}

impl Key {
    /// A hash that is the same on every machine: words are mixed in by the finaliser of `SplitMix64` (Steele, Lea & Flood 2014).
    fn hash(&self) -> u64 {
        let zero = self.zero.iter().map(|&unit| u64::from(unit));
        self.on
            .iter()
            .copied()
            .chain(zero)
            .fold(0, |hash: u64, word| {
                let mut mixed = hash.wrapping_add(0x9e37_79b9_7f4a_7c15) ^ word;
                mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
                mixed ^ (mixed >> 31)
            })
    }
}

/// The units listed beside `owner` in a list that is sorted by owners.
fn listed(list: &[(u32, u32)], owner: u32) -> impl Iterator<Item = u32> + '_ {
    let start = list.partition_point(|&(other, _)| other < owner);
    let same = list[start..].iter().take_while(move |pair| pair.0 == owner);
    same.map(|&(_, unit)| unit)
}
