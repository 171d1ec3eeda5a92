//! What the kernels are measured against, at x > 0 and at −x, in f64.

use super::error::{Truth, plain, sum};
use std::f64::consts::{FRAC_1_SQRT_2, FRAC_2_SQRT_PI, SQRT_2};
use why_relu::activation::catalogue::SELU;
use why_relu::number::elementary::{exp_of_f32, normal_cdf};

/// e⁻ˣ − 1. Up to 1/32 the Taylor polynomial of degree 8, whose remainder is below 2⁻⁵⁷ of x: the
/// difference would cancel there.
#[inline(always)]
fn exp_minus_one(x: f64) -> f64 {
    let numbers = [7.0, 6.0, 5.0, 4.0, 3.0, 2.0];
    let series = numbers
        .iter()
        .fold(1.0 - x / 8.0, |rest, n| 1.0 - x * (1.0 / n) * rest);
    let far = exp_of_f32(-x) - 1.0;
    if x < 1.0 / 32.0 { -x * series } else { far }
}

/// ln(1 + e) for 0 ≤ e ≤ 1 as 2z(1 + z²/3 + z⁴/5 + …) with z = e/(2 + e): the first term that is
/// left out, z³⁰/31, is below 2⁻⁵².
#[inline(always)]
fn ln_one_plus(e: f64) -> f64 {
    let z = e / (2.0 + e);
    let square = z * z;
    let odd = [
        27.0, 25.0, 23.0, 21.0, 19.0, 17.0, 15.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0,
        1.0,
    ];
    let series = odd.iter().fold(1.0 / 29.0, |sum, n| sum * square + 1.0 / n);
    2.0 * z * series
}

#[inline(always)]
pub(super) fn elu(x: f64) -> [Truth; 2] {
    [plain(x), plain(exp_minus_one(x))]
}

#[inline(always)]
pub(super) fn elu_slope(x: f64) -> [Truth; 2] {
    [plain(1.0), plain(exp_of_f32(-x))]
}

#[inline(always)]
pub(super) fn selu(x: f64) -> [Truth; 2] {
    let [lambda, alpha] = SELU;
    [plain(lambda * x), plain(lambda * alpha * exp_minus_one(x))]
}

#[inline(always)]
pub(super) fn selu_slope(x: f64) -> [Truth; 2] {
    let [lambda, alpha] = SELU;
    [plain(lambda), plain(lambda * alpha * exp_of_f32(-x))]
}

#[inline(always)]
pub(super) fn softplus(x: f64) -> [Truth; 2] {
    let left = ln_one_plus(exp_of_f32(-x));
    [plain(x + left), plain(left)]
}

#[inline(always)]
pub(super) fn silu(x: f64) -> [Truth; 2] {
    let right = x / (1.0 + exp_of_f32(-x));
    [plain(right), plain(-exp_of_f32(-x) * right)]
}

/// The slope of xσ(v) at ±x for v = v(x) and f = xv′(x).
#[inline(always)]
fn logistic_slope(v: f64, f: f64) -> [Truth; 2] {
    let e = exp_of_f32(-v);
    let right = 1.0 / (1.0 + e);
    let left = e * right;
    [right, left].map(
        #[inline(always)]
        |gate| {
            let sign = if gate == left { -1.0 } else { 1.0 };
            sum(gate, sign * f * (left * right))
        },
    )
}

#[inline(always)]
pub(super) fn silu_slope(x: f64) -> [Truth; 2] {
    logistic_slope(x, x)
}

/// 1 + 2e and 1 + 2e + 2e², 2 + e and 2 + 2e + e².
#[inline(always)]
fn gates(e: f64) -> [[f64; 2]; 2] {
    let (right, left) = (1.0 + 2.0 * e, 2.0 + e);
    [[right, right + 2.0 * (e * e)], [left, 2.0 + e * left]]
}

#[inline(always)]
pub(super) fn mish(x: f64) -> [Truth; 2] {
    let e = exp_of_f32(-x);
    let [[a, c], [b, d]] = gates(e);
    [plain(x * a / c), plain(-x * e * b / d)]
}

#[inline(always)]
pub(super) fn mish_slope(x: f64) -> [Truth; 2] {
    let e = exp_of_f32(-x);
    let [[a, c], [b, d]] = gates(e);
    let rest = 4.0 * x * e * (1.0 + e);
    [
        sum(a / c, e * rest / (c * c)),
        sum(e * b / d, -rest / (d * d)),
    ]
}

#[inline(always)]
pub(super) fn hard_swish(x: f64) -> [Truth; 2] {
    [x, -x].map(
        #[inline(always)]
        |x| plain(x * (x + 3.0).clamp(0.0, 6.0) / 6.0),
    )
}

#[inline(always)]
pub(super) fn hard_swish_slope(x: f64) -> [Truth; 2] {
    let left = if x < 3.0 { (3.0 - 2.0 * x) / 6.0 } else { 0.0 };
    let right = if x < 3.0 { (2.0 * x + 3.0) / 6.0 } else { 1.0 };
    [plain(right), plain(left)]
}

/// The normal density.
#[inline(always)]
fn density(x: f64) -> f64 {
    exp_of_f32(-0.5 * (x * x)) * (FRAC_2_SQRT_PI * 0.5 * FRAC_1_SQRT_2)
}

/// Φ(−x): the error function of `libm`, which is no loop over many numbers.
pub(super) fn tail(x: f64) -> f64 {
    normal_cdf(-x)
}

/// The same for x ≤ 1 by the Taylor series of Φ: the first term that is left out, x³¹/(2¹⁵·15!·31),
/// is below 2⁻⁵⁹. It is a loop over many numbers.
#[inline(always)]
pub(super) fn tail_near_zero(x: f64) -> f64 {
    let per_x = FRAC_2_SQRT_PI * 0.5 * FRAC_1_SQRT_2;
    let square = x * x;
    // Of Σ (−x²/2)ⁿ/(n!(2n + 1)) the factors that each term has more than the one before.
    let numbers = [
        14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0,
    ];
    let series = numbers.iter().fold(1.0 / 29.0, |series, n| {
        1.0 / (2.0 * n - 1.0) - square * (0.5 / n) * series
    });
    0.5 - per_x * x * series
}

/// GELU for a normal tail Φ(−x).
#[inline(always)]
pub(super) fn gelu(x: f64, tail: f64) -> [Truth; 2] {
    [plain(x * (1.0 - tail)), plain(-x * tail)]
}

#[inline(always)]
pub(super) fn gelu_slope(x: f64, tail: f64) -> [Truth; 2] {
    let rest = x * density(x);
    [sum(1.0 - tail, rest), sum(tail, -rest)]
}

const LINEAR: f64 = FRAC_2_SQRT_PI * SQRT_2;
const CUBIC: f64 = LINEAR * 0.044_715;

#[inline(always)]
pub(super) fn gelu_tanh(x: f64) -> [Truth; 2] {
    let e = exp_of_f32(-x * (LINEAR + CUBIC * (x * x)));
    let right = x / (1.0 + e);
    [plain(right), plain(-e * right)]
}

#[inline(always)]
pub(super) fn gelu_tanh_slope(x: f64) -> [Truth; 2] {
    let square = x * x;
    let f = x * (LINEAR + 3.0 * CUBIC * square);
    logistic_slope(x * (LINEAR + CUBIC * square), f)
}
