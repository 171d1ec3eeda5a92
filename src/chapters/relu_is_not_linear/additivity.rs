//! Sums: where f(x) + f(y) = f(x + y) holds and where it fails.

use crate::activation::PiecewiseLinear;
use textbook::number::{Number, Polynomial, Rational, ratio};
use textbook::proof::for_all::{equal, for_all, less, nonnegative, real};
use textbook::proof::{Proof, counterexample};

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

/// With a slope s < 1 on the left, f(−1) = −s and f(1) = 1, so that f(−1) + f(1) − f(0) = 1 − s >
/// 0.
///
/// # Errors
/// A slope for which it is another number.
pub fn leaky_breaks(f: impl Fn(Polynomial, Polynomial) -> Polynomial) -> Proof {
    for_all([real("s")])
        .given(|[s]| vec![less("", s, 1)])
        .hold(|[s]| {
            let at = |x: i32| f(s.clone(), x.into());
            let defect = at(-1) + at(1) - at(0);
            vec![
                equal("f(−1)", at(-1), -s),
                equal("f(1)", at(1), 1),
                equal("f(−1) + f(1) − f(0)", &defect, Polynomial::from(1) - s),
                less("0", 0, defect),
            ]
        })
}

/// The line through 0 of slope s.
#[must_use]
pub fn line(slope: Polynomial, x: Polynomial) -> Polynomial {
    slope * x
}

/// The defect is the smaller magnitude when the signs differ, and zero otherwise.
///
/// # Errors
/// A pair whose defect is another one.
pub fn defect(f: &impl PiecewiseLinear) -> Proof {
    for_all([real("x"), real("y")]).hold(|[x, y]| {
        let defect = f.at(x.clone()) + f.at(y.clone()) - f.at(x + y);
        let smaller =
            |a: Polynomial, b: Polynomial| a.branch(&b, b.clone(), a.clone());
        let zero = Polynomial::from(0);
        let differ_right = (-y).branch(&zero, smaller(x.clone(), -y), zero.clone());
        let differ_left = y.branch(&zero, smaller(-x, y.clone()), zero.clone());
        let right = x.branch(&zero, differ_right, zero.clone());
        let expected = (-x).branch(&zero, differ_left, right);
        vec![equal("f(x) + f(y) − f(x + y)", defect, expected)]
    })
}

/// Additive on each half-line, and homogeneous for factors that are not negative.
///
/// # Errors
/// Numbers for which f is not.
pub fn on_each_side(f: &impl PiecewiseLinear) -> Proof {
    let letters = ["x", "y", "c"].map(nonnegative);
    let [x, y, c] = letters;
    for_all([x, y, c, real("z")]).hold(|[x, y, c, z]| {
        let additive = |what, x: Polynomial, y: Polynomial| {
            let sum = f.at(&x + &y);
            equal(what, sum, f.at(x) + f.at(y))
        };
        vec![
            additive("f(x + y)", x.clone(), y.clone()),
            additive("f(−x − y)", -x, -y),
            equal("f(cz)", f.at(c * z), c * f.at(z.clone())),
        ]
    })
}

/// x ↦ relu(x − 1).
pub struct BentAtOne;

impl PiecewiseLinear for BentAtOne {
    fn at<T: Number>(&self, x: T) -> T {
        crate::activation::relu(x - T::one())
    }
}
