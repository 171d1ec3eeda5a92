//! A layer as the innermost loops read it.

use crate::network::Layer;
use textbook::number::{Rational, dyadic};

/// How many units the innermost loops take at once.
const LANES: usize = 8;

/// The weights and biases of one layer by columns, padded with zeros to a multiple of [`LANES`].
#[derive(Debug)]
pub(super) struct PaddedLayer {
    weights: Vec<f64>,
    pub(super) biases: Vec<f64>,
    units: usize,
    /// What the numbers lost when they became floats, unless that is nothing.
    pub(super) rest: Option<Rest>,
}

/// What weights and biases lost, in the same order.
#[derive(Debug)]
pub(super) struct Rest {
    pub(super) weights: Vec<f64>,
    pub(super) biases: Vec<f64>,
}

impl PaddedLayer {
    pub(super) fn new(layer: &Layer<f64>) -> Self {
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
            rest: None,
        }
    }

    /// The floats next to the numbers of a layer, and what is left of these.
    pub(super) fn of_fractions(layer: &Layer<Rational>) -> Self {
        let near = |number: &Rational| number.to_f64().value();
        let lost = layer.map(|number| near(&(&number - dyadic(near(&number)))));
        let numbers = lost.weights.iter().chain(&lost.biases);
        let is_exact = numbers.into_iter().all(|&lost| lost == 0.0);
        let Self {
            weights, biases, ..
        } = Self::new(&lost);
        let floats = layer.map(|number| near(&number));
        Self {
            rest: (!is_exact).then_some(Rest { weights, biases }),
            ..Self::new(&floats)
        }
    }

    #[inline(always)]
    pub(super) fn units(&self) -> usize {
        self.units
    }

    #[inline(always)]
    pub(super) fn padded(&self) -> usize {
        self.biases.len()
    }

    /// The weights from one input.
    #[inline(always)]
    pub(super) fn column(&self, input: usize) -> &[f64] {
        &self.weights[input * self.padded()..][..self.padded()]
    }

    /// What these weights lost.
    #[inline(always)]
    pub(super) fn lost(&self, input: usize) -> Option<&[f64]> {
        let rest = self.rest.as_ref()?;
        Some(&rest.weights[input * self.padded()..][..self.padded()])
    }
}
