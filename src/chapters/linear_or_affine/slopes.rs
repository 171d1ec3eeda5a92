//! Slopes and graphs: what a constant slope says of a function, and what it leaves open.

use super::superposition::corners;
use crate::activation::PiecewiseLinear;
use textbook::number::{Dual, Interval, Number, Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::exhaustive::every_f32_where;
use textbook::proof::{Proof, counterexample, enclosure};

/// x ↦ x + 1.
pub(super) struct Shifted;

impl PiecewiseLinear for Shifted {
    fn at<T: Number>(&self, x: T) -> T {
        x + T::one()
    }
}

/// The sign of x, −1 or 1, on the numbers other than 0.
pub(super) struct Sign;

impl PiecewiseLinear for Sign {
    #[inline]
    fn at<T: Number>(&self, x: T) -> T {
        x.branch(&T::zero(), T::one(), -T::one())
    }
}

/// x ↦ 1.
pub(super) struct One;

impl PiecewiseLinear for One {
    #[inline]
    fn at<T: Number>(&self, _: T) -> T {
        T::one()
    }
}

/// The slope of f is the same at every real x: neither above nor below that at 1.
fn constant_slope(f: &impl PiecewiseLinear) -> Proof {
    let line = Interval::new(f64::NEG_INFINITY, f64::INFINITY);
    let slope = |x: Interval| f.at(Dual::variable(x)).slope;
    let at_one = slope(Interval::point(1.0));
    let above = enclosure::at_most("f′", line, at_one.high(), slope)?;
    let below = enclosure::at_most("−f′", line, -at_one.low(), |x| -slope(x))?;
    Ok(above.and(below).finding("slope", &at_one.high()))
}

/// A constant slope, and superposition for one input.
pub(super) fn through_the_origin(f: &impl PiecewiseLinear) -> Proof {
    let slope = constant_slope(f)?;
    let words = "α, β, x, y each {}";
    let superposes = every(words, corners(), |[a, b, x, y]| {
        let mixed = f.at(a * x + b * y);
        let parts = a * f.at(x.clone()) + b * f.at(y.clone());
        let what = format!("f(αx + βy) at α, β, x, y = {a}, {b}, {x}, {y}");
        equal(what, &mixed, &parts)
    })?;
    Ok(slope.and(superposes))
}

/// A constant slope, and additivity fails at (0, 0).
pub(super) fn straight_but_not_linear(f: &impl PiecewiseLinear) -> Proof {
    let at_zero: Rational = f.at(Rational::ZERO);
    let doubled = &at_zero + &at_zero;
    let law = "f(x) + f(y) = f(x + y)";
    let witness = counterexample::differ(law, "(0, 0)", &doubled, &at_zero)?;
    Ok(witness.and(constant_slope(f)?))
}

/// Slope 0 wherever x is not 0, and f(−1) + f(3) is not 2f(1), as it is for every affine function.
pub(super) fn flat_but_not_affine(f: &impl PiecewiseLinear) -> Proof {
    let [minus_one, one, three] = [-1, 1, 3].map(|x| f.at(ratio(x, 1)));
    let law = "f(−1) + f(3) = 2 f(1)";
    let (ends, doubled) = (minus_one + three, &one + &one);
    let witness = counterexample::differ(law, "(−1, 1, 3)", &ends, &doubled)?;
    let slope = |x: f32| f.at(Dual::variable(x)).slope;
    let flat = every_f32_where("every f32 but 0 and NaN", |x| (x < 0.0) | (x > 0.0))
        .all(
            |x| slope(x) == 0.0,
            |x| format!("the slope is {}", slope(x)),
        )?;
    Ok(witness.and(flat))
}
