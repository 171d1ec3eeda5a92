//! The collapse in floats: layers that are off by more than rounding.

use crate::Row;
use crate::damage::SMALL;
use why_relu::chapters::linear_stacks_collapse::floats;

pub(super) fn rows() -> Vec<Row> {
    vec![row! {
        "linear-stacks-collapse/collapse-in-floats", floats::within_rounding;
        [Shift] => |stack| {
            let mut flat = stack.collapse();
            flat.biases.add_scalar_mut(SMALL);
            flat
        };
        [NotANumber] => |stack| stack.collapse().map(|_| f64::NAN);
        [Shorter] => |stack| {
            let mut stack = stack.clone();
            stack.first.biases.fill(0.0);
            stack.collapse()
        };
        [Longer] => |stack| {
            let mut flat = stack.collapse();
            flat.biases += &stack.layers().last().unwrap().biases;
            flat
        };
        [Factor] => |stack| {
            let mut flat = stack.collapse();
            flat.weights[0] *= flat.weights[0];
            flat
        };
        [Nothing] => |stack| stack.collapse().map(|_| 0.0);
        // Nine units in the last place, where k is five.
        [Constant, JustOutside] => |stack| {
            let scale = 1.0 + 16.0 * f64::EPSILON;
            stack.collapse().map(|w| w * scale)
        };
        none [Jump, Spike, Clip, Vanishing] =>
            "its subject makes a list of numbers of another, and is no function of one";
    }]
}
