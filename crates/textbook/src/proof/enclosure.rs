//! Enclosure: a bound over a continuum, by outward-rounded intervals.
//!
//! An interval function that is handed a box answers with an interval that holds every value on the
//! box. If its upper end respects the bound, the whole box is settled; if not, the box is halved
//! and both halves are asked again (branch and bound, Moore 1966). A single point whose *lower* end
//! breaks the bound refutes it. Everything else, an undefined answer or a box that cannot be halved
//! or a budget used up, leaves the question open: that is no proof, and no refutation.

mod integral;
mod norm;
mod normal;
mod search;
mod supremum;
mod zeros;

pub use integral::integral;
pub use norm::{is_positive_definite, squared_length, squared_norm};
pub use normal::{
    Growth, Moments, NORMAL_REACH, normal_moments, normal_moments_within,
};
pub use supremum::{Supremum, supremum};
pub use zeros::mass_of_zeros;

use super::reach::Reach;
use super::{Counterexample, Evidence, Method, Proof, Show, decimal};
use crate::number::{Interval, decided};
use search::{BUDGET, Bound, middle, search, spent};

/// Why two intervals decide nothing.
pub(in crate::proof) const OVERLAP: &str = "only a part of the first lies in the second, \
                                            so it is neither proved nor refuted";

/// Evidence that `f(x) ≤ bound` for every real x of `domain`. The finding `boxes for {what}` counts
/// the boxes that settled it.
///
/// ```
/// use textbook::{number::Interval, proof::enclosure};
/// let unit = Interval::new(0.0, 1.0);
/// let proof = enclosure::at_most("x − x²", unit, 0.5, |x| x - x * x);
/// // [0, 1/2], [1/2, 3/4] and [3/4, 1] settle it.
/// assert_eq!(proof.unwrap().cases(), 3);
/// ```
///
/// # Errors
/// A point at which the bound is broken, or the box at which the question was left open.
pub fn at_most(
    what: &str,
    domain: Interval,
    bound: f64,
    f: impl Fn(Interval) -> Interval,
) -> Proof {
    search(what, domain, &f, Bound::AtMost(bound))
}

/// Evidence that `f(x) < bound` for every real x of `domain`, as [`at_most`] does it.
///
/// # Errors
/// A point at which the bound is reached or broken, or the box at which the question was left open.
pub fn below(
    what: &str,
    domain: Interval,
    bound: f64,
    f: impl Fn(Interval) -> Interval,
) -> Proof {
    search(what, domain, &f, Bound::Below(bound))
}

/// Evidence that `f(x) = value`: at that point the intervals do not round.
///
/// # Errors
/// The interval in which `f(x)` lies. If it does not hold `value`, that refutes the equation.
pub fn equal_at(
    what: &str,
    x: f64,
    value: f64,
    f: impl Fn(Interval) -> Interval,
) -> Proof {
    let seen = known(&f, Interval::point(x));
    let here = format!("x = {}", x.text());
    if seen == Interval::point(value) {
        return Evidence::of(Method::Enclosure, here, 1);
    }
    if seen.is_undefined() {
        return Err(unknown(&format!("{what} at {here}")));
    }
    let lies = format!("at {here}, {what} lies in {}", interval_text(seen));
    Err(if seen.contains(value) {
        Counterexample::nothing(format!(
            "{lies}, which holds {} and more, so it is neither proved nor refuted; try a form \
             or an x for which nothing is rounded",
            value.text()
        ))
    } else {
        Counterexample::found(format!("{lies} and is not {}", value.text()))
    })
}

/// Evidence that a number, called `what`, of which is known that it lies in `seen`, lies in
/// `claimed`. The findings `{what} from` and `{what} to` are the ends of `seen`, rounded outward to
/// six digits.
///
/// # Errors
/// Both intervals, unless the first lies in the second. If they have no number in common, that
/// refutes the claim.
pub fn within(what: &str, domain: &str, seen: Interval, claimed: Interval) -> Proof {
    if seen.is_undefined() {
        return Err(unknown(what));
    }
    let outward = decimal::outward(seen, 6);
    let inside = claimed.low() <= seen.low() && seen.high() <= claimed.high();
    if inside {
        let evidence = Evidence::of(Method::Enclosure, domain, 1)?;
        return Ok(evidence.between(what, outward));
    }
    let apart = seen.high() < claimed.low() || claimed.high() < seen.low();
    let both = format!(
        "{what} lies in {}, the claim is {}",
        interval_text(outward),
        interval_text(claimed)
    );
    Err(if apart {
        Counterexample::found(both)
    } else {
        Counterexample::nothing(format!(
            "{both}; {OVERLAP}; try a narrower enclosure"
        ))
    })
}

/// f(x), and nothing where f asks a question that has no answer for all of x.
fn known(f: impl Fn(Interval) -> Interval, x: Interval) -> Interval {
    decided(|| f(x)).unwrap_or(Interval::UNDEFINED)
}

/// Nothing is known of a number on the way to which something had no value.
fn unknown(what: &str) -> Counterexample {
    Counterexample::nothing(format!(
        "nothing is known of {what}: on the way to it something may have no value, as after a \
         division by an interval that holds 0, or has none that intervals and tails know"
    ))
}

/// Evidence from so many boxes of `domain`.
fn covered(domain: Interval, boxes: u64) -> Proof {
    let words = format!("x in {}", interval_text(domain));
    let evidence = Evidence::of(Method::Enclosure, words, boxes)?;
    if domain.low() == f64::NEG_INFINITY && domain.high() == f64::INFINITY {
        return Ok(evidence.reaching(vec![Reach::ALL_REALS]));
    }
    Ok(evidence)
}

/// The interval as a reader writes it.
pub(in crate::proof) fn interval_text(interval: Interval) -> String {
    let end = |value: f64| match value {
        f64::INFINITY => "∞".into(),
        f64::NEG_INFINITY => "−∞".into(),
        _ => value.text().replace('-', "−"),
    };
    let open = if interval.low().is_finite() { "[" } else { "(" };
    let close = if interval.high().is_finite() {
        "]"
    } else {
        ")"
    };
    format!(
        "{open}{}, {}{close}",
        end(interval.low()),
        end(interval.high())
    )
}
