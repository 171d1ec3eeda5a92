//! The exact side: the network, lines and points in integers, used only where floating point cannot
//! decide.
//!
//! Every finite float is an integer times a power of two. So each layer is scaled to integers by a
//! power of two, and one of fractions by a common denominator, which changes no sign. A point is
//! a triple (X, Y, W) with W > 0 that stands for (X/W, Y/W). Nothing is ever divided.

use crate::network::Layer;
use dashu_int::{IBig, Sign};
use std::cmp::Ordering;
use std::sync::OnceLock;
use textbook::number::Rational;

/// The coefficients (a, b, c) of ax + by + c, or a point (X, Y, W).
pub(super) type Triple = [IBig; 3];

/// The layers of a network in integers.
#[derive(Debug)]
pub(super) struct Integers {
    layers: Vec<IntegerLayer>,
    /// How many units of each hidden layer bend: the first ones.
    bends: Vec<usize>,
}

#[derive(Debug)]
pub(super) struct IntegerLayer {
    /// By rows: the weights of a unit, then its bias.
    rows: Vec<(Vec<IBig>, IBig)>,
    /// The positive number by which this layer and all before it were scaled.
    pub(super) scale: IBig,
}

impl Integers {
    pub(super) fn of<'a>(
        layers: impl Iterator<Item = &'a Layer<f64>>,
        bends: Vec<usize>,
    ) -> Self {
        let mut scale = IBig::ONE;
        let layers = layers.map(|layer| {
            let numbers = layer.weights.iter().chain(&layer.biases);
            let lowest = numbers.map(|&v| parts(v).1).min().unwrap_or(0).min(0);
            let shift = |value: f64| {
                let (significand, exponent) = parts(value);
                IBig::from(significand) << exponent.abs_diff(lowest) as usize
            };
            let rows = layer.weights.row_iter().zip(&layer.biases);
            let rows = rows.map(|(row, &bias)| {
                // The bias meets a sum that carries the scale of all layers below.
                (
                    row.iter().map(|&w| shift(w)).collect(),
                    shift(bias) * &scale,
                )
            });
            let rows = rows.collect();
            scale = &scale << lowest.unsigned_abs() as usize;
            IntegerLayer {
                rows,
                scale: scale.clone(),
            }
        });
        Self {
            layers: layers.collect(),
            bends,
        }
    }

    /// Layers of fractions: each is multiplied by the least common denominator of its numbers.
    pub(super) fn of_fractions<'a>(
        layers: impl Iterator<Item = &'a Layer<Rational>>,
        bends: Vec<usize>,
    ) -> Self {
        let mut scale = IBig::ONE;
        let layers = layers.map(|layer| {
            let numbers = layer.weights.iter().chain(&layer.biases);
            let common = numbers.fold(Rational::ONE, |common, number| {
                let rest = number * &common;
                common * Rational::from(rest.denominator().clone())
            });
            let times = |number: &Rational| (number * &common).into_parts().0;
            let rows = layer.weights.row_iter().zip(&layer.biases);
            let rows = rows.map(|(row, bias)| {
                (row.iter().map(times).collect(), times(bias) * &scale)
            });
            let rows = rows.collect();
            scale = &scale * common.into_parts().0;
            IntegerLayer {
                rows,
                scale: scale.clone(),
            }
        });
        Self {
            layers: layers.collect(),
            bends,
        }
    }

    pub(super) fn layer(&self, index: usize) -> &IntegerLayer {
        &self.layers[index]
    }
}

/// `value` = significand · 2^exponent, the significand odd or zero.
fn parts(value: f64) -> (i64, i32) {
    let bits = value.to_bits();
    let field = ((bits >> 52) & 0x7ff) as i32;
    let fraction = (bits & ((1 << 52) - 1)).cast_signed();
    let significand = fraction | (i64::from(field > 0) << 52);
    if significand == 0 {
        return (0, 0);
    }
    let zeros = significand.trailing_zeros();
    let signed = if value < 0.0 {
        -significand
    } else {
        significand
    };
    (signed >> zeros, field.max(1) - 1075 + zeros.cast_signed())
}

