//! A network whose activation is made of straight pieces, as a network of `ReLU`s.
//!
//! A function with n knots is a sum of at most n + 1 `ReLU`s. From the first knot t₀, where the
//! slope goes from s to s₀, it is f(t₀) − s·relu(t₀ − z) + s₀·relu(z − t₀), and each
//! further knot tᵢ adds (sᵢ − sᵢ₋₁)·relu(z − tᵢ). So a network with any such activation is one of
//! `ReLU`s, unit by unit, and its linear regions are those of that network.

use super::{Layer, PiecewiseLinear, Stack};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Rational, ratio};

impl PiecewiseLinear {
    /// The value at the first knot, and the `ReLU`s that are added to it.
    fn ramps(&self) -> Option<(Rational, Vec<Ramp<'_>>)> {
        let first = self.knots().first()?;
        let mut before = Rational::ZERO;
        let mut ramps = Vec::new();
        for (from, slope) in self.knots().iter().zip(self.slopes().skip(1)) {
            ramps.push(Ramp {
                from,
                weight: slope - &before,
                to_the_left: false,
            });
            before.clone_from(slope);
        }
        let weight = -&self.pieces[0][0];
        ramps.push(Ramp {
            from: first,
            weight,
            to_the_left: true,
        });
        ramps.retain(|ramp| ramp.weight != Rational::ZERO);
        Some((self.at(first), ramps))
    }

    /// The network that has a `ReLU` after every layer but the last, and is the same function as
    /// `network` with this function there. Each unit becomes a unit for each knot, and one more
    /// where the function is not level to the left; where there is no knot, layers are composed.
    #[must_use]
    pub fn in_relus(&self, network: &Stack<Rational>) -> Stack<Rational> {
        let mut layers = network.layers().cloned();
        let mut last = layers.next().unwrap_or_else(|| network.first.clone());
        let mut expanded = Vec::new();
        for above in layers {
            let Some((start, ramps)) = self.ramps() else {
                last = above.compose(&self.after(&last));
                continue;
            };
            let level = DVector::from_element(last.biases.len(), start);
            let biases = above.forward(&level);
            let weights: Vec<_> = ramps
                .iter()
                .map(|ramp| &above.weights * ramp.weight.clone())
                .collect();
            let units: Vec<_> = ramps.iter().map(|ramp| ramp.units(&last)).collect();
            expanded.push(on_top(&units));
            let columns = weights.iter().flat_map(DMatrix::column_iter);
            let columns: Vec<_> = columns.collect();
            let weights = DMatrix::from_columns(&columns);
            last = Layer { weights, biases };
        }
        expanded.push(last);
        Stack::of(expanded).unwrap_or_else(|| network.clone())
    }

    /// The units that stand for those of a layer, where this function follows: for each knot t
    /// relu(z − t), all units for one knot side by side. Where the function is not level to the
    /// left, the units themselves come at the end, without a `ReLU`.
    fn bends(&self, layer: &Layer<Rational>) -> Layer<Rational> {
        let shifted = |knot: &Rational| Layer {
            weights: layer.weights.clone(),
            biases: layer.biases.map(|bias| bias - knot),
        };
        let mut units: Vec<_> = self.knots().iter().map(shifted).collect();
        units.extend((self.pieces[0][0] != Rational::ZERO).then(|| layer.clone()));
        on_top(&units)
    }

    /// The layer `above` on these units: f(z) = sz + c + Σ (sᵢ − sᵢ₋₁)·relu(z − tᵢ), with the piece
    /// sz + c to the left of all knots.
    fn gathered(&self, above: &Layer<Rational>) -> Layer<Rational> {
        let [slope, constant] = &self.pieces[0];
        let slopes: Vec<_> = self.slopes().collect();
        let factors = slopes.windows(2).map(|pair| pair[1] - pair[0]);
        let itself = (*slope != Rational::ZERO).then(|| slope.clone());
        let weights: Vec<_> = factors
            .chain(itself)
            .map(|factor| &above.weights * factor)
            .collect();
        let columns: Vec<_> =
            weights.iter().flat_map(DMatrix::column_iter).collect();
        let level = DVector::from_element(above.weights.ncols(), constant.clone());
        Layer {
            weights: DMatrix::from_columns(&columns),
            biases: above.forward(&level),
        }
    }

    /// The layer with this function, which has no knot, after it.
    fn after(&self, layer: &Layer<Rational>) -> Layer<Rational> {
        let [slope, constant] = &self.pieces[0];
        let biases = layer.biases.map(|bias| bias * slope + constant);
        Layer {
            weights: &layer.weights * slope.clone(),
            biases,
        }
    }
}

/// The network with these functions after its layers but the last, with units that bend and units
/// that do not.
pub(super) fn in_bends(
    network: &Stack<Rational>,
    functions: &[PiecewiseLinear],
) -> Stack<Rational> {
    let mut last = network.first.clone();
    let mut bent = Vec::new();
    for (function, above) in functions.iter().zip(&network.above) {
        if function.knots().is_empty() {
            last = above.compose(&function.after(&last));
        } else {
            bent.push(function.bends(&last));
            last = function.gathered(above);
        }
    }
    bent.push(last);
    Stack {
        first: bent.remove(0),
        above: bent,
    }
}

/// weight · relu(z − from), or weight · relu(from − z).
struct Ramp<'a> {
    from: &'a Rational,
    weight: Rational,
    to_the_left: bool,
}

impl Ramp<'_> {
    /// What each unit of a layer puts into its `ReLU` in this ramp's place.
    fn units(&self, layer: &Layer<Rational>) -> Layer<Rational> {
        let sign = ratio(if self.to_the_left { -1 } else { 1 }, 1);
        Layer {
            weights: &layer.weights * sign.clone(),
            biases: layer.biases.map(|bias| (bias - self.from) * &sign),
        }
    }
}

/// Layers on the same input as one.
fn on_top(layers: &[Layer<Rational>]) -> Layer<Rational> {
    let rows = layers.iter().flat_map(|layer| layer.weights.row_iter());
    let rows: Vec<_> = rows.collect();
    let biases = layers.iter().flat_map(|layer| layer.biases.iter().cloned());
    Layer {
        weights: DMatrix::from_rows(&rows),
        biases: DVector::from_vec(biases.collect()),
    }
}
