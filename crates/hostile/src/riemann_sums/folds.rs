//! Damaged tents, weights and hats.

use super::RELUS;
use super::subjects::{add_spike, hat, tent};
use crate::Row;
use crate::damage::{SMALL, number};
use textbook::number::{dyadic, ratio};
use why_relu::chapters::riemann_sums::folds;
use why_relu::network::Layer;

pub(super) fn rows() -> Vec<Row> {
    const ONE_NUMBER: &str = "its subject is a number, no list and no function";
    vec![
        row! {
            "riemann-sums/depth-squares", tent;
            [Shift] => |n| n.constant += number(SMALL);
            [Spike, Longer] => |n| add_spike(n, [0.625, SMALL, SMALL]);
            [Longer] => |n| add_spike(n, [0.0, 1.0, 0.0]);
            [Shorter] => |n| n.units.truncate(1);
            [Factor] => |n| n.units[1].output = number(16.0);
            [Nothing] => |n| n.units.iter_mut().for_each(|u| u.output = number(0.0));
            [Constant] => |n| n.units[1].bias += number(SMALL);
            none [Jump, Clip, Vanishing] => RELUS;
        },
        row! {
            "riemann-sums/roughness-costs-an-order", folds::rough_curves;
            [Factor] => &ratio(1, 4);
            [Nothing] => &ratio(0, 1);
            [Shift, Constant] => &dyadic(0.5 - SMALL);
            none [Jump, Spike, Clip, Vanishing, Shorter, Longer] => ONE_NUMBER;
        },
        row! {
            "riemann-sums/two-dimensions", hat;
            [Shift] => |n| n.above[1].biases[0] = number(SMALL);
            [Shorter] => |n| {
                n.above.pop();
            };
            [Longer] => |n| {
                n.above.push(Layer::of_units(&[[number(1.0), number(0.0)]]));
            };
            [Factor] => |n| n.first.weights[(3, 1)] = number(1.0);
            [Nothing] => |n| n.above[1].weights.fill(number(0.0));
            [Constant] => |n| n.above[0].weights[(0, 0)] = number(-0.5 - SMALL);
            [Spike] => |n| n.first.biases[4] = number(SMALL);
            none [Jump, Clip, Vanishing] => RELUS;
        },
    ]
}
