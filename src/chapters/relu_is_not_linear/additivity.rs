//! Sums: where f(x) + f(y) = f(x + y) holds and where it fails.

use crate::activation::PiecewiseLinear;
use textbook::number::{Number, Rational, ratio};
use textbook::proof::{Proof, Show, counterexample, exhaustive};

/// The pair (−1, 1) breaks additivity.
///
/// # Errors
/// The defect, which is zero, if it does not.
pub fn breaks(f: &impl PiecewiseLinear) -> Proof {
    let (x, y) = (ratio(-1, 1), ratio(1, 1));
    let sum = f.at(x.clone() + y.clone());
    let parts: Rational = f.at(x) + f.at(y);
    let evidence =
        counterexample::differ("f(x) + f(y) = f(x + y)", "(−1, 1)", &parts, &sum)?;
    Ok(evidence.finding("defect", &(parts - sum)))
}

/// The defect is the smaller magnitude when the signs differ, and zero otherwise.
pub(super) fn defect(f: &impl PiecewiseLinear) -> Proof {
    let defect = |x: f64, y: f64| f.at(x) + f.at(y) - f.at(x + y);
    let expected = |x: f64, y: f64| {
        let smaller = if x.abs() < y.abs() { x.abs() } else { y.abs() };
        let differ = (x < 0.0) & (y > 0.0) | (x > 0.0) & (y < 0.0);
        if differ { smaller } else { 0.0 }
    };
    exhaustive::every_finite_f16_pair(
        |x, y| defect(x, y) == expected(x, y),
        |x, y| {
            let (seen, wanted) = (defect(x, y).text(), expected(x, y).text());
            format!("the defect is {seen}, not {wanted}")
        },
    )
}

/// Additive on each half-line, and homogeneous for factors that are not negative.
///
/// # Errors
/// The first pair for which f is not.
pub fn on_each_side(f: &impl PiecewiseLinear) -> Proof {
    let additive = |domain: &str, side: fn(f64) -> bool| {
        exhaustive::every_f16_pair_where(
            domain,
            side,
            side,
            |x, y| f.at(x + y) == f.at(x) + f.at(y),
            |x, y| {
                let (sum, parts) = (f.at(x + y).text(), (f.at(x) + f.at(y)).text());
                format!("f(x + y) = {sum}, not {parts}")
            },
        )
    };
    let right =
        additive("every pair of finite f16 values x, y ≥ 0", |x| x >= 0.0)?;
    let left = additive("every pair of finite f16 values x, y ≤ 0", |x| x <= 0.0)?;
    let homogeneous = exhaustive::every_f16_pair_where(
        "every pair of finite f16 values c ≥ 0 and x",
        |c| c >= 0.0,
        |_| true,
        |c, x| f.at(c * x) == c * f.at(x),
        |c, x| {
            let (scaled, multiple) = (f.at(c * x).text(), (c * f.at(x)).text());
            format!("f(c·x) = {scaled}, not {multiple}")
        },
    )?;
    Ok(right.and(left).and(homogeneous))
}

/// x ↦ relu(x − 1).
pub(super) struct BentAtOne;

impl PiecewiseLinear for BentAtOne {
    fn at<T: Number>(&self, x: T) -> T {
        crate::activation::relu(x - T::one())
    }
}
