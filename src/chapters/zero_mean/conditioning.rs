//! What a mean does to the next layer: the condition number of E[hhᵀ], and how slowly gradient
//! descent then learns.

use crate::activation::PiecewiseLinear;
use crate::network::{mean, variance};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{at_most, equal, every};
use textbook::proof::property::{Sample, holds};
use textbook::proof::{Cases, Proof, sequences};
use textbook::random::Stream;

/// The most units whose joint distribution is written out.
const UNITS: u32 = 4;

/// The pre-activations of one unit, equally likely.
const VALUES: [i64; 5] = [-2, -1, 0, 1, 2];

/// All pre-activations of `units` independent units, equally likely.
pub(super) fn independent(units: usize) -> Vec<Vec<i64>> {
    sequences(&VALUES, units).collect()
}

/// Units that see the same number, every second one with its sign turned round.
pub(super) fn mirrored(units: usize) -> Vec<Vec<i64>> {
    let pairs = VALUES.iter().map(|z| [*z, -z]);
    pairs
        .map(|pair| pair.into_iter().cycle().take(units).collect())
        .collect()
}

/// E[hhᵀ] for h = f(z), z equally likely among `all`.
fn second_moments(f: &impl PiecewiseLinear, all: &[Vec<i64>]) -> DMatrix<Rational> {
    let units = all[0].len();
    let mut sum = DMatrix::from_element(units, units, Rational::ZERO);
    for z in all {
        let h = DVector::from_iterator(units, z.iter().map(|&z| f.at(ratio(z, 1))));
        sum += &h * h.transpose();
    }
    sum.map(|entry| entry / Rational::from(all.len()))
}

/// E[hhᵀ] stretches (1, …, 1) by v + nμ² and every eᵢ − e₁ by v, where μ and v are mean and
/// variance of one unit. These n vectors span the space, so that the condition number is 1 + nμ²/v.
pub(super) fn grows_with_the_mean(
    f: &impl PiecewiseLinear,
    joint: fn(usize) -> Vec<Vec<i64>>,
) -> Proof {
    let outputs = VALUES.map(|z| f.at(ratio(z, 1)));
    let (mu, v) = (mean(&outputs), variance(&outputs));
    let stretched = |units: u32| &v + Rational::from(units) * &mu * &mu;
    let words = "{} ReLUs, z uniform on −2, −1, 0, 1, 2";
    let evidence = every(words, Cases::range(1..=UNITS), |&n| {
        let units = n as usize;
        let moments = second_moments(f, &joint(units));
        let unit = |i: usize| {
            DVector::from_fn(units, |row, _| ratio(i64::from(row == i), 1))
        };
        let ones = DVector::from_element(units, Rational::ONE);
        let differences = (1..units).map(|i| (unit(i) - unit(0), v.clone()));
        let axes = std::iter::once((ones, stretched(n))).chain(differences);
        for (vector, factor) in axes {
            let image = &moments * &vector;
            let u: Vec<_> = vector.iter().map(ToString::to_string).collect();
            let u = u.join(", ");
            for (seen, entry) in image.iter().zip(&vector) {
                let what = format!("an entry of E[hhᵀ]u for u = ({u})");
                equal(what, seen, &(entry * &factor))?;
            }
        }
        Ok(())
    })?;
    Ok(evidence
        .finding("mean of a unit", &mu)
        .finding("variance of a unit", &v)
        .finding("condition number of 4 units", &(stretched(UNITS) / v)))
}

/// (κ − 1)/(κ + 1).
pub(super) fn best_rate(condition: &Rational) -> Rational {
    (condition - Rational::ONE) / (condition + Rational::ONE)
}

/// (κ − 1)/κ, which is larger.
pub(super) fn too_slow_rate(condition: &Rational) -> Rational {
    (condition - Rational::ONE) / condition
}

/// Gradient descent on a quadratic with curvatures 1 and κ multiplies the two parts of the error by
/// 1 − η and 1 − ηκ. Whatever the step η, the larger magnitude is at least `rate(κ)`, and
/// η = 2/(κ + 1) reaches it.
pub(super) fn slows_descent(rate: fn(&Rational) -> Rational) -> Proof {
    let sample = Sample {
        domain: "condition numbers κ and steps η, both fractions",
        seed: 9,
        count: 1_000,
    };
    let slowest = |condition: &Rational, step: &Rational| {
        let flat = Rational::ONE - step;
        let steep = Rational::ONE - step * condition;
        flat.magnitude().larger(steep.magnitude())
    };
    let draw = |stream: &mut Stream| {
        let condition = stream.rational(64).magnitude() + Rational::ONE;
        (condition, stream.rational(64))
    };
    holds(sample, draw, |(condition, step)| {
        let best = ratio(2, 1) / (condition + Rational::ONE);
        let bound = rate(condition);
        let at_best = slowest(condition, &best);
        equal(format!("κ = {condition}, η = {best}"), &at_best, &bound)?;
        let what = format!("κ = {condition}, η = {step}: the best rate");
        at_most(what, &bound, &slowest(condition, step))
    })
}
