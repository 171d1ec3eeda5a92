//! Slopes: sigmoids that are moved, stretched or level, and slopes that are off in one float.

use super::{A_NUMBER, NO_LIST};
use crate::Row;
use crate::smooth::smoothly;
use textbook::number::FloatRange;
use textbook::proof::Proof;
use why_relu::activation::{Sigmoid, sigmoid_slope};
use why_relu::chapters::sigmoid_gradients_vanish::slopes;

/// The slope of the sigmoid, but for one float.
fn except(at: f32, value: f32) -> Proof {
    slopes::zeros(
        move |x| if x == at { value } else { sigmoid_slope(x) },
        move |x: FloatRange| {
            let slope = sigmoid_slope(x);
            if x.low() <= at && at <= x.high() {
                FloatRange::new(slope.low().min(value), slope.high().max(value))
            } else {
                slope
            }
        },
    )
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        smoothly! {
            "sigmoid-gradients-vanish/slope-at-most-a-quarter",
            slopes::at_most_a_quarter, Sigmoid;
            [Shift] => &Damaged(Sigmoid, Way::Moved(1e-9));
            [Factor, JustOutside] => &Damaged(Sigmoid, Way::Times(1.0 + 1e-9));
            [Constant] => &Damaged(Sigmoid, Way::Times(1.0 - 1e-9));
            [Nothing] => &Damaged(Sigmoid, Way::Level);
            none [Shorter, Longer] => NO_LIST;
        },
        smoothly! {
            "sigmoid-gradients-vanish/never-dies-in-the-reals", slopes::positive, Sigmoid;
            [Factor] => &Damaged(Sigmoid, Way::Times(-1.0));
            [Nothing] => &Damaged(Sigmoid, Way::Level);
            none [Shift, Constant, JustOutside] =>
                "the sentence stays true: a sigmoid that is moved or stretched has a positive \
                slope";
            none [Shorter, Longer] => NO_LIST;
        },
        row! {
            "sigmoid-gradients-vanish/the-form-counts", slopes::two_forms;
            [Constant] => 0.25 + 1e-9;
            [JustOutside] => 0.25 - 1e-9;
            [NotANumber] => f64::NAN;
            none [Jump, Spike, Clip, Vanishing, Shift] => A_NUMBER;
            none [Shorter, Longer, Factor] => A_NUMBER;
            none [Nothing] => A_NUMBER;
        },
        row! {
            "sigmoid-gradients-vanish/dies-in-floats", except;
            [Jump, Constant, JustOutside] => 1e-3, 0.25_f32.next_up();
            [Spike] => 1.5_f32.next_up(), 0.0;
            [Vanishing] => 100.0, 1e-30;
            none [Shift] => "any shift makes the zeros positive: that of one float has a cell";
            none [NotANumber] =>
                "a NaN is neither at most 1/4 nor 0, as any other wrong float is not";
            none [Shorter, Longer] => NO_LIST;
        }
        .with(refused! {
            slopes::zeros;
            [Clip, Nothing] => |_| 0.0, |_| FloatRange::new(0.0, 0.0);
            [Factor] =>
                |x| sigmoid_slope(x) + sigmoid_slope(x),
                |x: FloatRange| sigmoid_slope(x) + sigmoid_slope(x);
        }),
    ]
}
