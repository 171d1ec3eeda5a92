//! Rounding: the defect of a multiplication by a constant, and the bound on it.

use textbook::number::{Number, dyadic, ratio};
use textbook::proof::exact::{all, holds};
use textbook::proof::property::{Deviation, Sample, within_bound};
use textbook::proof::{Cases, Proof, Show, counterexample};

/// How many integers are searched for a pair at which additivity fails.
const LARGEST: u32 = 100;

/// x ↦ 0.1x.
#[must_use]
pub fn tenth(x: f64) -> f64 {
    0.1 * x
}

/// x ↦ x/2.
#[must_use]
pub fn half(x: f64) -> f64 {
    0.5 * x
}

/// x ↦ 0.1x in f64 is not additive, and its defect is within the rounding of two products and a sum
/// on one side, a sum and a product on the other: each term goes through two roundings, so it is
/// off by γ₂ of itself at most.
///
/// # Errors
/// That the map is additive at all these integers; a pair of numbers that breaks the bound, or that
/// the two numbers near the smallest float do not break it.
pub fn not_additive(f: fn(f64) -> f64) -> Proof {
    let pairs = (1..=LARGEST).flat_map(|x| (1..=x).map(move |y| (x, y)));
    let pairs = pairs.map(|(x, y)| (f64::from(x), f64::from(y)));
    let defect = |x, y| (f(x) + f(y) - f(x + y)).abs();
    let fails = |&(x, y): &(f64, f64)| defect(x, y) > 0.0;
    let (x, y) = pairs.clone().find(fails).unwrap_or((1.0, 1.0));
    let witness = counterexample::differ(
        "f(x) + f(y) = f(x + y)",
        &format!("({x}, {y})"),
        &dyadic(f(x) + f(y)),
        &dyadic(f(x + y)),
    )?;
    let unit = ratio(1, 1 << 53);
    let gamma = ratio(2, 1) * &unit / (ratio(1, 1) - ratio(2, 1) * unit);
    let size = |x: f64| (dyadic(0.1) * dyadic(x)).magnitude();
    let bound = |x, y| ratio(2, 1) * &gamma * (size(x) + size(y));
    let sample = Sample {
        domain: "pairs of f64 between −1 and 1",
        seed: 1,
        count: 10_000,
    };
    let bounded = within_bound(
        sample,
        |stream| (2.0 * stream.uniform() - 1.0, 2.0 * stream.uniform() - 1.0),
        |&(x, y)| Deviation {
            // Both are rounded here; one float to the safe side makes up for it.
            error: defect(x, y).next_up(),
            bound: bound(x, y).value().next_down(),
        },
    )?;
    let words = "{} times the smallest float";
    let tiny = Cases::named([("3 and 2", [3, 2])]);
    let beyond = all(words, tiny, |(_, multiples)| {
        let [x, y] = multiples.map(f64::from_bits);
        // The difference of floats so small is exact: all are multiples of the smallest.
        let is_so = dyadic(defect(x, y)) > bound(x, y);
        holds("the defect is larger than the bound", is_so)
    })?;
    Ok(witness
        .and(bounded)
        .and(beyond)
        .finding("x", &x)
        .finding("y", &y)
        .finding("f(x) + f(y)", &(f(x) + f(y)))
        .finding("f(x + y)", &f(x + y)))
}
