//! A formula in the place of an activation of the catalogue.

use super::Formula;
use crate::activation::{Initialisation, Subject};
use std::sync::atomic::{AtomicU64, Ordering};
use textbook::number::{Asymptote, Counted, Dual, Extended, Interval, Polynomial};

/// A formula under a name, with an initialisation, for the scoreboard.
///
/// A search over intervals ends whatever the function is, but a typed formula may cost a hundred
/// times as much as an activation of the catalogue. So its work on intervals is counted; once it is
/// used up, every interval is undefined: what is then asked is left open.
#[derive(Debug)]
pub struct Typed<'a> {
    name: &'a str,
    formula: &'a Formula,
    /// The same function, for bounds on real numbers and for floats.
    settled: Formula,
    initialisation: Initialisation,
    /// How much work it takes to read, and how much may still be done.
    work: u64,
    left: AtomicU64,
}

/// How much work on intervals may be done: about that of as many sums.
pub const MOST_WORK: u64 = 1 << 26;

impl<'a> Typed<'a> {
    /// The formula, called `name`, with the weights before it drawn like this.
    #[must_use]
    pub fn new(
        name: &'a str,
        formula: &'a Formula,
        initialisation: Initialisation,
    ) -> Self {
        let settled = formula.settled();
        Self {
            name,
            formula,
            work: settled.work(),
            settled,
            initialisation,
            left: AtomicU64::new(MOST_WORK),
        }
    }

    /// The same with no more than `most` work that may be done.
    #[must_use]
    pub fn within(self, most: u64) -> Self {
        let left = AtomicU64::new(most);
        Self { left, ..self }
    }

    /// How much work may still be done.
    #[must_use]
    pub fn left(&self) -> u64 {
        self.left.load(Ordering::Relaxed)
    }

    /// Whether more work was asked for than may be done.
    #[must_use]
    pub fn is_exhausted(&self) -> bool {
        self.left() == 0
    }

    /// Does the work of one reading, for numbers that cost so much more than a value with a slope;
    /// nothing where it is used up.
    fn spend(&self, cost: u64) -> Option<()> {
        let left = self.left().checked_sub(cost * self.work);
        self.left.store(left.unwrap_or(0), Ordering::Relaxed);
        left.map(|_| ())
    }
}

/// Neither a value nor a slope.
fn undefined() -> Dual<Interval> {
    let [value, slope] = [Interval::point(f64::NAN); 2];
    Dual { value, slope }
}

impl Subject for Typed<'_> {
    fn name(&self) -> &str {
        self.name
    }

    fn initialisation(&self) -> Initialisation {
        self.initialisation
    }

    fn extended(&self, x: Dual<Extended>) -> Dual<Extended> {
        self.settled.read(x)
    }

    fn enclosure(&self, x: Dual<Interval>) -> Dual<Interval> {
        let spent = self.spend(1);
        spent.map_or(undefined(), |()| self.settled.read(x))
    }

    fn curve(&self, x: Dual<Dual<Interval>>) -> Dual<Dual<Interval>> {
        let nothing = Dual {
            value: undefined(),
            slope: undefined(),
        };
        let spent = self.spend(4);
        spent.map_or(nothing, |()| self.settled.read(x))
    }

    fn tail(&self, x: Dual<Asymptote>) -> Dual<Asymptote> {
        self.settled.read(x)
    }

    fn letters(&self, x: Polynomial) -> Polynomial {
        if self.formula.is_read_at_letters() {
            self.formula.read(x)
        } else {
            // 1/0 has no value.
            Polynomial::from(1) / Polynomial::from(0)
        }
    }

    fn counted(&self, x: Counted) -> Counted {
        self.formula.read(x)
    }
}
