//! Where an activation is exactly zero.

use crate::activation::{Activation, PiecewiseLinear};
use textbook::number::{FloatRange, Interval};
use textbook::proof::exact::{every, every_real, holds};
use textbook::proof::exhaustive::every_f32_where;
use textbook::proof::{Cases, Proof, Show, enclosure, first_float};

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

/// f > 0 on ℝ. The boxes find a witness against it within |x| ≤ 700, if there is one; the fraction settles the whole line.
pub(super) fn never(f: &impl Activation) -> Proof {
    let range = Interval::new(-700.0, 700.0);
    let boxes = enclosure::below("−f", range, 0.0, |x| -f.of(x))?;
    let how = "as a rational function of eˣ with positive coefficients";
    let line = every_real(how, |x| {
        holds("all coefficients have one sign", f.of(x).is_positive())
    })?;
    Ok(boxes.and(line))
}

/// Left of zero, f is exactly 0 from a threshold down, and nowhere else. `over` is f on a stretch.
///
/// # Errors
/// The negative number with the smallest bit pattern where f is 0 and should not be, or the other way round.
pub fn from_a_threshold_down(
    f: impl Fn(f32) -> f32 + Sync,
    over: impl Fn(FloatRange) -> FloatRange + Sync,
) -> Proof {
    let threshold = last_zero(&f);
    let sweep = every_f32_where("every negative f32", |x| x < 0.0)
        .all_in_stretches(
            |x| {
                let (down, up) = (x.high() <= threshold, x.low() > threshold);
                (down & over(x).is(0.0)) | (up & (over(x).low() > 0.0))
            },
            #[inline(always)]
            |x| (f(x) == 0.0) == (x <= threshold),
            |x| format!("the value is {}", f(x).text()),
        )?;
    let negative = every("the threshold {}", Cases::listed([threshold]), |x| {
        holds("it is negative", *x < 0.0)
    })?;
    Ok(sweep.and(negative).finding("zero down from", &threshold))
}

/// The largest x ≤ 0 from which on down f is 0; the sweep checks that there is one.
fn last_zero(f: impl Fn(f32) -> f32) -> f32 {
    -first_float(|x| f(-x) == 0.0)
}
