//! Segments along curves that are no parabolas: the error over the reals, against h²·max|f″|/8.

use super::knots::one_moved;
use crate::activation::{Activation, Sigmoid};
use crate::network::{EnclosedGraph, Graph, Shallow};
use textbook::number::{Dual, Interval, Number, Rational, Smooth, dyadic, ratio};
use textbook::proof::{Proof, Significant, enclosure};

/// x ↦ eˣ.
struct Exponential;

impl Activation for Exponential {
    fn of<T: Smooth>(&self, x: T) -> T {
        x.exp()
    }
}

/// 2⁻⁵⁰: the heights of a network are floats, so its segments may be off by their rounding.
const ROUNDING: f64 = 4.0 * f64::EPSILON;

/// Segments through n + 1 points of eˣ and of σ miss the curve by h²·max|f″|/8 at most. `through`
/// makes the network of the points.
pub(super) fn smooth_curves(
    through: impl Fn(&[(Rational, Rational)]) -> Shallow<Rational>,
) -> Proof {
    let exponential = along(&Exponential, "eˣ", (0, 1), &through)?;
    let sigmoid = along(&Sigmoid, "σ", (-4, 4), &through)?;
    Ok(exponential.and(sigmoid))
}

/// Segments through these points, one knot moved to the right by half a segment.
pub(super) fn with_a_knot_moved(
    points: &[(Rational, Rational)],
) -> Shallow<Rational> {
    let half_a_step = (&points[1].0 - &points[0].0) * ratio(1, 2);
    one_moved(Shallow::through(points), &half_a_step)
}

fn along(
    f: &impl Activation,
    name: &str,
    ends: (i32, i32),
    through: &impl Fn(&[(Rational, Rational)]) -> Shallow<Rational>,
) -> Proof {
    let domain = Interval::new(ends.0.into(), ends.1.into());
    let second = |x: Interval| {
        let jet = f.of(Dual::variable(Dual::variable(x)));
        jet.slope.slope.magnitude()
    };
    let tolerance = 1.0 / f64::from(1 << 20);
    let bend = enclosure::supremum("|f″|", domain, tolerance, second)?.value();
    let by = |pieces: u32| -> Proof {
        let step = f64::from(ends.1 - ends.0) / f64::from(pieces);
        let knots = (0..=pieces).map(|i| domain.low() + f64::from(i) * step);
        let points = knots.map(|x| (dyadic(x), dyadic(f.of(x))));
        let network = through(&points.collect::<Vec<_>>());
        let [low, high] = [domain.low(), domain.high()].map(dyadic);
        let segments = EnclosedGraph::of(&Graph::of(&network, &low, &high));
        // The error in the middle of the box, and from there its slope times the distance (mean
        // value theorem).
        let error = |x: Interval| {
            let centre = x.middle();
            let slope = f.of(Dual::variable(x)).slope - segments.over(x).slope;
            let there = f.of(centre) - segments.over(centre).value;
            (there + slope * (x - centre)).magnitude()
        };
        let h = Interval::point(step);
        let bound = h * h * bend / Interval::point(8.0);
        let allowed = (bound + Interval::point(ROUNDING)).high();
        let what = format!("the error for {name}, n = {pieces}");
        let evidence = enclosure::at_most(&what, domain, allowed, error)?;
        let largest = enclosure::supremum(&what, domain, allowed / 1024.0, error)?;
        let share = Interval::point(largest.value().low()) / bound;
        let digits = Significant {
            value: share.low(),
            digits: 4,
        };
        Ok(evidence.finding(
            &format!("share of the bound for {name}, n = {pieces}"),
            &digits,
        ))
    };
    let digits = Significant {
        value: bend.high(),
        digits: 5,
    };
    Ok(by(4)?
        .and(by(16)?)
        .and(by(64)?)
        .finding(&format!("max|f″| for {name}, at most"), &digits))
}
