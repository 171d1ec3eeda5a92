//! What the slope says: whether there is one slope only, how steep a function gets, whether it ever
//! falls.

use super::sorting::{Members, REAL, measured, sorted};
use crate::activation::catalogue::Catalogued;
use textbook::number::{Interval, Number};
use textbook::proof::counterexample::refuted;
use textbook::proof::enclosure::{at_most, supremum};
use textbook::proof::{Counterexample, Proof};

fn slope(f: &Catalogued, x: Interval) -> Interval {
    f.on(x).slope
}

/// One slope on the whole line, and so a straight one: the square of f′(x) − f′(0) is nowhere above
/// 0.
fn affine(f: &Catalogued) -> Proof {
    let at_zero = slope(f, Interval::point(0.0));
    at_most(
        &format!("the square of f′(x) − f′(0) for {}", f.name),
        Interval::REALS,
        0.0,
        |x| {
            let change = slope(f, x) - at_zero;
            change * change
        },
    )
}

/// `members` are affine, no other is.
///
/// # Errors
/// The first activation that is not as said.
pub fn straight(members: Members) -> Proof {
    sorted(members, affine, |f| refuted(REAL, affine(f)))
}

/// The largest magnitude of the slope, up to 2⁻²⁰.
///
/// # Errors
/// The question was left open.
pub fn steepness(f: &Catalogued) -> Result<Interval, Counterexample> {
    let tolerance = 1.0 / 1_048_576.0;
    let what = format!("|f′| of {}", f.name);
    let largest = supremum(&what, Interval::REALS, tolerance, |x| {
        slope(f, x).magnitude()
    })?;
    Ok(largest.value())
}

/// `members` are steeper than 1 somewhere, no other is, up to 2⁻¹⁰.
pub(super) fn steeper_than_relu(members: Members) -> Proof {
    let limit = 1.0 + 1.0 / 1024.0;
    let claimed = [Interval::new(limit, 2.0), Interval::new(0.0, limit)];
    measured(REAL, members, claimed, steepness)
}

/// f′ is nowhere below 0.
fn never_falls(f: &Catalogued) -> Proof {
    let what = format!("−f′ of {}", f.name);
    at_most(&what, Interval::REALS, 0.0, |x| -slope(f, x))
}

/// `members` never fall, every other falls somewhere.
pub(super) fn monotone(members: Members) -> Proof {
    sorted(members, never_falls, |f| refuted(REAL, never_falls(f)))
}
