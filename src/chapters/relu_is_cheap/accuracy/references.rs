//! What the kernels are measured against: in f64 where 2⁻¹³ ≤ |x| < 128, and the correctly rounded
//! value elsewhere.

use crate::activation::kernels::Lane;
use textbook::number::elementary::exp_of_f32;

/// The inputs with magnitudes from here …
pub(super) const NEAR: f32 = 1.0 / 8_192.0;
/// … to below here are compared with the reference in f64. What a kernel has to say elsewhere is
/// known exactly.
pub(super) const FAR: f32 = 128.0;

/// σ(x) and σ(−x) for x > 0, with e = e⁻ˣ.
#[inline(always)]
#[must_use]
pub fn sigmoid(x: f32) -> [f64; 2] {
    let e = exp_of_f32(-f64::from(x));
    let right = 1.0 / (1.0 + e);
    [right, e * right]
}

/// tanh(x) and tanh(−x) for x > 0. Up to 1/32 the Taylor polynomial of degree 9, whose remainder is
/// below 2⁻⁵⁶ of x, since 1 − e would cancel there.
#[inline(always)]
#[must_use]
pub fn tanh(x: f32) -> [f64; 2] {
    let x = f64::from(x);
    let e = exp_of_f32(-(x + x));
    let far = (1.0 - e) / (1.0 + e);
    let s = x * x;
    let rest = 2.0 / 15.0 + s * (-17.0 / 315.0 + s * (62.0 / 2_835.0));
    let near = x + x * s * (-1.0 / 3.0 + s * rest);
    let right = if x < 1.0 / 32.0 { near } else { far };
    [right, -right]
}

/// The slope of the sigmoid at x and at −x, for e = e⁻ˣ.
#[inline(always)]
fn slopes(e: f64) -> [f64; 2] {
    let sum = 1.0 + e;
    [e / (sum * sum); 2]
}

/// The slope of the sigmoid at x and at −x, for x > 0.
#[inline(always)]
#[must_use]
pub fn sigmoid_slope(x: f32) -> [f64; 2] {
    slopes(exp_of_f32(-f64::from(x)))
}

/// The slope of tanh at x and at −x, for x > 0.
#[inline(always)]
#[must_use]
pub fn tanh_slope(x: f32) -> [f64; 2] {
    let x = f64::from(x);
    let [right, left] = slopes(exp_of_f32(-(x + x)));
    [4.0 * right, 4.0 * left]
}

/// `near` where |x| ≤ 2⁻¹³, `right` or `left` farther out.
#[inline(always)]
fn limits<T: Lane>(x: T, near: T, left: T, right: T) -> T {
    let (border, size) = (T::constant(NEAR.into()), x.magnitude());
    let tail = x.choose(T::zero(), right, left);
    size.choose(border, tail, near)
}

/// 1/2 + x/4 near zero: the next term, x³/48, is a 2¹⁹th of an ulp, and the sum is rounded once.
/// Far out e^−|x| < 2⁻¹⁸⁰.
#[inline(always)]
#[must_use]
pub fn sigmoid_rounded<T: Lane>(x: T) -> T {
    let near = T::constant(0.5) + T::constant(0.25) * x;
    limits(x, near, T::zero(), T::one())
}

/// x near zero: the next term, x³/3, is less than a quarter of an ulp.
#[inline(always)]
#[must_use]
pub fn tanh_rounded<T: Lane>(x: T) -> T {
    limits(x, x, -T::one(), T::one())
}

/// 1/4 near zero: the next term, x²/16, is a sixteenth of an ulp.
#[inline(always)]
#[must_use]
pub fn sigmoid_slope_rounded<T: Lane>(x: T) -> T {
    limits(x, T::constant(0.25), T::zero(), T::zero())
}

/// 1 near zero: the next term, x², is a quarter of an ulp.
#[inline(always)]
#[must_use]
pub fn tanh_slope_rounded<T: Lane>(x: T) -> T {
    limits(x, T::one(), T::zero(), T::zero())
}
