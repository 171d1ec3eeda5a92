//! The rank of what comes out of a deep stack.

use super::stacks::widths;
use crate::network::{Stack, rank};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Rational, ratio};
use textbook::proof::exact::{at_most, every};
use textbook::proof::{Cases, Proof};
use textbook::random::Stream;

/// The outputs for the inputs ±eᵢ, side by side, have at most the rank of the narrowest layer,
/// biases left out.
pub(super) fn at_most_the_narrowest(activation: fn(Rational) -> Rational) -> Proof {
    let words =
        "one random stack without biases of each depth from {}, widths from 1 to 6";
    every(words, Cases::range(1..=32).map(u64::from), |&depth| {
        let mut stream = Stream::new(4, depth);
        let widths = widths(&mut stream, depth, 6);
        let mut deep = Stack::drawn(&widths, || stream.rational(3));
        for layer in deep.layers_mut() {
            layer.biases.fill(Rational::ZERO);
        }
        let n = widths[0];
        let axes = [1, -1]
            .into_iter()
            .flat_map(|sign| (0..n).map(move |i| (i, sign)));
        let outputs = axes.map(|(axis, sign)| {
            let entry = |i, _| ratio(sign * i64::from(i == axis), 1);
            deep.forward(&DVector::from_fn(n, entry), activation)
        });
        let outputs: Vec<_> = outputs.collect();
        let narrowest = widths.iter().min().expect("two widths at least");
        let what = format!("the rank at depth {depth}");
        at_most(what, &rank(&DMatrix::from_columns(&outputs)), narrowest)
    })
}
