//! Rounding: the defect of a multiplication by a constant, and the bound on it.

use textbook::number::{Number, dyadic, ratio};
use textbook::proof::property::{Deviation, Sample, within_bound};
use textbook::proof::{Proof, Show, counterexample};

/// How many integers are searched for a pair at which additivity fails.
const LARGEST: u32 = 100;

/// x ↦ cx in f64 is not additive, and its defect is within the rounding of two products and a sum
/// on one side, a sum and a product on the other: each term goes through two roundings, so it is
/// off by γ₂ of itself at most.
pub(super) fn not_additive(c: f64) -> Proof {
    let f = |x: f64| c * x;
    let pairs = (1..=LARGEST).flat_map(|x| (1..=x).map(move |y| (x, y)));
    let pairs = pairs.map(|(x, y)| (f64::from(x), f64::from(y)));
    let fails = |&(x, y): &(f64, f64)| f(x) + f(y) != f(x + y);
    let (x, y) = pairs.clone().find(fails).unwrap_or((1.0, 1.0));
    let witness = counterexample::differ(
        "f(x) + f(y) = f(x + y)",
        &format!("({x}, {y})"),
        &dyadic(f(x) + f(y)),
        &dyadic(f(x + y)),
    )?;
    let sample = Sample {
        domain: "pairs of f64 between −1 and 1",
        seed: 1,
        count: 10_000,
    };
    let unit = ratio(1, 1 << 53);
    let gamma = ratio(2, 1) * &unit / (ratio(1, 1) - ratio(2, 1) * unit);
    let bounded = within_bound(
        sample,
        |stream| (2.0 * stream.uniform() - 1.0, 2.0 * stream.uniform() - 1.0),
        |&(x, y)| {
            let size = |x: f64| (dyadic(c) * dyadic(x)).magnitude();
            let defect = dyadic(f(x) + f(y)) - dyadic(f(x + y));
            let bound = ratio(2, 1) * &gamma * (size(x) + size(y));
            // The exact numbers are rounded here; one float to the safe side makes up for it.
            Deviation {
                error: defect.value().magnitude().next_up(),
                bound: bound.value().next_down(),
            }
        },
    )?;
    Ok(witness
        .and(bounded)
        .finding("x", &x)
        .finding("y", &y)
        .finding("f(x) + f(y)", &(f(x) + f(y)))
        .finding("f(x + y)", &f(x + y)))
}
