//! What the slope says: whether there is one slope only, how steep a function gets, whether it ever
//! falls. A bound on slopes is one on differences, since a jump has no slope that is bounded.

use super::sorting::{Members, REAL, each, measured, sorted, unless_refuted};
use crate::activation::Subject;
use textbook::number::{Interval, Number, Polynomial};
use textbook::proof::counterexample::refuted;
use textbook::proof::enclosure::{at_most, equal_at, supremum};
use textbook::proof::for_all::{equal, for_all, real};
use textbook::proof::{Counterexample, Proof};

fn slope(f: &dyn Subject, x: Interval) -> Interval {
    f.on(x).slope
}

/// f(x − 1) − 2f(x) + f(x + 1) = 0 at one x, the three numbers that tell.
fn in_a_row(f: &dyn Subject, x: f64) -> Proof {
    let what = format!("f(x − 1) − 2f(x) + f(x + 1) of {}", f.name());
    equal_at(&what, x, 0.0, |x| {
        let at = |x: Interval| f.on(x).value;
        let one = Interval::point(1.0);
        at(x - one) - at(x) - at(x) + at(x + one)
    })
}

/// f(y) − f(x) is the same multiple of y − x for all x and y: the one that it is from 0 to 1. Of
/// what is not made of straight pieces three numbers tell.
///
/// # Errors
/// The numbers for which it is not so, or that it is left open.
pub fn affine(f: &dyn Subject) -> Proof {
    for x in [0.0, 1.0] {
        unless_refuted(in_a_row(f, x))?;
    }
    for_all([real("x"), real("y")]).hold(|[x, y]| {
        let at = |x: &Polynomial| f.letters(x.clone());
        let slope = at(&1.into()) - at(&0.into());
        let what = format!("f(y) − f(x) of {}", f.name());
        vec![equal(what, at(y) - at(x), slope * (y - x))]
    })
}

/// f(−1), f(0) and f(1) do not lie on one line, or f(0), f(1) and f(2) do not.
fn bent(f: &dyn Subject) -> Proof {
    let refuted_at = |x| refuted(REAL, in_a_row(f, x));
    refuted_at(0.0).or_else(|_| refuted_at(1.0))
}

/// Whether one function is affine.
///
/// # Errors
/// It is not as `members` say, or it is left open.
pub fn one_straight(f: &dyn Subject, members: Members) -> Proof {
    sorted(f, members, affine, bent)
}

/// `members` are affine, no other is.
///
/// # Errors
/// The first activation that is not as said.
pub fn straight(members: Members) -> Proof {
    each(|f| one_straight(f, members))
}

/// The largest magnitude of the slope, up to 2⁻²⁰.
///
/// # Errors
/// The question was left open.
pub fn steepness(f: &dyn Subject) -> Result<Interval, Counterexample> {
    let tolerance = 1.0 / 1_048_576.0;
    let what = format!("|f′| of {}", f.name());
    let largest = supremum(&what, Interval::REALS, tolerance, |x| {
        slope(f, x).magnitude()
    })?;
    Ok(largest.value())
}

/// How steep one function is.
///
/// # Errors
/// It is not as `members` say, or it is left open.
pub fn one_steepness(f: &dyn Subject, members: Members) -> Proof {
    let limit = 1.0_f64 + 1.0 / 1024.0;
    let claimed = [
        Interval::new(limit.next_up(), 2.0),
        Interval::new(0.0, limit),
    ];
    measured(f, REAL, members, claimed, steepness(f)?)
}

/// `members` are steeper than 1 somewhere, no other is, up to 2⁻¹⁰.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn steeper_than_relu(members: Members) -> Proof {
    each(|f| one_steepness(f, members))
}

/// f′ is nowhere below 0.
///
/// # Errors
/// The numbers for which it is not so, or that it is left open.
pub fn never_falls(f: &dyn Subject) -> Proof {
    let what = format!("−f′ of {}", f.name());
    at_most(&what, Interval::REALS, 0.0, |x| -slope(f, x))
}

/// Whether one function falls somewhere.
///
/// # Errors
/// It is not as `members` say, or it is left open.
pub fn one_monotone(f: &dyn Subject, members: Members) -> Proof {
    sorted(f, members, never_falls, |f| refuted(REAL, never_falls(f)))
}

/// `members` never fall, every other falls somewhere.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn monotone(members: Members) -> Proof {
    each(|f| one_monotone(f, members))
}
