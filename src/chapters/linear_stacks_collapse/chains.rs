//! Chains of neurons, one wide: without a bend they scale, and one bend is enough to break that.

use super::stacks::{Bend, alone, column, single, topped};
use crate::network::Stack;
use textbook::number::{Number, Polynomial};
use textbook::proof::Proof;
use textbook::proof::for_all::{any, equal, for_all, less, nonzero, positive, real};
use textbook::proof::induction::Induction;

/// A chain, and the product of its weights.
type Chain = (Stack<Polynomial>, Polynomial);

fn first(weight: &Polynomial, bias: &Polynomial) -> Chain {
    (alone(single(weight, bias)), weight.clone())
}

fn next((stack, product): Chain, weight: &Polynomial, bias: &Polynomial) -> Chain {
    let product = weight * product;
    (topped(stack, single(weight, bias)), product)
}

/// In a chain without biases the output is the input times the product of the weights.
///
/// # Errors
/// Weights and an input for which it is not; or the news that it does not follow.
pub fn chain_scales(bend: Bend) -> Proof {
    let zero = Polynomial::from(0);
    let first = |[w, ..]: &[Polynomial; 3]| first(w, &zero);
    Induction {
        over: "depth",
        letters: for_all(["w", "v", "x"].map(real)),
        first: &first,
        any: &first,
        next: &|chain, [_, v, _]| next(chain, v, &zero),
        holds: &|(stack, product), [.., x]| {
            let output = stack.forward(&column(x), bend)[0].clone();
            vec![equal("the output", output, product * x)]
        },
    }
    .prove()
}

/// With `bend` between two neurons of a chain whose weights are not 0, the middle one of three
/// inputs in a row is not mapped to the mean of the outer two: the second difference, t to the left
/// and to the right of the bend, has the size |w|t, with w the product of all weights. To one side
/// of the bend the output does not change.
///
/// What lies below the bend is one neuron, and so is what lies above it, each with the product of
/// its weights for a weight: that is the first part.
///
/// # Errors
/// Weights, biases and a distance for which it is not so; or the news that it does not follow.
pub fn one_bend(bend: Bend) -> Proof {
    let nonzero_product = |(stack, product): &Chain| {
        let weight = &stack.collapse().weights[(0, 0)];
        vec![
            equal("the weight", weight, product),
            any([
                less("the product below 0", product, 0),
                less("above it", 0, product),
            ]),
        ]
    };
    let start = |[w, _, b, _]: &[Polynomial; 4]| first(w, b);
    let straight = Induction {
        over: "depth",
        letters: for_all([nonzero("w"), nonzero("v"), real("b"), real("c")]),
        first: &start,
        any: &start,
        next: &|chain, [_, v, _, c]| next(chain, v, c),
        holds: &|chain, _| nonzero_product(chain),
    }
    .prove()?;
    let letters = [
        nonzero("w"),
        nonzero("v"),
        real("b"),
        real("c"),
        positive("t"),
    ];
    let around = for_all(letters).hold(|[w, v, b, c, t]| {
        let stack = topped(alone(single(w, b)), single(v, c));
        let at = |x: Polynomial| stack.forward(&column(&x), bend)[0].clone();
        let place = -(b / w);
        let [left, middle, right] = [&place - t, place.clone(), place + t].map(at);
        let rise = |step: Polynomial| v * step.larger(0.into()) + c;
        let second = (&left + &right - &middle - middle).magnitude();
        vec![
            equal("to the left of the bend", left, rise(-w * t)),
            equal("to the right of the bend", right, rise(w * t)),
            less("0", 0, &second),
            equal("the second difference", second, (v * w).magnitude() * t),
        ]
    })?;
    Ok(straight.and(around))
}
