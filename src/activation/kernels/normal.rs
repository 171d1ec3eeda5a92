//! GELU by the normal distribution and in its form with tanh, and their slopes.
//!
//! Both are x times a gate that falls like the exponential of a polynomial. An exponent of size 100
//! that is rounded to a float is off by 2⁻¹⁸, and so is the exponential, relatively: 64 ulps. So
//! the exponents are formed as a float that is exact and a small rest (Dekker 1971): with t = h +
//! l, h of 12 bits, h² has 24 bits and needs no rounding, and t² − h² = l(t + h) is small.

use super::gated::logistic_slope;
use super::{Lane, Split, TINY, at_least, at_most};
use std::f64::consts::{FRAC_2_SQRT_PI, SQRT_2};

/// From here on, on the left, both rounds to −0.
const END: f64 = 14.95;
const TANH_END: f64 = 11.0;

/// The upper 12 bits of a number, and the rest, which has 12 bits as well.
#[inline(always)]
fn halves<T: Lane>(t: T) -> (T, T) {
    let c = T::constant(4_097.0) * t;
    let high = c - (c - t);
    (high, t - high)
}

/// |x|, and 0 in place of what is too small to have a square.
#[inline(always)]
fn size<T: Lane>(x: T) -> T {
    let t = x.magnitude();
    T::constant(TINY).choose(t, T::zero(), t)
}

/// e^(−t²/2), split.
#[inline(always)]
fn bell<T: Lane>(t: T) -> Split<T> {
    let (high, low) = halves(t);
    let half = T::constant(-0.5);
    Split::of_sum(half * (high * high), half * (low * (t + high)))
}

/// The ratio of the normal tail Φ(−t) to e^(−t²/2) for 0 ≤ t ≤ 15, a quotient of polynomials of
/// degree 4 and 5 with positive coefficients: no term cancels another.
///
/// They are the best ones for the relative error (least squares with weights that are raised where
/// the error is large), rounded to floats one after the other, the rest being fitted again. With
/// them in place, the quotient is off by 2⁻²⁶ at most, relatively: by u/4.
#[inline(always)]
fn tail<T: Lane>(t: T) -> T {
    let horner = |coefficients: &[f64]| {
        let terms = coefficients.iter().map(|&c| T::constant(c));
        terms.fold(T::zero(), |sum, c| sum * t + c)
    };
    let above = horner(&[
        0.004_122_021_6,
        0.040_686_157,
        0.183_411_96,
        0.438_564_42,
        0.5,
    ]);
    let below = horner(&[
        0.010_332_261,
        0.101_991_33,
        0.469_930_98,
        1.203_287_5,
        1.675_013_7,
        1.0,
    ]);
    above / below
}

/// GELU (Hendrycks & Gimpel 2016), xΦ(x), within 8 ulp: x(1 − Q) right of zero and xQ left of it,
/// for Q = Φ(−|x|).
///
/// The exponential is off by 1.98u, since its exponent has one more sum. Either polynomial of
/// degree n has 2n roundings, each of which enters once at most; this count is loose, and the bound
/// is that of the sweep.
///
/// ±0 stays what it is, −∞ gives −0, +∞ gives +∞, NaN is NaN.
#[inline(always)]
#[must_use]
pub fn gelu<T: Lane>(x: T) -> T {
    let near = at_most(END, at_least(-END, x));
    let t = size(near);
    let ratio = tail(t);
    let factor = T::zero().choose(x, near * ratio, ratio);
    let product = bell(t).exp_times(factor);
    T::zero().choose(x, product, x * (T::one() - product))
}

/// The slope of GELU, Φ(x) + xφ(x) with the density φ, within 8 ulp at the larger of the two terms.
///
/// It is 1/2 at ±0, −0 at −∞, 1 at +∞ and NaN for NaN.
#[inline(always)]
#[must_use]
pub fn gelu_slope<T: Lane>(x: T) -> T {
    let t = size(at_most(END, at_least(-END, x)));
    let density = T::constant(FRAC_2_SQRT_PI / (2.0 * SQRT_2));
    let product = bell(t).exp_times(tail(t) - density * t);
    T::zero().choose(x, product, T::one() - product)
}

/// √(8/π) and the coefficient of the cube, √(8/π)·0.044715, in v = √(8/π)(x + 0.044715x³).
const LINEAR: f64 = FRAC_2_SQRT_PI * SQRT_2;
const CUBIC: f64 = LINEAR * 0.044_715;
/// Their first 12 bits.
const LINEAR_HIGH: f64 = 1.595_703_125;
const CUBIC_HIGH: f64 = 0.071_350_097_656_25;

/// e^−v for v = √(8/π)(t + 0.044715t³), split.
///
/// v/t is formed as a + b with a float a: the product of the cube's coefficient and t² in halves,
/// and its sum with the other coefficient with what the rounding cut off (Knuth).
#[inline(always)]
fn cubic<T: Lane>(t: T) -> Split<T> {
    let c = T::constant;
    let (high, low) = halves(t);
    let (square, rest) = (high * high, low * (t + high));
    let (upper, lower) = halves(square);
    let product = c(CUBIC_HIGH) * upper;
    let a = c(LINEAR_HIGH) + product;
    let added = a - c(LINEAR_HIGH);
    let cut = (c(LINEAR_HIGH) - (a - added)) + (product - added);
    let small =
        c(CUBIC_HIGH) * (lower + rest) + c(CUBIC - CUBIC_HIGH) * (square + rest);
    let b = cut + (small + c(LINEAR - LINEAR_HIGH));
    let (upper, lower) = halves(a);
    Split::of_sum(-(high * upper), -(high * lower + low * a + t * b))
}

/// GELU in its form with tanh, (x/2)(1 + tanh(√(2/π)(x + 0.044715x³))) = xσ(v) with v twice the
/// argument of tanh, within 4 ulp.
///
/// As in `SiLU`, with an exponential that is off by 1.98u: the count is 4.98u.
///
/// ±0 stays what it is, −∞ gives −0, +∞ gives +∞, NaN is NaN.
#[inline(always)]
#[must_use]
pub fn gelu_tanh<T: Lane>(x: T) -> T {
    let near = at_most(TANH_END, at_least(-TANH_END, x));
    let split = cubic(size(near));
    let left = split.exp_times(near);
    T::zero().choose(x, left, x) / (T::one() + split.exp())
}

/// The slope of GELU in its form with tanh, σ(v) + xv′σ(v)σ(−v), within 7 ulp at the larger of the
/// two terms.
///
/// It is 1/2 at ±0, −0 at −∞, 1 at +∞ and NaN for NaN.
#[inline(always)]
#[must_use]
pub fn gelu_tanh_slope<T: Lane>(x: T) -> T {
    let near = at_most(TANH_END, at_least(-TANH_END, x));
    let t = size(near);
    let stretched =
        near * (T::constant(LINEAR) + T::constant(3.0 * CUBIC) * (t * t));
    logistic_slope(x, stretched, &cubic(t))
}
