//! Slopes: ReLUs with other slopes than 0 and 1, and with other values at −0 and NaN.

use super::{CLIP, SPIKE};
use crate::Row;
use crate::damage::{FAR, Jump, SMALL, Shift, Spike, jump, shift, vanishing};
use crate::reasons::REALS;
use textbook::number::Number;
use why_relu::activation::{LeakyRelu, PiecewiseLinear, Relu, Scaled, relu};
use why_relu::chapters::relu_is_not_linear::slopes;

/// ReLU, but −0 for −0.
struct KeepsTheSignOfZero;

impl PiecewiseLinear for KeepsTheSignOfZero {
    #[inline(always)]
    fn at<T: Number>(&self, x: T) -> T {
        x.branch(&T::zero(), x.clone(), T::zero() * x.clone())
    }
}

/// ReLU, but 0 for one of the NaNs.
#[inline(always)]
fn loses_a_nan(x: f32) -> f32 {
    if x.to_bits() == 0xffc0_1234 {
        0.0
    } else {
        relu(x)
    }
}

/// ReLU, but −0 for numbers below 0.
#[inline(always)]
fn times_zero(x: f32) -> f32 {
    if x > 0.0 { x } else { x * 0.0 }
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        everywhere! {
            "relu-is-not-linear/two-slopes", slopes::two;
            [Factor, Constant] => &LeakyRelu(SMALL);
            none [Shift] => "a shift changes no slope";
            none [NotANumber] => REALS;
        },
        row! {
            "relu-is-not-linear/subgradients-at-zero", slopes::subgradients;
            [Jump] => &Jump { f: Relu, at: FAR, by: -SMALL };
            [Spike] => &Spike { high: -1.0, ..SPIKE };
            // At 0, and upwards.
            [Spike] => &Spike { middle: 0.0, ..SPIKE };
            [Clip] => &CLIP;
            [Vanishing] => &vanishing(Relu);
            [Shift] => &Shift { f: Relu, by: -SMALL };
            [Constant] => &Shift { f: Relu, by: SMALL };
            [Factor] => &LeakyRelu(-SMALL);
            [Factor] => &LeakyRelu(SMALL);
            none [NotANumber] => REALS;
        },
        everywhere! {
            "relu-is-not-linear/pieces-of-identity", slopes::pieces;
            [Shift] => &shift(Relu);
            [NotANumber] => &KeepsTheSignOfZero;
            [Factor, Constant] => &LeakyRelu(SMALL);
        },
        row! {
            "relu-is-not-linear/monotone-and-one-lipschitz", slopes::lipschitz;
            [Jump] => &jump(Relu);
            [Spike] => &SPIKE;
            [Vanishing] => &vanishing(Relu);
            [Factor] => &LeakyRelu(-SMALL);
            [Constant] => &Scaled(1.0 + SMALL);
            none [Clip] => "ReLU that is clipped is monotone and 1-Lipschitz too";
            none [Shift] => "a shift changes no difference";
            none [NotANumber] => REALS;
        },
        row! {
            "relu-is-not-linear/special-values", slopes::special;
            [Spike] => loses_a_nan;
            [NotANumber] => times_zero;
            none [Jump, Shift, Clip, Vanishing] =>
                "every bit pattern is looked at: one that is wrong is enough";
            none [Factor, Constant] => "the sentence has no factor and no constant";
        },
    ]
}
