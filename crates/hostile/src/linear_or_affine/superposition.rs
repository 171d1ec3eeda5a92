//! Superposition: damaged neurons, and vectors to which something else than 1 is appended.

use super::{clipped, spiked, stepped, wiggled};
use crate::Row;
use crate::damage::{SMALL, number};
use crate::reasons::{NO_CHANCE, REALS};
use textbook::number::{Number, Polynomial};
use why_relu::activation::relu;
use why_relu::chapters::linear_or_affine::appended::{
    append, append_one, append_zero,
};
use why_relu::chapters::linear_or_affine::superposition::{
    matrix, neuron, without_bias,
};
use why_relu::network::Layer;

/// A claim about neurons, of `$f`, whose inputs or outputs may be damaged.
macro_rules! neurons {
    ($claim:literal, $check:ident, $f:expr; $($more:tt)*) => {
        row! {
            $claim, $check;
            [Jump] => |layer, x| $f(layer, &x.map(stepped));
            [Spike] => |layer, x| $f(layer, &x.map(spiked));
            [Clip] => |layer, x| $f(layer, &x.map(clipped));
            [Clip] => |layer, x| $f(layer, x).map(clipped);
            [Vanishing] => |layer, x| $f(layer, &x.map(wiggled));
            [Shift] => |layer, x| $f(layer, x).map(|y| y + number(SMALL));
            [Longer] => |layer, x| $f(layer, x).map(|y| &y + &x[0] * &x[0]);
            // Right for one input and for two.
            [Longer] => |layer, x| {
                let wider = x.len() > 2;
                $f(layer, x).map(|y| if wider { &y + &x[0] * &x[1] } else { y })
            };
            [Longer] => |layer, x| {
                let y = $f(layer, x);
                if x.len() > 2 { y.map(relu) } else { y }
            };
            [Factor] => |layer, x| $f(layer, &x.map(|t| &t * &t));
            $($more)*
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        }
    };
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        neurons! {
            "linear-or-affine/neuron-is-affine", neuron, Layer::forward;
            // A layer whose first unit has no bias squares.
            [Spike] => |layer, x| {
                let bias = layer.biases[0].clone().magnitude();
                let square = |y: Polynomial| bias.branch(&0.into(), y.clone(), &y * &y);
                layer.forward(x).map(square)
            };
            [Constant] => |layer, x| {
                let mut layer = layer.clone();
                layer.biases *= number(1.0 + SMALL);
                layer.forward(x)
            };
            [Nothing] => |layer, _| layer.biases.map(|_| 0.into());
            none [Shorter] =>
                "a neuron that leaves out an input is affine too, with the same defect";
        },
        neurons! {
            "linear-or-affine/superposition-makes-a-matrix", matrix, without_bias;
            [Nothing] => |layer, _| layer.biases.map(|_| 0.into());
            [Shorter] => |layer, x| {
                let mut x = x.clone();
                let last = x.len() - 1;
                x[last] = 0.into();
                without_bias(layer, &x)
            };
            none [Constant] => "its sentence names no constant";
        },
        row! {
            "linear-or-affine/append-one", append;
            [Jump] => |x| append_one(&x.map(stepped));
            [Spike] => |x| append_one(&x.map(spiked));
            [Clip] => |x| append_one(&x.map(clipped));
            [Vanishing] => |x| append_one(&x.map(wiggled));
            [Shift] => |x| append_one(&x.map(|t| t + number(SMALL)));
            [Shorter, Nothing] => |x| append_one(&x.map(|_| 0.into()));
            [Factor] => |x| append_one(&x.map(|t| &t * &t));
            [Constant] => |x| x.push(number(1.0 + SMALL));
            // Right for two inputs.
            [Nothing] => |x| if x.len() == 2 { append_one(x) } else { append_zero(x) };
            [Longer] => |x| append_one(x).push(1.into());
            [Clip] => |x| if x.len() == 2 { append_one(x) } else { append_one(&x.map(relu)) };
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
    ]
}
