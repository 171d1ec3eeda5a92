//! Neurons and superposition: f(αx + βy) against αf(x) + βf(y), for any number of inputs.
//!
//! All weights and all inputs of a neuron, however many, are two blocks each: so what is seen of
//! two letters that do not commute is seen of every neuron, and that the code reads each input is
//! seen as well. In the same way a matrix of every shape is made of two rows and two columns of
//! blocks.

use crate::network::{Layer, Stack};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Number, Polynomial};
use textbook::proof::Proof;
use textbook::proof::for_all::{Relation, any, block, equal, for_all, less, real};
use textbook::proof::induction::Induction;

type Vector = DVector<Polynomial>;

/// What a layer makes of its input.
pub type Neuron = fn(&Layer<Polynomial>, &Vector) -> Vector;

/// What a layer makes of its input once its biases are 0.
#[must_use]
pub fn without_bias(layer: &Layer<Polynomial>, input: &Vector) -> Vector {
    let layer = Layer {
        weights: layer.weights.clone(),
        biases: layer.biases.map(|_| 0.into()),
    };
    layer.forward(input)
}

/// What the neuron with these weights and this bias makes of these inputs.
fn output(
    f: Neuron,
    weights: &[Polynomial],
    bias: &Polynomial,
    inputs: &[Polynomial],
) -> Polynomial {
    let layer = layer_of(1, weights, std::slice::from_ref(bias));
    f(&layer, &DVector::from_column_slice(inputs))[0].clone()
}

fn layer_of(
    rows: usize,
    weights: &[Polynomial],
    biases: &[Polynomial],
) -> Layer<Polynomial> {
    Layer {
        weights: DMatrix::from_row_slice(rows, weights.len() / rows, weights),
        biases: DVector::from_column_slice(biases),
    }
}

/// A neuron of two weights, and two pairs of inputs.
struct Neurons<'a> {
    bias: &'a Polynomial,
    weights: &'a [Polynomial],
    x: &'a [Polynomial],
    y: &'a [Polynomial],
}

impl Neurons<'_> {
    /// f(αx + βy) and αf(x) + βf(y).
    fn sides(
        &self,
        f: Neuron,
        alpha: &Polynomial,
        beta: &Polynomial,
    ) -> [Polynomial; 2] {
        let f = |inputs: &[_]| output(f, self.weights, self.bias, inputs);
        let inputs = self.x.iter().zip(self.y);
        let mixed: Vec<_> = inputs.map(|(x, y)| alpha * x + beta * y).collect();
        [f(&mixed), alpha * f(self.x) + beta * f(self.y)]
    }
}

/// `laws` for every neuron, every α, and every β.
fn for_neurons(
    laws: impl Fn(&Neurons, &Polynomial, &Polynomial) -> Vec<Relation>,
) -> Proof {
    let letters = [
        real("α"),
        real("β"),
        real("b"),
        block("w₁"),
        block("w₂"),
        block("x₁"),
        block("x₂"),
        block("y₁"),
        block("y₂"),
    ];
    for_all(letters).hold(|[alpha, beta, bias, numbers @ ..]| {
        let neurons = Neurons {
            bias,
            weights: &numbers[..2],
            x: &numbers[2..4],
            y: &numbers[4..],
        };
        laws(&neurons, alpha, beta)
    })
}

/// The defect of every neuron is b(1 − α − β), which is not 0 at α = β = 1 if b is not 0.
///
/// # Errors
/// A neuron, inputs and factors for which it is not so; or the news that it does not follow.
pub fn neuron(f: Neuron) -> Proof {
    let one = Polynomial::from(1);
    for_neurons(|neurons, alpha, beta| {
        let [mixed, parts] = neurons.sides(f, alpha, beta);
        let expected = neurons.bias * (&one - alpha - beta);
        let [sum, apart] = neurons.sides(f, &one, &one);
        let defect = sum - apart;
        vec![
            equal("the defect", mixed - parts, expected),
            any([
                equal("b", neurons.bias, 0),
                less("the defect at α = β = 1 below 0", &defect, 0),
                less("above it", 0, &defect),
            ]),
        ]
    })
}

