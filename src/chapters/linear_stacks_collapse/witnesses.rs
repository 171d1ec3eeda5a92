//! Small witnesses: XOR, and what depth does to the loss.

use super::stacks::stack;
use crate::network::{Layer, Stack};
use crate::number::{Dual, Number, Rational, ratio};
use crate::proof::Proof;
use crate::proof::exact::{equal, every};
use crate::random::Stream;
use nalgebra::{DMatrix, DVector};

fn whole(rows: usize, entries: &[i64]) -> DMatrix<Rational> {
    let columns = entries.len() / rows;
    DMatrix::from_row_iterator(rows, columns, entries.iter().map(|&e| ratio(e, 1)))
}

/// relu(x + y) − 2 relu(x + y − 1), once its activation is ReLU.
pub(super) fn xor(_: u32) -> Stack<Rational> {
    Stack {
        first: Layer {
            weights: whole(2, &[1, 1, 1, 1]),
            biases: DVector::from_vec(vec![ratio(0, 1), ratio(-1, 1)]),
        },
        above: vec![Layer {
            weights: whole(1, &[1, -2]),
            biases: DVector::from_vec(vec![ratio(0, 1)]),
        }],
    }
}

/// A random stack with two inputs and one output.
pub(super) fn linear(depth: u32) -> Stack<Rational> {
    let mut stream = Stream::new(5, depth.into());
    let inner = (1..depth).map(|_| 3);
    let widths: Vec<_> = [2].into_iter().chain(inner).chain([1]).collect();
    stack(&widths, || stream.rational(3))
}

/// f(0,0) + f(1,1) = f(0,1) + f(1,0), which XOR breaks: 0 is not 2.
pub(super) fn certificate(
    network: fn(u32) -> Stack<Rational>,
    activation: fn(Rational) -> Rational,
) -> Proof {
    let domain = "one random stack of each depth from 1 to 32, two inputs, width 3";
    every(domain, 1..=32u32, |&depth| {
        let network = network(depth);
        let f = |x: i64, y: i64| {
            let input = DVector::from_vec(vec![ratio(x, 1), ratio(y, 1)]);
            network.forward(&input, activation)[0].clone()
        };
        let what = "f(0,0) + f(1,1) against f(0,1) + f(1,0)";
        equal(what, &(f(0, 0) + f(1, 1)), &(f(0, 1) + f(1, 0)))
    })
}

/// The network of [`xor`] is XOR at the four corners.
pub(super) fn computes_xor(activation: fn(Rational) -> Rational) -> Proof {
    let corners = [(0, 0), (0, 1), (1, 0), (1, 1)];
    every("the four corners", corners, |&(x, y)| {
        let input = DVector::from_vec(vec![ratio(x, 1), ratio(y, 1)]);
        let output = &xor(2).forward(&input, activation)[0];
        equal(format!("XOR({x}, {y})"), output, &ratio(x ^ y, 1))
    })
}

/// (w₂w₁ − 1)².
pub(super) fn two_layers(w2: Dual<Rational>, w1: Dual<Rational>) -> Dual<Rational> {
    let miss = w2 * w1 - Dual::constant(1.0);
    miss.clone() * miss
}

/// (w₁ − 1)²: one layer.
pub(super) fn one_layer(_: Dual<Rational>, w1: Dual<Rational>) -> Dual<Rational> {
    let miss = w1 - Dual::constant(1.0);
    miss.clone() * miss
}

/// At zero the gradient is zero, the loss falls along (t, t) and rises along (t, −t); the middle of (1, 1) and (−1, −1) lies above both.
pub(super) fn saddle(
    loss: fn(Dual<Rational>, Dual<Rational>) -> Dual<Rational>,
) -> Proof {
    let still = |x: &Rational| Dual {
        value: x.clone(),
        slope: Rational::ZERO,
    };
    let at = |w2: &Rational, w1: &Rational| loss(still(w2), still(w1)).value;
    let zero = Rational::ZERO;
    every("t = 1/2, 1/4, …, 1/2¹⁰", 1..=10u32, |&k| {
        let slopes = [
            loss(Dual::variable(zero.clone()), still(&zero)).slope,
            loss(still(&zero), Dual::variable(zero.clone())).slope,
        ];
        for slope in slopes {
            equal("the slope at zero", &slope, &zero)?;
        }
        let t = ratio(1, 1 << k);
        let here = at(&zero, &zero);
        let saddle = at(&t, &t) < here && here < at(&t, &-t.clone());
        let one = Rational::ONE;
        let ends = at(&one, &one).larger(at(&-one.clone(), &-one.clone()));
        equal(format!("saddle seen at t = {t}"), &saddle, &true)?;
        equal("middle above both ends", &(here > ends), &true)
    })
}
