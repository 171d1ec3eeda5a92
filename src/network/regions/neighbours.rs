//! Which regions share a side.
//!
//! The regions meet side to side: two regions that touch along a segment of positive length have a
//! whole side in common. (By induction over the layers: a unit's value is continuous, and affine on
//! a common side, so its line cuts the two cells beside it in the same point of that side.) A
//! unit's sign is the same all along a side, and the signs of all units tell the sides apart, since
//! the points with given signs form a convex set. So the two owners of a side are found by
//! comparing signs, without any geometry: a hash brings them together, and the signs themselves
//! confirm it.

use super::index::narrow;
use super::pattern::switch_off;
use super::subdivision::Subdivision;
use super::wall::Wall;
use rayon::prelude::*;

/// The signs of all units along a side, which identify it: the units that are on, and those that
/// are zero.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SignVector {
    on: Vec<u64>,
    zero: Vec<u32>,
}

/// A side as seen from one of the regions beside it: the number of the region, and that of the
/// corner before the side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct HalfEdge {
    pub(super) region: u32,
    pub(super) corner: u32,
}

/// How many regions a thread takes at once.
const REGIONS: usize = 1 << 12;

impl Subdivision {
    /// Writes the signs along a side into `signs`. Sides of the domain tell none.
    pub(super) fn signs(
        &self,
        HalfEdge { region, corner }: HalfEdge,
        signs: &mut SignVector,
    ) -> bool {
        let Wall::Unit(wall) = self.walls[corner as usize] else {
            return false;
        };
        signs.zero.clear();
        signs.zero.push(wall);
        signs.zero.extend(listed(&self.also, corner));
        signs.zero.extend(listed(&self.flat, region));
        signs.zero.sort_unstable();
        signs.on.clear();
        signs.on.extend(self.pattern_of(region as usize));
        for &unit in &signs.zero {
            switch_off(&mut signs.on, unit as usize);
        }
        true
    }

    /// The pairs of regions with a common side; the regions of a pair in their order, the pairs in
    /// no telling one, but always the same.
    pub(super) fn neighbours(&self) -> Vec<[HalfEdge; 2]> {
        let starts: Vec<_> = (0..self.regions()).step_by(REGIONS).collect();
        let sides = starts.par_iter().flat_map_iter(|&start| {
            let mut signs = SignVector::default();
            let mut sides = Vec::new();
            for region in start..self.regions().min(start + REGIONS) {
                for corner in self.corners_of(region) {
                    let side = HalfEdge {
                        region: narrow(region),
                        corner: narrow(corner),
                    };
                    if self.signs(side, &mut signs) {
                        sides.push((signs.hash(), side));
                    }
                }
            }
            sides
        });
        let mut sides: Vec<(u64, HalfEdge)> = sides.collect();
        sides.par_sort_unstable();
        let mut pairs = Vec::with_capacity(sides.len() / 2);
        let (mut one, mut other) = (SignVector::default(), SignVector::default());
        for group in sides.chunk_by(|a, b| a.0 == b.0) {
            for (index, &(_, a)) in group.iter().enumerate() {
                for &(_, b) in &group[index + 1..] {
                    self.signs(a, &mut one);
                    self.signs(b, &mut other);
                    if one == other {
                        pairs.push([a, b]);
                    }
                }
            }
        }
        pairs
    }
}

impl SignVector {
    /// A hash that is the same on every machine: words are mixed in by the finaliser of
    /// `SplitMix64` (Steele, Lea & Flood 2014).
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
