//! Slopes and graphs: what a constant slope says of a function, and what it leaves open.

use crate::activation::PiecewiseLinear;
use textbook::number::{Dual, Number, Polynomial, Rational, ratio};
use textbook::proof::for_all::{equal, for_all, positive, real};
use textbook::proof::{Proof, counterexample};

/// x ↦ x + 1.
pub struct Shifted;

impl PiecewiseLinear for Shifted {
    fn at<T: Number>(&self, x: T) -> T {
        x + T::one()
    }
}

/// The sign of x, −1 or 1, on the numbers other than 0.
pub struct Sign;

impl PiecewiseLinear for Sign {
    fn at<T: Number>(&self, x: T) -> T {
        x.branch(&T::zero(), T::one(), -T::one())
    }
}

/// x ↦ 1.
pub struct One;

impl PiecewiseLinear for One {
    fn at<T: Number>(&self, _: T) -> T {
        T::one()
    }
}

/// The slope of f is `slope` at every real x, and its graph is a line: its value is `at_zero` at 0,
/// and between any two points it rises by `slope` times their distance. A slope alone would not see
/// a jump.
fn constant_slope(f: &impl PiecewiseLinear, slope: f64, at_zero: f64) -> Proof {
    let [slope, at_zero] = [slope, at_zero].map(Polynomial::constant);
    for_all([real("x"), real("y")]).hold(|[x, y]| {
        let rise = f.at(y.clone()) - f.at(x.clone());
        let derivative = f.at(Dual::variable(x.clone())).slope;
        vec![
            equal("f(y) − f(x)", rise, &slope * (y - x)),
            equal("f′(x)", derivative, &slope),
            equal("f(x)", f.at(x.clone()), &slope * x + &at_zero),
        ]
    })
}

/// The slope 1/2, the value 0 at 0, and superposition for one input.
///
/// # Errors
/// Numbers for which it is not so; or the news that it does not follow.
pub fn through_the_origin(f: &impl PiecewiseLinear) -> Proof {
    let line = constant_slope(f, 0.5, 0.0)?;
    let letters = ["α", "β", "x", "y"].map(real);
    let superposes = for_all(letters).hold(|[a, b, x, y]| {
        let mixed = f.at(a * x + b * y);
        let parts = a * f.at(x.clone()) + b * f.at(y.clone());
        vec![equal("f(αx + βy)", mixed, parts)]
    })?;
    Ok(line.and(superposes))
}

/// The slope 1, a straight graph, and additivity fails at (0, 0).
///
/// # Errors
/// That additivity holds there; numbers for which the graph is not straight.
pub fn straight_but_not_linear(f: &impl PiecewiseLinear) -> Proof {
    let at_zero: Rational = f.at(Rational::ZERO);
    let doubled = &at_zero + &at_zero;
    let law = "f(x) + f(y) = f(x + y)";
    let witness = counterexample::differ(law, "(0, 0)", &doubled, &at_zero)?;
    Ok(witness.and(constant_slope(f, 1.0, 1.0)?))
}

/// One value on each side of 0, so that the slope is 0 there; and f(−1) + f(3) is not 2f(1), as it
/// is for every affine function.
///
/// # Errors
/// That the function is affine at these numbers; numbers of one sign with another value.
pub fn flat_but_not_affine(f: &impl PiecewiseLinear) -> Proof {
    let [minus_one, one, three] = [-1, 1, 3].map(|x| f.at(ratio(x, 1)));
    let law = "f(−1) + f(3) = 2 f(1)";
    let (ends, doubled) = (minus_one + three, &one + &one);
    let witness = counterexample::differ(law, "(−1, 1, 3)", &ends, &doubled)?;
    let flat = for_all([positive("x")]).hold(|[x]| {
        vec![
            equal("f(x)", f.at(x.clone()), 1),
            equal("f(−x)", f.at(-x), -1),
        ]
    })?;
    Ok(witness.and(flat))
}
