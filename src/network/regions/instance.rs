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
use crate::network::ramps::in_bends;
use crate::network::{Fault, Layer, PiecewiseLinear, Stack};
use nalgebra::{DMatrix, DVector};
use std::sync::OnceLock;
use textbook::number::{Rational, dyadic};

#[derive(Debug)]
pub(super) struct Instance {
    pub(super) network: Stack<f64>,
    pub(super) domain: Domain,
    pub(super) bounds: [[f64; 2]; 2],
    pub(super) reach: Reach,
    /// The lines of the domain's sides.
    pub(super) sides: Vec<Twofold>,
    pub(super) padded: Vec<PaddedLayer>,
    /// How many units each hidden layer of the given network has.
    pub(super) widths: Vec<usize>,
    /// How many knots each of them has; each makes a unit that bends, and these come first in their
    /// layer.
    pub(super) knots: usize,
    /// The number of each layer's first unit when all that bend are counted through, and at the end
    /// the number of these.
    pub(super) first: Vec<usize>,
    /// The network in fractions, where it is not one of floats.
    fractions: Option<Stack<Rational>>,
    /// The network in integers, made when first needed.
    integers: OnceLock<Integers>,
}

impl Instance {
    /// A network of floats with a `ReLU` after every layer but the last.
    pub(super) fn new(network: &Stack<f64>, domain: &Domain) -> Result<Self, Fault> {
        soundness::check(network, domain.reach())?;
        let padded = network.layers().map(PaddedLayer::new).collect();
        let widths = network.layers().map(|layer| layer.biases.len());
        let widths = widths.take(network.above.len()).collect();
        Ok(Self::of(network.clone(), padded, domain, (widths, 1)))
    }

    /// A network of fractions with these functions after its layers but the last: floats next to
    /// them, with a bound on their error, and the fractions themselves where these do not decide.
    pub(super) fn of_fractions(
        network: &Stack<Rational>,
        activations: &[PiecewiseLinear],
        domain: &Domain,
    ) -> Result<Self, Fault> {
        soundness::check(&near(network), domain.reach())?;
        let mut knots = activations.iter().map(|function| function.knots().len());
        let first = knots.next().unwrap_or(0);
        if let Some(other) = knots.find(|&other| other != first) {
            let message = format!(
                "one of its activations has {first} knots and another {other}; all need the same \
                 number"
            );
            return Err(Fault::at("layers", message));
        }
        let bent = in_bends(network, activations);
        soundness::check(&near(&bent), domain.reach())?;
        let widths = network.layers().map(|layer| layer.biases.len());
        let widths = widths.take(bent.above.len()).collect();
        Ok(Self::exact(bent, domain, (widths, first)))
    }

    /// A checked network of fractions.
    fn exact(
        network: Stack<Rational>,
        domain: &Domain,
        shape: (Vec<usize>, usize),
    ) -> Self {
        let padded = network.layers().map(PaddedLayer::of_fractions).collect();
        let instance = Self::of(near(&network), padded, domain, shape);
        let integers = Integers::of_fractions(network.layers(), instance.bends());
        Self {
            integers: OnceLock::from(integers),
            fractions: Some(network),
            ..instance
        }
    }

    /// The same network with the differences of its outputs in the order of [`pairs`], the second
    /// output taken from the first, in the place of outputs.
    pub(super) fn differences(&self) -> Self {
        let network = self.fractions.clone();
        let mut network = network.unwrap_or_else(|| self.network.map(dyadic));
        let last = network.above.last_mut().unwrap_or(&mut network.first);
        let pairs = pairs(self.outputs());
        let rows = pairs.iter().map(|&[first, second]| {
            last.weights.row(first) - last.weights.row(second)
        });
        let rows: Vec<_> = rows.collect();
        let biases = pairs
            .iter()
            .map(|&[first, second]| &last.biases[first] - &last.biases[second]);
        *last = Layer {
            biases: DVector::from_iterator(pairs.len(), biases),
            weights: DMatrix::from_rows(&rows),
        };
        Self::exact(network, &self.domain, (self.widths.clone(), self.knots))
    }

    /// A checked network with hidden layers of these widths, each of whose units has so many knots.
    fn of(
        network: Stack<f64>,
        padded: Vec<PaddedLayer>,
        domain: &Domain,
        (widths, knots): (Vec<usize>, usize),
    ) -> Self {
        let mut first = vec![0];
        for width in &widths {
            first.push(first[first.len() - 1] + knots * width);
        }
        let sides = 0..domain.corners().len();
        Self {
            padded,
            bounds: domain.bounds(),
            sides: sides.map(|side| domain.twofold(side)).collect(),
            reach: domain.reach(),
            first,
            widths,
            knots,
            domain: domain.clone(),
            integers: OnceLock::new(),
            fractions: None,
            network,
        }
    }

    /// The largest magnitude of a coordinate in the domain.
    pub(super) fn largest(&self) -> f64 {
        self.reach[0].max(self.reach[1])
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

    /// How many units of each hidden layer bend.
    fn bends(&self) -> Vec<usize> {
        self.widths.iter().map(|width| width * self.knots).collect()
    }

    /// How many units bend.
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
            .get_or_init(|| Integers::of(self.network.layers(), self.bends()))
    }

    /// The wall that the unit `unit` of the layer `layer` makes where it bends.
    pub(super) fn wall(&self, layer: usize, unit: usize) -> Wall {
        Wall::Unit(narrow(self.first[layer] + unit))
    }
}

/// The floats next to the numbers of a network.
fn near(network: &Stack<Rational>) -> Stack<f64> {
    network.map(|number| number.to_f64().value())
}

/// Each two of so many outputs, the smaller number first.
pub(super) fn pairs(outputs: usize) -> Vec<[usize; 2]> {
    let all = 0..outputs;
    all.flat_map(|first| (first + 1..outputs).map(move |second| [first, second]))
        .collect()
}
