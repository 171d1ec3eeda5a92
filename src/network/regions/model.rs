//! A network that was checked: its shapes fit, and its numbers are finite and of a size that the error analysis covers.

use super::exact::Integers;
use super::form::Reach;
use super::{Domain, Wall, narrow};
use crate::network::Fault;
use crate::network::{Layer, Stack};
use std::sync::OnceLock;

/// How many units the innermost loops take at once.
pub(super) const LANES: usize = 8;

/// The network and what is worth knowing about it in advance.
#[derive(Debug)]
pub(super) struct Model {
    pub(super) network: Stack<f64>,
    pub(super) domain: Domain,
    pub(super) bounds: [[f64; 2]; 2],
    pub(super) reach: Reach,
    pub(super) matrices: Vec<Matrix>,
    /// The number of each layer's first unit when all units are counted through, and at the end the number of units.
    pub(super) first: Vec<usize>,
    /// The network in integers, made when first needed.
    integers: OnceLock<Integers>,
}

/// The weights and biases of one layer, columns padded with zeros.
#[derive(Debug)]
pub(super) struct Matrix {
    weights: Vec<f64>,
    biases: Vec<f64>,
    units: usize,
}

impl Matrix {
    fn new(layer: &Layer<f64>) -> Self {
        let units = layer.biases.len();
        let padded = units.next_multiple_of(LANES);
        let mut weights = Vec::with_capacity(padded * layer.weights.ncols());
        for column in layer.weights.column_iter() {
            weights.extend(column.iter());
            weights.resize(weights.len() + padded - units, 0.0);
        }
        let mut biases: Vec<_> = layer.biases.iter().copied().collect();
        biases.resize(padded, 0.0);
        Self {
            weights,
            biases,
            units,
        }
    }

    pub(super) fn units(&self) -> usize {
        self.units
    }

    pub(super) fn padded(&self) -> usize {
        self.biases.len()
    }

    /// The biases of the units from `start` on.
    pub(super) fn biases(&self, start: usize) -> &[f64; LANES] {
        block(&self.biases, start)
    }

    /// The weights from one input to the units from `start` on.
    pub(super) fn weights(&self, input: usize, start: usize) -> &[f64; LANES] {
        block(&self.weights, input * self.padded() + start)
    }
}

fn block(numbers: &[f64], start: usize) -> &[f64; LANES] {
    let block = numbers[start..].first_chunk();
    block.expect("columns are padded to whole blocks")
}

impl Model {
    pub(super) fn new(network: &Stack<f64>, domain: &Domain) -> Result<Self, Fault> {
        let network = network.clone();
        let layers = || std::iter::once(&network.first).chain(&network.above);
        let mut inputs = 2;
        for (index, layer) in layers().enumerate() {
            check(index, layer, inputs)?;
            inputs = layer.biases.len();
        }
        let mut first = vec![0];
        let hidden = layers().count() - 1;
        for layer in layers().take(hidden) {
            first.push(first[first.len() - 1] + layer.biases.len());
        }
        let reach = domain.reach();
        check_sizes(layers(), reach)?;
        Ok(Self {
            matrices: layers().map(Matrix::new).collect(),
            bounds: domain.bounds(),
            reach,
            first,
            domain: domain.clone(),
            integers: OnceLock::new(),
            network,
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
        self.integers.get_or_init(|| {
            Integers::of((0..=self.hidden()).map(|index| self.layer(index)))
        })
    }

    /// The wall that the unit `unit` of the layer `layer` makes where it bends.
    pub(super) fn wall(&self, layer: usize, unit: usize) -> Wall {
        Wall::Unit(narrow(self.first[layer] + unit))
    }
}

fn check(index: usize, layer: &Layer<f64>, inputs: usize) -> Result<(), Fault> {
    let number = index + 1;
    let fault = |message: String| Err(Fault::at(format!("layer {number}"), message));
    let (rows, columns) = layer.weights.shape();
    let biases = layer.biases.len();
    if rows == 0 {
        return fault("it has no unit; leave the layer out".into());
    }
    if rows > 1 << 16 {
        return fault(format!("{rows} units are more than the 65536 that fit"));
    }
    if columns != inputs && index == 0 {
        return fault(format!(
            "its rows have {columns} weights, but regions are drawn in the plane: a network here has 2 inputs"
        ));
    }
    if columns != inputs {
        return fault(format!(
            "its rows have {columns} weights, but layer {index} has {inputs} units; a row needs one weight for each"
        ));
    }
    if biases != rows {
        return fault(format!(
            "it has {rows} rows of weights, but {biases} biases; each unit needs one of both"
        ));
    }
    for row in 0..rows {
        let weights = layer.weights.row(row);
        let entry = weights.iter().position(|w| !w.is_finite());
        let place = match entry {
            Some(entry) => {
                format!("row {}, entry {} of the weights", row + 1, entry + 1)
            }
            None if !layer.biases[row].is_finite() => {
                format!("entry {} of the biases", row + 1)
            }
            None => continue,
        };
        let value = entry.map_or(layer.biases[row], |entry| weights[entry]);
        return Err(Fault::at(
            format!("layer {number}, {place}"),
            format!("{value} is not a finite number"),
        ));
    }
    Ok(())
}

/// Refuses a network whose coefficients could pass 2⁴⁰⁰ on the domain.
fn check_sizes<'a>(
    layers: impl Iterator<Item = &'a Layer<f64>>,
    reach: Reach,
) -> Result<(), Fault> {
    let limit = f64::from_bits((1023 + 400) << 52);
    let steepest = reach[0].max(reach[1]).max(1.0);
    let mut size = steepest;
    for (index, layer) in layers.enumerate() {
        let rows = layer.weights.row_iter().zip(&layer.biases);
        let sizes = rows.map(|(row, bias)| {
            row.iter().fold(bias.abs(), |sum, w| sum + w.abs() * size)
        });
        size = sizes.fold(1.0, f64::max);
        if size.is_nan() || size >= limit {
            return Err(Fault::at(
                format!("layer {}", index + 1),
                format!(
                    "its units may reach {size:e}, beyond the 1e120 that this program can bound; scale the weights down"
                ),
            ));
        }
    }
    Ok(())
}
