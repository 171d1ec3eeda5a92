//! Segments along curves that are no parabolas: the error over the reals, against h²·M/8.

use super::lines::{Turning, join_all_points, turned};
use super::segments::curves_that_bend_no_more;
use crate::activation::{Activation, Sigmoid};
use crate::network::{EnclosedGraph, Graph, Line};
use textbook::number::{Dual, Interval, Number, Smooth, dyadic};
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

/// Segments miss every curve that bends no more than a parabola by no more than they miss the
/// parabola; eˣ and σ are two such curves, with networks of floats.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn smooth_curves(turning: &impl Turning) -> Proof {
    let all = curves_that_bend_no_more(turning)?.and(join_all_points(turning)?);
    let exponential = along(&Exponential, "eˣ", (0, 1), turning)?;
    let sigmoid = along(&Sigmoid, "σ", (-4, 4), turning)?;
    Ok(all.and(exponential).and(sigmoid))
}

fn along(
    f: &impl Activation,
    name: &str,
    ends: (i32, i32),
    turning: &impl Turning,
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
        let mut points = knots.map(|x| (dyadic(x), dyadic(f.of(x))));
        let start = Line::from(points.next().expect("a first knot"));
        let line = points.fold(start, |line, next| turned(turning, line, &next));
        let [low, high] = [domain.low(), domain.high()].map(dyadic);
        let segments = EnclosedGraph::of(&Graph::of(&line.network, &low, &high));
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
        // The lower end: no more is allowed than what the sentence grants.
        let allowed = (bound + Interval::point(ROUNDING)).low();
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
