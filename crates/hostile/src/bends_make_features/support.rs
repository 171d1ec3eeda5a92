//! Compact support: what sends other numbers than 0 to 0, or 0 to another number.

use super::EVERY;
use crate::Row;
use crate::damage::{FAR, Jump, SMALL, Spike, shift, vanishing};
use crate::reasons::{NO_CHANCE, REALS};
use textbook::number::Number;
use why_relu::activation::{Identity, PiecewiseLinear, Relu, Scaled};
use why_relu::chapters::bends_make_features::support::unbounded;

/// 0 for |z| ≤ 10⁻⁹, and nearer to 0 by as much elsewhere.
struct DeadZone;

impl PiecewiseLinear for DeadZone {
    fn at<T: Number>(&self, z: T) -> T {
        let small = T::constant(SMALL);
        Relu.at(z.clone() - small.clone()) - Relu.at(-z - small)
    }
}

pub(super) fn rows() -> Vec<Row> {
    vec![row! {
        "bends-make-features/compact-support-needs-depth", unbounded;
        [Jump] => &Jump { f: Identity, at: FAR, by: -2.0 * FAR };
        [Spike] => &Spike { f: Identity, middle: -100.0, half: 0.5, high: 100.0 };
        [Vanishing] => &vanishing(Identity);
        [Shift] => &shift(Identity);
        [Constant] => &DeadZone;
        [Nothing] => &Scaled(0.0);
        [Longer] => &Relu;
        none [Clip, Factor] => "a clip or a factor far out sends nothing but 0 to 0";
        none [Shorter] => EVERY;
        none [NotANumber] => REALS;
        none [JustOutside] => NO_CHANCE;
    }]
}
