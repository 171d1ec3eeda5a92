//! Chains: one neuron a layer, so that the derivative of the output is a product of numbers.

use crate::network::chain::Chain;
use half::{bf16, f16};
use std::fmt::Display;
use std::ops::Mul;
use textbook::number::{Dual, Number, Polynomial, Rational, ratio};
use textbook::proof::exact::{all, equal as same, every, holds};
use textbook::proof::for_all::{Relation, equal, for_all, real};
use textbook::proof::induction::Induction;
use textbook::proof::{Cases, Proof};

/// How deep a product is multiplied up before it counts as never zero.
const DEEPEST: u64 = 2_000;

/// How many layers of a chain are looked at one by one.
const FIRST: usize = 64;

/// Says how deep a product of equal factors is when it is 0: multiplied up one factor at a time, it
/// is 1/4, 1/16, … exactly, then 0, and stays 0.
fn zero_from<T>(
    factor: T,
    [zero, one, four]: [T; 3],
    said: u64,
) -> Result<(), String>
where
    T: Copy + Mul<Output = T> + PartialEq + Display,
{
    let mut product = one;
    for depth in 1..=DEEPEST {
        let next = product * factor;
        if next == zero {
            same("the number of factors whose product is 0", &depth, &said)?;
            return holds("0 times a factor is 0", next * factor == zero);
        }
        let what = format!("four times the product of {depth} factors");
        same(what, &(next * four), &product)?;
        product = next;
    }
    Err(format!("no product of {DEEPEST} factors is 0"))
}

/// The depths from which on factor^L is exactly 0 in four float types.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn zero_depths(factor: f32) -> Proof {
    let half = [0.0, 1.0, 4.0].map(f16::from_f32);
    let brain = [0.0, 1.0, 4.0].map(bf16::from_f32);
    all(
        "{}, factors one at a time",
        Cases::listed(["f16", "bf16", "f32", "f64"]),
        |&name| {
            let zero = match name {
                "f16" => zero_from(f16::from_f32(factor), half, 13),
                "bf16" => zero_from(bf16::from_f32(factor), brain, 67),
                "f32" => zero_from(factor, [0.0, 1.0, 4.0], 75),
                _ => zero_from(f64::from(factor), [0.0, 1.0, 4.0], 538),
            };
            zero.map_err(|reason| format!("in {name}, {reason}"))
        },
    )
}

/// Evidence that each of the first 64 layers of a chain multiplies the derivative by `factor`. It
/// is a list, and not what the theorems rest on: it shows that the chains of other pages are these,
/// and refutes what is false with a number.
///
/// # Errors
/// The depth at which the derivative is another one, or how many there are.
pub(in crate::chapters) fn first_layers(
    chain: Chain,
    weight: &Rational,
    factor: &Rational,
) -> Proof {
    every("{} chain", Cases::counted([weight]), |weight| {
        let derivatives = (chain.derivatives)(weight, FIRST);
        same("the number of derivatives", &derivatives.len(), &FIRST)?;
        let mut expected = Rational::ONE;
        for (depth, seen) in (1..).zip(&derivatives) {
            expected *= factor;
            same(format!("{depth} layers, w = {weight}"), seen, &expected)?;
        }
        Ok(())
    })
}

/// A layer of a balanced chain says 1/2, and its slope is `factor` times the one that comes in.
fn multiplies(
    out: &Dual<Polynomial>,
    slope: impl Into<Polynomial>,
) -> Vec<Relation> {
    vec![
        equal("the output", &out.value, ratio(1, 2)),
        equal("its derivative", &out.slope, slope),
    ]
}

/// In a balanced chain of L sigmoids with weight w the derivative of the output is (w/4)ᴸ, and with
/// the given weights it is that with the given factors in the place of w/4.
pub(in crate::chapters) fn quarters_of_the_weight<const K: usize>(
    chain: Chain,
    weights: [(Rational, Rational); K],
) -> Proof {
    for (weight, factor) in &weights {
        // A list is checked only, and would weaken the theorem.
        first_layers(chain, weight, factor)?;
    }
    let (half, quarter) = (Polynomial::constant(0.5), Polynomial::constant(0.25));
    let mut evidence = Induction {
        over: "depth",
        letters: for_all([real("w"), real("d")]),
        first: &|[w, _]| {
            let out = (chain.layer)(w, Dual::variable(half.clone()));
            (out, w * &quarter)
        },
        any: &|[_, d]| {
            let (value, slope) = (half.clone(), d.clone());
            (Dual { value, slope }, d.clone())
        },
        next: &|(a, power), [w, _]| ((chain.layer)(w, a), power * w * &quarter),
        holds: &|(a, power), _| multiplies(a, power),
    }
    .prove()?;
    for (weight, factor) in weights {
        let one = for_all([real("d")]).hold(|[d]| {
            let (value, slope) = (half.clone(), d.clone());
            let out = (chain.layer)(&weight.clone().into(), Dual { value, slope });
            multiplies(&out, d * Polynomial::from(factor.clone()))
        })?;
        evidence = evidence.and(one);
    }
    Ok(evidence)
}

/// Chains that differ in their weight alone: the derivative is (w/4)ᴸ, so 4⁻ᴸ at weight 1, and 1 at
/// `large`.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn same_slopes(large: &Rational, chain: Chain) -> Proof {
    let one = (Rational::ONE, ratio(1, 4));
    quarters_of_the_weight(chain, [one, (large.clone(), Rational::ONE)])
}
