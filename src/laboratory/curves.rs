//! Curves of the chapter, enclosed by intervals: a value and a slope over a whole box.

use std::f64::consts::TAU;
use textbook::number::{Dual, Interval, Number, elementary};

fn point(value: f64) -> Interval {
    Interval::point(value)
}

/// sin 2πx.
pub(super) fn sine(x: f64) -> f64 {
    elementary::sin(TAU * x)
}

/// sin 2πx = cos π(2x − 1/2), and its slope 2π cos 2πx.
pub(super) fn sine_over(x: Interval) -> Dual<Interval> {
    let twice = point(2.0) * x;
    Dual {
        value: (twice - point(0.5)).cos_pi(),
        slope: point(2.0) * Interval::PI * twice.cos_pi(),
    }
}

/// How many levels of the Takagi curve are added up; what is left out is at most 2⁻³⁰.
const LEVELS: u32 = 30;

/// Σ 2⁻ᵏ·(distance from 2ᵏx to the nearest integer), k = 0, …, 29.
pub(super) fn takagi(x: f64) -> f64 {
    let level = |k: u32| distance(scale(k) * x) / scale(k);
    (0..LEVELS).map(level).sum()
}

/// The whole sum over a box. It has a slope nowhere.
pub(super) fn takagi_over(x: Interval) -> Dual<Interval> {
    let level = |k: u32| {
        // A product with a power of two is not rounded.
        let t = Interval::new(scale(k) * x.low(), scale(k) * x.high());
        distance_over(t) / point(scale(k))
    };
    let rest = Interval::new(0.0, 1.0 / scale(LEVELS));
    let nothing = point(f64::NAN);
    Dual {
        value: (0..LEVELS).map(level).fold(rest, |sum, level| sum + level),
        slope: nothing,
    }
}

/// The most that the Takagi curve changes over a distance d: each level has slopes from −1 to 1,
/// and is 2⁻ᵏ/2 high.
pub(super) fn takagi_modulus(d: Interval) -> Interval {
    let level = |k: u32| {
        let high = point(0.5 / scale(k));
        -(-d).larger(-high)
    };
    let rest = point(1.0 / scale(LEVELS));
    (0..LEVELS).map(level).fold(rest, |sum, level| sum + level)
}

fn scale(k: u32) -> f64 {
    f64::from(1u32 << k)
}

/// From t to the nearest integer. Both are near each other, so nothing is rounded.
fn distance(t: f64) -> f64 {
    (t - t.round()).abs()
}

/// The same over a box: between the ends it turns at the integers and halfway between them.
fn distance_over(t: Interval) -> Interval {
    let [from, to] = [t.low(), t.high()];
    let (a, b) = (distance(from), distance(to));
    let holds = |shift: f64| (from + shift).ceil() <= to + shift;
    let low = if holds(0.0) { 0.0 } else { a.min(b) };
    // If n + 1/2 lies between the ends, then n + 1 lies between them moved by 1/2: rounding keeps
    // the order.
    let high = if holds(0.5) { 0.5 } else { a.max(b) };
    Interval::new(low, high)
}
