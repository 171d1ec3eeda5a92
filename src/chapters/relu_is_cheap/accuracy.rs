//! The error of a kernel in units in the last place, for every f32.
//!
//! The *unit in the last place* (ulp) at a real number is the gap between the floats around it. The
//! true value is replaced by a reference in f64, a formula without cancellation on `exp_of_f32`,
//! whose relative error is at most 2⁻⁵⁰. One more subtraction and a few roundings follow, so that
//! each reference below is within 2⁻⁴⁵ of the true value, relatively. A float is less than 2²⁴ ulps
//! from zero unless it is subnormal, where it is even fewer. So a reference is off by less than
//! 2⁻²¹ ulp.
//!
//! What bounds to expect follows from counting roundings, each of them u = 2⁻²⁴ at most,
//! relatively, and less where the number is far above a power of two. In [`kernels`], p = eʳ − 1 is
//! off by 0.86u (0.36 for r, 0.16 for the terms from r²/2 on, 0.25 for the last sum, 0.1 for what
//! the polynomial leaves out). The exponential e is off by 1.54u relatively, most where r is least.
//! The sigmoid adds a sum and a quotient: 3.54u. Its slope adds a sum that counts twice, a square
//! and a quotient: 5.54u. For tanh, m is off by 2.52u relatively; with the sum and the quotient
//! −m/(2 + m) is off by 4.4u, most near m = −1/4. An error of u is one ulp at most. Among subnormal
//! numbers e is rounded once more, by half an ulp, while the sums, squares and quotients are exact:
//! 0.77 + 0.5 ulp, and four times that, 5.1, in the slope of tanh, which is four times a slope of
//! the sigmoid.

pub mod references;

use crate::activation::kernels;
use references::{FAR, NEAR};
use textbook::number::FloatRange;
use textbook::proof::Proof;
use textbook::proof::exhaustive::{FloatSet, every_f32, every_f32_in};

/// What is added to each error, so that none is shown too small: 2⁻²¹ ulp for the reference and as
/// much for the arithmetic of the error itself, which is below 8 and rounded to f32 at the end.
const SLACK: f64 = 1.0 / 1_048_576.0;

/// At most `bound` ulps between the kernel called `name` and its reference, from [`NEAR`] to
/// [`FAR`] and on the other side of zero. The reference gives the values at x > 0 and at −x
/// together: they have the exponential in common, which costs most.
fn in_the_middle(
    name: &str,
    bound: f32,
    kernel: impl Fn(f32) -> f32 + Sync,
    reference: impl Fn(f32) -> [f64; 2] + Sync,
) -> Proof {
    let what = format!("error of {name} at ±x in ulp");
    let domain = "every f32 with 2⁻¹³ ≤ x < 128, with its negative";
    every_f32_in(domain, NEAR..FAR).at_most(
        &what,
        bound,
        #[inline(always)]
        |x| {
            let [right, left] = reference(x);
            let (a, b) = (ulps(kernel(x), right), ulps(kernel(-x), left));
            // By their bits, in which a NaN is larger than all else.
            f32::from_bits(a.to_bits().max(b.to_bits()))
        },
    )
}

/// At most one float between the kernel and the correctly rounded value, hence at most 3/2 ulp and
/// a trifle, for every other f32; NaN for NaN and for nothing else. The functions called `over` are
/// the same on stretches.
fn elsewhere(
    name: &str,
    kernel: impl Fn(f32) -> f32 + Sync,
    kernel_over: impl Fn(FloatRange) -> FloatRange + Sync,
    rounded: impl Fn(f32) -> f32 + Sync,
    rounded_over: impl Fn(FloatRange) -> FloatRange + Sync,
) -> Proof {
    let others = FloatSet::from(NEAR..FAR).mirrored().complement();
    every_f32_in("every other f32", others).all_in_stretches(
        |x| {
            let (seen, right) = (kernel_over(x), rounded_over(x));
            let near = !seen.is_unknown()
                & neighbours(seen.low(), right.high())
                & neighbours(seen.high(), right.low());
            near | seen.equals(right)
        },
        #[inline(always)]
        |x| {
            let (seen, right) = (kernel(x), rounded(x));
            let near = seen.is_finite() & neighbours(seen, right);
            (near & !x.is_nan()) | (seen.is_nan() & x.is_nan())
        },
        |x| {
            let (seen, right) = (kernel(x), rounded(x));
            format!("{name} is {seen:e}, and {right:e} rounded correctly")
        },
    )
}

