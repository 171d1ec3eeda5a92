//! Layers of ReLUs: damaged ReLUs, of which half of the slopes are not 0 and half 1.

use super::NO_LIST;
use crate::Row;
use crate::damage::{Jump, SMALL, clip, jump, spike, vanishing};
use crate::reasons::REALS;
use why_relu::activation::{LeakyRelu, Relu, Scaled};
use why_relu::chapters::sigmoid_gradients_vanish::layers;

pub(super) fn row() -> Row {
    row! {
        "sigmoid-gradients-vanish/relu-vanishes-too", layers::mean_factor;
        [Jump] => &jump(Relu);
        [Jump] => &Jump { f: Relu, at: 0.0, by: 1e-300 };
        [Spike] => &spike(Relu);
        [Clip] => &clip(Relu);
        [Vanishing] => &vanishing(Relu);
        [Factor] => &Scaled(-1.0);
        [Constant, JustOutside] => &LeakyRelu(SMALL);
        [Nothing] => &Scaled(0.0);
        none [Shift] => "the sentence stays true: it is about slopes";
        none [NotANumber] => REALS;
        none [Shorter, Longer] => NO_LIST;
    }
}
