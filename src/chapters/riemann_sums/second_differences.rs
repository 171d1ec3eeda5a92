//! What affine functions cannot do, at whatever width and depth: two second differences.
//!
//! Each is f(a) − 2f(b) + f(c), which is at most 4e in size where f is at most e in size, and 0 for
//! every affine f.

use super::segments::around_the_middle;
use crate::network::{Shallow, Unit};
use textbook::number::{Number, Polynomial, Rational, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{
    any, at_most, equal, for_all, nonnegative, nonzero, positive, real,
};
use textbook::proof::induction::Induction;

/// A family of functions of x, with three numbers to choose.
pub type Family = fn(&[Polynomial; 3], &Polynomial) -> Polynomial;

/// Every affine function, α + βx.
pub const AFFINE: Family = |[constant, slope, _], x| constant + slope * x;

/// Affine functions, and one bend at 1/2.
pub(super) const BENT: Family = |[constant, slope, turn], x| {
    let bend = (x - Polynomial::from(ratio(1, 2))).larger(0.into());
    constant + slope * x + turn * bend
};

/// Functions of the number of the peak, affine except for a bend at peak number 1.
pub(super) const BENT_AT_A_PEAK: Family = |[constant, slope, turn], k| {
    let bend = (k - Polynomial::from(1)).larger(0.into());
    constant + slope * k + turn * bend
};

/// A constant of a sentence, numerator and denominator.
pub type Constant = (i64, u64);

/// A point, (x, y), in fractions.
type Place = (Rational, Rational);

/// At one of three points every function of the family is at least `floor` away.
fn misses(family: Family, points: &[Place; 3], floor: Constant) -> Proof {
    for_all([real("α"), real("β"), real("γ")]).hold(|parameters| {
        let errors = points.each_ref().map(|(x, y)| {
            let value = family(parameters, &x.clone().into());
            let error = (Polynomial::from(y.clone()) - value).magnitude();
            at_most("an error", ratio(floor.0, floor.1), error)
        });
        vec![any(errors)]
    })
}

/// By how much affine functions miss x² on [0, 1]: 1/8.
pub const EIGHTH: Constant = (1, 8);

/// Affine functions miss x² on [0, 1] by `floor` or more, and x − 1/8 by that.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn misses_the_square(family: Family, floor: Constant) -> Proof {
    let points = [(0, 1), (1, 2), (2, 2)].map(|(x, parts)| {
        let x = ratio(x, parts);
        (x.clone(), &x * &x)
    });
    let all = misses(family, &points, floor)?;
    let best = for_all([real("σ")])
        .given(|[share]| around_the_middle(share))
        .hold(|[share]| {
            let floor = Polynomial::from(ratio(floor.0, floor.1));
            let parameters = [Polynomial::from(ratio(-1, 8)), 1.into(), 0.into()];
            let error = |x: &Polynomial| x * x - family(&parameters, x);
            let x = Polynomial::from(ratio(1, 2)) + share;
            vec![
                at_most("the error of x − 1/8", error(&x).magnitude(), &floor),
                equal("that at 0", error(&0.into()), &floor),
            ]
        })?;
    Ok(all.and(best).finding("floor", &ratio(floor.0, floor.1)))
}

/// The sine at its peaks and troughs π/2, 3π/2 and 5π/2, numbered 0, 1 and 2.
pub const PEAKS: [i64; 3] = [1, -1, 1];

/// By how much functions that are affine from some point on miss the sine: 1.
pub const ONE: Constant = (1, 1);

/// Functions that are affine from some point on miss the sine by `floor` or more: an affine
/// function of x is one of the number of the peak. Every network of ReLUs with one hidden layer is
/// affine beyond its last bend: there it rises as much on equal ways, since each of its units does.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn misses_the_sine(family: Family, peaks: [i64; 3], floor: Constant) -> Proof {
    let mut number = Rational::NEG_ONE;
    let points = peaks.map(|value| {
        number += Rational::ONE;
        (number.clone(), ratio(value, 1))
    });
    let all = misses(family, &points, floor)?;
    let rises = |x: &Polynomial, way: &Polynomial, unit: Unit<Polynomial>| {
        let network = Shallow {
            constant: 0.into(),
            units: vec![unit],
        };
        let [a, b, c] =
            [0, 1, 2].map(|k| network.at(&(x + Polynomial::from(k) * way)));
        [&b - a, c - b]
    };
    let straight = Induction {
        over: "number of units",
        letters: for_all([
            real("x"),
            positive("s"),
            nonzero("w"),
            nonnegative("t"),
            real("v"),
            real("r"),
        ]),
        first: &|[x, way, weight, away, output, _]| {
            rises(x, way, unit(weight, &(x - away), output))
        },
        any: &|[.., rise]| [rise.clone(), rise.clone()],
        next: &|[first, second], [x, way, weight, away, output, _]| {
            let [one, other] = rises(x, way, unit(weight, &(x - away), output));
            [first + one, second + other]
        },
        holds: &|[first, second], _| vec![equal("a rise", first, second)],
    }
    .prove()?;
    let constant = for_all([real("x"), positive("s"), real("b"), real("v")]).hold(
        |[x, way, bias, output]| {
            let unit = Unit {
                weight: 0.into(),
                bias: bias.clone(),
                output: output.clone(),
            };
            let [first, second] = rises(x, way, unit).map(|rise| rise + way);
            vec![equal("a rise with w = 0, and s", first, second)]
        },
    )?;
    let straight = straight.and(constant);
    Ok(all.and(straight).finding("floor", &ratio(floor.0, floor.1)))
}

/// The unit with its bend at `bend`.
fn unit(
    weight: &Polynomial,
    bend: &Polynomial,
    output: &Polynomial,
) -> Unit<Polynomial> {
    Unit {
        weight: weight.clone(),
        bias: -(weight * bend),
        output: output.clone(),
    }
}
