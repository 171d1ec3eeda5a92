//! ReLU's mean is not zero: damaged activations, rates, moments and normalizations.

mod batch;
mod functions;
mod layers;

use crate::Row;
use crate::damage::{Clip, Spike, jump, shift, spike, vanishing};
use crate::reasons::{NO_CHANCE, NO_LIST, REALS};
use why_relu::activation::{LeakyRelu, Relu, Scaled};
use why_relu::chapters::zero_mean::batches;

fn batches() -> [Row; 3] {
    [
        row! {
            "zero-mean/batch-norm-centres", batches::have_mean_zero;
            [Jump] => batch::JUMP;
            [Spike] => batch::SPIKE;
            [Spike] => batch::UNLESS_EQUAL;
            [Clip] => batch::CLIP;
            [Vanishing] => batch::VANISHING;
            [Shift] => batch::SHIFT;
            [Shorter] => batch::SHORTER;
            [Longer] => batch::LONGER;
            [Longer] => batch::ONLY_SHORT;
            [Longer] => batch::NOT_FOUR;
            [Longer] => batch::NOT_NINE;
            [Factor] => batch::SQUARED;
            [Constant] => batch::FIRST;
            [Nothing] => batch::ZEROS;
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
        row! {
            "zero-mean/batch-norm-absorbs-a-shift", batches::absorb_a_shift;
            [Jump] => batch::JUMP;
            [Spike] => batch::SPIKE;
            [Spike] => batch::UNLESS_EQUAL;
            [Clip] => batch::CLIP;
            [Vanishing] => batch::VANISHING;
            [Shorter] => batch::SHORTER;
            [Longer] => batch::LONGER;
            [Longer] => batch::ONLY_SHORT;
            [Longer] => batch::NOT_FOUR;
            [Longer] => batch::NOT_NINE;
            [Constant] => batch::LEAK;
            [Nothing] => batch::ZEROS;
            [Shift] => batch::SHIFT;
            [Factor] => batch::SQUARED;
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
        row! {
            "zero-mean/batch-norm-before-relu", batches::place_decides;
            [Jump] => &jump(Relu);
            [Spike] => &Spike { middle: 0.6875, half: 0.0625, ..spike(Relu) };
            [Clip] => &Clip { f: Relu, at: 1e9 };
            [Vanishing] => &vanishing(Relu);
            [Shift] => &shift(Relu);
            [Factor] => &Scaled(-1.0);
            [Constant] => &LeakyRelu(1.0 / 1024.0);
            [Nothing] => &Scaled(0.0);
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
            none [Shorter, Longer] => NO_LIST;
        },
    ]
}

pub(crate) fn rows() -> Vec<Row> {
    let rows = [functions::rows(), layers::rows(), batches().into()];
    rows.into_iter().flatten().collect()
}
