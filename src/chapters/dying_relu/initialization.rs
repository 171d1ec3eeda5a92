//! Networks that are born dead: silent before they have learned anything (Lu, Shin, Su &
//! Karniadakis 2020).
//!
//! Take one input and no biases. If something comes out of a layer, then each unit of the next has
//! a weighted sum whose sign is that of a fair coin, and all N units are silent with probability
//! 2⁻ᴺ. If nothing comes out, nothing ever will. So the network is alive after L layers with
//! probability (1 − 2⁻ᴺ)ᴸ.

use crate::activation::{Activation, PiecewiseLinear};
use textbook::number::{Interval, Rational, ratio};
use textbook::proof::estimate::{Sample, probability};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof, sequences};
use textbook::random::Stream;

/// The probability that a network of `depth` layers of `width` units is born dead.
fn born_dead_probability(width: usize, depth: usize) -> Rational {
    let alive = Rational::ONE - ratio(1, 1 << width);
    Rational::ONE - (0..depth).fold(Rational::ONE, |product, _| product * &alive)
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

/// Over all choices of signs, the share of silent networks is the probability.
pub(super) fn of_all_signs(f: &impl PiecewiseLinear) -> Proof {
    let sizes = [(1, 8), (2, 4), (3, 2)];
    let sizes = sizes.map(|(width, deepest)| (1..=deepest).map(move |l| (width, l)));
    let sizes: Vec<_> = sizes.into_iter().flatten().collect();
    let words = "{} pairs of a width and a depth, all choices of signs";
    every(words, Cases::counted(sizes), |&(width, depth)| {
        let weights = width + (depth - 1) * width * width;
        let all = sequences(&[1, -1], weights);
        let silent = all
            .filter(|signs| is_silent(f, width, depth, signs))
            .count();
        let share = Rational::from(silent) / Rational::from(1u32 << weights);
        let what = format!("N = {width}, L = {depth}: the share of silent networks");
        equal(what, &share, &born_dead_probability(width, depth))
    })
}

const WIDTH: usize = 3;

/// How many of up to 16 layers of a random network are alive, and what comes out of the last of
/// them.
fn alive(f: &impl Activation, stream: &mut Stream) -> (usize, Vec<f64>) {
    let mut signal = vec![1.0];
    for layer in 0..16 {
        let unit = |_| f.of(signal.iter().map(|x| x * stream.normal()).sum::<f64>());
        signal = (0..WIDTH).map(unit).collect();
        if signal.iter().all(|&x| x == 0.0) {
            return (layer, signal);
        }
    }
    (16, signal)
}

/// A random network is silent after 1, 4 and 16 layers with the probability that the coins have.
pub(super) fn by_chance(f: &impl Activation) -> Proof {
    let sample = Sample {
        domain: "networks of up to 16 layers of 3 units, all weights normal, for the input 1",
        seed: 8,
        count: 50_000,
    };
    let depths = [("L = 1", 1), ("L = 4", 4), ("L = 16", 16)];
    let claimed = depths.map(|(name, depth)| {
        let p = born_dead_probability(WIDTH, depth).to_f64().value();
        (name, Interval::new(p - 3.0 / 64.0, p + 3.0 / 64.0))
    });
    let draw = |stream: &mut Stream| alive(f, stream);
    let mut evidence = probability(sample, claimed, draw, |&(alive, _)| {
        depths.map(|(_, depth)| alive < depth)
    })?;
    for (name, depth) in depths {
        let name = format!("{name} expected");
        evidence = evidence.finding(&name, &born_dead_probability(WIDTH, depth));
    }
    Ok(evidence)
}
