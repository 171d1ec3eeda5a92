//! A layer as one cell sees it: which units pass a signal up, and the affine map of each unit.

use super::affine::Affine;
use super::instance::Instance;
use super::integers::{Triple, whole};
use super::maps::Maps;
use super::pattern::all_on;
use super::wall::Wall;
use std::sync::{Arc, OnceLock};

/// The maps of a layer's units before their ReLU, on a cell of the layers below. It also knows the
/// restrictions of those layers, since the exact maps are built on theirs, one by one and only when
/// asked for.
#[derive(Debug)]
pub(super) struct Restriction {
    pub(super) layer: usize,
    pub(super) maps: Maps,
    on: Vec<u32>,
    below: Option<Arc<Self>>,
    exact: OnceLock<Box<[OnceLock<Triple>]>>,
}

impl Restriction {
    /// The first layer: the same maps everywhere.
    pub(super) fn first(instance: &Instance) -> Self {
        Self {
            layer: 0,
            maps: Maps::first(
                &instance.padded[0],
                instance.reach,
                instance.is_rounded,
            ),
            on: Vec::new(),
            below: None,
            exact: OnceLock::new(),
        }
    }

    /// The layer above `below` on the cell with this pattern.
    pub(super) fn above(
        below: Arc<Self>,
        pattern: &[u64],
        instance: &Instance,
    ) -> Self {
        let layer = below.layer + 1;
        let units = instance.first[layer - 1]..instance.first[layer];
        let on = all_on(pattern, units);
        let maps = below
            .maps
            .above(&instance.padded[layer], &on, instance.reach);
        Self {
            layer,
            maps,
            on,
            below: Some(below),
            exact: OnceLock::new(),
        }
    }

    /// The restriction of `layer` on a cell with this pattern of all lower layers.
    pub(super) fn of(
        pattern: &[u64],
        layer: usize,
        instance: &Instance,
    ) -> Arc<Self> {
        let mut restriction = Arc::new(Self::first(instance));
        while restriction.layer < layer {
            restriction = Arc::new(Self::above(restriction, pattern, instance));
        }
        restriction
    }

    pub(super) fn affine(&self, unit: usize) -> Affine {
        self.maps.affine(unit)
    }

    /// The exact map of a unit, times the scale of its layer.
    pub(super) fn exact(&self, unit: usize, instance: &Instance) -> &Triple {
        let rows = self.exact.get_or_init(|| {
            let units = instance.layer(self.layer).biases.len();
            (0..units).map(|_| OnceLock::new()).collect()
        });
        rows[unit].get_or_init(|| {
            let layer = instance.integers().layer(self.layer);
            let Some(below) = &self.below else {
                return layer.first(unit);
            };
            let on = self.on.iter().map(|&input| input as usize);
            layer.map(unit, on.map(|input| (input, below.exact(input, instance))))
        })
    }

    /// The exact line of a wall of a cell that this restriction belongs to.
    pub(super) fn line(&self, wall: Wall, instance: &Instance) -> Triple {
        match wall {
            Wall::Domain(side) => whole(instance.domain.line(side as usize)),
            Wall::Unit(unit) => {
                let (layer, unit) = instance.place(unit as usize);
                let mut restriction = self;
                while restriction.layer > layer {
                    let below = restriction.below.as_deref();
                    restriction =
                        below.expect("every layer but the first has one below");
                }
                restriction.exact(unit, instance).clone()
            }
        }
    }
}
