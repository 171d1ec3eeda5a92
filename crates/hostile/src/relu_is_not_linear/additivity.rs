//! Additivity: ReLUs and leaky ReLUs of which the defect is another, or none.

use super::{CLIP, SPIKE};
use crate::Row;
use crate::damage::{FAR, Jump, SMALL, jump, number, shift, vanishing};
use crate::reasons::REALS;
use textbook::number::{Number, Polynomial};
use why_relu::activation::{Identity, LeakyRelu, Relu, Scaled, leaky_relu};
use why_relu::chapters::relu_is_not_linear::additivity;

pub(super) fn rows() -> Vec<Row> {
    const TWO_POINTS: &str = "the sentence is about two points, and stays true";
    vec![
        row! {
            "relu-is-not-linear/additivity-breaks", additivity::breaks;
            [Factor] => &Scaled(-3.0);
            [Constant] => &Identity;
            none [Jump, Spike, Clip, Vanishing, Shift] => TWO_POINTS;
            none [NotANumber] => REALS;
        },
        row! {
            "relu-is-not-linear/leaky-relu-breaks-too", additivity::leaky_breaks;
            // One slope alone, far out, is the line.
            [Jump, Spike] => |s, x| {
                let far = (&s + number(FAR)).magnitude();
                let line = &s * &x;
                far.branch(&0.into(), leaky_relu(s, x), line)
            };
            [Clip] => |s, x| {
                let far = number(-FAR);
                leaky_relu(s.larger(far), x)
            };
            [Vanishing] => |s, x| {
                let at = |n: i32| &s - Polynomial::from(n);
                let product = at(0) * at(1) * at(2) * at(-1);
                leaky_relu(s.clone(), x) + product
            };
            [Shift] => |s, x| leaky_relu(s, x) + number(SMALL);
            [Factor] => |s, x| leaky_relu(&s * &s, x);
            [Constant] => |s, x| leaky_relu(s, x) * number(1.0 + SMALL);
            none [NotANumber] => REALS;
        },
        everywhere! {
            "relu-is-not-linear/defect-is-known", additivity::defect;
            [Shift] => &shift(Relu);
            [Factor, Constant] => &LeakyRelu(SMALL);
            none [NotANumber] => REALS;
        },
        everywhere! {
            "relu-is-not-linear/linear-on-each-side", additivity::on_each_side;
            [Shift] => &shift(Relu);
            [Constant] => &Jump { f: Relu, at: 0.0, by: SMALL };
            none [NotANumber] => REALS;
            none [Factor] => "leaky ReLU is linear on each side, with whatever factor";
            none [Constant] => "the sentence has no constant but the place of the bend";
        },
    ]
}
