//! Activations that are x times a gate of exponentials: `SiLU`, Mish, and their slopes.
//!
//! Far left both are nearly xeˣ. The exponential is subnormal there before the product is, so x is
//! multiplied to it before it gets so small. The slopes have a zero each, where two terms cancel;
//! their errors are told in ulps at the larger of the two.

use super::{LEAST, Lane, Split, at_least, at_most};

/// e = e^−|x| and, left of zero, xe in place of x.
#[inline(always)]
fn exponential<T: Lane>(x: T) -> (T, T) {
    let y = at_least(LEAST, -x.magnitude());
    let split = Split::at(y);
    let left = split.exp_times(y);
    (split.exp(), T::zero().choose(x, left, x))
}

/// `SiLU`, xσ(x), within 4 ulp: x/(1 + e) right of zero, xe/(1 + e) left of it, for e = e^−|x|.
///
/// The exponential is off by 1.54u; product, sum and quotient add 3u, which makes 4.54u. ±0 stays
/// what it is, −∞ gives −0, +∞ gives +∞, NaN is NaN.
#[inline(always)]
#[must_use]
pub fn silu<T: Lane>(x: T) -> T {
    let (e, product) = exponential(x);
    product / (T::one() + e)
}

/// The slope of `SiLU`, σ(x) + xσ(x)σ(−x), within 5 ulp at the larger of the two terms.
///
/// With s = 1 + e it is (s + xe)/s² right of zero and e(s + x)/s² left of it. It is 1/2 at ±0, −0
/// at −∞, 1 at +∞ and NaN for NaN.
#[inline(always)]
#[must_use]
pub fn silu_slope<T: Lane>(x: T) -> T {
    let near = at_most(-LEAST, at_least(LEAST, x));
    let split = Split::at(-near.magnitude());
    logistic_slope(x, near, &split)
}

/// (s + fe)/s² right of zero and e(s + f)/s² left of it, for s = 1 + e: the slope of xσ(v) for the
/// e = e^−|v| of the split and f = xv′.
#[inline(always)]
pub(super) fn logistic_slope<T: Lane>(x: T, f: T, split: &Split<T>) -> T {
    let s = T::one() + split.exp();
    let factor = T::zero().choose(x, s + f, f);
    let product = split.exp_times(factor);
    T::zero().choose(x, product, s + product) / (s * s)
}

/// Mish (Misra 2019), x·tanh(ln(1 + eˣ)), within 5 ulp.
///
/// With e = e^−|x|, it is x(1 + 2e)/(1 + 2e + 2e²) right of zero and xe(2 + e)/(2 + 2e + e²) left
/// of it. The error of e enters once at most, 1.54u. Left of zero four roundings and the quotient
/// count in full, and that of 2 + e in e(2 + e), at most 3/5 of the denominator, with that share:
/// 7.14u; right of zero it is less. ±0 stays what it is, −∞ gives −0, +∞ gives +∞, NaN is NaN.
#[inline(always)]
#[must_use]
pub fn mish<T: Lane>(x: T) -> T {
    let (e, product) = exponential(x);
    let (numerator, denominator) = gate(x, e);
    product * numerator / denominator
}

/// 1 + 2e and 1 + 2e + 2e² right of zero, 2 + e and 2 + 2e + e² left of it.
#[inline(always)]
fn gate<T: Lane>(x: T, e: T) -> (T, T) {
    let two = T::constant(2.0);
    let f = T::zero().choose(x, e, e + e);
    let h = T::zero().choose(x, two, T::one());
    (h + f, e.mul_add(two + f, h))
}

/// The slope of Mish, within 6 ulp at the larger of its two terms, tanh(ln(1 + eˣ)) and the rest.
///
/// With the numerator a and the denominator d of the gate, it is (ad + 4xe²(1 + e))/d² right of
/// zero and e(ad + 4x(1 + e))/d² left of it. It is 3/5 at ±0, −0 at −∞, 1 at +∞ and NaN for NaN.
#[inline(always)]
#[must_use]
pub fn mish_slope<T: Lane>(x: T) -> T {
    let near = at_most(-LEAST, at_least(LEAST, x));
    let split = Split::at(-near.magnitude());
    let e = split.exp();
    let (a, d) = gate(x, e);
    // Right of 30 the second term is lost in the sum, and its square need not get subnormal.
    let gone = T::constant(30.0);
    let w = x.choose(gone, T::zero(), e);
    let w = T::zero().choose(x, T::one(), w);
    let second = T::constant(4.0) * near * (T::one() + e) * w * w;
    let sum = a.mul_add(d, second);
    T::zero().choose(x, split.exp_times(sum), sum) / (d * d)
}
