//! How large the slope of one sigmoid is, and where it is zero.

use crate::activation::{Activation, logistic};
use textbook::number::{Dual, FloatRange, Interval, Number, Smooth};
use textbook::proof::exact::{every, holds};
use textbook::proof::exhaustive::every_f32_where;
use textbook::proof::{Cases, Proof, enclosure, first_float, real_line};

/// The middle reaches from `NEAR` to `FAR` on both sides; beyond are the tails.
const NEAR: f64 = 0.125;
const FAR: f64 = 8.0;

fn slope<T: Smooth>(f: &impl Activation, x: T) -> T {
    f.of(Dual::variable(x)).slope
}

/// f′ ≤ 1/4 on ℝ with equality at 0 only, in five parts.
///
/// Around 0 the slope bends down (f‴ < 0) and is level at 0 (f″(0) = 0), so that it is largest
/// there. On the middle and on the right tail it is bounded directly. On the left it is what it is
/// on the right, if f′(−x) = f′(x).
pub(super) fn at_most_a_quarter(f: &impl Activation) -> Proof {
    let third = |x| {
        let x = Dual::variable(Dual::variable(Dual::variable(x)));
        f.of(x).slope.slope.slope
    };
    let first_two = |x| f.of(Dual::variable(Dual::variable(x))).slope;
    let level = enclosure::equal_at("σ′", 0.0, 0.25, |x| first_two(x).value)?.and(
        enclosure::equal_at("σ″", 0.0, 0.0, |x| first_two(x).slope)?,
    );
    let top = enclosure::below("σ‴ near 0", Interval::new(-NEAR, NEAR), 0.0, third)?;
    let below = |what, low, high| {
        enclosure::below(what, Interval::new(low, high), 0.25, |x| slope(f, x))
    };
    let right = below("σ′ on the right", NEAR, FAR)?;
    let tail = below("σ′ on the right tail", FAR, f64::INFINITY)?;
    let parts = level.and(top).and(right).and(tail);
    let refusal = "σ′ at −x is not σ′ at x";
    Ok(parts.and(real_line::holds(|x| slope(f, x).is_even(), refusal)?))
}

/// s(1 − s), which is the slope of the sigmoid where its value is s.
#[inline]
fn times_rest<T: Number>(s: T) -> T {
    s.clone() * (T::one() - s)
}

/// The slope of the sigmoid for x ≥ 0 as e·σ² with e = e⁻ˣ, without a difference in which it could
/// be lost.
fn careful(x: f32) -> f32 {
    let e = Smooth::exp(-x);
    let s = logistic(e);
    e * s * s
}

/// Two forms of s(1 − s) on [0, 1]: one uses s twice and needs a margin above `bound`, the other
/// does not.
pub(super) fn two_forms(bound: f64) -> Proof {
    let unit = Interval::new(0.0, 1.0);
    let margin = 1.0 / f64::from(1 << 20);
    let twice = enclosure::at_most("s(1 − s)", unit, bound + margin, times_rest)?;
    let once = enclosure::at_most("1/4 − (s − 1/2)²", unit, bound, |s| {
        let distance = s - Interval::point(0.5);
        Interval::point(0.25) - distance * distance
    })?;
    Ok(twice.and(once))
}

/// f′ > 0 on ℝ.
pub(super) fn positive(f: &impl Activation) -> Proof {
    real_line::positive("σ′", |x| slope(f, x), |x| slope(f, x))
}

/// A slope computed in f32 is never above 1/4, and exactly 0 from one positive threshold on, from
/// one negative threshold down, nowhere else. At the threshold on the right the careful form still
/// lives. `over` is the slope on a stretch.
///
/// # Errors
/// The number with the smallest bit pattern where the slope is too large, or 0 and should not be,
/// or the other way round; that the slope is 0 on the left at −∞ alone; or that the careful form is
/// 0 at the threshold as well.
pub fn zeros(
    slope: impl Fn(f32) -> f32 + Copy + Sync,
    over: impl Fn(FloatRange) -> FloatRange + Sync,
) -> Proof {
    // The sweep checks that they are thresholds.
    let right = first_float(|x| slope(x) == 0.0);
    let left = -first_float(|x| slope(-x) == 0.0);
    let sweep = every_f32_where("every f32 but NaN", |x| !x.is_nan()).zero_beyond(
        [left, right],
        "slope",
        0.25,
        slope,
        over,
    )?;
    let words = "the threshold on the right, {}";
    let alive = every(words, Cases::listed([right]), |&x| {
        holds("the threshold on the left is finite", left.is_finite())?;
        holds("the careful form lives there", careful(x) > 0.0)
    })?;
    Ok(sweep
        .and(alive)
        .finding("textbook zero from", &right)
        .finding("textbook zero down from", &left)
        .finding("careful form there", &careful(right)))
}
