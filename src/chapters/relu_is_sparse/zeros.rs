//! Where an activation is exactly zero.

use crate::activation::{Activation, PiecewiseLinear};
use textbook::number::{FloatRange, Number, Smooth};
use textbook::proof::exact::{all, holds};
use textbook::proof::exhaustive::every_f32_in;
use textbook::proof::for_all::{any, at_most, equal, for_all, less, real};
use textbook::proof::{Cases, Proof, first_float, real_line};

/// f is 0 where x ≤ 0, and positive elsewhere; |x| is 0 at 0 only, and never less.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn half_line(f: &impl PiecewiseLinear) -> Proof {
    for_all([real("x")]).hold(|[x]| {
        let (value, size) = (f.at(x.clone()), x.clone().magnitude());
        vec![
            any([equal("f(x)", &value, 0), less("", 0, x)]),
            any([less("f(x)", 0, value), at_most("", x, 0)]),
            at_most("|x|", 0, &size),
            any([less("|x|", 0, size), equal("", x, 0)]),
        ]
    })
}

/// f > 0 on ℝ.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn never(f: &impl Activation) -> Proof {
    real_line::positive("f", |x| f.of(x), |x| f.of(x))
}

/// Left of zero, f is exactly 0 where e⁻ˣ overflows, from a threshold down, and nowhere else.
/// `over` is f on a stretch.
///
/// # Errors
/// The negative number with the smallest bit pattern where f is 0 and should not be, or the other
/// way round; or that e⁻ˣ does not begin to overflow there.
pub fn from_a_threshold_down(
    f: impl Fn(f32) -> f32 + Copy + Sync,
    over: impl Fn(FloatRange) -> FloatRange + Sync,
) -> Proof {
    // The sweep checks that it is a threshold.
    let threshold = -first_float(|x| f(-x) == 0.0);
    let beyond = [threshold, f32::INFINITY];
    let sweep = every_f32_in("every negative f32", ..0.0).zero_beyond(
        beyond,
        "value",
        f32::INFINITY,
        f,
        over,
    )?;
    let overflow = all("the threshold {}", Cases::listed([threshold]), |x| {
        holds("it is negative", *x < 0.0)?;
        holds("it is finite", x.is_finite())?;
        let overflows = |x: f32| Smooth::exp(-x) == f32::INFINITY;
        holds("e⁻ˣ overflows at the threshold", overflows(*x))?;
        holds("and not at the next number", !overflows(x.next_up()))
    })?;
    Ok(sweep.and(overflow).finding("zero down from", &threshold))
}
