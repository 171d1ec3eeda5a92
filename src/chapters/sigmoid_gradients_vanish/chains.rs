//! Chains: one neuron a layer, so that the derivative of the output is a product of numbers.

use crate::network::chain::balanced_sigmoids;
use half::{bf16, f16};
use std::ops::Mul;
use textbook::number::{Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof};

/// How deep a product is multiplied up before it counts as never zero.
const DEEPEST: u64 = 2_000;

/// The number of factors after which a product, multiplied up one factor at a time, is exactly 0.
fn first_zero<T: Copy + Mul<Output = T> + PartialEq>(
    one: T,
    factor: T,
    zero: T,
) -> Option<u64> {
    let mut product = one;
    (1..=DEEPEST).find(|_| {
        product = product * factor;
        product == zero
    })
}

/// The depths at which factor^L is exactly 0 in four float types.
pub(super) fn zero_depths(factor: f32) -> Proof {
    let half = f16::from_f32;
    let brain = bf16::from_f32;
    let depths = [
        ("f16", first_zero(half(1.0), half(factor), half(0.0)), 13),
        (
            "bf16",
            first_zero(brain(1.0), brain(factor), brain(0.0)),
            67,
        ),
        ("f32", first_zero(1.0, factor, 0.0), 75),
        ("f64", first_zero(1.0, f64::from(factor), 0.0), 538),
    ];
    let depths = depths.map(|(name, seen, said)| (name, (seen, said)));
    let words = "the products of up to 2,000 factors in {}";
    every(
        words,
        Cases::named(depths),
        |&(name, (seen, said))| match seen {
            Some(depth) => equal(format!("the first zero in {name}"), &depth, &said),
            None => Err(format!("no product of {DEEPEST} factors is 0 in {name}")),
        },
    )
}

/// Chains that differ in their weight alone: the derivative is 4⁻ᴸ at weight 1 and stays 1 at
/// `large`.
pub(super) fn same_slopes(large: &Rational) -> Proof {
    let depth = 64;
    let quarter = ratio(1, 4);
    let weights = Cases::counted([Rational::ONE, large.clone()]);
    every(
        "{} weights, 1 and a larger one, 1 to 64 layers",
        weights,
        |weight| {
            let mut expected = Rational::ONE;
            for (layer, seen) in (1..).zip(balanced_sigmoids(weight, depth)) {
                if *weight == Rational::ONE {
                    expected *= &quarter;
                }
                equal(format!("{layer} layers, w = {weight}"), &seen, &expected)?;
            }
            Ok(())
        },
    )
}
