//! Networks that are born dead: silent before they have learned anything (Lu, Shin, Su &
//! Karniadakis 2020).
//!
//! Take one input and no biases. If something comes out of a layer, then each unit of the next has
//! a weighted sum whose sign is that of a fair coin, and all N units are silent with probability
//! 2⁻ᴺ. If nothing comes out, nothing ever will. So the network is alive after L layers with
//! probability (1 − 2⁻ᴺ)ᴸ.

use super::symmetry::{
    one_of_two_is_silent, silence_by_depth, silent_layer, silent_shares,
};
use crate::activation::PiecewiseLinear;
use textbook::number::{Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof, Show, Significant, sequences};

/// The probability that a network of `depth` layers of `width` units is born dead.
fn born_dead_probability(width: usize, depth: usize) -> Rational {
    let alive = Rational::ONE - silent_layer::<Rational>(width);
    let mut shares = silent_shares(&alive);
    shares.nth(depth - 1).unwrap_or(Rational::ONE)
}

/// The magnitudes of a unit's weights: with these no weighted sum of the networks below is 0.
const MAGNITUDES: [[i64; 3]; 3] = [[2, 3, 5], [7, 11, 13], [17, 19, 23]];

/// Whether the network whose weights have these signs is silent after `depth` layers, for the input
/// 1.
fn is_silent(
    f: &impl PiecewiseLinear,
    width: usize,
    depth: usize,
    signs: &[i64],
) -> bool {
    let mut signs = signs.iter();
    let mut signal = vec![Rational::ONE];
    for _ in 0..depth {
        let rows = MAGNITUDES.iter().take(width);
        let sums = rows.map(|row| {
            let terms = signal.iter().zip(row).zip(&mut signs);
            let terms = terms.map(|((x, size), sign)| x * ratio(size * sign, 1));
            terms.fold(Rational::ZERO, |sum, term| sum + term)
        });
        signal = sums.map(|z| f.at(z)).collect();
    }
    signal.iter().all(|x| *x == Rational::ZERO)
}

/// A network is silent after L layers with the probability 1 − (1 − 2⁻ᴺ)ᴸ.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn of_all_signs(f: &impl PiecewiseLinear) -> Proof {
    let sizes = [(1, 6), (2, 3), (3, 2)];
    let sizes = sizes.map(|(width, deepest)| (1..=deepest).map(move |l| (width, l)));
    let sizes: Vec<_> = sizes.into_iter().flatten().collect();
    let words = "{} pairs of a width and a depth, all choices of signs";
    // That networks do what the argument says; what it shows is no part of the evidence, which is
    // for every width and depth.
    every(words, Cases::counted(sizes), |&(width, depth)| {
        let weights = width + (depth - 1) * width * width;
        let all = sequences(&[1, -1], weights);
        let silent = all
            .filter(|signs| is_silent(f, width, depth, signs))
            .count();
        let share = Rational::from(silent) / Rational::from(1u32 << weights);
        let what = format!("N = {width}, L = {depth}: the share of silent networks");
        equal(what, &share, &born_dead_probability(width, depth))
    })?;
    let proof = one_of_two_is_silent(f)?.and(silence_by_depth()?);
    let expected = |depth| Significant {
        value: born_dead_probability(3, depth).value(),
        digits: 3,
    };
    Ok(proof
        .finding("N = 3, L = 4", &expected(4))
        .finding("N = 3, L = 16", &expected(16)))
}
