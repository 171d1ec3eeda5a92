//! Additive functions: rules for a sum that break one of its laws.

use super::{clipped, spiked, stepped, wiggled};
use crate::Row;
use crate::damage::{SMALL, number};
use crate::reasons::{NO_CHANCE, REALS};
use textbook::number::Polynomial;
use why_relu::chapters::linear_or_affine::additive::{
    Surd, homogeneous, not_linear,
};

fn surd(a: Polynomial, b: Polynomial) -> Surd {
    Surd { a, b }
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        row! {
            "linear-or-affine/additive-implies-rational-homogeneous", homogeneous;
            [Jump] => |x, y| stepped(x + y);
            [Spike] => |x, y| spiked(x + y);
            [Clip] => |x, y| clipped(x + y);
            [Vanishing] => |x, y| x + wiggled(y.clone());
            [Shift] => |x, y| x + y + number(SMALL);
            [Shorter] => |x, _| x.clone();
            [Longer] => |x, y| x + y + x * y;
            [Factor] => |x, y| x - y;
            [Constant] => |x, y| x + y * number(1.0 + SMALL);
            [Nothing] => |_, _| 0.into();
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
        row! {
            "linear-or-affine/additive-is-not-enough", not_linear;
            [Jump] => |x| surd(stepped(x.a.clone()), 0.into());
            [Spike] => |x| surd(spiked(x.a.clone()), 0.into());
            [Clip] => |x| surd(clipped(x.a.clone()), 0.into());
            [Vanishing] => |x| surd(wiggled(x.a.clone()), 0.into());
            [Shift] => |x| surd(&x.a + number(SMALL), 0.into());
            [Shorter, Nothing] => |_| surd(0.into(), 0.into());
            [Longer] => |x| surd(x.a.clone(), &x.b * number(SMALL));
            [Factor] => |x| surd(&x.a * &x.a, 0.into());
            [Constant] => |x| surd(&x.a * number(1.0 + SMALL), 0.into());
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
    ]
}
