//! What the kernels are measured against: in f64 where 2⁻¹³ ≤ |x| < 128, and the correctly rounded value elsewhere.

use super::NEAR;
use crate::activation::kernels::Lane;
use crate::number::elementary::exp_of_f32;

/// e^−|x| for |x| ≤ 256.
#[inline(always)]
fn decay(x: f64) -> f64 {
    exp_of_f32(-x.abs())
}

#[inline(always)]
pub(super) fn sigmoid(x: f32) -> f64 {
    let e = decay(x.into());
    (if x < 0.0 { e } else { 1.0 }) / (1.0 + e)
}

/// Up to 1/32 the Taylor polynomial of degree 9, whose remainder is below 2⁻⁵⁶ of x, since 1 − e would cancel there.
#[inline(always)]
pub(super) fn tanh(x: f32) -> f64 {
    let x = f64::from(x);
    let e = decay(x + x);
    let far = ((1.0 - e) / (1.0 + e)).copysign(x);
    let s = x * x;
    let rest = 2.0 / 15.0 + s * (-17.0 / 315.0 + s * (62.0 / 2_835.0));
    let near = x + x * s * (-1.0 / 3.0 + s * rest);
    if x.abs() < 1.0 / 32.0 { near } else { far }
}

#[inline(always)]
fn slope_of(e: f64) -> f64 {
    let sum = 1.0 + e;
    e / (sum * sum)
}

#[inline(always)]
pub(super) fn sigmoid_slope(x: f32) -> f64 {
    slope_of(decay(x.into()))
}

#[inline(always)]
pub(super) fn tanh_slope(x: f32) -> f64 {
    let x = f64::from(x);
    4.0 * slope_of(decay(x + x))
}

/// `near` where |x| ≤ 2⁻¹³, `right` or `left` farther out.
#[inline(always)]
fn limits<T: Lane>(x: T, near: T, left: T, right: T) -> T {
    let (border, size) = (T::constant(NEAR.into()), x.magnitude());
    let tail = x.choose(T::zero(), right, left);
    size.choose(border, tail, near)
}

/// 1/2 + x/4 near zero: the next term, x³/48, is a 2¹⁹th of an ulp, and the sum is rounded once. Far out e^−|x| < 2⁻¹⁸⁰.
#[inline(always)]
pub(super) fn sigmoid_rounded<T: Lane>(x: T) -> T {
    let near = T::constant(0.5) + T::constant(0.25) * x;
    limits(x, near, T::zero(), T::one())
}

/// x near zero: the next term, x³/3, is less than a quarter of an ulp.
#[inline(always)]
pub(super) fn tanh_rounded<T: Lane>(x: T) -> T {
    limits(x, x, -T::one(), T::one())
}

/// 1/4 near zero: the next term, x²/16, is a sixteenth of an ulp.
#[inline(always)]
pub(super) fn sigmoid_slope_rounded<T: Lane>(x: T) -> T {
    limits(x, T::constant(0.25), T::zero(), T::zero())
}

/// 1 near zero: the next term, x², is a quarter of an ulp.
#[inline(always)]
pub(super) fn tanh_slope_rounded<T: Lane>(x: T) -> T {
    limits(x, T::one(), T::zero(), T::zero())
}
