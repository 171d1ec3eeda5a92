//! Random networks: others than those of He with the width that is said.

use crate::Row;
use why_relu::chapters::bends_make_features::initialisation::{
    grows_like_a_square, he, nearly_folding,
};

pub(super) fn rows() -> Vec<Row> {
    vec![row! {
        "bends-make-features/random-depth-does-not", grows_like_a_square;
        [JustOutside, Constant] => |stream, depth, width| {
            he(stream, depth, width + width / 2)
        };
        [Factor] => nearly_folding;
        [Longer] => |stream, depth, width| he(stream, depth, 2 * width);
        [Nothing] => |stream, depth, width| {
            let mut network = he(stream, depth, width);
            network.parameters_mut().for_each(|number| *number = 0.0);
            network
        };
        none [Shorter] => "fewer units make fewer regions, and the exponent is the same";
        none [Jump, Spike, Clip, Vanishing, Shift] =>
            "its subject is a way to draw networks and not a function of a number";
        none [NotANumber] => "a network with NaN has no list of regions";
    }]
}
