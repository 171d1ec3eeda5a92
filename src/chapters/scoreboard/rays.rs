//! What happens far out and along rays: floors and ceilings, multiples, and slopes that are 0 for
//! good.

use super::quantity::{Part, Quantity};
use super::sorting::{Members, REAL, each, membership, sorted, unless_refuted};
use crate::activation::Subject;
use textbook::number::{Asymptote, Dual, Interval, Number};
use textbook::proof::counterexample::refuted;
use textbook::proof::enclosure::{equal_at, supremum, within};
use textbook::proof::for_all::{equal, for_all, positive, real};
use textbook::proof::{Counterexample, Proof};

/// Beyond this, and beyond its negative, no activation of the catalogue bends any more.
const FAR: f64 = 4.0;

/// Upward or downward.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Ceiling,
    Floor,
}

impl End {
    /// The function, or its negative: either way the end is above.
    fn upright(self, value: Interval) -> Interval {
        if self == Self::Ceiling { value } else { -value }
    }

    /// The growth towards it, and the extreme value.
    fn parts(self) -> [Part; 2] {
        match self {
            Self::Ceiling => [Part::GrowthUpward, Part::Supremum],
            Self::Floor => [Part::GrowthDownward, Part::Infimum],
        }
    }
}

/// The supremum or the infimum, up to 2⁻²⁰.
fn extreme(f: &dyn Subject, end: End) -> Result<Interval, Counterexample> {
    let what = format!("value of {}, signed", f.name());
    let tolerance = 1.0 / 1_048_576.0;
    let value = |x| end.upright(f.on(x).value);
    let largest = supremum(&what, Interval::REALS, tolerance, value)?;
    Ok(end.upright(largest.value()))
}

/// Towards a bounded end nothing grows far out, and the extreme is found; towards any other
/// something grows at least like |x|/128, or like some line where no sentence speaks of f.
fn one_end(f: &dyn Subject, end: End, members: Members) -> Proof {
    let told = membership(f, members);
    let tails = f.tails(beyond(f, told));
    let [left, right] = tails.map(|tail| end.upright(tail.value.slope()));
    let growth = left.larger(right);
    let bounded = told.unwrap_or(growth.high() <= 0.0);
    let activation = f.name();
    let [growing, extreme_value] = end.parts().map(|part| {
        let quantity = Quantity { activation, part };
        quantity.to_string()
    });
    let claimed = if bounded {
        Interval::new(f64::NEG_INFINITY, 0.0)
    } else {
        let least = told.map_or(f64::MIN_POSITIVE, |_| 1.0 / 128.0);
        Interval::new(least, f64::INFINITY)
    };
    let far_out = within(&growing, REAL, growth, claimed)?;
    if !bounded {
        return Ok(far_out);
    }
    let seen = extreme(f, end)?;
    Ok(far_out.and(within(&extreme_value, REAL, seen, Interval::REALS)?))
}

/// The infimum and the supremum of one function.
///
/// # Errors
/// They are not as the members say, or they are left open.
pub fn one_range(f: &dyn Subject, floored: Members, capped: Members) -> Proof {
    Ok(one_end(f, End::Floor, floored)?.and(one_end(f, End::Ceiling, capped)?))
}

/// `floored` have a lower bound and `capped` an upper one, no others have.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn ranges(floored: Members, capped: Members) -> Proof {
    each(|f| one_range(f, floored, capped))
}

/// f(2x) = 2f(x) at one x, the numbers that tell.
fn doubled(f: &dyn Subject, x: f64) -> Proof {
    let what = format!("f(2x) − 2f(x) of {}", f.name());
    equal_at(&what, x, 0.0, |x| {
        let two = Interval::point(2.0);
        f.on(two * x).value - two * f.on(x).value
    })
}

