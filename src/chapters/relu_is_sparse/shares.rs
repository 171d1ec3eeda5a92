//! How many units are zero: by the symmetry of their weights, layer by layer, and with a bias.

use crate::activation::PiecewiseLinear;
use crate::chapters::dying_relu::symmetry::{
    one_of_two_is_silent, silence_by_depth, silent_layer, silent_shares,
};
use textbook::number::{Field, Number, Polynomial, Rational, ratio};
use textbook::proof::exact::every;
use textbook::proof::for_all::{any, at_most, equal, for_all, less, positive, real};
use textbook::proof::induction::Induction;
use textbook::proof::{Cases, Proof, Show, Significant, exact, tuples};

/// Inputs for which no choice of signs makes a weighted sum 0.
const INPUTS: [[i64; 3]; 4] = [[1, 2, 4], [1, 1, 1], [3, 0, 1], [-5, 1, 2]];

/// Of w and −w one makes the output 0 and the other does not, unless the weighted sum is 0.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn half_of_all_signs(f: &impl PiecewiseLinear) -> Proof {
    let words = "all 512 sign matrices of 3×3, for each of {} inputs";
    // That a layer does what the argument says; what it shows is no part of the evidence, which is
    // for all weights and inputs.
    every(words, Cases::counted(INPUTS), |input| {
        let matrices = tuples::<_, 9>(&[1, -1]);
        let zeros: i64 = matrices.map(|matrix| zeros_of(f, &matrix, input)).sum();
        let what = format!("input {input:?}: the share of zeros");
        exact::equal(what, &ratio(zeros, 512 * 3), &ratio(1, 2))
    })?;
    one_of_two_is_silent(f)
}

/// How many of the three outputs are 0, with weights that stand row by row.
fn zeros_of(f: &impl PiecewiseLinear, matrix: &[i64], input: &[i64; 3]) -> i64 {
    let rows = matrix.chunks(3);
    let sums = rows.map(|row| row.iter().zip(input).map(|(w, x)| w * x).sum());
    sums.map(|z| i64::from(f.at(ratio(z, 1)) == Rational::ZERO))
        .sum()
}

/// The probability that a unit is 0 behind layers that are all silent with the probability `below`:
/// then it is 0 for sure, and else half of the time.
fn zero_behind<T: Field>(below: T) -> T {
    let half = T::constant(0.5);
    below.clone() + half * (T::one() - below)
}

/// In the layer with the number l a unit is 0 with the probability ½ + ½(1 − (1 − 2⁻ᴺ)^(l − 1)).
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn half_at_every_depth(f: &impl PiecewiseLinear) -> Proof {
    let formula = |power: &Polynomial| {
        let half = || Polynomial::constant(0.5);
        half() + half() * (Polynomial::from(1) - power)
    };
    let below = Induction {
        over: "number l of the layer, with p for (1 − 2⁻ᴺ)^(l − 1)",
        letters: for_all([real("q"), real("p")]),
        first: &|_| [zero_behind(0.into()), 1.into()],
        any: &|[_, p]| [zero_behind(Polynomial::from(1) - p), p.clone()],
        next: &|[_, power], [q, _]| {
            let power = power * q;
            [zero_behind(Polynomial::from(1) - &power), power]
        },
        holds: &|[zero, power], _| {
            vec![equal("the probability of 0", zero, formula(power))]
        },
    };
    let alive = Rational::ONE - silent_layer::<Rational>(12);
    let fourth = silent_shares(&alive).nth(2).map(zero_behind);
    let fourth = Significant {
        value: fourth.unwrap_or(Rational::ONE).value(),
        digits: 4,
    };
    let proof = one_of_two_is_silent(f)?.and(silence_by_depth()?);
    Ok(proof
        .and(below.prove()?)
        .finding("N = 12, layer 4", &fourth))
}

/// f(z + b) is 0 where z ≤ −b, and nowhere else; in units of s, where z/s ≤ −b/s.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn set_by_the_bias(f: &impl PiecewiseLinear) -> Proof {
    for_all([real("z"), real("b"), positive("s")]).hold(|[z, b, s]| {
        let value = f.at(s * z + b);
        let threshold = -(b / s);
        vec![
            any([equal("f(sz + b)", &value, 0), less("", &threshold, z)]),
            any([
                less("0 or f(sz + b)", 0, &value),
                less("", value, 0),
                at_most("", z, threshold),
            ]),
        ]
    })
}
