//! Saturation and explosion: damaged chains, and damaged sigmoids and tanh.

use crate::damage::Damage;
use crate::damage::Damage::{
    Constant, Factor, JustOutside, Longer, NotANumber, Nothing, Shorter,
};
use crate::sigmoid_gradients_vanish::chain::chains;
use crate::sigmoid_gradients_vanish::smooth::{Damaged, Way, smoothly};
use crate::{Cell, Row};
use textbook::number::{Dual, Number, ratio};
use why_relu::activation::{Sigmoid, Tanh, tanh};
use why_relu::chapters::saturation_and_explosion::explosion::{At, RIGHT};
use why_relu::chapters::saturation_and_explosion::{explosion, phases, saturation};
use why_relu::network::chain::{RELUS, SIGMOIDS};

const NO_LIST: &str = "its subject is a function, not a list";

fn row(
    claim: &'static str,
    cells: impl IntoIterator<Item = Cell>,
    more: impl IntoIterator<Item = Cell>,
) -> Row {
    let cells = cells.into_iter().chain(more).collect();
    Row { claim, cells }
}

fn chains_of_equal_layers() -> [Row; 2] {
    [
        row(
            "saturation-and-explosion/sigmoid-can-explode",
            chains!(SIGMOIDS, |chain| {
                explosion::sigmoids([ratio(2, 1), ratio(8, 1)], chain)
            }),
            [
                Cell::Refused(&[Constant], || {
                    let weights = [ratio(2, 1), ratio(8_000_001, 1_000_000)];
                    explosion::sigmoids(weights, SIGMOIDS)
                }),
                Cell::Refused(&[JustOutside], || {
                    let weights = [ratio(1_999_999, 1_000_000), ratio(8, 1)];
                    explosion::sigmoids(weights, SIGMOIDS)
                }),
            ],
        ),
        row(
            "saturation-and-explosion/explosion-is-not-special",
            chains!(RELUS, |chain| {
                let input = RIGHT.input;
                explosion::rectifiers(At { chain, input })
            }),
            [
                Cell::Refused(&[Constant], || {
                    let input = |_: &_| 0.into();
                    explosion::rectifiers(At { input, ..RIGHT })
                }),
                Cell::None(&[JustOutside], "it grants no tolerance"),
            ],
        ),
    ]
}

fn phase_diagram() -> Row {
    row(
        "saturation-and-explosion/phase-diagram",
        smoothly!(Tanh, phases::on_both_sides),
        [
            Cell::Refused(&[Damage::Shift], || {
                phases::on_both_sides(&Damaged(Tanh, Way::Raised(1e-9)))
            }),
            Cell::Refused(&[Factor, JustOutside], || {
                phases::on_both_sides(&Damaged(Tanh, Way::Times(1.0 + 1e-9)))
            }),
            Cell::Refused(&[Constant], || {
                phases::on_both_sides(&Damaged(Tanh, Way::Moved(1e-9)))
            }),
            Cell::Refused(&[Nothing], || {
                phases::on_both_sides(&Damaged(Tanh, Way::Times(0.0)))
            }),
            Cell::None(&[Shorter, Longer], NO_LIST),
        ],
    )
}

fn random_networks() -> Row {
    row(
        "saturation-and-explosion/both-sides-in-random-networks",
        [
            Cell::Refused(&[Factor], || {
                phases::in_random_networks(|x| Dual::constant(0.5) * tanh(x))
            }),
            Cell::Refused(&[JustOutside, Constant], || {
                phases::in_random_networks(|x| tanh(Dual::constant(3.0) * x))
            }),
            Cell::Refused(&[NotANumber], || {
                phases::in_random_networks(|x| Dual::constant(f64::NAN) * x)
            }),
            Cell::Refused(&[Nothing], || {
                phases::in_random_networks(|x| Dual::constant(0.0) * x)
            }),
        ],
        [
            Cell::None(
                Damage::OF_FUNCTIONS,
                "a median of random networks grants more than such damage does to it",
            ),
            Cell::None(&[Shorter, Longer], NO_LIST),
        ],
    )
}

fn saturated() -> [Row; 2] {
    [
        row(
            "saturation-and-explosion/where-it-saturates",
            smoothly!(Sigmoid, saturation::begins),
            [
                Cell::Refused(&[JustOutside], || {
                    saturation::begins(&Damaged(Sigmoid, Way::Moved(0.0625)))
                }),
                Cell::Refused(&[Factor], || {
                    saturation::begins(&Damaged(Sigmoid, Way::Times(1.03125)))
                }),
                Cell::Refused(&[Constant], || {
                    saturation::begins(&Damaged(Sigmoid, Way::Times(0.96875)))
                }),
                Cell::Refused(&[Nothing], || {
                    saturation::begins(&Damaged(Sigmoid, Way::Level))
                }),
                Cell::None(
                    &[Damage::Shift],
                    "the sentence stays true: it leaves a gap of 1/32 on each side",
                ),
                Cell::None(&[Shorter, Longer], NO_LIST),
            ],
        ),
        row(
            "saturation-and-explosion/saturated-share",
            smoothly!(Sigmoid, saturation::share),
            [
                Cell::Refused(&[Damage::Shift], || {
                    saturation::share(&Damaged(Sigmoid, Way::Moved(1e-9)))
                }),
                Cell::Refused(&[Factor, JustOutside], || {
                    saturation::share(&Damaged(Sigmoid, Way::Times(1.0 + 1e-9)))
                }),
                Cell::Refused(&[Constant], || {
                    saturation::share(&Damaged(Sigmoid, Way::Times(1.0 - 1e-9)))
                }),
                Cell::Refused(&[Nothing], || {
                    saturation::share(&Damaged(Sigmoid, Way::Level))
                }),
                Cell::None(&[Shorter, Longer], NO_LIST),
            ],
        ),
    ]
}

pub(crate) fn rows() -> Vec<Row> {
    let others = [phase_diagram(), random_networks()];
    let chains = chains_of_equal_layers().into_iter();
    chains.chain(others).chain(saturated()).collect()
}
