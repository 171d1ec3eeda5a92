//! How large a function gets: the supremum between two floats, and the boxes it took to find them.

use super::{BUDGET, covered, interval_text, known, middle, spent};
use crate::number::Interval;
use crate::proof::{Counterexample, Proof, Show};
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// What is known of the supremum of a function over a domain.
#[derive(Clone, Debug)]
pub struct Supremum {
    what: String,
    domain: Interval,
    value: Interval,
    near: f64,
    boxes: u64,
}

impl Supremum {
    /// The interval in which the supremum lies.
    #[must_use]
    pub fn value(&self) -> Interval {
        self.value
    }

    /// A point at which the function is at least as large as the lower end of [`Self::value`].
    #[must_use]
    pub fn near(&self) -> f64 {
        self.near
    }

    /// How many boxes were asked: what the form in which the function is written costs.
    #[must_use]
    pub fn boxes(&self) -> u64 {
        self.boxes
    }

    /// Evidence of it, with the findings `largest {what} from`, `largest {what} to`, `near` and
    /// `boxes for {what}`.
    ///
    /// # Errors
    /// None that [`supremum`] has not told before: it asks at least one box.
    pub fn evidence(&self) -> Proof {
        let evidence = covered(self.domain, self.boxes)?;
        let what = &self.what;
        Ok(evidence
            .between(&format!("largest {what}"), self.value)
            .finding("near", &self.near)
            .finding(&format!("boxes for {what}"), &self.boxes))
    }
}

/// A box, and a number that no value on it exceeds.
struct Piece {
    over: Interval,
    upper: f64,
}

impl Piece {
    fn of(f: &dyn Fn(Interval) -> Interval, over: Interval) -> Self {
        let values = f(over);
        let undefined = values.is_undefined();
        Self {
            over,
            upper: if undefined {
                f64::INFINITY
            } else {
                values.high()
            },
        }
    }
}

/// The most promising box first; of equals, the leftmost.
impl Ord for Piece {
    fn cmp(&self, other: &Self) -> Ordering {
        let place = other.over.low().total_cmp(&self.over.low());
        self.upper.total_cmp(&other.upper).then(place)
    }
}

impl PartialOrd for Piece {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Piece {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Piece {}

/// The supremum of `f` over `domain`, between two floats no further apart than `tolerance`.
///
/// The box with the largest upper end is halved until that end and the largest value seen at a
/// point agree (best-first branch and bound). A box whose upper end is not above that value is
/// never halved.
///
/// ```
/// use textbook::{number::Interval, proof::enclosure};
/// let unit = Interval::new(0.0, 1.0);
/// let largest = enclosure::supremum("x − x²", unit, 1e-3, |x| x - x * x).unwrap();
/// assert!(largest.value().contains(0.25));
/// ```
///
/// # Errors
/// What is known at the box at which the search gave up: a point without a value, a box that cannot
/// be halved, or a budget used up. It refutes nothing.
pub fn supremum(
    what: &str,
    domain: Interval,
    tolerance: f64,
    f: impl Fn(Interval) -> Interval,
) -> Result<Supremum, Counterexample> {
    searched(what, domain, tolerance, &f)
}

/// Compiled once for all functions.
fn searched(
    what: &str,
    domain: Interval,
    tolerance: f64,
    f: &dyn Fn(Interval) -> Interval,
) -> Result<Supremum, Counterexample> {
    let open =
        |why: String| Counterexample::nothing(format!("the largest {what}: {why}"));
    if domain.low() >= domain.high() || domain.is_undefined() {
        return Err(open("the domain holds fewer than two numbers".into()));
    }
    let f: &dyn Fn(Interval) -> Interval = &|x| known(f, x);
    let (mut largest, mut near) = (f64::NEG_INFINITY, f64::NAN);
    let mut visit = |x: f64| {
        let low = f(Interval::point(x)).low();
        if low > largest {
            (largest, near) = (low, x);
        }
        if low.is_nan() {
            return Err(open(format!(
                "f has no value at x = {}; try a domain without it",
                x.text()
            )));
        }
        Ok((largest, near))
    };
    for end in [domain.low(), domain.high()] {
        if end.is_finite() {
            visit(end)?;
        }
    }
    let mut boxes = 1;
    let mut pieces = BinaryHeap::from([Piece::of(f, domain)]);
    while let Some(Piece { over, upper }) = pieces.pop() {
        let middle = middle(over);
        let (largest, near) = visit(middle)?;
        // The piece with the largest upper end was just taken out: it bounds all others.
        let value = Interval::new(largest, upper.max(largest));
        let gap = Interval::point(value.high()) - Interval::point(largest);
        if gap.high() <= tolerance {
            let what = what.into();
            return Ok(Supremum {
                what,
                domain,
                value,
                near,
                boxes,
            });
        }
        let known = || {
            let within = interval_text(value);
            format!(
                "it is only known to lie in {within}, near x = {}",
                near.text()
            )
        };
        if boxes >= BUDGET {
            return Err(open(format!("{}; {}", known(), spent(f(over)))));
        }
        if middle <= over.low() || middle >= over.high() {
            return Err(open(format!(
                "{}, and no float lies inside {} to halve it; try a larger tolerance",
                known(),
                interval_text(over)
            )));
        }
        for half in [
            Interval::new(over.low(), middle),
            Interval::new(middle, over.high()),
        ] {
            boxes += 1;
            pieces.push(Piece::of(f, half));
        }
    }
    Err(open("no box is left".into()))
}
