//! Functions of one number that are made of straight pieces, exactly: their knots, and the line
//! between two of them.
//!
//! Such a function with n knots is a sum of at most n + 1 `ReLU`s. From the first knot t₀, where the
//! slope goes from s to s₀, it is f(t₀) − s·relu(t₀ − z) + s₀·relu(z − t₀), and each further knot
//! tᵢ adds (sᵢ − sᵢ₋₁)·relu(z − tᵢ). So a network with any such activation is one of `ReLU`s, unit
//! by unit, and its linear regions are those of that network.

use super::{Layer, Stack};
use nalgebra::{DMatrix, DVector};
use std::cmp::Ordering;
use textbook::number::{Rational, ratio};

/// A continuous function of a real number, made of finitely many straight pieces.
#[derive(Clone, Debug, PartialEq)]
pub struct PiecewiseLinear {
    /// From left to right; at each the slope changes.
    knots: Vec<Rational>,
    /// Slope and constant of each piece, one more than knots.
    pieces: Vec<[Rational; 2]>,
}

impl PiecewiseLinear {
    /// x ↦ x.
    #[must_use]
    pub fn identity() -> Self {
        Self {
            knots: Vec::new(),
            pieces: vec![[Rational::ONE, Rational::ZERO]],
        }
    }

    /// The same value everywhere.
    #[must_use]
    pub fn constant(value: Rational) -> Self {
        Self {
            knots: Vec::new(),
            pieces: vec![[Rational::ZERO, value]],
        }
    }

    /// Where the slope changes, from left to right.
    #[must_use]
    pub fn knots(&self) -> &[Rational] {
        &self.knots
    }

    /// The slopes of the pieces, from left to right.
    pub fn slopes(&self) -> impl Iterator<Item = &Rational> {
        self.pieces.iter().map(|[slope, _]| slope)
    }

    /// The one value, if it has no other.
    #[must_use]
    pub fn as_constant(&self) -> Option<&Rational> {
        match &self.pieces[..] {
            [[slope, value]] if *slope == Rational::ZERO => Some(value),
            _ => None,
        }
    }

    /// The value at `x`.
    #[must_use]
    pub fn at(&self, x: &Rational) -> Rational {
        let piece = self.knots.partition_point(|knot| knot < x);
        value(&self.pieces[piece], x)
    }

    /// The function times a number.
    #[must_use]
    pub fn times(&self, factor: &Rational) -> Self {
        let scaled = |piece: &[Rational; 2]| piece.clone().map(|part| part * factor);
        Self::joined(self.knots.clone(), self.pieces.iter().map(scaled).collect())
    }

    /// The sum of two functions.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let (knots, pairs) = self.beside(other);
        let sum =
            |(a, b): &([Rational; 2], [Rational; 2])| [&a[0] + &b[0], &a[1] + &b[1]];
        Self::joined(knots, pairs.iter().map(sum).collect())
    }

    /// The larger of two functions.
    #[must_use]
    pub fn larger(&self, other: &Self) -> Self {
        let (ends, pairs) = self.beside(other);
        let (mut knots, mut pieces) = (Vec::new(), Vec::new());
        for (number, (a, b)) in pairs.into_iter().enumerate() {
            let left = number.checked_sub(1).map(|before| &ends[before]);
            let right = ends.get(number);
            knots.extend(left.cloned());
            let [slope, constant] = [&a[0] - &b[0], &a[1] - &b[1]];
            let crossing = (slope != Rational::ZERO).then(|| -&constant / &slope);
            let inside = crossing.filter(|x| {
                left.is_none_or(|left| left < x)
                    && right.is_none_or(|right| x < right)
            });
            let below = match &inside {
                Some(_) => slope.cmp(&Rational::ZERO),
                None => (slope * within(left, right) + constant)
                    .cmp(&Rational::ZERO)
                    .reverse(),
            };
            // Left of a crossing the line with the smaller slope is the larger one.
            let (first, last) = if below == Ordering::Greater {
                (b, a)
            } else {
                (a, b)
            };
            pieces.push(first);
            if let Some(x) = inside {
                knots.push(x);
                pieces.push(last);
            }
        }
        Self::joined(knots, pieces)
    }

    /// The pieces of two functions between the knots of both.
    #[allow(clippy::type_complexity, reason = "two lines side by side")]
    fn beside(
        &self,
        other: &Self,
    ) -> (Vec<Rational>, Vec<([Rational; 2], [Rational; 2])>) {
        let mut knots = [&self.knots[..], &other.knots].concat();
        knots.sort();
        knots.dedup();
        let pair = |number: usize| {
            [self, other].map(|one| {
                let left = number.checked_sub(1).map(|before| &knots[before]);
                let passed = |knot: &Rational| left.is_some_and(|left| knot <= left);
                one.pieces[one.knots.partition_point(passed)].clone()
            })
        };
        let pairs = (0..=knots.len()).map(pair).map(Into::into).collect();
        (knots, pairs)
    }

    /// Without the knots at which nothing changes.
    fn joined(knots: Vec<Rational>, pieces: Vec<[Rational; 2]>) -> Self {
        let mut pieces = pieces.into_iter();
        let mut joined = Self {
            knots: Vec::new(),
            pieces: pieces.next().into_iter().collect(),
        };
        for (knot, piece) in knots.into_iter().zip(pieces) {
            if joined.pieces.last() != Some(&piece) {
                joined.knots.push(knot);
                joined.pieces.push(piece);
            }
        }
        joined
    }

    /// The value at the first knot, and the `ReLU`s that are added to it.
    fn ramps(&self) -> Option<(Rational, Vec<Ramp<'_>>)> {
        let first = self.knots.first()?;
        let mut before = Rational::ZERO;
        let mut ramps = Vec::new();
        for (from, slope) in self.knots.iter().zip(self.slopes().skip(1)) {
            ramps.push(Ramp {
                from,
                weight: slope - &before,
                to_the_left: false,
            });
            before = slope.clone();
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

fn value([slope, constant]: &[Rational; 2], x: &Rational) -> Rational {
    slope * x + constant
}

/// A number between two ends, each of which may be missing.
fn within(left: Option<&Rational>, right: Option<&Rational>) -> Rational {
    match (left, right) {
        (Some(left), Some(right)) => (left + right) * ratio(1, 2),
        (Some(left), None) => left + Rational::ONE,
        (None, Some(right)) => right - Rational::ONE,
        (None, None) => Rational::ZERO,
    }
}
