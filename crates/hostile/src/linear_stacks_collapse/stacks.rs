//! The collapse of a stack: something between the layers, and collapses that are others.

use crate::Row;
use crate::damage::FarBelow;
use why_relu::activation::Identity;
use why_relu::chapters::linear_stacks_collapse::stacks::one_layer;
use why_relu::network::Stack;

pub(super) fn rows() -> Vec<Row> {
    vec![
        between! {
            "linear-stacks-collapse/stack-equals-one-layer",
            |bend| one_layer(bend, Stack::collapse), Identity;
            [Clip] => |x| FarBelow.at(x);
            [Shift] => |x| x + number(SMALL);
        }
        .with(refused! {
            |collapse| one_layer(|x| x, collapse);
            [Shorter] => |stack| {
                let layers = stack.layers().take(7).cloned();
                Stack::of(layers).unwrap().collapse()
            };
            [Longer] => |stack| {
                let mut flat = stack.collapse();
                flat.biases += &flat.biases.clone();
                flat
            };
            // Square layers, the wrong way round.
            [Factor] => |stack| {
                let mut flat = stack.collapse();
                if flat.weights.is_square() {
                    flat.weights.transpose_mut();
                }
                flat
            };
            [Nothing] => |stack| stack.collapse().map(|_| 0.into());
        }),
    ]
}
