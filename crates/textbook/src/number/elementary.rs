//! Elementary functions that give the same bits on every machine.
//!
//! The standard library asks the platform for `exp`, and platforms differ. Here f64 functions come
//! from `libm`, a pure-Rust library, and the f32 exponential is a fixed sequence of additions and
//! multiplications in f64 (Cody & Waite 1980): reduce x = k·ln 2 + r with |r| ≤ ln 2 / 2, sum the
//! Taylor polynomial of degree 13, scale by 2ᵏ. The remainder, 0.35¹⁴/14! < 5·10⁻¹⁸, lies below
//! half a unit in the last place of f64, so the rounding to f32 at the end is the only one that
//! shows: every f32 input gives the correctly rounded result.
//! `tests/engine/number/exponential.rs` compares all 2³² of them with `libm`.

use std::f64::consts::{FRAC_1_SQRT_2, FRAC_2_SQRT_PI};

/// eˣ in f64, within one unit in the last place (`libm`).
#[inline]
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// √x, correctly rounded.
#[inline]
#[must_use]
pub fn sqrt(x: f64) -> f64 {
    libm::sqrt(x)
}

/// ln x in f64 (`libm`).
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// ln(1 + x) in f64 (`libm`), without loss where x is small.
#[must_use]
pub fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// eˣ − 1 in f64 (`libm`), without loss where x is small.
#[must_use]
pub fn exp_m1(x: f64) -> f64 {
    libm::expm1(x)
}

/// tanh x in f64 (`libm`).
#[must_use]
pub fn tanh(x: f64) -> f64 {
    libm::tanh(x)
}

/// cos x, x in radians (`libm`).
#[must_use]
pub fn cos(x: f64) -> f64 {
    libm::cos(x)
}

/// sin x, x in radians (`libm`).
#[must_use]
pub fn sin(x: f64) -> f64 {
    libm::sin(x)
}

/// Φ(x), the probability that a normal variable with mean 0 and variance 1 is at most x, by
/// `libm`'s complementary error function at −x/√2.
///
/// Far left erfc(z) changes by 2z²·2⁻⁵³ of itself where z is rounded. So what the rounding leaves
/// out is carried along, times the slope −2·exp(−z²)/√π.
#[must_use]
pub fn normal_cdf(x: f64) -> f64 {
    /// 1/√2 less the float that is nearest to it.
    const BELOW: f64 = -4.833_646_656_726_457e-17;
    let z = -x * FRAC_1_SQRT_2;
    let rest = libm::fma(-x, FRAC_1_SQRT_2, -z) - x * BELOW;
    let change = if z.is_finite() {
        rest * FRAC_2_SQRT_PI * exp(-z * z)
    } else {
        0.0
    };
    (libm::erfc(z) - change) / 2.0
}

/// Past these, e^x is +∞ or 0 in f32 whatever its exact value.
const OVERFLOW: f64 = 89.0;
const UNDERFLOW: f64 = -105.0;
/// 1.5·2⁵²: adding it rounds a small number to an integer, which then stands in the lowest bits.
const ROUND: f64 = 6_755_399_441_055_744.0;
/// ln 2 split so that k·`LN_2_HIGH` is exact for |k| < 2¹¹.
const LN_2_HIGH: f64 = f64::from_bits(0x3fe6_2e42_fefa_3800);
const LN_2_LOW: f64 = f64::from_bits(0x3d2e_f357_93c7_6730);
/// 1/n! for n = 0, 1, …, 13.
const TAYLOR: [f64; 14] = [
    1.0,
    1.0,
    0.5,
    1.0 / 6.0,
    1.0 / 24.0,
    1.0 / 120.0,
    1.0 / 720.0,
    1.0 / 5_040.0,
    1.0 / 40_320.0,
    1.0 / 362_880.0,
    1.0 / 3_628_800.0,
    1.0 / 39_916_800.0,
    1.0 / 479_001_600.0,
    1.0 / 6_227_020_800.0,
];

/// eˣ in f32, correctly rounded for every input; a loop over it vectorises.
#[allow(clippy::cast_possible_truncation, reason = "the one rounding step")]
#[inline]
#[must_use]
pub fn exp_f32(x: f32) -> f32 {
    let x = f64::from(x);
    let x = if x > OVERFLOW { OVERFLOW } else { x };
    let x = if x < UNDERFLOW { UNDERFLOW } else { x };
    exp_of_f32(x) as f32
}

/// eˣ in f64 for an x that an f32 holds, or twice one, and |x| ≤ 700; a loop over it vectorises.
///
/// The relative error is at most 2⁻⁵⁰. For such an x the product k·`LN_2_HIGH` and the difference
/// with it are exact, so that r is off by at most 2⁻⁵⁴. The sum, at least 0.7, is off by four
/// roundings of terms below 2, each at most 2⁻⁵³; the other terms are smaller by a factor of 16 or
/// more and add less than one such rounding, the remainder less than 2⁻⁵⁷. The scaling is exact.
#[inline(always)]
#[must_use]
pub fn exp_of_f32(x: f64) -> f64 {
    let shifted = x * std::f64::consts::LOG2_E + ROUND;
    let k = shifted - ROUND;
    let r = (x - k * LN_2_HIGH) - k * LN_2_LOW;
    // Estrin's order of the additions: shorter chains of dependent operations than Horner's.
    let pair = |n: usize| TAYLOR[n] + TAYLOR[n + 1] * r;
    let r2 = r * r;
    let r4 = r2 * r2;
    let low = (pair(0) + pair(2) * r2) + (pair(4) + pair(6) * r2) * r4;
    let high = (pair(8) + pair(10) * r2) + pair(12) * r4;
    let sum = low + high * (r4 * r4);
    let scale =
        f64::from_bits((shifted.to_bits() << 52).wrapping_add(1f64.to_bits()));
    sum * scale
}
