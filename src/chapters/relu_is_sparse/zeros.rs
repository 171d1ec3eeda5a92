//! Where an activation is exactly zero.

use crate::activation::{Activation, PiecewiseLinear};
use textbook::number::FloatRange;
use textbook::proof::exact::{every, holds};
use textbook::proof::exhaustive::every_f32_where;
use textbook::proof::{Cases, Proof, Show, first_float, real_line};

/// f is 0 on the half-line x ≤ 0; |x| is 0 at 0 only, and never less.
pub(super) fn half_line(f: &impl PiecewiseLinear) -> Proof {
    let flat = every_f32_where("every f32 that is not positive", |x| x <= 0.0).all(
        |x| f.at(x) == 0.0,
        |x| format!("the value is {}", f.at(x).text()),
    )?;
    let magnitude = every_f32_where("every f32 but NaN", |x| !x.is_nan()).all(
        |x| (x.abs() > 0.0) | (x == 0.0),
        |x| format!("the magnitude is {}", x.abs()),
    )?;
    Ok(flat.and(magnitude))
}

/// f > 0 on ℝ.
pub(super) fn never(f: &impl Activation) -> Proof {
    real_line::positive("f", |x| f.of(x), |x| f.of(x))
}

/// Left of zero, f is exactly 0 from a threshold down, and nowhere else. `over` is f on a stretch.
///
/// # Errors
/// The negative number with the smallest bit pattern where f is 0 and should not be, or the other
/// way round; or that f is 0 at −∞ alone.
pub fn from_a_threshold_down(
    f: impl Fn(f32) -> f32 + Copy + Sync,
    over: impl Fn(FloatRange) -> FloatRange + Sync,
) -> Proof {
    // The sweep checks that it is a threshold.
    let threshold = -first_float(|x| f(-x) == 0.0);
    let beyond = [threshold, f32::INFINITY];
    let sweep = every_f32_where("every negative f32", |x| x < 0.0).zero_beyond(
        beyond,
        "value",
        f32::INFINITY,
        f,
        over,
    )?;
    let negative = every("the threshold {}", Cases::listed([threshold]), |x| {
        holds("it is negative", *x < 0.0)?;
        holds("it is finite", x.is_finite())
    })?;
    Ok(sweep.and(negative).finding("zero down from", &threshold))
}
