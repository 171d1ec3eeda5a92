//! Means, moments and gradients of random inputs: other lists, and other constants of SELU.

use super::sorted_only;
use crate::Row;
use why_relu::activation::catalogue::SELU;
use why_relu::chapters::scoreboard::{Members, chance, selu_like};

pub(super) fn rows() -> Vec<Row> {
    let rows = [
        row! {
            "scoreboard/three-have-mean-zero", chance::centred;
            [Shorter] => Members::of(&["identity", "SELU"]);
            [Longer] => Members::of(&["identity", "SELU", "tanh", "hard swish"]);
        },
        row! {
            "scoreboard/who-keeps-the-signal", chance::keep_the_signal;
            [Shorter] => Members::of(&["identity", "ReLU", "leaky ReLU"]);
            [Longer] => Members::of(&["identity", "ReLU", "leaky ReLU", "SELU", "GELU"]);
        },
        row! {
            "scoreboard/who-keeps-the-gradient", chance::keep_the_gradient;
            [Shorter] => Members::of(&["identity", "ReLU"]);
            [Longer] => Members::of(&["identity", "ReLU", "leaky ReLU", "SELU"]);
        },
        row! {
            "scoreboard/who-is-sparse", chance::silent;
            [Shorter] => Members::of(&[]);
            [Longer] => Members::of(&["ReLU", "hard swish"]);
        },
    ];
    rows.map(|row| row.with(sorted_only())).into()
}

pub(super) fn both_moments() -> Row {
    row! {
        "scoreboard/selu-keeps-both-moments", selu_like;
        [Constant, JustOutside, Factor] => [SELU[0], SELU[1] * (1.0 + 1e-4)];
        [Constant] => [SELU[0] * (1.0 - 1e-4), SELU[1]];
        none [Jump, Spike, Clip, Vanishing, Shift] =>
            "what is damaged far out or by little keeps both moments up to 2⁻¹⁶ too";
        none [Shorter, Longer, NotANumber, Nothing] => "its subject is two constants";
    }
}
