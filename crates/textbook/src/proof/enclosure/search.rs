//! The search for boxes on which a bound holds (branch and bound, Moore 1966), with its budget.

use super::{covered, interval_text, known};
use crate::number::Interval;
use crate::proof::progress::advance;
use crate::proof::{Counterexample, Proof, Show};
use std::collections::VecDeque;

/// How many boxes may be asked before the question is left open.
pub(super) const BUDGET: u64 = 1 << 18;

/// What a value may not exceed.
#[derive(Clone, Copy)]
pub(super) enum Bound {
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

/// Halves the boxes on which intervals do not settle the bound, until all are settled, a point
/// refutes it, or the budget is used up.
pub(super) fn search(
    what: &str,
    domain: Interval,
    f: &dyn Fn(Interval) -> Interval,
    bound: Bound,
) -> Proof {
    let statement = format!("{what} {}", bound.text());
    if domain.is_undefined() || domain.low() >= domain.high() {
        return Err(Counterexample::nothing(format!(
            "{statement}: the domain holds fewer than two numbers"
        )));
    }
    let f = |x| known(f, x);
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
    let ends = [domain.low(), domain.high()];
    for end in ends.into_iter().filter(|end| end.is_finite()) {
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
        advance(1);
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
    let evidence = covered(domain, settled)?;
    Ok(evidence.finding(&format!("boxes for {what}"), &settled))
}

/// That no more boxes may be made, what was known on the one that would be halved, and what to try.
pub(super) fn spent(values: Interval) -> String {
    let seen = if values.is_undefined() {
        "there it is undefined, as it is after a division by an interval that holds 0"
            .into()
    } else {
        format!("there it is only known to lie in {}", interval_text(values))
    };
    format!(
        "it would take more than {} boxes, which is the limit; {seen}; try a part of the domain, \
         a form in which x stands fewer times, or a bound that is not attained",
        BUDGET.text()
    )
}

/// A finite number inside the box, unless it is too narrow to have one.
pub(super) fn middle(piece: Interval) -> f64 {
    let (low, high) = (piece.low(), piece.high());
    match (low.is_finite(), high.is_finite()) {
        (true, true) => low / 2.0 + high / 2.0,
        (true, false) => (2.0 * low).clamp(1.0, f64::MAX),
        (false, true) => (2.0 * high).clamp(f64::MIN, -1.0),
        (false, false) => 0.0,
    }
}
