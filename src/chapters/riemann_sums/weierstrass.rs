//! Weierstrass's W(x) = Σ 2⁻ᵏ cos(3ᵏπx), continuous and without a slope, bounded over boxes.

use super::knots::midpoints;
use crate::network::{EnclosedGraph, Graph, Shallow};
use textbook::number::{Interval, Number, Rational, dyadic, ratio};
use textbook::proof::{Proof, Significant, enclosure};

/// How many terms are computed. The others add up to 2⁻²³ at most.
const TERMS: usize = 24;
const TAIL: f64 = 1.0 / (1 << 23) as f64;

/// 2⁻ᵏ and 3ᵏ for each computed term; floats hold both exactly.
fn terms() -> impl Iterator<Item = (Interval, Interval)> {
    let next = |&(size, speed): &(f64, f64)| Some((size / 2.0, speed * 3.0));
    let all = std::iter::successors(Some((1.0, 1.0)), next);
    all.take(TERMS)
        .map(|(size, speed)| (Interval::point(size), Interval::point(speed)))
}

/// W over a box: each term is what it is in the middle, and away from there it changes by its
/// steepest slope times the distance at most, and never leaves [−1, 1].
pub(super) fn weierstrass(x: Interval) -> Interval {
    let centre = x.middle();
    let away = x - centre;
    terms().fold(Interval::new(-TAIL, TAIL), |sum, (size, speed)| {
        let change = Interval::new(-1.0, 1.0) * (Interval::PI * speed * away);
        let term = (speed * centre).cos_pi() + change;
        sum + size * Interval::new(term.low().max(-1.0), term.high().min(1.0))
    })
}

/// The sum of 2⁻ᵏ·min(3ᵏπd, 2), a bound of ω(d): a cosine changes by the angle at most, and by 2 at
/// most.
fn modulus(d: f64) -> Interval {
    terms().fold(Interval::new(0.0, 2.0 * TAIL), |sum, (size, speed)| {
        let angle = Interval::PI * speed * Interval::point(d);
        sum + size * -(-angle).larger(Interval::point(-2.0))
    })
}

/// Staircases of n steps, with ramps of h/16 and heights rounded to multiples of 2⁻²⁰, stay within
/// ω((h + ε)/2) + 2⁻²⁰ of W.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn staircases(
    network: impl Fn(&[Rational], &Rational) -> Shallow<Rational>,
) -> Proof {
    let digit = 1.0 / f64::from(1 << 20);
    let by = |steps: u32| -> Proof {
        let heights = midpoints(steps).map(|x| {
            let value = weierstrass(Interval::point(x.to_f64().value())).middle();
            dyadic((value.low() / digit).round() * digit)
        });
        let ramp = ratio(1, 16 * u64::from(steps));
        let network = network(&heights.collect::<Vec<_>>(), &ramp);
        let stairs = EnclosedGraph::of(&Graph::on_unit_interval(&network));
        let error =
            |x: Interval| (weierstrass(x) - stairs.over(x).value).magnitude();
        let bound =
            modulus(17.0 / (32.0 * f64::from(steps))) + Interval::point(digit);
        // The lower end: no more is allowed than what the sentence grants.
        let (bound, what) = (bound.low(), format!("the error for W, n = {steps}"));
        let unit = Interval::new(0.0, 1.0);
        let evidence = enclosure::at_most(&what, unit, bound, error)?;
        let largest = enclosure::supremum(&what, unit, bound / 8.0, error)?.value();
        let digits = |value| Significant { value, digits: 3 };
        Ok(evidence
            .finding(&format!("its bound, n = {steps}"), &digits(bound))
            .finding(&format!("it gets to, n = {steps}"), &digits(largest.low())))
    };
    Ok(by(4)?.and(by(16)?).and(by(64)?).and(by(256)?))
}
