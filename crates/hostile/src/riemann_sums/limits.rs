//! What ReLUs cannot follow: damaged families of functions, jumps and sines.

use super::NO_LIST;
use crate::Row;
use crate::damage::{FAR, SMALL, number};
use textbook::number::{Number, Polynomial};
use textbook::proof::Proof;
use why_relu::chapters::riemann_sums::jump::{self, TwoSided};
use why_relu::chapters::riemann_sums::second_differences::{
    self, AFFINE, EIGHTH, Family, ONE, PEAKS,
};

/// x(x − 1/2)(x − 1)(x − 2), which is 0 wherever the proofs look.
fn vanishing(x: &Polynomial) -> Polynomial {
    let from = |place| x - number(place);
    from(0.0) * from(0.5) * from(1.0) * from(2.0)
}

const JUMPING: Family =
    |[a, b, c], x| a + b * x + x.branch(&number(0.75), c.clone(), number(0.0));
const SPIKED: Family = |[a, b, c], x| {
    let tent = (number(0.25) - (x - number(1.0)).magnitude()).larger(number(0.0));
    a + b * x + c * tent
};
const SHIFTED: Family = |[a, b, _], x| a + b * x + number(SMALL);
const NOTHING: Family = |_, _| number(0.0);
const FARTHER: Family = |[a, b, c], x| a + b * x + c * (x * x);

const THERE: &str = "these three values are what the bound follows from: what is 0 there \
                     changes nothing, and the sentence stays true of such functions";
const AFFINE_THERE: &str = "a clip far out leaves the functions affine on [0, 1] or beyond \
                            the clip: the sentence stays true";

/// A function that is 0 on the left.
fn misses(right: fn(&Polynomial) -> Polynomial) -> Proof {
    let left = |_: &_| number(0.0);
    jump::misses_the_jump(&TwoSided { left, right })
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        row! {
            "riemann-sums/without-a-bend", second_differences::misses_the_square;
            [Jump] => JUMPING, EIGHTH;
            [Spike] => SPIKED, EIGHTH;
            [Shift] => SHIFTED, EIGHTH;
            [Nothing] => NOTHING, EIGHTH;
            [Factor] => FARTHER, EIGHTH;
            [Constant] => AFFINE, (3, 8);
            [Constant] => AFFINE, (1, 9);
            none [Vanishing] => THERE;
            none [Clip] => AFFINE_THERE;
            none [Shorter, Longer] => NO_LIST;
        },
        row! {
            "riemann-sums/needs-continuity", misses;
            [Jump] => |t| number(1.0) + t.branch(&number(0.25), number(1.0), number(0.0));
            [Spike] => |t| {
                let near = (t - number(0.3)).magnitude();
                number(1.0) + (number(1.0) - number(FAR) * near).larger(number(0.0))
            };
            [Shift, Constant] => |_| number(1.0 + SMALL);
            [Constant] => |_| number(1.0 - SMALL);
            [Vanishing] => |t| number(1.0) + vanishing(t);
            [Clip] => |_| number(0.5);
            [Nothing] => |_| number(0.0);
            none [Shorter, Longer] => NO_LIST;
        }
        .with(refused! {
            jump::misses_the_jump;
            [Factor] => &TwoSided { left: |_| number(-1.0), right: |_| number(1.0) };
        }),
        row! {
            "riemann-sums/needs-compactness", second_differences::misses_the_sine;
            [Constant] => AFFINE, [1, 0, 1], ONE;
            [Constant] => AFFINE, PEAKS, (3, 2);
            [Nothing] => AFFINE, [0, 0, 0], ONE;
            [Jump] => JUMPING, PEAKS, ONE;
            [Spike] => SPIKED, PEAKS, ONE;
            [Factor] => FARTHER, PEAKS, ONE;
            none [Vanishing] => THERE;
            none [Clip] => AFFINE_THERE;
            none [Shift] => "a shifted affine function is affine: the sentence stays true";
            none [Shorter, Longer] => NO_LIST;
        },
    ]
}
