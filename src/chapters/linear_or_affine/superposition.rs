//! Neurons and superposition: f(αx + βy) against αf(x) + βf(y), for neurons with any number of
//! inputs.
//!
//! The letters w, x, y for blocks stand for all the weights and all the inputs of a neuron at once.
//! What they cannot see is whether the code reads every input; that is checked on neurons with two
//! inputs, each number a letter of its own.

use crate::network::{Layer, Stack};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Number, Polynomial};
use textbook::proof::Proof;
use textbook::proof::for_all::{
    Relation, any, block, equal, for_all, less, nonzero, real,
};
use textbook::proof::induction::Induction;

type Vector = DVector<Polynomial>;

/// What a layer makes of its input.
pub type Neuron = fn(&Layer<Polynomial>, &Vector) -> Vector;

/// The layer with its biases set to 0.
#[must_use]
pub fn without_bias(layer: &Layer<Polynomial>, input: &Vector) -> Vector {
    let layer = Layer {
        weights: layer.weights.clone(),
        biases: layer.biases.map(|_| Polynomial::from(0)),
    };
    layer.forward(input)
}

/// The neuron with these weights and this bias, at these inputs.
fn output(
    f: Neuron,
    weights: &[Polynomial],
    bias: &Polynomial,
    inputs: &[Polynomial],
) -> Polynomial {
    let layer = Layer {
        weights: DMatrix::from_row_slice(1, weights.len(), weights),
        biases: DVector::from_element(1, bias.clone()),
    };
    f(&layer, &DVector::from_column_slice(inputs))[0].clone()
}

/// α, β, b, and the weights and two inputs of a neuron.
struct Mixture<const N: usize> {
    factors: [Polynomial; 2],
    bias: Polynomial,
    weights: [Polynomial; N],
    inputs: [[Polynomial; N]; 2],
}

impl<const N: usize> Mixture<N> {
    /// f(αx + βy) and αf(x) + βf(y).
    fn sides(&self, f: Neuron) -> [Polynomial; 2] {
        let Self {
            factors: [alpha, beta],
            inputs: [x, y],
            ..
        } = self;
        let mixed: [_; N] = std::array::from_fn(|i| alpha * &x[i] + beta * &y[i]);
        let [mixed, x, y] =
            [&mixed, x, y].map(|at| output(f, &self.weights, &self.bias, at));
        [mixed, alpha * x + beta * y]
    }
}

/// `law` for neurons with any number of inputs, and for those with two, number by number.
fn for_neurons(law: impl Fn(&Mixture<1>) -> Vec<Relation>, two: impl Fn(&Mixture<2>) -> Vec<Relation>) -> Proof {
    let letters = [
        real("α"),
        real("β"),
        nonzero("b"),
        block("w"),
        block("x"),
        block("y"),
    ];
    let every = for_all(letters).hold(|[p, q, b, w, x, y]| {
        law(&Mixture {
            factors: [p.clone(), q.clone()],
            bias: b.clone(),
            weights: [w.clone()],
            inputs: [[x.clone()], [y.clone()]],
        })
    })?;
    let letters = [
        real("α"),
        real("β"),
        nonzero("b"),
        real("w₁"),
        real("w₂"),
        real("x₁"),
        real("x₂"),
        real("y₁"),
        real("y₂"),
    ];
    let pairs = for_all(letters).hold(|[p, q, b, numbers @ ..]| {
        let [v, w, t, x, u, y] = numbers.clone();
        two(&Mixture {
            factors: [p.clone(), q.clone()],
            bias: b.clone(),
            weights: [v, w],
            inputs: [[t, x], [u, y]],
        })
    })?;
    Ok(every.and(pairs))
}
