//! Chains of neurons, one wide: without a bend they scale, and one bend is enough to break that.

use super::stacks::{Bend, alone, column, single, topped};
use crate::network::Stack;
use textbook::number::{Number, Polynomial};
use textbook::proof::for_all::{any, equal, for_all, less, nonzero, positive, real};
use textbook::proof::induction::Induction;
use textbook::proof::{Cases, Proof, exact};

/// A chain, and the product of its weights.
type Chain = (Stack<Polynomial>, Polynomial);

fn first(weight: &Polynomial, bias: &Polynomial) -> Chain {
    (alone(single(weight, bias)), weight.clone())
}

fn next((stack, product): Chain, weight: &Polynomial, bias: &Polynomial) -> Chain {
    let product = weight * product;
    (topped(stack, single(weight, bias)), product)
}

/// A chain with weights 2 and −1 in turn, and its product of weights.
fn chain_of(depth: u8, bias: fn(u8) -> i32) -> Chain {
    let weight =
        |number: u8| Polynomial::from(if number.is_multiple_of(2) { 2 } else { -1 });
    (1..depth).fold(first(&weight(0), &bias(0).into()), |chain, number| {
        next(chain, &weight(number), &bias(number).into())
    })
}

/// What letters do not see, since two neurons stand for any number of them: that the code goes
/// through all neurons of a long chain. A list is less than the theorem, so that its evidence is
/// not part of it.
fn deep(check: impl Fn(u8) -> Result<(), String>) -> Proof {
    let depths = Cases::counted((1..=12).chain([40]).collect::<Vec<u8>>());
    exact::every("{} chains, each of another depth", depths, |&depth| {
        check(depth)
    })
}

/// In a chain without biases the output is the input times the product of the weights.
///
/// # Errors
/// Weights and an input for which it is not; or the news that it does not follow.
pub fn chain_scales(bend: Bend) -> Proof {
    let zero = Polynomial::from(0);
    deep(|depth| {
        let (stack, product) = chain_of(depth, |_| 0);
        let x = Polynomial::from(-3);
        let output = stack.forward(&column(&x), bend)[0].clone();
        exact::equal(
            format!("depth {depth}, the output at −3"),
            &output,
            &(product * x),
        )
    })?;
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
    deep(|depth| {
        let (stack, product) = chain_of(depth, i32::from);
        let one = stack.collapse();
        exact::equal(
            format!("depth {depth}, the weight"),
            &one.weights[(0, 0)],
            &product,
        )
    })?;
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
