//! Chains of width one: other bends than ReLU, and other links than the identity.

use super::BEND;
use crate::Row;
use crate::damage::FarBelow;
use why_relu::activation::{Identity, Relu, leaky_relu, relu};
use why_relu::chapters::linear_stacks_collapse::chains;

pub(super) fn rows() -> Vec<Row> {
    vec![
        between! {
            "linear-stacks-collapse/collapse-needs-linearity", chains::one_bend, Relu;
            [Shift] => |x| relu(x) + number(SMALL);
            [Constant] => |x| leaky_relu(number(SMALL), x);
            none [Shorter, Longer] => BEND;
        },
        between! {
            "linear-stacks-collapse/width-one-only-scales", chains::chain_scales, Identity;
            [Clip] => |x| FarBelow.at(x);
            [Shift] => |x| x + number(SMALL);
            none [Shorter, Longer] => BEND;
        },
    ]
}
