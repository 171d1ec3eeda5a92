//! Where an activation is exactly zero.

use crate::activation::{Activation, PiecewiseLinear};
use textbook::number::Stretch;
use textbook::proof::exact::{equal, every};
use textbook::proof::exhaustive::every_f32_where;
use textbook::proof::{Proof, Show, real_line};

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
/// way round.
pub fn from_a_threshold_down(
    f: impl Fn(f32) -> f32 + Copy + Sync,
    over: impl Fn(Stretch) -> Stretch + Sync,
) -> Proof {
    let threshold = last_zero(f);
    let beyond = [threshold, f32::INFINITY];
    let sweep = every_f32_where("every negative f32", |x| x < 0.0).zero_beyond(
        beyond,
        "value",
        f32::INFINITY,
        f,
        over,
    )?;
    let negative = every("the threshold", [threshold], |x| {
        equal("it is negative", &(*x < 0.0), &true)
    })?;
    Ok(sweep.and(negative).finding("zero down from", &threshold))
}

/// The largest x ≤ 0 from which on down f is 0, by bisection over bit patterns; the sweep checks
/// that there is one.
fn last_zero(f: impl Fn(f32) -> f32) -> f32 {
    let (mut low, mut high) = (0, f32::INFINITY.to_bits());
    while low < high {
        let middle = u32::midpoint(low, high);
        if f(-f32::from_bits(middle)) == 0.0 {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    -f32::from_bits(high)
}
