//! What ReLUs cannot follow: damaged families of functions, jumps and sines.

use super::subjects::{FAR, SMALL, letter};
use super::{NO_LIST, row};
use crate::damage::Damage::{
    Clip as Clipped, Constant, Factor, Jump as Jumped, Longer, Nothing,
    Shift as Shifted, Shorter, Spike as Spiked, Vanishing as Vanished,
};
use crate::{Cell, Row};
use textbook::number::{Number, Polynomial};
use why_relu::chapters::riemann_sums::jump::{self, TwoSided};
use why_relu::chapters::riemann_sums::second_differences::{
    self, AFFINE, EIGHTH, Family, ONE, PEAKS,
};

/// x(x − 1/2)(x − 1)(x − 2), which is 0 wherever the proofs look.
fn vanishing(x: &Polynomial) -> Polynomial {
    let from = |place| x - letter(place);
    from(0.0) * from(0.5) * from(1.0) * from(2.0)
}

const JUMPING: Family =
    |[a, b, c], x| a + b * x + x.branch(&letter(0.75), c.clone(), letter(0.0));
const SPIKED: Family = |[a, b, c], x| {
    let tent = (letter(0.25) - (x - letter(1.0)).magnitude()).larger(letter(0.0));
    a + b * x + c * tent
};
const SHIFTED: Family = |[a, b, _], x| a + b * x + letter(SMALL);
const NOTHING: Family = |_, _| letter(0.0);
const FARTHER: Family = |[a, b, c], x| a + b * x + c * (x * x);

const THERE: &str = "these three values are what the bound follows from: what is 0 there \
                     changes nothing, and the sentence stays true of such functions";
const AFFINE_THERE: &str = "a clip far out leaves the functions affine on [0, 1] or beyond \
                            the clip: the sentence stays true";

pub(super) fn rows() -> Vec<Row> {
    vec![
        row(
            "riemann-sums/without-a-bend",
            [
                Cell::Refused(&[Jumped], || {
                    second_differences::misses_the_square(JUMPING, EIGHTH)
                }),
                Cell::Refused(&[Spiked], || {
                    second_differences::misses_the_square(SPIKED, EIGHTH)
                }),
                Cell::Refused(&[Shifted], || {
                    second_differences::misses_the_square(SHIFTED, EIGHTH)
                }),
                Cell::Refused(&[Nothing], || {
                    second_differences::misses_the_square(NOTHING, EIGHTH)
                }),
                Cell::Refused(&[Factor], || {
                    second_differences::misses_the_square(FARTHER, EIGHTH)
                }),
                Cell::Refused(&[Constant], || {
                    second_differences::misses_the_square(AFFINE, (3, 8))
                }),
                Cell::Refused(&[Constant], || {
                    second_differences::misses_the_square(AFFINE, (1, 9))
                }),
                Cell::None(&[Vanished], THERE),
                Cell::None(&[Clipped], AFFINE_THERE),
                Cell::None(&[Shorter, Longer], NO_LIST),
            ],
        ),
        row(
            "riemann-sums/needs-continuity",
            [
                Cell::Refused(&[Jumped], || {
                    jump::misses_the_jump(&TwoSided {
                        left: |_| letter(0.0),
                        right: |t| {
                            letter(1.0)
                                + t.branch(&letter(0.25), letter(1.0), letter(0.0))
                        },
                    })
                }),
                Cell::Refused(&[Spiked], || {
                    jump::misses_the_jump(&TwoSided {
                        left: |_| letter(0.0),
                        right: |t| {
                            let near = (t - letter(0.3)).magnitude();
                            letter(1.0)
                                + (letter(1.0) - letter(FAR) * near)
                                    .larger(letter(0.0))
                        },
                    })
                }),
                Cell::Refused(&[Shifted, Constant], || {
                    jump::misses_the_jump(&TwoSided {
                        left: |_| letter(0.0),
                        right: |_| letter(1.0 + SMALL),
                    })
                }),
                Cell::Refused(&[Constant], || {
                    jump::misses_the_jump(&TwoSided {
                        left: |_| letter(0.0),
                        right: |_| letter(1.0 - SMALL),
                    })
                }),
                Cell::Refused(&[Vanished], || {
                    jump::misses_the_jump(&TwoSided {
                        left: |_| letter(0.0),
                        right: |t| letter(1.0) + vanishing(t),
                    })
                }),
                Cell::Refused(&[Clipped], || {
                    jump::misses_the_jump(&TwoSided {
                        left: |_| letter(0.0),
                        right: |_| letter(0.5),
                    })
                }),
                Cell::Refused(&[Nothing], || {
                    jump::misses_the_jump(&TwoSided {
                        left: |_| letter(0.0),
                        right: |_| letter(0.0),
                    })
                }),
                Cell::Refused(&[Factor], || {
                    jump::misses_the_jump(&TwoSided {
                        left: |_| letter(-1.0),
                        right: |_| letter(1.0),
                    })
                }),
                Cell::None(&[Shorter, Longer], NO_LIST),
            ],
        ),
        row(
            "riemann-sums/needs-compactness",
            [
                Cell::Refused(&[Constant], || {
                    second_differences::misses_the_sine(AFFINE, [1, 0, 1], ONE)
                }),
                Cell::Refused(&[Constant], || {
                    second_differences::misses_the_sine(AFFINE, PEAKS, (3, 2))
                }),
                Cell::Refused(&[Nothing], || {
                    second_differences::misses_the_sine(AFFINE, [0, 0, 0], ONE)
                }),
                Cell::Refused(&[Jumped], || {
                    second_differences::misses_the_sine(JUMPING, PEAKS, ONE)
                }),
                Cell::Refused(&[Spiked], || {
                    second_differences::misses_the_sine(SPIKED, PEAKS, ONE)
                }),
                Cell::Refused(&[Factor], || {
                    second_differences::misses_the_sine(FARTHER, PEAKS, ONE)
                }),
                Cell::None(&[Vanished], THERE),
                Cell::None(&[Clipped], AFFINE_THERE),
                Cell::None(
                    &[Shifted],
                    "a shifted affine function is affine: the sentence stays true",
                ),
                Cell::None(&[Shorter, Longer], NO_LIST),
            ],
        ),
    ]
}
