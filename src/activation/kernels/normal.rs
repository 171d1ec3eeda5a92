//! GELU by the normal distribution and in its form with tanh, and their slopes.
//!
//! Both are x times a gate that falls like the exponential of a polynomial. An exponent of size 100
//! that is rounded to a float is off by 2⁻¹⁸, and so is the exponential, relatively: 64 ulps. So
//! the exponents are formed as a float and a small rest: what rounding took from a product is a
//! float, and one fused operation finds it (Ogita, Rump & Oishi 2005).

use super::gated::logistic_slope;
use super::{Lane, Split, TINY, UNIT, at_least, at_most};
use std::f64::consts::{FRAC_2_SQRT_PI, SQRT_2};

/// From here on, on the left, both rounds to −0.
const END: f64 = 14.95;
const TANH_END: f64 = 11.0;

/// |x|, but `end` at most, and that and 2⁻³⁰ at least, which has a square.
#[inline(always)]
fn sizes<T: Lane>(x: T, end: f64) -> [T; 2] {
    let size = at_most(end, x.magnitude());
    [size, at_least(TINY, size)]
}

/// A product and what its rounding cut off.
#[inline(always)]
fn product<T: Lane>(a: T, b: T) -> (T, T) {
    let product = a * b;
    (product, a.mul_add(b, -product))
}

/// e^(−t²/2)·2³⁷·factor, and 0 at the end: +0 unless the factor is negative.
#[inline(always)]
fn bell<T: Lane>(t: T, factor: T) -> T {
    let (square, rest) = product(t, t);
    let split = Split::of_minus_half(square, rest);
    let scale = split.power * T::constant(END).choose(t, factor, T::zero());
    split.p.mul_add(scale, scale)
}

/// The ratio of the normal tail Φ(−t) to e^(−t²/2) for 0 ≤ t ≤ 15, a quotient of polynomials of
/// degree 4 and 5 with positive coefficients: no term cancels another.
///
/// They are the best ones for the relative error (least squares with weights that are raised where
/// the error is large), rounded to floats one after the other, the rest being fitted again. With
/// them in place, the quotient is off by 2⁻²⁶ at most, relatively: by u/4.
#[inline(always)]
fn tail<T: Lane>(t: T) -> T {
    let pair = |low: f64, high: f64| t.mul_add(T::constant(high), T::constant(low));
    let square = t * t;
    let fourth = T::constant(0.004_122_021_6);
    let upper = square.mul_add(fourth, pair(0.183_411_96, 0.040_686_157));
    let above = square.mul_add(upper, pair(0.5, 0.438_564_42));
    let upper = square.mul_add(
        pair(0.101_991_33, 0.010_332_261),
        pair(1.203_287_5, 0.469_930_98),
    );
    let below = square.mul_add(upper, pair(1.0, 1.675_013_7));
    above / below
}

/// GELU (Hendrycks & Gimpel 2016), xΦ(x), within 8 ulp: x − xQ right of zero and xQ left of it,
/// for Q = Φ(−|x|).
///
/// The value is max(x, 0) − |x|Q on both sides. The exponential is off by 1.54u. Either polynomial
/// of degree n has n roundings and one in t², each of which enters once at most; this count is
/// loose, and the bound is that of the sweep.
///
/// ±0 stays what it is, −∞ gives −0, +∞ gives +∞, NaN is NaN.
#[inline(always)]
#[must_use]
pub fn gelu<T: Lane>(x: T) -> T {
    let [size, t] = sizes(x, END);
    bell(t, size * tail(t)).mul_add(T::constant(-1.0 / UNIT), at_least(-0.0, x))
}

/// The slope of GELU, Φ(x) + xφ(x) with the density φ, within 8 ulp at the larger of the two terms.
///
/// It is 1/2 at ±0, −0 at −∞, 1 at +∞ and NaN for NaN.
#[inline(always)]
#[must_use]
pub fn gelu_slope<T: Lane>(x: T) -> T {
    let [_, t] = sizes(x, END);
    let density = T::constant(FRAC_2_SQRT_PI / (2.0 * SQRT_2));
    let difference = bell(t, density.mul_add(t, -tail(t)));
    let back = T::constant(1.0 / UNIT);
    let right = difference.mul_add(back, T::one());
    T::zero().choose(x, -(difference * back), right)
}

/// Twice √(8/π) and the coefficient of the cube, √(8/π)·0.044715, in v = √(8/π)(x + 0.044715x³),
/// each as a float and the rest.
const LINEAR: [f64; 2] = parts(2.0 * FRAC_2_SQRT_PI * SQRT_2);
const CUBIC: [f64; 2] = parts(2.0 * FRAC_2_SQRT_PI * SQRT_2 * 0.044_715);

#[allow(clippy::cast_possible_truncation, reason = "the rounding meant")]
const fn parts(value: f64) -> [f64; 2] {
    let float = value as f32 as f64;
    [float, value - float]
}

/// e^−v for v = √(8/π)(t + 0.044715t³), split.
///
/// 2v/t is formed as a + b with a float a: the product of the cube's coefficient and t², and its
/// sum with the other coefficient, both with what the rounding cut off (the sum's by Knuth 1997).
#[inline(always)]
fn cubic<T: Lane>(t: T) -> Split<T> {
    let c = T::constant;
    let (linear, linear_rest) = (c(LINEAR[0]), c(LINEAR[1]));
    let (cubic, cubic_rest) = (c(CUBIC[0]), c(CUBIC[1]));
    let (square, square_rest) = product(t, t);
    let (term, term_rest) = product(cubic, square);
    let a = linear + term;
    let added = a - linear;
    let cut = (linear - (a - added)) + (term - added);
    let small = cubic_rest.mul_add(square, cubic.mul_add(square_rest, term_rest));
    let b = (cut + linear_rest) + small;
    let (twice, rest) = product(t, a);
    Split::of_minus_half(twice, b.mul_add(t, rest))
}

/// GELU in its form with tanh, (x/2)(1 + tanh(√(2/π)(x + 0.044715x³))) = xσ(v) with v twice the
/// argument of tanh, within 4 ulp.
///
/// As in `SiLU`, the count is 4.54u.
///
/// ±0 stays what it is, −∞ gives −0, +∞ gives +∞, NaN is NaN.
#[inline(always)]
#[must_use]
pub fn gelu_tanh<T: Lane>(x: T) -> T {
    let split = cubic(sizes(x, TANH_END)[1]);
    let left = split.exp_times(at_least(-TANH_END, x));
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
    let [_, t] = sizes(x, TANH_END);
    let (half, more) = (T::constant(0.5 * LINEAR[0]), T::constant(1.5 * CUBIC[0]));
    let stretched = near * more.mul_add(t * t, half);
    logistic_slope(x, stretched, &cubic(t))
}
