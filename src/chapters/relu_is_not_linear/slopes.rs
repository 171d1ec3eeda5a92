//! Slopes and shape, for all real numbers, and for those values of f32 that are none.

use crate::activation::PiecewiseLinear;
use textbook::number::{Dual, Number, Polynomial};
use textbook::proof::Proof;
use textbook::proof::exhaustive::{NUMBERS, every_f32, every_f32_in};
use textbook::proof::for_all::{any, at_most, equal, for_all, less, positive, real};

/// Slope 0 below zero and 1 above: read off dual numbers, and from any number to any other on the
/// same side, which sees jumps as well.
///
/// # Errors
/// A place or a pair with another slope.
pub fn two(f: &impl PiecewiseLinear) -> Proof {
    let slope = |x: Polynomial| f.at(Dual::variable(x)).slope;
    for_all([positive("x"), positive("y")]).hold(|[x, y]| {
        vec![
            equal("the slope at x", slope(x.clone()), 1),
            equal(
                "the slope at −x, plus 1",
                slope(-x) + Polynomial::from(1),
                1,
            ),
            equal("f(y) − f(x)", f.at(y.clone()) - f.at(x.clone()), y - x),
            equal("f(−y) − f(−x) + x", f.at(-y) - f.at(-x) + x, x),
        ]
    })
}

/// The lines gx that lie nowhere above f, which is 0 at 0 as they are, are those with g from 0 to
/// 1.
///
/// # Errors
/// A slope and a place for which it is not so.
pub fn subgradients(f: &impl PiecewiseLinear) -> Proof {
    let below = for_all([real("g"), real("x")])
        .given(|[g, _]| vec![at_most("", 0, g), at_most("", g, 1)])
        .hold(|[g, x]| vec![at_most("gx", g * x, f.at(x.clone()))])?;
    let no_other = for_all([real("g")]).hold(|[g]| {
        let above = |x: i32| {
            let x = Polynomial::from(x);
            less("f(x)", f.at(x.clone()), g * x)
        };
        vec![
            equal("f(0)", f.at(Polynomial::from(0)), 0),
            any([at_most("g", g, 1), above(1)]),
            any([at_most("0", 0, g), above(-1)]),
        ]
    })?;
    Ok(below.and(no_other))
}

/// `x` and its magnitude from two `ReLUs`, and idempotence: for all real numbers, and for all f32,
/// where it is never a negative zero either.
///
/// # Errors
/// The first value for which one of these is wrong.
pub fn pieces(f: &impl PiecewiseLinear) -> Proof {
    let reals = for_all([real("x")]).hold(|[x]| {
        let (right, left) = (f.at(x.clone()), f.at(-x));
        vec![
            equal("f(x) − f(−x)", &right - &left, x),
            equal("f(x) + f(−x)", &right + left, x.clone().magnitude()),
            equal("f(f(x))", f.at(right.clone()), &right),
            at_most("0", 0, right),
        ]
    })?;
    let domain = "every f32 that is not NaN, infinities included";
    let floats = every_f32_in(domain, NUMBERS).all(
        #[inline(always)]
        |x| {
            let (right, left) = (f.at(x), f.at(-x));
            (right - left == x)
                & (right + left == x.abs())
                & (f.at(right).to_bits() == right.to_bits())
                & right.is_sign_positive()
        },
        |x| {
            let (right, left) = (f.at(x), f.at(-x));
            let (difference, sum) = (right - left, right + left);
            format!("f(x) − f(−x) = {difference}, f(x) + f(−x) = {sum}")
        },
    )?;
    Ok(reals.and(floats))
}

/// From any number to any larger one, f rises by at least nothing and at most the step.
///
/// # Errors
/// A number and a step for which it does not.
pub fn lipschitz(f: &impl PiecewiseLinear) -> Proof {
    for_all([real("x"), positive("h")]).hold(|[x, h]| {
        let rise = f.at(x + h) - f.at(x.clone());
        vec![at_most("0", 0, &rise), at_most("f(x + h) − f(x)", rise, h)]
    })
}

/// The larger one of `x` and 0, as the standard library says: of a NaN and 0, it is 0.
#[inline]
#[must_use]
pub fn standard_maximum(x: f32) -> f32 {
    x.max(0.0)
}

/// Zeros, infinities and NaNs; every other value is left to the other claims.
/// # Errors
/// The first value that is wrong.
pub fn special(f: impl Fn(f32) -> f32 + Sync) -> Proof {
    let wanted = |x: f32| if x > 0.0 { x } else { 0.0 };
    let holds = |x: f32| {
        let y = f(x);
        (x.is_nan() & y.is_nan())
            | (!x.is_nan() & (y.to_bits() == wanted(x).to_bits()))
    };
    every_f32().all(holds, |x| format!("the value is {:?}", f(x)))
}
