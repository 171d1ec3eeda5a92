//! A unit that is dead, silent at every example: in the first layer for good, further up perhaps
//! not.

use crate::activation::{PiecewiseLinear, relu};
use crate::network::{Example, Layer, Stack};
use nalgebra::DVector;
use textbook::number::{Rational, ratio};
use textbook::proof::counterexample::differ;
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof, tuples};

/// A layer of units with whole weights and a whole bias behind them.
fn layer<const LENGTH: usize>(units: &[[i64; LENGTH]]) -> Layer<Rational> {
    let units: Vec<_> = units.iter().map(|unit| unit.map(Rational::from)).collect();
    Layer::of_units(&units)
}

fn xor() -> [Example<Rational>; 4] {
    let corners = [(0, 0), (0, 1), (1, 0), (1, 1)];
    corners.map(|(x, y)| Example::of(&[x, y].map(Rational::from), (x ^ y).into()))
}

/// Every two weights and bias of −1, 0, 1.
fn units() -> impl Iterator<Item = [i64; 3]> {
    let units = tuples(&[-1, 0, 1]);
    units.map(|[b, w, v]| [v, w, b])
}

/// Two units and their weights to the output, the first unit being one with z ≤ 0 at all examples
/// of XOR.
fn networks() -> impl Iterator<Item = [[i64; 3]; 3]> {
    let dead = |&[v, w, b]: &[i64; 3]| b + v.max(0) + w.max(0) <= 0;
    let pairs = units().filter(dead);
    let pairs = pairs.flat_map(|a| units().map(move |b| [a, b]));
    pairs.flat_map(|[a, b]| {
        tuples(&[-1, 1]).map(move |[first, second]| [a, b, [first, second, 0]])
    })
}

/// All weights of the first unit: two that come in, its bias, and the one that goes out.
fn of_first_unit(stack: &Stack<Rational>) -> [Rational; 4] {
    let Layer { weights, biases } = &stack.first;
    let out = &stack.above[0].weights[(0, 0)];
    [&weights[(0, 0)], &weights[(0, 1)], &biases[0], out].map(Clone::clone)
}

/// The first unit has no gradient and keeps its weights through two steps, at each of two learning
/// rates.
pub(super) fn stay_dead(f: &impl PiecewiseLinear) -> Proof {
    let words =
        "all {} networks in which the first of the two ReLUs is silent, {} rates";
    let rates = [ratio(1, 4), ratio(1, 1)];
    let networks: Vec<_> = networks().collect();
    let runs = Cases::counted(networks).by(&Cases::counted(rates));
    every(words, runs, |(network @ [a, b, out], rate)| {
        let born = Stack {
            first: layer(&[*a, *b]),
            above: vec![layer(&[*out])],
        };
        let mut stack = born.clone();
        for step in 1..=2 {
            let gradient = stack.gradient(|x| f.at(x), &xor());
            let slopes = of_first_unit(&gradient);
            for (what, slope) in ["v", "w", "b", "a"].into_iter().zip(slopes) {
                let what = format!("{network:?}, step {step}: gradient of {what}");
                equal(what, &slope, &Rational::ZERO)?;
            }
            stack = stack.step(&gradient, rate);
        }
        let pairs = of_first_unit(&stack).into_iter().zip(of_first_unit(&born));
        for (now, then) in pairs {
            equal(format!("{network:?}: a weight"), &now, &then)?;
        }
        Ok(())
    })
}

/// What the layer below does in a step.
#[derive(PartialEq)]
pub(super) enum Below {
    /// It takes part.
    Learns,
    /// It stays as it is.
    Frozen,
}

/// A dead unit of the second layer has no gradient, and is alive after the step all the same.
pub(super) fn revived(below: &Below) -> Proof {
    let born = Stack {
        first: layer(&[[1, 0]]),
        above: vec![layer(&[[1, 0], [1, -2]]), layer(&[[1, 1, 0]])],
    };
    let gradient = born.gradient(relu, &[Example::of(&[Rational::ONE], 3.into())]);
    let slopes = [
        ("w", &gradient.above[0].weights[(1, 0)]),
        ("b", &gradient.above[0].biases[1]),
        ("a", &gradient.above[1].weights[(0, 1)]),
    ];
    let words = "its {} weights before the step";
    let dead = every(words, Cases::counted(slopes), |(what, slope)| {
        equal(format!("the gradient of {what}"), *slope, &Rational::ZERO)
    })?;
    let mut after = born.step(&gradient, &ratio(1, 2));
    if *below == Below::Frozen {
        after.first = born.first.clone();
    }
    let input = DVector::from_element(1, Rational::ONE);
    let signal = after.first.forward(&input).map(relu);
    let output = relu(after.above[0].forward(&signal)[1].clone());
    let witness = differ(
        "\"a silent unit stays silent\"",
        "x = 1 after a step with rate 1/2",
        &output,
        &Rational::ZERO,
    )?;
    Ok(witness.and(dead))
}
