//! The mean field: weights that are drawn in another way.

use crate::Row;
use crate::reasons::MEDIAN;
use why_relu::chapters::sigmoid_gradients_vanish::mean_field;

pub(super) fn row() -> Row {
    row! {
        "sigmoid-gradients-vanish/mean-field", mean_field::holds;
        [JustOutside, Constant, Factor] => mean_field::rectifier(2.25);
        [NotANumber] => mean_field::rectifier(f64::NAN);
        none [Nothing] => "with all weights 0 the factor is 0, further off than any above";
        none [Jump, Spike, Clip, Vanishing, Shift] =>
            MEDIAN;
        none [Shorter, Longer] => "its subject is how weights are drawn, and not a network";
    }
}