impl IntegerLayer {
    /// The unit's map Σ wⱼfⱼ + b, where `below` gives fⱼ for each unit that is on.
    pub(super) fn map<'a>(
        &self,
        unit: usize,
        below: impl Iterator<Item = (usize, &'a Triple)>,
    ) -> Triple {
        let (weights, bias) = &self.rows[unit];
        let mut sum = [IBig::ZERO, IBig::ZERO, bias.clone()];
        for (input, map) in below {
            let weight = &weights[input];
            for (sum, coefficient) in sum.iter_mut().zip(map) {
                *sum += weight * coefficient;
            }
        }
        sum
    }

    /// The map of a unit of the first layer.
    pub(super) fn first(&self, unit: usize) -> Triple {
        let (weights, bias) = &self.rows[unit];
        [weights[0].clone(), weights[1].clone(), bias.clone()]
    }

    /// A unit's value where those of the layer below are these, of which the first `bends` bend.
    fn value(
        &self,
        unit: usize,
        (below, bends): (&[IBig], usize),
        weight: &IBig,
    ) -> IBig {
        let (weights, bias) = &self.rows[unit];
        let terms = weights.iter().zip(below).enumerate();
        let passed = terms.filter(|(input, (_, value))| {
            *input >= bends || value.sign() == Sign::Positive
        });
        passed.fold(bias * weight, |sum, (_, (w, value))| sum + w * value)
    }
}

/// A point, and the values of the layers there, found when first asked for.
#[derive(Debug)]
pub(super) struct IntegerPoint {
    pub(super) triple: Triple,
    values: Vec<OnceLock<Vec<IBig>>>,
}

impl IntegerPoint {
    /// Where two lines cross.
    pub(super) fn crossing(
        [a1, b1, c1]: &Triple,
        [a2, b2, c2]: &Triple,
        layers: usize,
    ) -> Self {
        let mut triple = [b1 * c2 - b2 * c1, c1 * a2 - c2 * a1, a1 * b2 - a2 * b1];
        assert!(
            !triple[2].is_zero(),
            "neighbouring sides of a strictly convex polygon cross"
        );
        if triple[2].sign() == Sign::Negative {
            triple = triple.map(|part| -part);
        }
        let zeros = triple.iter().filter_map(IBig::trailing_zeros).min();
        let triple = triple.map(|part| part >> zeros.unwrap_or(0));
        Self {
            triple,
            values: (0..layers).map(|_| OnceLock::new()).collect(),
        }
    }

    /// The sign of a unit's value before the ReLU: the whole network runs forward at the point.
    pub(super) fn sign(
        &self,
        network: &Integers,
        layer: usize,
        unit: usize,
    ) -> Ordering {
        self.values(network, layer)[unit].cmp(&IBig::ZERO)
    }

    fn values(&self, network: &Integers, layer: usize) -> &[IBig] {
        self.values[layer].get_or_init(|| {
            let [x, y, weight] = &self.triple;
            let this = network.layer(layer);
            let units = 0..this.rows.len();
            if layer > 0 {
                let bends = network.bends[layer - 1];
                let below = (self.values(network, layer - 1), bends);
                units.map(|unit| this.value(unit, below, weight)).collect()
            } else {
                let affine = |(weights, bias): &(Vec<IBig>, IBig)| {
                    &weights[0] * x + &weights[1] * y + bias * weight
                };
                this.rows.iter().map(affine).collect()
            }
        })
    }

    pub(super) fn coordinates(&self) -> [Rational; 2] {
        let [x, y, weight] = &self.triple;
        [x, y].map(|part| fraction(part, weight))
    }
}

/// `part / whole` for a positive `whole`.
pub(super) fn fraction(part: &IBig, whole: &IBig) -> Rational {
    Rational::from_parts(part.clone(), whole.clone().into_parts().1)
}

/// A line in integers: its fractions times a positive number.
pub(super) fn whole(line: [Rational; 3]) -> Triple {
    let common = line.iter().fold(Rational::ONE, |common, part| {
        common * Rational::from(part.denominator().clone())
    });
    line.map(|part| (part * &common).into_parts().0)
}
