//! Layers of several neurons: how far a small change of the input can get.

use super::slopes;
use crate::activation::Activation;
use crate::network::Layer;
use nalgebra::{DMatrix, DVector};
use std::fmt;
use textbook::number::{Dual, Interval, Number, Polynomial};
use textbook::proof::Proof;
use textbook::proof::enclosure::{squared_length, squared_norm};
use textbook::proof::for_all::{
    at_most, block, equal, for_all, nonnegative, positive, real,
};
use textbook::proof::induction::Induction;
use textbook::proof::property::{Deviation, Sample, within_bound};
use textbook::random::Stream;

/// A network and a change of its input.
#[derive(PartialEq)]
struct Change {
    input: Vec<f64>,
    direction: Vec<f64>,
    layers: Vec<Neurons>,
}

/// A layer: the weights of each neuron, and the biases.
#[derive(PartialEq)]
struct Neurons {
    weights: Vec<Vec<f64>>,
    biases: Vec<f64>,
}

/// As the counterexample of a foil tells it.
impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let list = |numbers: &[f64]| {
            let texts: Vec<_> = numbers.iter().map(f64::to_string).collect();
            format!("({})", texts.join(", "))
        };
        let (input, direction) = (list(&self.input), list(&self.direction));
        write!(
            f,
            "the input {input}, changed in the direction {direction},"
        )?;
        for (number, Neurons { weights, biases }) in self.layers.iter().enumerate() {
            let rows: Vec<_> = weights.iter().map(|row| list(row)).collect();
            let (rows, biases) = (rows.join(", "), list(biases));
            let layer = number + 1;
            write!(
                f,
                " through layer {layer} with weights {rows} and biases {biases}"
            )?;
        }
        Ok(())
    }
}

impl Neurons {
    fn layer(&self) -> Layer<f64> {
        let columns = self.weights[0].len();
        let weight = |i: usize, j: usize| self.weights[i][j];
        Layer {
            weights: DMatrix::from_fn(self.weights.len(), columns, weight),
            biases: DVector::from_column_slice(&self.biases),
        }
    }
}

/// A sixteenth from −4 to below 4: floats and intervals hold it exactly.
fn sixteenth(stream: &mut Stream) -> f64 {
    (stream.uniform() * 128.0).floor() / 16.0 - 4.0
}

/// Up to eight layers. In one of four networks no layer has more than one neuron: that is a chain.
fn change(stream: &mut Stream) -> Change {
    let (layers, widest) = (stream.integer(1, 8), stream.integer(1, 4));
    let mut width = stream.integer(1, widest);
    let row = |stream: &mut Stream, length: i64| -> Vec<f64> {
        (0..length).map(|_| sixteenth(stream)).collect()
    };
    let input = row(stream, width);
    let direction = row(stream, width);
    let layer = |_| {
        let neurons = stream.integer(1, widest);
        let weights = (0..neurons).map(|_| row(stream, width)).collect();
        width = neurons;
        let biases = row(stream, neurons);
        Neurons { weights, biases }
    };
    let layers = (0..layers).map(layer).collect();
    Change {
        input,
        direction,
        layers,
    }
}

/// Some networks stretch a change of their input by at most the product of ‖W‖₂/4. Both sides are
/// squared and enclosed: the larger end of the one is held against the smaller end of the other,
/// and where the two overlap nothing is decided.
fn some_networks(f: &impl Activation) -> Proof {
    let sample = Sample {
        domain: "networks of 1 to 8 layers with 1 to 4 neurons each, \
            weights and biases in sixteenths from −4 to 4, and a direction for each",
        seed: 6,
        count: 500,
    };
    within_bound(sample, change, |case| {
        let at = |entry: &f64| Interval::point(*entry);
        let direction = case.direction.iter().map(at);
        let direction = DVector::from_iterator(case.direction.len(), direction);
        let mut bound = squared_length(&direction);
        let mut a = direction.map_with_location(|row, _, slope| Dual {
            value: at(&case.input[row]),
            slope,
        });
        for neurons in &case.layers {
            let layer = neurons.layer();
            a = layer.map(Dual::constant).forward(&a).map(|z| f.of(z));
            bound *= squared_norm(&layer.weights) * Interval::point(1.0 / 16.0);
        }
        let stretched = squared_length(&a.map(|a| a.slope));
        if stretched.high() > bound.low() && stretched.low() <= bound.high() {
            return Deviation {
                error: f64::NAN,
                bound: bound.low(),
            };
        }
        Deviation {
            error: stretched.high(),
            bound: bound.low(),
        }
    })
}

