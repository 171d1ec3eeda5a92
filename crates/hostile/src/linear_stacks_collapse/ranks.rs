//! Ranks: something between the layers at which the matrix is cut.

use super::BEND;
use crate::Row;
use crate::damage::FarBelow;
use why_relu::activation::Identity;
use why_relu::chapters::linear_stacks_collapse::ranks;

pub(super) fn rows() -> Vec<Row> {
    vec![between! {
        "linear-stacks-collapse/rank-never-grows", ranks::factors_at_every_cut, Identity;
        [Clip] => |x| FarBelow.at(x);
        [Shift] => |x| x + number(SMALL);
        none [Shorter, Longer] => BEND;
    }]
}
