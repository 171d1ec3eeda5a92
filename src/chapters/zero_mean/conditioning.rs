//! What a mean does to the next layer: the condition number of E hhᵀ, and how slowly gradient
//! descent then learns.

use crate::activation::PiecewiseLinear;
use crate::network::{mean, variance};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Number, Polynomial, Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::for_all::{
    any, at_most, equal as same, for_all, nonnegative, positive, real,
};
use textbook::proof::induction::Induction;
use textbook::proof::{Cases, Proof, sequences};

/// The most units whose joint distribution is written out.
const UNITS: u32 = 4;

/// The pre-activations of one unit, equally likely.
const VALUES: [i64; 5] = [-2, -1, 0, 1, 2];

/// All pre-activations of `units` independent units, equally likely.
#[must_use]
pub fn independent(units: usize) -> Vec<Vec<i64>> {
    sequences(&VALUES, units).collect()
}

/// Units that see the same number, every second one with its sign turned round.
fn mirrored(units: usize) -> Vec<Vec<i64>> {
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

/// What is known of the outputs of several units: some joint distributions in full, and of any two
/// units with the same distribution the mean of their product.
#[derive(Clone, Copy, Debug)]
pub struct Joint {
    /// The number of units to their pre-activations, all equally likely.
    pub outcomes: fn(usize) -> Vec<Vec<i64>>,
    /// The mean of a unit and its mean square to the mean of the product of two.
    pub product: fn(&Polynomial, &Polynomial) -> Polynomial,
}

/// The mean of a product of independent numbers is the product of their means.
pub const INDEPENDENT: Joint = Joint {
    outcomes: independent,
    product: |mean, _| mean * mean,
};

/// Two neighbours are never both on, so that their product is 0.
pub(super) const MIRRORED: Joint = Joint {
    outcomes: mirrored,
    product: |_, _| 0.into(),
};

/// Evidence that E[hhᵀ], computed from its definition, stretches (1, …, 1) by v + nμ² and every eᵢ
/// − e₁ by v: for 2 to 4 units.
fn some_units(
    [mu, v]: [&Rational; 2],
    f: &impl PiecewiseLinear,
    joint: Joint,
) -> Proof {
    let words = "{} ReLUs, z uniform on −2, −1, 0, 1, 2";
    every(words, Cases::range(2..=UNITS), |&n| {
        let units = n as usize;
        let moments = second_moments(f, &(joint.outcomes)(units));
        equal("the number of units", &moments.nrows(), &units)?;
        let unit = |i: usize| {
            DVector::from_fn(units, |row, _| ratio(i64::from(row == i), 1))
        };
        let ones = DVector::from_element(units, Rational::ONE);
        let differences = (1..units).map(|i| (unit(i) - unit(0), v.clone()));
        let steep = v + Rational::from(units) * mu * mu;
        let axes = std::iter::once((ones, steep)).chain(differences);
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
    })
}

/// E hhᵀ stretches (1, …, 1) by v + nμ² and every eᵢ − eⱼ by v, where μ and v are mean and
/// variance of one unit. These vectors span the space, so that for n ≥ 2 units the condition number
/// is 1 + nμ²/v.
///
/// # Errors
/// A matrix that stretches a vector by another factor.
pub fn grows_with_the_mean(f: &impl PiecewiseLinear, joint: Joint) -> Proof {
    let outputs = VALUES.map(|z| f.at(ratio(z, 1)));
    let (mu, v) = (mean(&outputs), variance(&outputs));
    // A list is checked only, and would weaken the theorem.
    some_units([&mu, &v], f, joint)?;
    let entries = |mu: &Polynomial, v: &Polynomial| {
        let square = v + mu * mu;
        let product = (joint.product)(mu, &square);
        [square, product]
    };
    let along = Induction {
        over: "number of units from two on",
        letters: for_all([real("μ"), positive("v"), nonnegative("n")]),
        first: &|[mu, v, _]| {
            let [square, product] = entries(mu, v);
            [square + product, 2.into()]
        },
        any: &|[mu, v, n]| [v + n * (mu * mu), n.clone()],
        next: &|[row, n], [mu, v, _]| {
            let [_, product] = entries(mu, v);
            [row + product, n + Polynomial::from(1)]
        },
        holds: &|[row, n], [mu, v, _]| {
            let steep = v + n * (mu * mu);
            let condition = Polynomial::from(1) + n * (mu * mu) / v.clone();
            vec![
                same("the sum of a row", row, &steep),
                same("the condition number", row / v.clone(), condition),
                at_most("v", v, row),
            ]
        },
    }
    .prove()?;
    let across = for_all([real("μ"), positive("v")]).hold(|[mu, v]| {
        let [square, product] = entries(mu, v);
        vec![same("row i of E[hhᵀ](eᵢ − eⱼ)", square - product, v)]
    })?;
    let four = (&v + Rational::from(UNITS) * &mu * &mu) / &v;
    Ok(along
        .and(across)
        .finding("mean of a unit", &mu)
        .finding("variance of a unit", &v)
        .finding("condition number of 4 units", &four))
}

/// (κ − 1)/(κ + 1).
#[must_use]
pub fn best_rate(condition: Polynomial) -> Polynomial {
    let one = || Polynomial::from(1);
    (&condition - one()) / (condition + one())
}

/// (κ − 1)/κ, which is larger.
pub(super) fn too_slow_rate(condition: Polynomial) -> Polynomial {
    (&condition - Polynomial::from(1)) / condition
}

/// Gradient descent on a quadratic with curvatures 1 and κ ≥ 1 multiplies the two parts of the
/// error by 1 − η and 1 − ηκ. Whatever the step η, the larger magnitude is at least `rate(κ)`, and
/// η = 2/(κ + 1) reaches it in both.
///
/// κ is c − 1 for a letter c, by which fractions can be divided.
///
/// # Errors
/// A curvature, or a step, for which it is not so.
pub fn slows_descent(rate: fn(Polynomial) -> Polynomial) -> Proof {
    for_all([positive("c"), real("η")])
        .given(|[c, _]| vec![at_most("", 2, c)])
        .hold(|[c, step]| {
            let one = || Polynomial::from(1);
            let condition = c - one();
            let shares = |step: &Polynomial| {
                [one() - step, one() - step * &condition].map(Polynomial::magnitude)
            };
            let best = Polynomial::from(2) / (&condition + one());
            let rate = || rate(condition.clone());
            let slower = shares(step).map(|share| at_most("", rate(), share));
            let reached =
                shares(&best).map(|share| same("the share left", share, rate()));
            [vec![any(slower)], reached.into()].concat()
        })
}
