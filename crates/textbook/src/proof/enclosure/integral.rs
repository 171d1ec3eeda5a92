//! Integrals, between two floats.
//!
//! Take a piece [a, b] and a point c in it. If f′ lies in [p, q] wherever it exists, then f(x) =
//! f(c) + (x − c)·(a number in [p, q]). Over the part right of c, of length r, the integral is
//! r·f(c) and a number in [p, q]·r²/2; over the part on the left, of length l, it is l·f(c) and a
//! number in −[p, q]·l²/2. Dual intervals give f(c) and [p, q]. Halving the pieces quarters the
//! doubt.
//!
//! Nothing is asked of a second derivative (as
//! [`normal::enclosure`](crate::number::normal::enclosure) does for an error of a higher order), so
//! a bend may lie anywhere. A jump gives no bound on the slope: its piece is halved again and
//! again, and of the half that holds it in the end the values are bound enough. So they are of
//! every piece that is left when the budget of halvings is used up, as it is where slopes have no
//! bound anywhere.

use crate::number::{Dual, Interval, decided};

/// ∫ fₖ over `domain` for each of `K` functions, from `pieces` equal pieces. Undefined if some
/// value is.
///
/// ```
/// use textbook::{number::{Dual, Interval}, proof::enclosure::integral};
/// let [area] = integral(Interval::new(0.0, 1.0), 64, |x| [x * x]);
/// assert!(area.contains(1.0 / 3.0) && area.high() - area.low() < 1e-3);
/// ```
#[must_use]
pub fn integral<const K: usize>(
    domain: Interval,
    pieces: u32,
    f: impl Fn(Dual<Interval>) -> [Dual<Interval>; K],
) -> [Interval; K] {
    let (low, high) = (domain.low(), domain.high());
    let border = |number| match number {
        number if number == pieces => high,
        number => low + (high - low) * (f64::from(number) / f64::from(pieces)),
    };
    let mut integrals = Integrals {
        sums: [Interval::point(0.0); K],
        budget: BUDGET,
        f,
    };
    for number in 0..pieces {
        integrals.add(border(number), border(number + 1), HALVINGS);
    }
    integrals.sums
}

/// How often a piece is halved in which a slope has no bound.
const HALVINGS: u32 = 32;
/// How many pieces are halved in all.
const BUDGET: u64 = 1 << 16;

/// Integrals that are added up, and how many pieces may still be halved.
struct Integrals<const K: usize, F> {
    sums: [Interval; K],
    budget: u64,
    f: F,
}

impl<const K: usize, F: Fn(Dual<Interval>) -> [Dual<Interval>; K]> Integrals<K, F> {
    /// The functions on `x`; nothing is known of them where they ask a question that has no answer
    /// for all of x.
    fn at(&self, x: Interval) -> [Dual<Interval>; K] {
        let nothing = Dual::fixed(Interval::UNDEFINED);
        decided(|| (self.f)(Dual::variable(x))).unwrap_or([nothing; K])
    }

    /// Adds the integrals from a to b.
    fn add(&mut self, a: f64, b: f64, halvings: u32) {
        let over = self.at(Interval::new(a, b));
        let bounded = over.iter().all(|f| {
            f.slope.low() > f64::NEG_INFINITY && f.slope.high() < f64::INFINITY
        });
        let centre = a / 2.0 + b / 2.0;
        let [start, middle, end] = [a, centre, b].map(Interval::point);
        if bounded {
            let (left, right) = (middle - start, end - middle);
            let half_square =
                |length: Interval| length * length * Interval::point(0.5);
            let at_centre = self.at(middle);
            for ((sum, there), over) in self.sums.iter_mut().zip(at_centre).zip(over)
            {
                *sum += (left + right) * there.value
                    + over.slope * half_square(right)
                    + -over.slope * half_square(left);
            }
        } else if halvings > 0 && self.budget > 0 {
            self.budget -= 1;
            self.add(a, centre, halvings - 1);
            self.add(centre, b, halvings - 1);
        } else {
            for (sum, over) in self.sums.iter_mut().zip(over) {
                *sum += over.value * (end - start);
            }
        }
    }
}
