//! Damaged tents, weights and hats.

use super::subjects::{SMALL, add_spike, hat, letter, tent};
use super::{RELUS, row};
use crate::damage::Damage::{
    Clip as Clipped, Constant, Factor, Jump as Jumped, Longer, Nothing,
    Shift as Shifted, Shorter, Spike as Spiked, Vanishing as Vanished,
};
use crate::{Cell, Row};
use textbook::number::{dyadic, ratio};
use why_relu::chapters::riemann_sums::folds;
use why_relu::network::Layer;

pub(super) fn rows() -> Vec<Row> {
    const ONE_NUMBER: &str = "its subject is a number, no list and no function";
    vec![
        row(
            "riemann-sums/depth-squares",
            [
                Cell::Refused(&[Shifted], || tent(|n| n.constant += letter(SMALL))),
                Cell::Refused(&[Spiked, Longer], || {
                    tent(|n| add_spike(n, [0.625, SMALL, SMALL]))
                }),
                Cell::Refused(&[Longer], || tent(|n| add_spike(n, [0.0, 1.0, 0.0]))),
                Cell::Refused(&[Shorter], || tent(|n| n.units.truncate(1))),
                Cell::Refused(&[Factor], || {
                    tent(|n| n.units[1].output = letter(16.0))
                }),
                Cell::Refused(&[Nothing], || {
                    tent(|n| n.units.iter_mut().for_each(|u| u.output = letter(0.0)))
                }),
                Cell::Refused(&[Constant], || {
                    tent(|n| n.units[1].bias += letter(SMALL))
                }),
                Cell::None(&[Jumped, Clipped, Vanished], RELUS),
            ],
        ),
        row(
            "riemann-sums/roughness-costs-an-order",
            [
                Cell::Refused(&[Factor], || folds::rough_curves(&ratio(1, 4))),
                Cell::Refused(&[Nothing], || folds::rough_curves(&ratio(0, 1))),
                Cell::Refused(&[Shifted, Constant], || {
                    folds::rough_curves(&dyadic(0.5 - SMALL))
                }),
                Cell::None(
                    &[Jumped, Spiked, Clipped, Vanished, Shorter, Longer],
                    ONE_NUMBER,
                ),
            ],
        ),
        row(
            "riemann-sums/two-dimensions",
            [
                Cell::Refused(&[Shifted], || {
                    hat(|n| n.above[1].biases[0] = letter(SMALL))
                }),
                Cell::Refused(&[Shorter], || {
                    hat(|n| {
                        n.above.pop();
                    })
                }),
                Cell::Refused(&[Longer], || {
                    hat(|n| {
                        n.above.push(Layer::of_units(&[[letter(1.0), letter(0.0)]]));
                    })
                }),
                Cell::Refused(&[Factor], || {
                    hat(|n| n.first.weights[(3, 1)] = letter(1.0))
                }),
                Cell::Refused(&[Nothing], || {
                    hat(|n| n.above[1].weights.fill(letter(0.0)))
                }),
                Cell::Refused(&[Constant], || {
                    hat(|n| n.above[0].weights[(0, 0)] = letter(-0.5 - SMALL))
                }),
                Cell::Refused(&[Spiked], || {
                    hat(|n| n.first.biases[4] = letter(SMALL))
                }),
                Cell::None(&[Jumped, Clipped, Vanished], RELUS),
            ],
        ),
    ]
}
