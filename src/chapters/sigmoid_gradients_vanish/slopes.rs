//! How large the slope of one sigmoid is, and where it is zero.

use crate::activation::{Activation, PiecewiseLinear, logistic};
use textbook::number::{Dual, FloatRange, Interval, Number, Polynomial, Smooth};
use textbook::proof::exact::{all, holds};
use textbook::proof::exhaustive::{NUMBERS, every_f32_in};
use textbook::proof::for_all::{equal, for_all, nonnegative, real};
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
/// on the right, if f′(−x) = f′(x). A function with a comparison in it, which might hide a jump, is
/// no rational function of eˣ.
///
/// # Errors
/// Where the slope is larger, or as large and not at 0; that it differs at x and −x; or where it is
/// left open.
pub fn at_most_a_quarter(f: &impl Activation) -> Proof {
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
pub(super) fn careful(x: f32) -> f32 {
    let e = Smooth::exp(-x);
    let s = logistic(e);
    e * s * s
}

/// 1/4 − (s − 1/2)², which is the same.
fn minus_a_square<T: Number>(s: T) -> T {
    let distance = s - T::constant(0.5);
    T::constant(0.25) - distance.clone() * distance
}

/// Two forms of s(1 − s) on [0, 1], the same for all s: one uses s twice and needs a margin above
/// `bound`, the other does not. The bound is reached.
///
/// # Errors
/// Where the bound is broken, or that it is not reached at 1/2.
pub fn two_forms(bound: f64) -> Proof {
    let unit = Interval::new(0.0, 1.0);
    let margin = 1.0 / f64::from(1 << 20);
    let twice = enclosure::at_most("s(1 − s)", unit, bound + margin, times_rest)?;
    let once = enclosure::at_most("1/4 − (s − 1/2)²", unit, bound, minus_a_square)?;
    let reached = enclosure::equal_at("s(1 − s)", 0.5, bound, times_rest)?;
    let same = for_all([real("s")]).hold(|[s]| {
        let forms = [times_rest(s.clone()), minus_a_square(s.clone())];
        let [twice, once] = forms;
        vec![equal("s(1 − s)", twice, once)]
    })?;
    Ok(twice.and(once).and(reached).and(same))
}

/// f has no jump and is straight on each side of 0, with the slopes that dual numbers give.
///
/// # Errors
/// Two numbers on one side between which the rise is not the slope times the way.
pub(super) fn straight_on_each_side(f: &impl PiecewiseLinear) -> Proof {
    let slope = |x: &Polynomial| f.at(Dual::variable(x.clone())).slope;
    for_all([nonnegative("x"), nonnegative("t")]).hold(|[x, t]| {
        let sides = [(x.clone(), x + t), (-x, -(x + t))];
        let rises = sides.map(|(near, far)| {
            let rise = f.at(far.clone()) - f.at(near.clone());
            // With t on both sides, so that a level side is not nothing compared with nothing.
            equal("the rise and t", rise + t, slope(&far) * (&far - &near) + t)
        });
        rises.into()
    })
}

/// f′ > 0 on ℝ.
///
/// # Errors
/// Where it is not; or the news that the coefficients of the fraction have more than one sign.
pub fn positive(f: &impl Activation) -> Proof {
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
    let sweep = every_f32_in("every f32 but NaN", NUMBERS).zero_beyond(
        [left, right],
        "slope",
        0.25,
        slope,
        over,
    )?;
    let words = "the threshold on the right, {}";
    let alive = all(words, Cases::listed([right]), |&x| {
        holds("the threshold on the left is finite", left.is_finite())?;
        holds("the careful form lives there", careful(x) > 0.0)
    })?;
    Ok(sweep
        .and(alive)
        .finding("textbook zero from", &right)
        .finding("textbook zero down from", &left)
        .finding("careful form there", &careful(right)))
}
