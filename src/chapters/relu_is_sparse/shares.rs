//! How many units are zero: over all signs, over random networks, and with a bias.

use crate::activation::{Activation, PiecewiseLinear};
use textbook::number::elementary::normal_cdf;
use textbook::number::{Interval, Rational, ratio};
use textbook::proof::estimate::{Sample, probability};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof, tuples};
use textbook::random::Stream;

/// Inputs for which no choice of signs makes a weighted sum 0.
const INPUTS: [[i64; 3]; 4] = [[1, 2, 4], [1, 1, 1], [3, 0, 1], [-5, 1, 2]];

/// Of all sign matrices, half of the outputs are 0.
pub(super) fn half_of_all_signs(f: &impl PiecewiseLinear) -> Proof {
    let words = "all 512 sign matrices of 3×3, for each of {} inputs";
    every(words, Cases::counted(INPUTS), |input| {
        let matrices = tuples::<_, 9>(&[1, -1]);
        let zeros: i64 = matrices.map(|matrix| zeros_of(f, &matrix, input)).sum();
        let what = format!("input {input:?}: the share of zeros");
        equal(what, &ratio(zeros, 512 * 3), &ratio(1, 2))
    })
}

/// How many of the three outputs are 0, with weights that stand row by row.
fn zeros_of(f: &impl PiecewiseLinear, matrix: &[i64], input: &[i64; 3]) -> i64 {
    let rows = matrix.chunks(3);
    let sums = rows.map(|row| row.iter().zip(input).map(|(w, x)| w * x).sum());
    sums.map(|z| i64::from(f.at(ratio(z, 1)) == Rational::ZERO))
        .sum()
}

const WIDTH: usize = 12;
const LAYERS: usize = 4;

/// The first unit of each layer, for a random network and a random input.
fn first_units(f: &impl Activation, stream: &mut Stream) -> Vec<f64> {
    let mut signal: Vec<f64> = (0..WIDTH).map(|_| stream.normal()).collect();
    let mut firsts = Vec::new();
    for _ in 0..LAYERS {
        let unit = |_| f.of(signal.iter().map(|x| x * stream.normal()).sum::<f64>());
        signal = (0..WIDTH).map(unit).collect();
        firsts.push(signal[0]);
    }
    firsts
}

/// A unit of the first, the second and the fourth layer is 0 half of the time.
pub(super) fn half_at_every_depth(f: &impl Activation) -> Proof {
    let sample = Sample {
        domain: "networks of four layers of 12 units, all weights and inputs normal",
        seed: 11,
        count: 30_000,
    };
    let half = Interval::new(7.0 / 16.0, 9.0 / 16.0);
    let claimed = ["layer 1", "layer 2", "layer 4"].map(|name| (name, half));
    let units = |stream: &mut Stream| first_units(f, stream);
    probability(sample, claimed, units, |units| {
        [0, 1, 3].map(|layer| units[layer] == 0.0)
    })
}

/// The probability of 0 is Φ(−b/s).
pub(super) fn set_by_the_bias(f: &impl Activation) -> Proof {
    let sample = Sample {
        domain: "normal pre-activations",
        seed: 12,
        count: 100_000,
    };
    let biases = [
        ("b = −2s", -2.0),
        ("b = −s", -1.0),
        ("b = s", 1.0),
        ("b = 2s", 2.0),
    ];
    let claimed = biases.map(|(name, bias)| {
        let expected = normal_cdf(-bias);
        (name, Interval::new(expected - 0.04, expected + 0.04))
    });
    probability(sample, claimed, Stream::normal, |z| {
        biases.map(|(_, bias)| f.of(z + bias) == 0.0)
    })
}
