//! ReLU's mean is not zero: damaged activations, rates, moments and normalizations.

mod batch;
mod functions;
mod layers;

use crate::damage::Damage::{
    Constant, Factor, JustOutside, Longer, NotANumber, Nothing, Shorter,
};
use crate::damage::{Clip, Damage, Jump, Shift, Spike, Vanishing};
use crate::{Cell, Row};
use why_relu::activation::{LeakyRelu, Relu, Scaled};
use why_relu::chapters::zero_mean::batches;

const REALS: &str = "letters stand for real numbers: there is no NaN and no −0";
const NO_LIST: &str = "its subject is a function, not a list";
const NO_CHANCE: &str = "it grants no tolerance";

fn row(claim: &'static str, cells: impl IntoIterator<Item = Cell>) -> Row {
    let cells = cells.into_iter().collect();
    Row { claim, cells }
}

fn centres() -> Row {
    row(
        "zero-mean/batch-norm-centres",
        [
            Cell::Refused(&[Damage::Jump], || batches::have_mean_zero(batch::JUMP)),
            Cell::Refused(&[Damage::Spike], || {
                batches::have_mean_zero(batch::SPIKE)
            }),
            Cell::Refused(&[Damage::Clip], || batches::have_mean_zero(batch::CLIP)),
            Cell::Refused(&[Damage::Vanishing], || {
                batches::have_mean_zero(batch::VANISHING)
            }),
            Cell::Refused(&[Damage::Shift], || {
                batches::have_mean_zero(batch::SHIFT)
            }),
            Cell::Refused(&[Shorter], || batches::have_mean_zero(batch::SHORTER)),
            Cell::Refused(&[Longer], || batches::have_mean_zero(batch::LONGER)),
            Cell::Refused(&[Longer], || batches::have_mean_zero(batch::ONLY_SHORT)),
            Cell::Refused(&[Factor], || batches::have_mean_zero(batch::SQUARED)),
            Cell::Refused(&[Constant], || batches::have_mean_zero(batch::FIRST)),
            Cell::Refused(&[Nothing], || batches::have_mean_zero(batch::ZEROS)),
            Cell::None(&[NotANumber], REALS),
            Cell::None(&[JustOutside], NO_CHANCE),
        ],
    )
}

fn absorbs() -> Row {
    row(
        "zero-mean/batch-norm-absorbs-a-shift",
        [
            Cell::Refused(&[Damage::Jump], || batches::absorb_a_shift(batch::JUMP)),
            Cell::Refused(&[Damage::Spike], || {
                batches::absorb_a_shift(batch::SPIKE)
            }),
            Cell::Refused(&[Damage::Clip], || batches::absorb_a_shift(batch::CLIP)),
            Cell::Refused(&[Damage::Vanishing], || {
                batches::absorb_a_shift(batch::VANISHING)
            }),
            Cell::Refused(&[Shorter], || batches::absorb_a_shift(batch::SHORTER)),
            Cell::Refused(&[Longer], || batches::absorb_a_shift(batch::LONGER)),
            Cell::Refused(&[Longer], || batches::absorb_a_shift(batch::ONLY_SHORT)),
            Cell::Refused(&[Constant], || batches::absorb_a_shift(batch::LEAK)),
            Cell::Refused(&[Nothing], || batches::absorb_a_shift(batch::ZEROS)),
            Cell::Refused(&[Damage::Shift], || {
                batches::absorb_a_shift(batch::SHIFT)
            }),
            Cell::Refused(&[Factor], || batches::absorb_a_shift(batch::SQUARED)),
            Cell::None(&[NotANumber], REALS),
            Cell::None(&[JustOutside], NO_CHANCE),
        ],
    )
}

fn before_relu() -> Row {
    row(
        "zero-mean/batch-norm-before-relu",
        [
            Cell::Refused(&[Damage::Jump], || {
                let (f, at, by) = (Relu, 1e6, 1e-9);
                batches::place_decides(&Jump { f, at, by })
            }),
            Cell::Refused(&[Damage::Spike], || {
                batches::place_decides(&Spike {
                    f: Relu,
                    middle: 0.6875,
                    half: 0.0625,
                    high: 1e-9,
                })
            }),
            Cell::Refused(&[Damage::Clip], || {
                batches::place_decides(&Clip { f: Relu, at: 1e9 })
            }),
            Cell::Refused(&[Damage::Vanishing], || {
                let (f, factor) = (Relu, 1e-9);
                batches::place_decides(&Vanishing { f, factor })
            }),
            Cell::Refused(&[Damage::Shift], || {
                let (f, by) = (Relu, 1e-9);
                batches::place_decides(&Shift { f, by })
            }),
            Cell::Refused(&[Factor], || batches::place_decides(&Scaled(-1.0))),
            Cell::Refused(&[Constant], || {
                batches::place_decides(&LeakyRelu(1.0 / 1024.0))
            }),
            Cell::Refused(&[Nothing], || batches::place_decides(&Scaled(0.0))),
            Cell::None(&[NotANumber], REALS),
            Cell::None(&[JustOutside], NO_CHANCE),
            Cell::None(&[Shorter, Longer], NO_LIST),
        ],
    )
}

pub(crate) fn rows() -> Vec<Row> {
    let batches = [centres(), before_relu(), absorbs()];
    let functions = functions::rows().into_iter();
    functions.chain(layers::rows()).chain(batches).collect()
}
