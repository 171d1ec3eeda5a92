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
//! a bend may lie anywhere. A jump may not: between the borders of its piece f has to be
//! continuous.

use crate::number::{Dual, Interval};

/// ∫ fₖ over `domain` for each of `K` functions, all of them continuous on each of the `pieces`
/// equal pieces. Undefined if some value is.
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
    let half_square = |length: Interval| length * length * Interval::point(0.5);
    let mut sums = [Interval::point(0.0); K];
    for number in 0..pieces {
        let (a, b) = (border(number), border(number + 1));
        let centre = a / 2.0 + b / 2.0;
        let (start, middle, end) = (
            Interval::point(a),
            Interval::point(centre),
            Interval::point(b),
        );
        let (left, right) = (middle - start, end - middle);
        let at_centre = f(Dual::variable(middle));
        let on_piece = f(Dual::variable(Interval::new(a, b)));
        for ((sum, there), over) in sums.iter_mut().zip(&at_centre).zip(&on_piece) {
            *sum += (left + right) * there.value
                + over.slope * half_square(right)
                + -over.slope * half_square(left);
        }
    }
    sums
}
