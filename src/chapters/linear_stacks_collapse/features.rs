//! What the next neuron can compute: a multiple of one feature, or a mixture of several.

use textbook::number::{Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof, counterexample};
use textbook::random::Stream;

/// The output of a chain of weights at x is x times its output at 1.
pub(super) fn chain_scales(activation: fn(Rational) -> Rational) -> Proof {
    let inputs = Cases::listed((-3..=3i64).collect::<Vec<_>>());
    let inputs = Cases::range(1..=64).by(&inputs);
    let words =
        "one chain of each depth from {}, weights of size up to 5, inputs {}";
    every(words, inputs, |&(depth, x)| {
        let chain = |x: Rational| {
            let mut stream = Stream::new(6, depth.into());
            let mut value = stream.rational(5) * x;
            for _ in 1..depth {
                value = stream.rational(5) * activation(value);
            }
            value
        };
        let input = ratio(x, 1);
        let what =
            format!("{depth} neurons at {x} against {x} times their output at 1");
        equal(what, &chain(input.clone()), &(input * chain(ratio(1, 1))))
    })
}

/// ax + by is a multiple neither of x nor of y. If it were c·x, its value at (0, 1), which is b, would be 0; and so for y.
pub(super) fn mixes([a, b]: [i64; 2]) -> Proof {
    let zero = Rational::ZERO;
    let not_of_x = counterexample::differ(
        "ax + by = cx",
        "(0, 1), for every c",
        &ratio(b, 1),
        &zero,
    )?;
    let not_of_y = counterexample::differ(
        "ax + by = cy",
        "(1, 0), for every c",
        &ratio(a, 1),
        &zero,
    )?;
    Ok(not_of_x.and(not_of_y))
}
