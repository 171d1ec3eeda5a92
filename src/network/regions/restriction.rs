//! A layer as one cell sees it: which units pass a signal up, and the affine map of each unit.

use super::affine::Affine;
use super::index::narrow;
use super::instance::Instance;
use super::integers::{Triple, whole};
use super::maps::Maps;
use super::pattern::all_on;
use super::residues::Residues;
use super::twofold::Twofold;
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
    residues: OnceLock<Residues>,
    exact: OnceLock<Box<[OnceLock<Triple>]>>,
}

impl Restriction {
    /// The first layer: the same maps everywhere.
    pub(super) fn first(instance: &Instance) -> Self {
        Self {
            layer: 0,
            maps: Maps::first(&instance.padded[0], instance.reach),
            on: Vec::new(),
            below: None,
            residues: OnceLock::new(),
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
        let bends = narrow(units.len());
        let mut on = all_on(pattern, units);
        on.extend(bends..narrow(instance.layer(layer - 1).biases.len()));
        let maps = below
            .maps
            .above(&instance.padded[layer], &on, instance.reach);
        Self {
            layer,
            maps,
            on,
            below: Some(below),
            residues: OnceLock::new(),
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

    /// The map of a unit in twice the precision.
    pub(super) fn twofold(&self, unit: usize, instance: &Instance) -> Twofold {
        self.residues(instance).twofold(self.affine(unit), unit)
    }

    fn residues(&self, instance: &Instance) -> &Residues {
        self.residues.get_or_init(|| {
            let layer = &instance.padded[self.layer];
            let reach = instance.reach;
            match &self.below {
                None => Residues::first(&self.maps, layer, reach),
                Some(below) => below.residues(instance).above(
                    &below.maps,
                    layer,
                    &self.on,
                    reach,
                ),
            }
        })
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
                let (restriction, unit) = self.place(unit, instance);
                restriction.exact(unit, instance).clone()
            }
        }
    }

    /// The same line in twice the precision of floats.
    pub(super) fn near_line(&self, wall: Wall, instance: &Instance) -> Twofold {
        match wall {
            Wall::Domain(side) => instance.sides[side as usize],
            Wall::Unit(unit) => {
                let (restriction, unit) = self.place(unit, instance);
                restriction.twofold(unit, instance)
            }
        }
    }

    /// The same line in floats.
    pub(super) fn rounded_line(&self, wall: Wall, instance: &Instance) -> Affine {
        match wall {
            Wall::Domain(side) => instance.sides[side as usize].head,
            Wall::Unit(unit) => {
                let (restriction, unit) = self.place(unit, instance);
                restriction.affine(unit)
            }
        }
    }

    /// The restriction of a unit's own layer, and the unit's number in it.
    fn place(&self, unit: u32, instance: &Instance) -> (&Self, usize) {
        let (layer, unit) = instance.place(unit as usize);
        let mut restriction = self;
        while restriction.layer > layer {
            let below = restriction.below.as_deref();
            restriction = below.expect("every layer but the first has one below");
        }
        (restriction, unit)
    }
}