/// Whether two finite numbers are the same float or have none between them. By their bits a NaN is
/// next to a zero of the other sign, and an infinity next to the largest number.
#[inline(always)]
fn neighbours(a: f32, b: f32) -> bool {
    let apart = a.to_bits().wrapping_sub(b.to_bits());
    apart.wrapping_add(1) <= 2
}

/// The error of `value` in ulps of f32 at `reference`, rounded up. A NaN stays one, and the sweep
/// refuses it.
#[allow(clippy::cast_possible_truncation, reason = "covered by the slack")]
#[inline(always)]
pub(super) fn ulps(value: f32, reference: f64) -> f32 {
    let (value, size) = (f64::from(value), reference.abs());
    let least = f64::from(f32::MIN_POSITIVE);
    let size = if size > least { size } else { least };
    // The power of two at or below the size; the gap is a 2²³th of it. What divides is the
    // subtraction of exponents.
    let power = size.to_bits() & f64::INFINITY.to_bits();
    let per_ulp = f64::from_bits(SCALE.wrapping_sub(power));
    ((value - reference).abs() * per_ulp + SLACK) as f32
}

/// The exponents of 1 and of 2²³, added.
const SCALE: u64 = 1f64.to_bits() + 8_388_608f64.to_bits();

/// tanh is at most 5 ulps off and the kernel of the sigmoid at most 4, for every f32.
///
/// # Errors
/// The first input for which one of them is further off, or for which it confuses numbers and NaN.
pub fn activations(
    tanh: impl Fn(f32) -> f32 + Copy + Sync,
    tanh_over: impl Fn(FloatRange) -> FloatRange + Sync,
) -> Proof {
    use kernels::sigmoid;
    use references::{sigmoid_rounded as rounded, tanh_rounded};
    let near = in_the_middle("tanh", 5.0, tanh, references::tanh)?
        .and(in_the_middle("σ", 4.0, sigmoid, references::sigmoid)?);
    let far = elsewhere("tanh", tanh, tanh_over, tanh_rounded, tanh_rounded)?
        .and(elsewhere("σ", sigmoid, sigmoid, rounded, rounded)?);
    Ok(near.and(far))
}

/// The slope of the sigmoid and the kernel of the slope of tanh are at most 6 ulps off, and that of
/// the slope of `ReLU` is exact, for every f32.
///
/// # Errors
/// The first input for which one of them is further off, or for which it confuses numbers and NaN.
pub fn slopes(
    sigmoid: impl Fn(f32) -> f32 + Copy + Sync,
    sigmoid_over: impl Fn(FloatRange) -> FloatRange + Sync,
) -> Proof {
    use kernels::{relu_slope as relu, tanh_slope as tanh};
    use references::{sigmoid_slope_rounded as rounded, tanh_slope_rounded};
    let near = in_the_middle("σ′", 6.0, sigmoid, references::sigmoid_slope)?
        .and(in_the_middle("tanh′", 6.0, tanh, references::tanh_slope)?);
    let far = elsewhere("σ′", sigmoid, sigmoid_over, rounded, rounded)?.and(
        elsewhere("tanh′", tanh, tanh, tanh_slope_rounded, tanh_slope_rounded)?,
    );
    let exact = every_f32().all(
        #[inline(always)]
        |x| {
            let (seen, right) = (relu(x), f32::from(x > 0.0));
            (seen == right) | (seen.is_nan() & x.is_nan())
        },
        |x| format!("the slope of ReLU is {}", relu(x)),
    )?;
    Ok(near.and(far).and(exact))
}
