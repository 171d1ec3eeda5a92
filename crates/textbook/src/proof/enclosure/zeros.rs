//! How often a function is exactly 0.

use super::{BUDGET, known, middle};
use crate::number::Interval;

/// How much of a mass lies on `domain` where `f` is 0. `mass` tells how much lies on a part.
///
/// A box on which f is the point 0 counts in full; a box without a zero, not at all. Any other is
/// halved as long as its mass is not below `negligible`, a float lies inside and the budget of
/// boxes lasts. Then it counts as far as doubt goes.
///
/// ```
/// use textbook::{number::Interval, proof::enclosure::mass_of_zeros};
/// let length = |x: Interval| Interval::point(x.high()) - Interval::point(x.low());
/// let domain = Interval::new(-1.0, 1.0);
/// let hinge = |x: Interval| Interval::new(x.low().max(0.0), x.high().max(0.0));
/// assert!(mass_of_zeros(domain, 1e-3, length, hinge).contains(1.0));
/// ```
#[must_use]
pub fn mass_of_zeros(
    domain: Interval,
    negligible: f64,
    mass: impl Fn(Interval) -> Interval,
    f: impl Fn(Interval) -> Interval,
) -> Interval {
    let zero = Interval::point(0.0);
    let (mut certain, mut doubtful) = (zero, zero);
    let mut boxes = vec![domain];
    let mut made = 1;
    while let Some(piece) = boxes.pop() {
        let values = known(&f, piece);
        if values == zero {
            certain += mass(piece);
            continue;
        }
        if !values.is_undefined() && !values.contains(0.0) {
            continue;
        }
        let mass = mass(piece);
        let middle = middle(piece);
        let inside = piece.low() < middle && middle < piece.high();
        if inside && mass.high() >= negligible && made + 2 <= BUDGET {
            made += 2;
            boxes.push(Interval::new(middle, piece.high()));
            boxes.push(Interval::new(piece.low(), middle));
        } else {
            doubtful += mass;
        }
    }
    certain + Interval::new(0.0, doubtful.high())
}
