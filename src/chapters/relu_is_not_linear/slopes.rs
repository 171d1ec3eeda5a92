//! Slopes and shape, for every f32.

use crate::activation::{PiecewiseLinear, relu};
use textbook::number::Dual;
use textbook::proof::Proof;
use textbook::proof::exhaustive::{every_f32, every_f32_where};

/// Slope 0 below zero and 1 above.
pub(super) fn two(f: &impl PiecewiseLinear) -> Proof {
    every_f32_where("every finite f32 but the zeros", |x| {
        x.is_finite() & (x != 0.0)
    })
    .all(
        #[inline(always)]
        |x| f.at(Dual::variable(x)).slope == if x > 0.0 { 1.0 } else { 0.0 },
        |x| format!("the slope is {}", f.at(Dual::variable(x)).slope),
    )
}

/// The lines through the origin of slope 0 and of slope `steepest` lie nowhere above `ReLU`. The
/// product with 1 is exact in f32.
pub(super) fn subgradients(steepest: f32) -> Proof {
    let line = |x: f32| steepest * x;
    every_f32_where("every finite f32", f32::is_finite).all(
        #[inline(always)]
        |x| {
            let value = relu(x);
            (value >= 0.0) & (value >= line(x))
        },
        |x| {
            let (value, line) = (relu(x), line(x));
            format!("ReLU is {value}, the line of slope {steepest} is at {line}")
        },
    )
}

/// `x` and its magnitude from two `ReLUs`, idempotence, and never a negative zero.
///
/// # Errors
/// The first value for which one of these is wrong.
pub fn pieces(f: &impl PiecewiseLinear) -> Proof {
    let domain = "every f32 that is not NaN, infinities included";
    every_f32_where(domain, |x| !x.is_nan()).all(
        #[inline(always)]
        |x| {
            let (right, left) = (f.at(x), f.at(-x));
            (right - left == x)
                & (right + left == x.abs())
                & (f.at(right).to_bits() == right.to_bits())
                & right.is_sign_positive()
        },
        |x| {
            let (right, left) = (f.at(x), f.at(-x));
            let (difference, sum) = (right - left, right + left);
            format!("f(x) − f(−x) = {difference}, f(x) + f(−x) = {sum}")
        },
    )
}

/// From each finite f32 to the next one up, f rises by at least nothing and at most the step. The
/// difference of two neighbouring floats is itself a float: nothing is rounded.
pub(super) fn lipschitz(f: &impl PiecewiseLinear) -> Proof {
    every_f32_where("every finite f32 below the largest", |x| {
        x.is_finite() & (x < f32::MAX)
    })
    .all(
        #[inline(always)]
        |x| {
            let (rise, step) = rise(f, x);
            (0.0 <= rise) & (rise <= step)
        },
        |x| {
            let (rise, step) = rise(f, x);
            let (rise, step) = (rise / scale(x), step / scale(x));
            format!("f rises by {rise} over a step of {step}")
        },
    )
}

/// What f rises by from x to the next float up, and the step between them, both times [`scale`].
#[inline(always)]
fn rise(f: &impl PiecewiseLinear, x: f32) -> (f32, f32) {
    // `next_up` of a finite number in half as many operations: adding zero makes −0 a +0.
    let bits = (x + 0.0).to_bits();
    let up = if x < 0.0 { u32::MAX } else { 1 };
    let above = f32::from_bits(bits.wrapping_add(up));
    let scale = scale(x);
    let difference = |high: f32, low: f32| scale * high - scale * low;
    (difference(f.at(above), f.at(x)), difference(above, x))
}

/// 2⁶⁴ for small x, which is exact and keeps the differences from being subnormal, as those take
/// many processors twenty times as long.
#[inline(always)]
fn scale(x: f32) -> f32 {
    let two_to_the_64 = 18_446_744_073_709_551_616.0;
    if x.abs() < 1.0 { two_to_the_64 } else { 1.0 }
}

/// The larger one of `x` and 0, as the standard library says: of a NaN and 0, it is 0.
#[inline]
pub(super) fn standard_maximum(x: f32) -> f32 {
    x.max(0.0)
}

/// Zeros, infinities and NaNs; every other value is left to the other claims.
pub(super) fn special(f: impl Fn(f32) -> f32 + Sync) -> Proof {
    let wanted = |x: f32| if x > 0.0 { x } else { 0.0 };
    let holds = |x: f32| {
        let y = f(x);
        (x.is_nan() & y.is_nan())
            | (!x.is_nan() & (y.to_bits() == wanted(x).to_bits()))
    };
    every_f32().all(holds, |x| format!("the value is {:?}", f(x)))
}