/// f(tx) = t·f(x) for all real x and all t > 0. Of what is not made of straight pieces two numbers
/// tell.
///
/// # Errors
/// The numbers for which it is not so, or that it is left open.
pub fn homogeneous(f: &dyn Subject) -> Proof {
    for x in [1.0, -1.0] {
        unless_refuted(doubled(f, x))?;
    }
    for_all([positive("t"), real("x")]).hold(|[t, x]| {
        let scaled = f.letters(t * x);
        let what = format!("f(tx) of {}", f.name());
        vec![equal(what, scaled, t * f.letters(x.clone()))]
    })
}

/// f(2x) is not 2f(x) at x = 1 or at x = −1.
fn not_homogeneous(f: &dyn Subject) -> Proof {
    let refuted_at = |x| refuted(REAL, doubled(f, x));
    refuted_at(1.0).or_else(|_| refuted_at(-1.0))
}

/// Whether one function is positively homogeneous.
///
/// # Errors
/// It is not as `members` say, or it is left open.
pub fn one_of_degree_one(f: &dyn Subject, members: Members) -> Proof {
    sorted(f, members, homogeneous, not_homogeneous)
}

/// `members` are positively homogeneous, no other is.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn of_degree_one(members: Members) -> Proof {
    each(|f| one_of_degree_one(f, members))
}

/// The slope on a ray, all of it.
fn slopes(tail: Dual<Asymptote>) -> Interval {
    tail.slope.range()
}

/// Where the tails of f begin. A function of which no sentence speaks may bend further out.
fn beyond(f: &dyn Subject, told: Option<bool>) -> f64 {
    let known = |tail: &Dual<Asymptote>| {
        !(tail.value.is_undefined() || tail.slope.is_undefined())
    };
    let mut distances = (2..=10).map(|power| f64::from(1 << power));
    let all_known = |&distance: &f64| f.tails(distance).iter().all(known);
    let found = distances.find(|distance| told.is_some() || all_known(distance));
    found.unwrap_or(FAR)
}

/// The slope is exactly 0 on the whole left ray.
fn dies(f: &dyn Subject, distance: f64) -> Proof {
    let [left, _] = f.tails(distance);
    let what = format!("slope of {} for x < −{distance}", f.name());
    within(&what, REAL, slopes(left), Interval::point(0.0))
}

/// The slope is exactly 0 on the whole right ray.
fn dies_on_the_right(f: &dyn Subject, distance: f64) -> Proof {
    let [_, right] = f.tails(distance);
    let what = format!("slope of {} for x > {distance}", f.name());
    within(&what, REAL, slopes(right), Interval::point(0.0))
}

/// On neither ray does the slope stay 0: no comparison depends on x there, so f is analytic; were
/// its slope 0 from some point on, f would be constant on the ray; but where the ray begins it
/// differs from what it is one step further.
fn lives(f: &dyn Subject, distance: f64) -> Proof {
    let [left, right] = f.tails(distance);
    let everywhere = Interval::REALS;
    let analytic = |side: &str, tail: Dual<Asymptote>| {
        let what = format!("slope of {}, {side}", f.name());
        within(&what, REAL, slopes(tail), everywhere)
    };
    let differs = |x: f64| {
        let further = Interval::point(x + x.signum());
        let change = |x| f.on(further).value - f.on(x).value;
        let what = format!("what {} gains by one step outward", f.name());
        refuted(REAL, equal_at(&what, x, 0.0, change))
    };
    Ok(analytic("left", left)?
        .and(analytic("right", right)?)
        .and(differs(-distance)?)
        .and(differs(distance)?))
}

/// Whether one function can die: on the left, or on either side where no sentence speaks of it.
///
/// # Errors
/// It is not as `members` say, or it is left open.
pub fn one_mortal(f: &dyn Subject, members: Members) -> Proof {
    let told = membership(f, members);
    let distance = beyond(f, told);
    let on_a_side = |f: &dyn Subject| match dies(f, distance) {
        Err(_) if told.is_none() => dies_on_the_right(f, distance),
        proof => proof,
    };
    sorted(f, members, on_a_side, |f| lives(f, distance))
}

/// `members` can die, no other can.
///
/// # Errors
/// The first activation that is not as said, or that is left open.
pub fn mortal(members: Members) -> Proof {
    each(|f| one_mortal(f, members))
}
