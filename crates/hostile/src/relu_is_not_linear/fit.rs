//! The fit of a line, and the place of the bend: damaged ReLUs and damaged places.

use super::{CLIP, SPIKE};
use crate::Row;
use crate::damage::{FAR, SMALL, jump, number, shift, vanishing};
use crate::reasons::REALS;
use textbook::number::{Number, Polynomial};
use why_relu::activation::{LeakyRelu, Relu};
use why_relu::chapters::relu_is_not_linear::fit;

pub(super) fn rows() -> Vec<Row> {
    vec![
        row! {
            "relu-is-not-linear/distance-to-affine", fit::distance;
            [Jump] => &jump(Relu);
            [Spike] => &SPIKE;
            [Clip] => &CLIP;
            [Vanishing] => &vanishing(Relu);
            [Shift] => &shift(Relu);
            [Factor] => &LeakyRelu(SMALL);
            [Constant] => &LeakyRelu(-SMALL);
            none [NotANumber] => REALS;
        },
        row! {
            "relu-is-not-linear/bend-moves", fit::bend;
            [Jump, Spike] => |w, b| {
                let at = fit::zero_of(w, b);
                let far = number(FAR);
                let off = &at + number(SMALL);
                w.branch(&far, off, at)
            };
            [Clip] => |w, b| fit::zero_of(w, b).larger(number(-FAR));
            [Vanishing] => |w, b| {
                let product = b
                    * (b - Polynomial::from(1))
                    * (b + Polynomial::from(1));
                fit::zero_of(w, b) + product
            };
            [Shift, Constant] => |w, b| fit::zero_of(w, b) + number(SMALL);
            [Factor] => |w, b| -(b / (w * w));
            none [NotANumber] => REALS;
        },
    ]
}
