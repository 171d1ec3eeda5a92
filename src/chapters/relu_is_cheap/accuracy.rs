//! The error of a kernel in units in the last place, for every f32.
//!
//! The *unit in the last place* (ulp) at a real number is the gap between the floats around it. The true value is replaced by a
//! reference in f64, a formula without cancellation on [`exp_of_f32`], whose relative error is at most 2⁻⁵⁰. One more subtraction
//! and a few roundings follow, so that each reference below is within 2⁻⁴⁵ of the true value, relatively. A float is less
//! than 2²⁴ ulps from zero unless it is subnormal, where it is even fewer. So a reference is off by less than 2⁻²¹ ulp.

use crate::activation::kernels;
use crate::number::elementary::exp_of_f32;
use crate::proof::Proof;
use crate::proof::exhaustive::every_f32_where;

/// What is added to each error, so that none is shown too small: 2⁻²¹ ulp for the reference and as much for the
/// arithmetic of the error itself, which is below 8 and rounded to f32 at the end.
const SLACK: f64 = 1.0 / 1_048_576.0;
/// The inputs with magnitudes from here …
const NEAR: f32 = 1.0 / 8_192.0;
/// … to below here are compared with the reference. What a kernel has to say elsewhere is known exactly.
const FAR: f32 = 128.0;

/// At most `bound` ulps between the kernel called `name` and its reference, from [`NEAR`] to [`FAR`].
fn in_the_middle(
    name: &str,
    bound: f32,
    kernel: impl Fn(f32) -> f32 + Sync,
    reference: impl Fn(f32) -> f64 + Sync,
) -> Proof {
    let what = format!("error of {name} in ulp");
    every_f32_where("every f32 with 2⁻¹³ ≤ |x| < 128", middle).at_most(
        &what,
        bound,
        #[inline(always)]
        |x| ulps(kernel(x), reference(x)),
    )
}

/// At most one float between the kernel and the correctly rounded value, hence at most 3/2 ulp and a trifle, for every other f32; NaN for
/// NaN and for nothing else.
fn elsewhere(
    name: &str,
    kernel: impl Fn(f32) -> f32 + Sync,
    rounded: impl Fn(f32) -> f32 + Sync,
) -> Proof {
    every_f32_where("every other f32", |x| !middle(x)).all(
        #[inline(always)]
        |x| {
            let (seen, right) = (kernel(x), rounded(x));
            let apart = seen.to_bits().wrapping_sub(right.to_bits());
            let near = apart.wrapping_add(1) <= 2;
            (seen.is_nan() == x.is_nan()) & (near | x.is_nan())
        },
        |x| {
            let (seen, right) = (kernel(x), rounded(x));
            format!("{name} is {seen:e}, and {right:e} rounded correctly")
        },
    )
}

#[inline(always)]
fn middle(x: f32) -> bool {
    let (near, far) = (x.abs() >= NEAR, x.abs() < FAR);
    near & far
}

/// The error of `value` in ulps of f32 at `reference`, rounded up. A NaN stays one, and the sweep refuses it.
#[allow(clippy::cast_possible_truncation, reason = "covered by the slack")]
#[inline(always)]
fn ulps(value: f32, reference: f64) -> f32 {
    let (value, size) = (f64::from(value), reference.abs());
    let least = f64::from(f32::MIN_POSITIVE);
    let size = if size > least { size } else { least };
    // The power of two at or below the size; the gap is a 2²³th of it. What divides is the subtraction of exponents.
    let power = size.to_bits() & f64::INFINITY.to_bits();
    let per_ulp = f64::from_bits(SCALE.wrapping_sub(power));
    ((value - reference).abs() * per_ulp + SLACK) as f32
}

/// The exponents of 1 and of 2²³, added.
const SCALE: u64 = 1f64.to_bits() + 8_388_608f64.to_bits();

/// e^−|x| for |x| ≤ 256.
#[inline(always)]
fn decay(x: f64) -> f64 {
    exp_of_f32(-x.abs())
}

/// `of_tanh` and the kernel of the sigmoid are at most 3 ulps off, for every f32.
///
/// # Errors
/// The first input for which one of them is further off, or for which it confuses numbers and NaN.
pub fn activations(of_tanh: impl Fn(f32) -> f32 + Sync) -> Proof {
    Ok(tanh(of_tanh, 3.0)?.and(sigmoid(kernels::sigmoid, 3.0)?))
}

/// The sigmoid.
fn sigmoid(kernel: impl Fn(f32) -> f32 + Sync, bound: f32) -> Proof {
    /// The reference.
    #[inline(always)]
    fn reference(x: f32) -> f64 {
        let e = decay(x.into());
        (if x < 0.0 { e } else { 1.0 }) / (1.0 + e)
    }
    /// 1/2 + x/4 near zero: the next term, x³/48, is a 2¹⁹th of an ulp, and the sum is rounded once.
    #[inline(always)]
    fn rounded(x: f32) -> f32 {
        let limit = if x < 0.0 { 0.0 } else { 1.0 };
        if x.abs() < NEAR {
            0.5 + 0.25 * x
        } else {
            limit
        }
    }
    let middle = in_the_middle("σ", bound, &kernel, reference)?;
    Ok(middle.and(elsewhere("σ", kernel, rounded)?))
}

/// The hyperbolic tangent.
fn tanh(kernel: impl Fn(f32) -> f32 + Sync, bound: f32) -> Proof {
    /// Up to 1/32 the Taylor polynomial of degree 9, whose remainder is below 2⁻⁵⁶ of x, since 1 − e would cancel there.
    #[inline(always)]
    fn reference(x: f32) -> f64 {
        let x = f64::from(x);
        let e = decay(x + x);
        let far = ((1.0 - e) / (1.0 + e)).copysign(x);
        let s = x * x;
        let rest = 2.0 / 15.0 + s * (-17.0 / 315.0 + s * (62.0 / 2_835.0));
        let near = x + x * s * (-1.0 / 3.0 + s * rest);
        if x.abs() < 1.0 / 32.0 { near } else { far }
    }
    /// x near zero: the next term, x³/3, is less than a quarter of an ulp.
    #[inline(always)]
    fn rounded(x: f32) -> f32 {
        let limit = 1f32.copysign(x);
        if x.abs() < NEAR { x } else { limit }
    }
    let elsewhere = elsewhere("tanh", &kernel, rounded)?;
    Ok(in_the_middle("tanh", bound, kernel, reference)?.and(elsewhere))
}

/// `kernel` is at most `bound` ulps from the slope of the sigmoid, wherever 2⁻¹³ ≤ |x| < 128.
///
/// # Errors
/// The first input for which it is further off, or not a number.
pub fn sigmoid_slope(kernel: impl Fn(f32) -> f32 + Sync, bound: f32) -> Proof {
    /// The reference.
    #[inline(always)]
    fn reference(x: f32) -> f64 {
        let e = decay(x.into());
        let sum = 1.0 + e;
        e / (sum * sum)
    }
    in_the_middle("σ′", bound, kernel, reference)
}
