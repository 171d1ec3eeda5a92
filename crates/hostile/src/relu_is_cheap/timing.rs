//! Time: kernels with more work, and a layer with less.

use crate::Row;
use why_relu::activation::relu;
use why_relu::chapters::relu_is_cheap::cost::Diagonal;
use why_relu::chapters::relu_is_cheap::timing;

const A_CLOCK: &str = "a clock sees no values: what takes as long is as good";

/// ReLU behind work that no compiler does for several numbers at once.
fn slow(x: f32) -> f32 {
    relu(timing::slow_tanh(x))
}

/// A claim about the time of ReLU.
macro_rules! clock {
    ($claim:literal, $check:path) => {
        row! {
            $claim, $check;
            [JustOutside, Longer, Factor] => slow;
            none [Jump, Spike, Clip, Vanishing, Shift] => A_CLOCK;
            none [NotANumber] => A_CLOCK;
            none [Shorter, Nothing, Constant] =>
                "what does less work takes no longer: the sentence stays true";
        }
    };
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        clock!("relu-is-cheap/faster-in-the-cache", timing::in_cache),
        clock!(
            "relu-is-cheap/like-a-sign-change-from-memory",
            timing::in_memory
        ),
        row! {
            "relu-is-cheap/share-of-the-time", timing::share;
            [JustOutside, Shorter, Nothing] => &Diagonal;
            none [Longer, Factor, Constant] =>
                "a layer with more work leaves ReLU a smaller share";
            none [Jump, Spike, Clip, Vanishing, Shift, NotANumber] => A_CLOCK;
        },
    ]
}
