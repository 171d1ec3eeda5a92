//! What no width and no depth can do: follow a jump. Any value there is half of it from one side.

use crate::network::{Shallow, Unit};
use textbook::number::{Field, Number, Polynomial, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{
    any, at_most, equal, for_all, nonnegative, positive, real,
};

/// A function of the distance t ≥ 0 from 1/2, to the left of it and to the right. At t = 0 it has
/// two values, the limits from both sides.
#[derive(Debug)]
pub struct TwoSided {
    /// f(1/2 − t), and at t = 0 the limit.
    pub left: fn(&Polynomial) -> Polynomial,
    /// f(1/2 + t), and at t = 0 the limit.
    pub right: fn(&Polynomial) -> Polynomial,
}

/// 0 up to 1/2, and 1 from there on.
pub(super) const JUMP: TwoSided = TwoSided {
    left: |_| 0.into(),
    right: |_| 1.into(),
};

/// The same climb on a ramp of width 1/16: steep, and continuous.
pub(super) const RAMP: TwoSided = TwoSided {
    left: |t| climb(&ratio(1, 16).into()).at(&(Polynomial::from(ratio(1, 2)) - t)),
    right: |t| climb(&ratio(1, 16).into()).at(&(Polynomial::from(ratio(1, 2)) + t)),
};

/// Two ReLUs that climb from 0 to 1 around 1/2.
fn climb<T: Field>(width: &T) -> Shallow<T> {
    let (half, reach) = (T::constant(0.5), T::constant(0.5) * width.clone());
    let [low, high] = [half.clone() - reach.clone(), half + reach];
    let steepness = T::one() / width.clone();
    Shallow {
        constant: T::zero(),
        units: [(low, steepness.clone()), (high, -steepness)]
            .map(|(bend, output)| Unit {
                weight: T::one(),
                bias: -bend,
                output,
            })
            .into(),
    }
}

/// Every continuous function misses a jump of size 1 by 1/2, and a ramp centred at the jump misses
/// it by no more, at every width.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn misses_the_jump(target: &TwoSided) -> Proof {
    let half = || Polynomial::from(ratio(1, 2));
    // A continuous function has one limit at 1/2 from both sides, its value there.
    let all = for_all([real("v")]).hold(|[value]| {
        let errors = [target.left, target.right].map(|side| {
            let error = (side(&0.into()) - value).magnitude();
            at_most("the distance of v from a limit", half(), error)
        });
        vec![any(errors)]
    })?;
    let ramps =
        for_all([positive("w"), nonnegative("t")]).hold(|[width, away]| {
            let ramp = climb(width);
            let error = |side: fn(&Polynomial) -> Polynomial,
                         t: &Polynomial,
                         x: Polynomial| {
                (side(t) - ramp.at(&x)).magnitude()
            };
            let left = |t: &Polynomial| error(target.left, t, half() - t);
            let right = |t: &Polynomial| error(target.right, t, half() + t);
            let none = Polynomial::from(0);
            vec![
                at_most("the error left of the jump", left(away), half()),
                at_most("the error right of the jump", right(away), half()),
                equal("the limit of the error from the left", left(&none), half()),
                equal(
                    "the limit of the error from the right",
                    right(&none),
                    half(),
                ),
            ]
        })?;
    Ok(all.and(ramps).finding("floor", &ratio(1, 2)))
}
