//! Enclosure: a bound over a continuum, by outward-rounded intervals.
//!
//! An interval function that is handed a box answers with an interval that holds every value on the box. If its upper end
//! respects the bound, the whole box is settled; if not, the box is halved and both halves are asked again (branch and bound,
//! Moore 1966). A single point whose *lower* end breaks the bound refutes it. Everything else, an undefined answer or a box that
//! cannot be halved or a budget used up, leaves the question open: that is no proof, and no refutation.

mod integral;
mod norm;
mod normal;
mod supremum;
mod zeros;

pub use integral::integral;
pub use norm::{is_positive_definite, squared_length, squared_norm};
pub use normal::{
    Growth, Moments, NORMAL_REACH, normal_moments, normal_moments_within,
};
pub use supremum::{Supremum, supremum};
pub use zeros::mass_of_zeros;

use super::{Counterexample, Evidence, Method, Proof, Show, decimal};
use crate::number::Interval;
use std::collections::VecDeque;

/// Why two intervals decide nothing.
pub(in crate::proof) const OVERLAP: &str = "only a part of the first lies in the second, so it is neither proved nor refuted";

/// How many boxes may be asked before the question is left open.
const BUDGET: u64 = 1 << 18;

/// Evidence that `f(x) ≤ bound` for every real x of `domain`. The finding `boxes for {what}` counts the boxes that settled it.
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
    search(what, domain, f, Bound::AtMost(bound))
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
    search(what, domain, f, Bound::Below(bound))
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
    let seen = f(Interval::point(x));
    let here = format!("x = {}", x.text());
    if seen == Interval::point(value) {
        return Evidence::of(Method::Enclosure, here, 1);
    }
    let lies = format!("at {here}, {what} lies in {}", interval_text(seen));
    Err(if seen.is_undefined() || seen.contains(value) {
        Counterexample::nothing(format!(
            "{lies}, which holds {} and more, so it is neither proved nor refuted; try a form \
             or an x for which nothing is rounded",
            value.text()
        ))
    } else {
        Counterexample::found(format!("{lies} and is not {}", value.text()))
    })
}

/// Evidence that a number, called `what`, of which is known that it lies in `seen`, lies in `claimed`. The findings `{what} from` and
/// `{what} to` are the ends of `seen`, rounded outward to six digits.
///
/// # Errors
/// Both intervals, unless the first lies in the second. If they have no number in common, that refutes the claim.
pub fn within(what: &str, domain: &str, seen: Interval, claimed: Interval) -> Proof {
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

#[derive(Clone, Copy)]
enum Bound {
    AtMost(f64),
    Below(f64),
}

impl Bound {
    /// Whether every member of `values` respects the bound.
    fn settles(self, values: Interval) -> bool {
        match self {
            Self::AtMost(bound) => values.high() <= bound,
            Self::Below(bound) => values.high() < bound,
        }
    }

    /// Whether no member of `values` does.
    fn refutes(self, values: Interval) -> bool {
        match self {
            Self::AtMost(bound) => values.low() > bound,
            Self::Below(bound) => values.low() >= bound,
        }
    }

    /// The bound in words.
    fn text(self) -> String {
        match self {
            Self::AtMost(bound) => format!("≤ {}", bound.text()),
            Self::Below(bound) => format!("< {}", bound.text()),
        }
    }
}

fn search(
    what: &str,
    domain: Interval,
    f: impl Fn(Interval) -> Interval,
    bound: Bound,
) -> Proof {
    let statement = format!("{what} {}", bound.text());
    if domain.is_undefined() || domain.low() >= domain.high() {
        return Err(Counterexample::nothing(format!(
            "{statement}: the domain holds fewer than two numbers"
        )));
    }
    let refute = |x: f64| {
        let values = f(Interval::point(x));
        bound.refutes(values).then(|| {
            Counterexample::found(format!(
                "at x = {}, {what} is at least {}, against {statement}",
                x.text(),
                values.low().text()
            ))
        })
    };
    for end in [domain.low(), domain.high()] {
        if let Some(refuted) = refute(end) {
            return Err(refuted);
        }
    }
    let open = |piece: Interval, why: &str| {
        Counterexample::nothing(format!(
            "{statement} is left open on {}: {why}",
            interval_text(piece)
        ))
    };
    let mut boxes = VecDeque::from([domain]);
    // Each box that is made is asked once, so the search ends whatever the function does.
    let (mut made, mut settled) = (1, 0);
    while let Some(piece) = boxes.pop_front() {
        let values = f(piece);
        if bound.settles(values) {
            settled += 1;
            continue;
        }
        let middle = middle(piece);
        if let Some(refuted) = refute(middle) {
            return Err(refuted);
        }
        if made + 2 > BUDGET {
            return Err(open(piece, &spent(values)));
        }
        made += 2;
        if middle <= piece.low() || middle >= piece.high() {
            return Err(open(piece, "no float lies inside"));
        }
        boxes.push_back(Interval::new(piece.low(), middle));
        boxes.push_back(Interval::new(middle, piece.high()));
    }
    let evidence = Evidence::of(Method::Enclosure, domain_of(domain), settled)?;
    Ok(evidence.finding(&format!("boxes for {what}"), &settled))
}

/// That no more boxes may be made, what was known on the one that would be halved, and what to try.
fn spent(values: Interval) -> String {
    let seen = if values.is_undefined() {
        "there it is undefined, as it is after a division by an interval that holds 0"
            .into()
    } else {
        format!("there it is only known to lie in {}", interval_text(values))
    };
    format!(
        "it would take more than {} boxes, which is the limit; {seen}; try a part of the domain, a form in which \
         x stands fewer times, or a bound that is not attained",
        BUDGET.text()
    )
}

/// A finite number inside the box, unless it is too narrow to have one.
fn middle(piece: Interval) -> f64 {
    let (low, high) = (piece.low(), piece.high());
    match (low.is_finite(), high.is_finite()) {
        (true, true) => low / 2.0 + high / 2.0,
        (true, false) => (2.0 * low).clamp(1.0, f64::MAX),
        (false, true) => (2.0 * high).clamp(f64::MIN, -1.0),
        (false, false) => 0.0,
    }
}

/// The domain in words.
fn domain_of(domain: Interval) -> String {
    format!("x in {}", interval_text(domain))
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
