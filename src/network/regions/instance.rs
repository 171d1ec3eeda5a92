//! What is asked: a network that was checked and the part of the plane that is searched, with what
//! is worth knowing about them in advance.

use super::affine::Reach;
use super::domain::Domain;
use super::index::narrow;
use super::integers::Integers;
use super::padded::PaddedLayer;
use super::soundness;
use super::twofold::Twofold;
use super::wall::Wall;
use crate::network::{Fault, Layer, Stack};
use std::sync::OnceLock;
use textbook::number::Rational;

#[derive(Debug)]
pub(super) struct Instance {
    pub(super) network: Stack<f64>,
    /// Whether its numbers are next to the true ones.
    pub(super) is_rounded: bool,
    pub(super) domain: Domain,
    pub(super) bounds: [[f64; 2]; 2],
    pub(super) reach: Reach,
    /// The lines of the domain's sides.
    pub(super) sides: Vec<Twofold>,
    pub(super) padded: Vec<PaddedLayer>,
    /// The number of each layer's first unit when all units are counted through, and at the end the
    /// number of units.
    pub(super) first: Vec<usize>,
    /// The network in integers, made when first needed.
    integers: OnceLock<Integers>,
}

impl Instance {
    /// A network of fractions: floats next to them, with a bound on their error, and the fractions
    /// themselves where these do not decide.
    pub(super) fn of_fractions(
        network: &Stack<Rational>,
        domain: &Domain,
    ) -> Result<Self, Fault> {
        let near = network.map(|number| number.to_f64().value());
        Ok(Self {
            is_rounded: true,
            padded: network.layers().map(PaddedLayer::of_fractions).collect(),
            integers: OnceLock::from(Integers::of_fractions(network.layers())),
            ..Self::new(&near, domain)?
        })
    }

    pub(super) fn new(network: &Stack<f64>, domain: &Domain) -> Result<Self, Fault> {
        let reach = domain.reach();
        soundness::check(network, reach)?;
        let mut first = vec![0];
        for layer in network.layers().take(network.above.len()) {
            first.push(first[first.len() - 1] + layer.biases.len());
        }
        Ok(Self {
            padded: network.layers().map(PaddedLayer::new).collect(),
            bounds: domain.bounds(),
            sides: (0..domain.corners().len())
                .map(|side| domain.twofold(side))
                .collect(),
            reach,
            first,
            domain: domain.clone(),
            is_rounded: false,
            integers: OnceLock::new(),
            network: network.clone(),
        })
    }

    pub(super) fn layer(&self, index: usize) -> &Layer<f64> {
        match index {
            0 => &self.network.first,
            above => &self.network.above[above - 1],
        }
    }

    /// How many layers have ReLUs: all but the last.
    pub(super) fn hidden(&self) -> usize {
        self.network.above.len()
    }

    /// How many units have a ReLU.
    pub(super) fn units(&self) -> usize {
        self.first[self.hidden()]
    }

    pub(super) fn outputs(&self) -> usize {
        self.layer(self.hidden()).biases.len()
    }

    /// How many 64-bit words hold one bit for each unit.
    pub(super) fn words(&self) -> usize {
        self.units().div_ceil(64)
    }

    /// The layer of a unit, and its place in it.
    pub(super) fn place(&self, unit: usize) -> (usize, usize) {
        let layer = self.first.partition_point(|&first| first <= unit) - 1;
        (layer, unit - self.first[layer])
    }

    pub(super) fn integers(&self) -> &Integers {
        self.integers
            .get_or_init(|| Integers::of(self.network.layers()))
    }

    /// The wall that the unit `unit` of the layer `layer` makes where it bends.
    pub(super) fn wall(&self, layer: usize, unit: usize) -> Wall {
        Wall::Unit(narrow(self.first[layer] + unit))
    }
}
