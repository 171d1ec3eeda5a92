//! Slopes: lines with a jump, a spike or a clip, and lines that are others.

use crate::Row;
use crate::damage::{
    Clip, FAR, Jump, SMALL, Shift, Spike, jump, shift, spike, vanishing,
};
use crate::reasons::{NO_CHANCE, NO_LIST, REALS};
use why_relu::activation::{Identity, Scaled};
use why_relu::chapters::linear_or_affine::slopes::{
    One, Shifted as PlusOne, Sign, flat_but_not_affine, straight_but_not_linear,
    through_the_origin,
};

const HALF: Scaled = Scaled(0.5);

/// A claim about a line, `$f`, which may be damaged anywhere.
macro_rules! line {
    ($claim:literal, $check:ident, $f:ident; $($more:tt)*) => {
        row! {
            $claim, $check;
            [Jump] => &Jump { f: $f, at: 5.0, by: 1.0 };
            [Jump] => &jump($f);
            [Jump] => &Jump { f: $f, at: 0.0, by: 1.0 };
            [Spike] => &Spike { half: SMALL, ..spike($f) };
            [Vanishing] => &vanishing($f);
            [Shift] => &shift($f);
            $($more)*
            none [NotANumber] => REALS;
            none [Shorter, Longer] => NO_LIST;
            none [JustOutside] => NO_CHANCE;
        }
    };
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        line! {
            "linear-or-affine/through-the-origin", through_the_origin, HALF;
            [Clip] => &Clip { f: HALF, at: FAR };
            [Factor] => &Scaled(-0.5);
            [Constant] => &Scaled(0.5 + SMALL);
            [Nothing] => &Scaled(0.0);
        },
        line! {
            "linear-or-affine/constant-slope-is-affine", straight_but_not_linear, PlusOne;
            [Clip] => &Clip { f: PlusOne, at: FAR };
            [Factor, Constant] => &Shift { f: Scaled(1.0 + SMALL), by: 1.0 };
            [Nothing] => &One;
        },
        line! {
            "linear-or-affine/domain-in-two-parts", flat_but_not_affine, Sign;
            [Clip] => &Clip { f: Sign, at: 1.0 - SMALL };
            [Factor, Constant] => &Jump { f: Sign, at: 0.0, by: SMALL };
            [Nothing] => &Scaled(0.0);
            [Factor] => &Identity;
        },
    ]
}
