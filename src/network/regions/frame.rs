//! A layer as one cell sees it: which units pass a signal up, and the affine map of each unit.

use super::exact::Triple;
use super::form::Form;
use super::maps::Maps;
use super::model::Model;
use super::{Wall, exact, narrow};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// The maps of a layer's units before their ReLU, on a cell of the layers below. It also knows the frames of those
/// layers, since the exact maps are built on theirs, one by one and only when asked for.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) layer: usize,
    pub(super) maps: Maps,
    on: Vec<u32>,
    below: Option<Arc<Self>>,
    exact: OnceLock<Box<[OnceLock<Triple>]>>,
}

impl Frame {
    /// The first layer: the same maps everywhere.
    pub(super) fn first(model: &Model) -> Self {
        Self {
            layer: 0,
            maps: Maps::first(&model.matrices[0], model.reach),
            on: Vec::new(),
            below: None,
            exact: OnceLock::new(),
        }
    }

    /// The layer above `below` on the cell with this pattern.
    pub(super) fn above(below: Arc<Self>, pattern: &[u64], model: &Model) -> Self {
        let layer = below.layer + 1;
        let on = lit(pattern, model.first[layer - 1]..model.first[layer]);
        let maps = below.maps.above(&model.matrices[layer], &on, model.reach);
        Self {
            layer,
            maps,
            on,
            below: Some(below),
            exact: OnceLock::new(),
        }
    }

    /// The frame of `layer` on a cell with this pattern of all lower layers.
    pub(super) fn of(pattern: &[u64], layer: usize, model: &Model) -> Arc<Self> {
        let mut frame = Arc::new(Self::first(model));
        while frame.layer < layer {
            frame = Arc::new(Self::above(frame, pattern, model));
        }
        frame
    }

    pub(super) fn form(&self, unit: usize) -> Form {
        self.maps.form(unit)
    }

    /// The exact map of a unit, times the scale of its layer.
    pub(super) fn exact(&self, unit: usize, model: &Model) -> &Triple {
        let rows = self.exact.get_or_init(|| {
            let units = model.layer(self.layer).biases.len();
            (0..units).map(|_| OnceLock::new()).collect()
        });
        rows[unit].get_or_init(|| {
            let layer = model.integers().layer(self.layer);
            let Some(below) = &self.below else {
                return layer.first(unit);
            };
            let on = self.on.iter().map(|&input| input as usize);
            layer.map(unit, on.map(|input| (input, below.exact(input, model))))
        })
    }

    /// The exact line of a wall of a cell that this frame belongs to.
    pub(super) fn line(&self, wall: Wall, model: &Model) -> Triple {
        match wall {
            Wall::Domain(side) => exact::whole(model.domain.line(side as usize)),
            Wall::Unit(unit) => {
                let (layer, unit) = model.place(unit as usize);
                let mut frame = self;
                while frame.layer > layer {
                    let below = frame.below.as_deref();
                    frame = below.expect("every layer but the first has one below");
                }
                frame.exact(unit, model).clone()
            }
        }
    }
}

/// The units of `range` whose bit is set, counted from the start of the range.
fn lit(pattern: &[u64], range: Range<usize>) -> Vec<u32> {
    let Range { start, end } = range;
    let mut lit = Vec::with_capacity(end - start);
    let words = pattern.iter().enumerate().take(end.div_ceil(64));
    for (word, bits) in words.skip(start / 64) {
        let from = start.saturating_sub(64 * word);
        let mut rest = bits >> from << from;
        while rest != 0 {
            let unit = 64 * word + rest.trailing_zeros() as usize;
            if unit >= end {
                break;
            }
            lit.push(narrow(unit - start));
            rest &= rest - 1;
        }
    }
    lit
}
