//! Leaky `ReLU`, which cannot die: its slope is nowhere 0.

use crate::activation::{LeakyRelu, PiecewiseLinear};
use textbook::number::Dual;
use textbook::proof::exhaustive::every_f32_where;
use textbook::proof::{Proof, Show};

/// Leaky ReLU with the slope of this chapter on the left, 1/8.
pub(super) const LEAKY: LeakyRelu = LeakyRelu(0.125);

/// [`LEAKY`] as a function of f32, with its slope.
pub(super) fn leaky_relu(x: Dual<f32>) -> Dual<f32> {
    LEAKY.at(x)
}

/// The slope of `f` is nowhere below 1/8.
pub(super) fn slope_at_least_an_eighth(f: &impl PiecewiseLinear) -> Proof {
    let slope = |x: f32| f.at(Dual::variable(x)).slope;
    every_f32_where("every finite f32", f32::is_finite).all(
        #[inline(always)]
        |x| slope(x) >= 0.125,
        |x| format!("the slope is {}", slope(x).text()),
    )
}
