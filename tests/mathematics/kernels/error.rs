//! The error of a kernel, for every f32.
//!
//! In the middle a kernel is compared with the truth in f64, computed by another formula, without
//! cancellation, on `exp_of_f32` (off by 2⁻⁵⁰, relatively) or `libm`'s error function. Each truth
//! is within 2⁻⁴⁴ of the larger of its terms, hence off by less than 2⁻²⁰ ulp. Elsewhere the kernel
//! has to be the float that a *limit* says, or one next to it. A limit is off by 1.3 ulp at most,
//! since the terms that it drops are smaller than 2⁻²⁶ of what they are added to: with one more
//! float it is 2.3, and 1.5 where the limit is a float itself.

use std::ops::Range;
use why_relu::activation::kernels::Lane;
use why_relu::number::FloatRange;
use why_relu::proof::Proof;
use why_relu::proof::exhaustive::{FloatSet, every_f32_in};

/// The smallest positive number of the middle.
pub(super) const NEAR: f32 = 1.0 / 67_108_864.0;

/// What is added to each error, so that none is shown too small: for the truth, and for the
/// arithmetic of the error itself.
const SLACK: f64 = 1.0 / 262_144.0;

/// A true value, and the size at which an ulp is taken: that of the value, or of the larger of the
/// two terms that make it.
#[derive(Clone, Copy)]
pub(super) struct Truth {
    pub(super) value: f64,
    pub(super) size: f64,
}

/// A value whose ulp is its own.
#[inline(always)]
pub(super) fn plain(value: f64) -> Truth {
    Truth { value, size: value }
}

/// The sum of two terms, with the ulp of the larger.
#[inline(always)]
pub(super) fn sum(a: f64, b: f64) -> Truth {
    let size = if a.abs() > b.abs() { a } else { b };
    Truth { value: a + b, size }
}

/// The distance of a float from the truth in ulps, rounded up; NaN for NaN.
#[allow(clippy::cast_possible_truncation, reason = "covered by the slack")]
#[inline(always)]
pub(super) fn ulps(seen: f32, truth: Truth) -> f32 {
    let (size, least) = (truth.size.abs(), f64::from(f32::MIN_POSITIVE));
    let size = if size > least { size } else { least };
    // The power of two at or below the size, of which the gap is a 2²³th, divides by its exponent.
    let power = size.to_bits() & f64::INFINITY.to_bits();
    let per_ulp = f64::from_bits(SCALE.wrapping_sub(power));
    ((f64::from(seen) - truth.value).abs() * per_ulp + SLACK) as f32
}

/// The exponents of 1 and of 2²³, added.
const SCALE: u64 = 1f64.to_bits() + 8_388_608f64.to_bits();

/// At most `bound` ulps between the kernel and the truth at each x of a range and at −x. The truth
/// is told for both together: they have the exponential in common.
pub(super) fn in_the_middle(
    range: Range<f32>,
    bound: f32,
    kernel: impl Fn(f32) -> f32 + Sync,
    truth: impl Fn(f64) -> [Truth; 2] + Sync,
) -> Proof {
    every_f32_in("the middle, with its negative", range).at_most(
        "error in ulp",
        bound,
        #[inline(always)]
        |x| {
            let [right, left] = truth(x.into());
            let (a, b) = (ulps(kernel(x), right), ulps(kernel(-x), left));
            // By their bits, in which a NaN is larger than all else.
            f32::from_bits(a.to_bits().max(b.to_bits()))
        },
    )
}

/// For every f32 that is neither in the middle nor the negative of one that is, the kernel is the
/// limit or a float next to it, and NaN for NaN and for nothing else. The functions called `over`
/// are the same on stretches.
pub(super) fn elsewhere(
    middle: Range<f32>,
    kernel: impl Fn(f32) -> f32 + Sync,
    kernel_over: impl Fn(FloatRange) -> FloatRange + Sync,
    limit: impl Fn(f32) -> f32 + Sync,
    limit_over: impl Fn(FloatRange) -> FloatRange + Sync,
) -> Proof {
    let others = FloatSet::from(middle).mirrored().complement();
    every_f32_in("every other f32", others).all_in_stretches(
        |x| {
            let (seen, right) = (kernel_over(x), limit_over(x));
            let near = !seen.is_unknown()
                & neighbours(seen.low(), right.high())
                & neighbours(seen.high(), right.low());
            near | seen.equals(right)
        },
        #[inline(always)]
        |x| {
            let (seen, right) = (kernel(x), limit(x));
            (neighbours(seen, right) & !x.is_nan()) | (seen.is_nan() & x.is_nan())
        },
        |x| format!("{:e}, and not {:e}", kernel(x), limit(x)),
    )
}

/// Whether two numbers are the same float or have none between them.
#[inline(always)]
fn neighbours(a: f32, b: f32) -> bool {
    let apart = a.to_bits().wrapping_sub(b.to_bits());
    (apart.wrapping_add(1) <= 2) | (a == b)
}

/// `near` where |x| < [`NEAR`], `left` or `right` elsewhere.
#[inline(always)]
pub(super) fn limits<T: Lane>(x: T, near: T, left: T, right: T) -> T {
    let far = x.choose(T::zero(), right, left);
    T::constant(NEAR.into()).choose(x.magnitude(), near, far)
}

/// The kernel of this name is within so many ulps of the truth of this name, for every f32: in this
/// middle, and elsewhere by its limits near zero, to the left and to the right. With `elsewhere`,
/// there alone.
macro_rules! within {
    (elsewhere, $kernel:ident, $middle:expr, |$x:ident| $($limits:expr),+) => {{
        #[allow(unused_variables, reason = "some limits are constant")]
        fn limit<T: Lane>($x: T) -> T {
            limits($x, $($limits),+)
        }
        let kernel = kernels::$kernel::<f32>;
        let far = elsewhere($middle, kernel, kernels::$kernel, limit, limit);
        assert!(far.is_ok(), "{far:?}");
    }};
    ($kernel:ident, $bound:literal, $middle:expr, |$x:ident| $($limits:expr),+) => {{
        let kernel = kernels::$kernel::<f32>;
        let near = in_the_middle($middle, $bound, kernel, truth::$kernel);
        assert!(near.is_ok(), "{near:?}");
        within!(elsewhere, $kernel, $middle, |$x| $($limits),+);
    }};
}
pub(super) use within;