/// A small change u of the input of a layer is the change Wu of its weighted sums: for all layers.
fn changes_of_sums() -> Proof {
    for_all([block("W"), block("b"), block("a"), block("u")]).hold(|[w, b, a, u]| {
        let layer = Layer {
            weights: DMatrix::from_element(1, 1, w.clone()),
            biases: DVector::from_element(1, b.clone()),
        };
        let (value, slope) = (a.clone(), u.clone());
        let input = DVector::from_element(1, Dual { value, slope });
        let sums = layer.map(Dual::fixed).forward(&input);
        vec![equal("the change of the sums", &sums[0].slope, w * u)]
    })
}

/// Slopes s with 0 < s ≤ 1/4 make of changes y of the sums changes sy, whose squares add up to at
/// most 1/16 of those of y: for every width.
fn changes_of_outputs() -> Proof {
    let sixteenth = Polynomial::constant(1.0 / 16.0);
    let one = for_all([positive("s"), real("y")])
        .given(|[s, _]| vec![at_most("", s, Polynomial::constant(0.25))])
        .hold(|[s, y]| {
            let squared = (s * y) * (s * y);
            vec![
                at_most("s²", s * s, &sixteenth),
                equal("the squared change", squared, (s * s) * (y * y)),
            ]
        })?;
    // With q for s².
    let all = Induction {
        over: "width",
        letters: for_all([
            nonnegative("q"),
            real("y"),
            nonnegative("sum"),
            nonnegative("rest"),
        ])
        .given(|[q, ..]| vec![at_most("", q, Polynomial::constant(1.0 / 16.0))]),
        first: &|[q, y, ..]| [q * (y * y), y * y],
        any: &|[.., sum, rest]| [sum * &sixteenth, sum + rest],
        next: &|[after, before], [q, y, ..]| [after + q * (y * y), before + y * y],
        holds: &|[after, before], _| {
            let most = before * &sixteenth;
            vec![at_most("the squared length of the change", after, most)]
        },
    }
    .prove()?;
    Ok(one.and(all))
}

/// Where each layer stretches the squared length of a change by at most N/16, N = ‖W‖₂², the
/// network does by at most the product: for every depth.
fn products() -> Proof {
    let sixteenth = Polynomial::constant(1.0 / 16.0);
    Induction {
        over: "depth",
        letters: for_all([
            nonnegative("N"),
            nonnegative("before"),
            nonnegative("after"),
            nonnegative("rest"),
        ])
        .given(|[norm, before, after, _]| {
            let stretched = norm * before * Polynomial::constant(1.0 / 16.0);
            vec![at_most("", after, stretched)]
        }),
        first: &|[norm, before, after, _]| {
            [after.clone(), norm * before * &sixteenth]
        },
        any: &|[_, before, _, rest]| [before.clone(), before + rest],
        next: &|[_, bound], [norm, _, after, _]| {
            [after.clone(), norm * bound * &sixteenth]
        },
        holds: &|[change, bound], _| {
            vec![at_most("the squared length of the change", change, bound)]
        },
    }
    .prove()
}

/// A network of every depth and every width stretches a change of its input by at most the product
/// of ‖W‖₂/4, since f′ lies between 0 and 1/4. The norm is by definition the most by which W
/// stretches.
///
/// # Errors
/// A network that stretches by more, or a slope that is too large.
pub fn product_bound(f: &impl Activation) -> Proof {
    // Sampled networks show that the bound is about these networks, and refute what is false with
    // one of them. As evidence they would weaken the theorem.
    some_networks(f)?;
    let slopes = slopes::at_most_a_quarter(f)?.and(slopes::positive(f)?);
    let layers = changes_of_sums()?.and(changes_of_outputs()?);
    Ok(slopes.and(layers).and(products()?))
}
