//! What the next neuron can compute: a multiple of one feature, or a mixture of several.

use textbook::number::{Rational, ratio};
use textbook::proof::counterexample::differ;
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof};
use textbook::random::Stream;

/// The output of a chain of weights at x is x times its output at 1.
pub(super) fn chain_scales(activation: fn(Rational) -> Rational) -> Proof {
    let inputs = Cases::listed((-3..=3i64).collect::<Vec<_>>());
    let inputs = Cases::range(1..=64).map(u64::from).by(&inputs);
    let words =
        "one chain of each depth from {}, weights of size up to 5, inputs {}";
    every(words, inputs, |&(depth, x)| {
        let chain = |x: Rational| {
            let mut stream = Stream::new(6, depth);
            let mut value = stream.rational(5) * x;
            for _ in 1..depth {
                value = stream.rational(5) * activation(value);
            }
            value
        };
        let input = ratio(x, 1);
        let what =
            format!("{depth} neurons at {x} against {x} times their output at 1");
        equal(what, &chain(input.clone()), &(input * chain(Rational::ONE)))
    })
}

/// ax + by is a multiple neither of x nor of y. If it were c·x, its value at (0, 1), which is b,
/// would be 0; and so for y.
pub(super) fn mixes([a, b]: [i64; 2]) -> Proof {
    let nonzero = |statement, place, value: i64| {
        differ(statement, place, &ratio(value, 1), &Rational::ZERO)
    };
    let of_x = nonzero("ax + by = cx", "(0, 1), for every c", b)?;
    Ok(of_x.and(nonzero("ax + by = cy", "(1, 0), for every c", a)?))
}
