//! Floats: multiplications that round more than once.

use crate::Row;
use crate::damage::SMALL;
use crate::reasons::NO_LIST;
use why_relu::chapters::linear_or_affine::floats::not_additive;

pub(super) fn rows() -> Vec<Row> {
    vec![row! {
        "linear-or-affine/floats-are-not-additive", not_additive;
        [Jump] => |x| 0.1 * x + if x > 0.5 { SMALL } else { 0.0 };
        [Spike] => |x| 0.1 * x + (0.01 - (x - 0.6).abs()).max(0.0);
        [Clip] => |x| (0.1 * x).min(0.1);
        [Vanishing] => |x| 0.1 * x + SMALL * x * (x - 1.0) * (x + 1.0);
        [Shift] => |x| 0.1 * x + SMALL;
        [NotANumber] => |x| if x < -0.5 { f64::NAN } else { 0.1 * x };
        [Factor] => |x| 0.1 * x * x;
        [Constant] => |x| 3.7 * x;
        [Nothing] => |_| 0.0;
        // Two roundings more than the bound pays for.
        [JustOutside] => |x| (x * 0.1 + 1.0) - 1.0;
        none [Shorter, Longer] => NO_LIST;
    }]
}
