//! Chains of sigmoids: damaged layers, and factors that are not 4 or 1/4.

use super::A_NUMBER;
use crate::Row;
use crate::chain::chains;
use textbook::number::ratio;
use why_relu::chapters::sigmoid_gradients_vanish::chains;
use why_relu::network::chain::SIGMOIDS;

pub(super) fn rows() -> Vec<Row> {
    vec![
        row! {
            "sigmoid-gradients-vanish/when-it-is-zero", chains::zero_depths;
            [Factor] => 0.0625;
            [Constant] => 0.25_f32.next_down();
            [JustOutside] => 0.25_f32.next_up();
            [NotANumber] => f32::NAN;
            [Nothing] => 0.0;
            none [Jump, Spike, Clip, Vanishing, Shift] => A_NUMBER;
            none [Shorter, Longer] => A_NUMBER;
        },
        chains! {
            "sigmoid-gradients-vanish/factors-are-not-the-cause",
            |chain| chains::same_slopes(&ratio(4, 1), chain), SIGMOIDS;
        }
        .with(refused! {
            |factor| chains::same_slopes(factor, SIGMOIDS);
            [Constant] => &ratio(4_000_001, 1_000_000);
            [JustOutside] => &ratio(3_999_999, 1_000_000);
        }),
    ]
}
