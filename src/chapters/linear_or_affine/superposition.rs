//! Neurons and superposition: f(αx + βy) against αf(x) + βf(y), for any number of inputs.
//!
//! All weights and all inputs of a neuron, however many, are two blocks each: so what is seen of
//! two letters that do not commute is seen of every neuron, and that the code reads each input is
//! seen as well. What letters for blocks do not see is that the code reads all of a longer list: so
//! a few neurons with more inputs go through it as well. They are fewer than the theorem is about,
//! so that their evidence is no part of its own.

use crate::network::Layer;
use nalgebra::{DMatrix, DVector};
use textbook::number::{Polynomial, ratio};
use textbook::proof::exact::{self, every};
use textbook::proof::for_all::{Relation, any, block, equal, for_all, less, real};
use textbook::proof::induction::Induction;
use textbook::proof::{Cases, Proof};
use textbook::random::Stream;

pub(super) type Vector = DVector<Polynomial>;

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

/// The layer with so many rows of weights, one after the other.
pub(super) fn layer_of(
    rows: usize,
    weights: &[Polynomial],
    biases: &[Polynomial],
) -> Layer<Polynomial> {
    Layer {
        weights: DMatrix::from_row_slice(rows, weights.len() / rows, weights),
        biases: DVector::from_column_slice(biases),
    }
}

/// A neuron, and two lists of inputs.
struct Neurons<'a> {
    bias: &'a Polynomial,
    weights: &'a [Polynomial],
    x: &'a [Polynomial],
    y: &'a [Polynomial],
}

impl<'a> Neurons<'a> {
    /// With so many inputs: as many weights, and twice as many inputs, stand in one list.
    fn of(inputs: usize, bias: &'a Polynomial, numbers: &'a [Polynomial]) -> Self {
        let (weights, both) = numbers.split_at(inputs);
        let (x, y) = both.split_at(inputs);
        Self {
            bias,
            weights,
            x,
            y,
        }
    }

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
        laws(&Neurons::of(2, bias, numbers), alpha, beta)
    })
}

/// So many whole numbers of either sign.
pub(super) fn numbers(count: usize) -> Vec<Polynomial> {
    let mut stream = Stream::new(5, count as u64);
    let drawn = (0..count).map(|_| stream.integer(-99, 99));
    drawn.map(|number| ratio(number, 1).into()).collect()
}

/// Two sides that are equal for neurons with three to six inputs.
fn for_wider(sides: impl Fn(&Neurons) -> [Polynomial; 2]) -> Proof {
    let words = "{} neurons, each with another number of inputs";
    every(words, Cases::range(3..=6), |&inputs| {
        let inputs = inputs as usize;
        let (bias, numbers) = (5.into(), numbers(3 * inputs));
        let [left, right] = sides(&Neurons::of(inputs, &bias, &numbers));
        exact::equal(format!("f, with {inputs} inputs,"), &left, &right)
    })
}

/// The defect of every neuron is b(1 − α − β), which is not 0 at α = β = 1 if b is not 0.
///
/// # Errors
/// A neuron, inputs and factors for which it is not so; or the news that it does not follow.
pub fn neuron(f: Neuron) -> Proof {
    let one = Polynomial::from(1);
    let defect = |neurons: &Neurons, alpha: &_, beta: &_| {
        let [mixed, parts] = neurons.sides(f, alpha, beta);
        [mixed - parts, neurons.bias * (&one - alpha - beta)]
    };
    let blocks = for_neurons(|neurons, alpha, beta| {
        let [seen, expected] = defect(neurons, alpha, beta);
        let [apart, _] = defect(neurons, &one, &one);
        vec![
            equal("the defect", seen, expected),
            any([
                equal("b", neurons.bias, 0),
                less("the defect at α = β = 1 below 0", &apart, 0),
                less("above it", 0, &apart),
            ]),
        ]
    })?;
    for_wider(|neurons| defect(neurons, &2.into(), &(-3).into()))?;
    Ok(blocks)
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
    for_wider(|neurons| neurons.sides(f, &2.into(), &(-3).into()))?;
    for_wider(
        |&Neurons {
             bias, weights, x, ..
         }| {
            let part = |(place, t): (usize, &Polynomial)| {
                let mut unit = vec![zero.clone(); x.len()];
                unit[place] = one.clone();
                t * output(f, weights, bias, &unit)
            };
            let parts = x.iter().enumerate().map(part);
            let sum = parts.fold(zero.clone(), |sum, part| sum + part);
            [output(f, weights, bias, x), sum]
        },
    )?;
    Ok(superposes.and(units))
}
