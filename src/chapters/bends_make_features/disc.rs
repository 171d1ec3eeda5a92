//! A disc from straight sides: n ridges relu(u·x − 1) in directions u around the circle add up to 0
//! on a polygon and to more outside.

use super::plane::{Point, area};
use crate::activation::relu;
use std::f64::consts::PI;
use textbook::number::elementary::{cos, sin};
use textbook::number::{Number, Rational, dyadic, ratio};
use textbook::proof::exact::{equal, every, holds};
use textbook::proof::{Cases, Proof, Show, Significant};

/// A direction of length 1 exactly, near the angle φ: (1 − t², 2t)/(1 + t²) with t = tan(φ/2),
/// rounded.
fn direction(angle: f64) -> Point {
    let t = dyadic(sin(angle) / (1.0 + cos(angle)));
    let square = &t * &t;
    let scale = Rational::ONE + &square;
    [(Rational::ONE - square) / &scale, ratio(2, 1) * t / scale]
}

/// Directions evenly spaced but for rounding, none of them (−1, 0).
pub fn around(ridges: u32) -> Vec<Point> {
    let step = 2.0 * PI / f64::from(ridges);
    let angles = (0..ridges).map(|k| step * (f64::from(k) + 0.5) - PI);
    angles.map(direction).collect()
}

/// The same, but one direction is left out.
#[must_use]
pub fn with_a_gap(ridges: u32) -> Vec<Point> {
    let mut directions = around(ridges);
    directions.pop();
    directions
}

fn dot(a: &Point, b: &Point) -> Rational {
    &a[0] * &b[0] + &a[1] * &b[1]
}

/// The network's value: the sum of the ridges.
fn value(directions: &[Point], at: &Point) -> Rational {
    directions.iter().fold(Rational::ZERO, |sum, u| {
        sum + relu(dot(u, at) - Rational::ONE)
    })
}

/// The corners of the polygon: the tangents with the directions u and v cross at (u + v)/(1 + u·v).
fn corners(directions: &[Point]) -> Vec<Point> {
    let next = directions.iter().cycle().skip(1);
    let pairs = directions.iter().zip(next);
    let corner = |(u, v): (&Point, &Point)| {
        let scale = Rational::ONE + dot(u, v);
        [0, 1].map(|axis| (&u[axis] + &v[axis]) / &scale)
    };
    pairs.map(corner).collect()
}

/// Two fractions with arctan(1/k) between them: the terms of its series alternate and shrink.
fn arctan_of_inverse(k: u64) -> [Rational; 2] {
    let term = |n: i16| {
        let odd = 2 * n + 1;
        ratio(1, k).pow(odd.into()) / ratio(odd.into(), 1)
    };
    let pairs = (0..20).map(|n| term(2 * n) - term(2 * n + 1));
    let low = pairs.fold(Rational::ZERO, |sum, pair| sum + pair);
    let high = &low + term(40);
    [low, high]
}

/// Two fractions with π between them, by Machin's formula π = 16 arctan(1/5) − 4 arctan(1/239).
///
/// # Panics
/// If the two are not in order.
#[must_use]
pub fn pi() -> [Rational; 2] {
    let [low, high] = arctan_of_inverse(5);
    let [less, more] = arctan_of_inverse(239);
    let (sixteen, four) = (ratio(16, 1), ratio(4, 1));
    let [low, high] = [&sixteen * low - &four * more, sixteen * high - four * less];
    assert!(low < high, "no room for π between {low} and {high}");
    [low, high]
}

/// How far rounding may move a direction: some units in the last place of 1.
fn rounding() -> Rational {
    dyadic(16.0 * f64::EPSILON)
}

/// Whether each direction is the one before it, turned by a fixed share of the circle, but for
/// rounding.
fn are_evenly_spaced(directions: &[Point], step: f64) -> Result<(), String> {
    let [c, s] = [cos(step), sin(step)].map(dyadic);
    for (place, [x, y]) in directions.iter().enumerate() {
        let next = &directions[(place + 1) % directions.len()];
        let turned = [&c * x - &s * y, &s * x + &c * y];
        for (seen, wanted) in next.iter().zip(turned) {
            let near = (seen - wanted).magnitude() <= rounding();
            holds("the directions are evenly spaced", near)?;
        }
    }
    Ok(())
}

/// The sum of the ridges is 0 on a polygon around the unit disc, whose area exceeds π by π³/(3n²)
/// at least and by 1 + 5/n² times that at most.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn approached(directions: impl Fn(u32) -> Vec<Point>) -> Proof {
    let [low, high] = pi();
    let third = |pi: &Rational, n: u32| {
        pi * pi * pi / ratio(3 * i64::from(n) * i64::from(n), 1)
    };
    let excess = |n: u32| area(&corners(&directions(n))) - &low;
    let sizes = Cases::listed([8, 16, 32, 64]);
    let evidence = every("n = {} ridges", sizes, |&n| {
        let ridges = directions(n);
        let corners = corners(&ridges);
        for (u, corner) in ridges.iter().zip(&corners) {
            equal("|u|²", &dot(u, u), &Rational::ONE)?;
            let at_corner = value(&ridges, corner);
            equal("the network at a corner", &at_corner, &Rational::ZERO)?;
            let beyond = corner.each_ref().map(|part| part * ratio(1025, 1024));
            let outside = value(&ridges, &beyond) != Rational::ZERO;
            holds("not zero beyond a corner", outside)?;
        }
        let area = area(&corners);
        let slack = Rational::ONE + ratio(5, u64::from(n) * u64::from(n));
        let [least, most] = [&high, &low].map(|pi| &area - pi);
        no_more(&format!("π³/(3n²) at n = {n}"), &third(&high, n), &least)?;
        let upper = third(&low, n) * slack;
        no_more(&format!("the excess at n = {n}"), &most, &upper)?;
        equal("ridges", &ridges.len(), &(n as usize))?;
        are_evenly_spaced(&ridges, 2.0 * PI / f64::from(n))
    })?;
    let excess = |n| Significant {
        value: excess(n).value(),
        digits: 3,
    };
    Ok(evidence
        .finding("excess of 8 ridges", &excess(8))
        .finding("excess of 16 ridges", &excess(16))
        .finding("excess of 64 ridges", &excess(64)))
}

/// Whether `left ≤ right`, decided exactly; the refusal gives a few digits of either.
fn no_more(what: &str, left: &Rational, right: &Rational) -> Result<(), String> {
    if left <= right {
        return Ok(());
    }
    let [left, right] = [left, right].map(|number| {
        let value = number.value();
        Significant { value, digits: 6 }.text()
    });
    Err(format!("{what}: {left} is more than {right}"))
}