/// Every neuron obeys superposition, and is the sum of its values at the unit vectors, each times
/// an input.
///
/// In the step of the induction one more input comes to a neuron for which it holds.
///
/// # Errors
/// A neuron, inputs and factors for which it is not so; or the news that it does not follow.
pub fn matrix(f: Neuron) -> Proof {
    let superposes = for_neurons(|neurons, alpha, beta| {
        let [mixed, parts] = neurons.sides(f, alpha, beta);
        vec![equal("f(αx + βy)", mixed, parts)]
    })?;
    let (zero, one) = (Polynomial::from(0), Polynomial::from(1));
    let units = Induction {
        over: "number of inputs",
        letters: for_all([real("b"), block("w"), block("x"), block("v"), real("t")]),
        first: &|[b, _, _, v, t]| {
            let [weights, unit] = [v, &one].map(std::slice::from_ref);
            let at_unit = output(f, weights, b, unit);
            (vec![v.clone()], vec![t.clone()], t * at_unit)
        },
        any: &|[_, w, x, _, _]| (vec![w.clone()], vec![x.clone()], w * x),
        next: &|(mut weights, mut inputs, sum), [b, _, _, v, t]| {
            let mut unit = vec![zero.clone(); inputs.len()];
            unit.push(one.clone());
            weights.push(v.clone());
            inputs.push(t.clone());
            let at_unit = output(f, &weights, b, &unit);
            (weights, inputs, sum + t * at_unit)
        },
        holds: &|(weights, inputs, sum), [b, ..]| {
            vec![equal("f(x)", output(f, weights, b, inputs), sum)]
        },
    }
    .prove()?;
    Ok(superposes.and(units))
}

/// The layer as a matrix: (W b; 0 1).
fn extended<T: Number>(layer: &Layer<T>) -> DMatrix<T> {
    let (rows, columns) = layer.weights.shape();
    DMatrix::from_fn(rows + 1, columns + 1, |row, column| {
        match (row < rows, column < columns) {
            (true, true) => layer.weights[(row, column)].clone(),
            (true, false) => layer.biases[row].clone(),
            (false, inside) => T::constant(f64::from(u8::from(!inside))),
        }
    })
}

/// The input with a 1 below it.
#[must_use]
pub fn append_one(input: &Vector) -> Vector {
    input.push(1.into())
}

/// The input with a 0 below it.
#[must_use]
pub fn append_zero(input: &Vector) -> Vector {
    input.push(0.into())
}

/// A layer is a matrix once its input and its output are appended to, and two layers one after the
/// other are the product of their matrices.
///
/// # Errors
/// Layers and an input for which it is not so; or the news that it does not follow.
pub fn append(appended: fn(&Vector) -> Vector) -> Proof {
    let letters = [
        "W₁₁", "W₁₂", "W₂₁", "W₂₂", "b₁", "b₂", "V₁", "V₂", "c", "x₁", "x₂",
    ];
    for_all(letters.map(block)).hold(|letters| {
        let below = layer_of(2, &letters[..4], &letters[4..6]);
        let above = layer_of(1, &letters[6..8], &letters[8..9]);
        let input = DVector::from_column_slice(&letters[9..]);
        let product = extended(&below) * appended(&input);
        let wanted = appended(&below.forward(&input));
        let both = extended(&above) * extended(&below);
        let stack = Stack {
            first: below,
            above: vec![above],
        };
        let collapsed = extended(&stack.collapse());
        entries("an output", product.as_slice(), wanted.as_slice())
            .chain(entries("an entry", both.as_slice(), collapsed.as_slice()))
            .collect()
    })
}

/// That two lists of the same length have the same entries.
fn entries<'a>(
    what: &'a str,
    left: &'a [Polynomial],
    right: &'a [Polynomial],
) -> impl Iterator<Item = Relation> + 'a {
    left.iter().zip(right).map(move |(l, r)| equal(what, l, r))
}
