//! Who has a floor, is homogeneous or can die: damaged ReLUs and lines, and other lists.

use super::sorted_only;
use crate::Row;
use crate::damage::{FAR, Spike, jump, shift, spike};
use textbook::number::Special;
use why_relu::activation::catalogue::Catalogued;
use why_relu::activation::{Initialisation, PiecewiseLinear, Relu};
use why_relu::chapters::scoreboard::{Members, rays};

pub(super) fn rows() -> Vec<Row> {
    const CAPPED: Members = Members::of(&["tanh", "sigmoid"]);
    vec![
        row! {
            "scoreboard/floors-and-ceilings", rays::ranges;
            [Shorter] => Members::all_but(&["identity", "leaky ReLU", "ReLU"]), CAPPED;
            [Longer] => Members::all_but(&["identity"]), CAPPED;
        }
        .with(sorted_only()),
        row! {
            "scoreboard/only-relu-like-are-homogeneous", rays::homogeneous;
            [Jump] => &activation!(|x| jump(Relu).at(x));
            [Spike] => &activation!(|x| Spike { middle: FAR, ..spike(Relu) }.at(x));
            [Clip] => &activation!(|x| x.larger(T::constant(-FAR)));
            [Vanishing] => &activation!(|x| {
                let at = |n: f64| x.clone() - T::constant(n);
                x.clone() + at(-2.0) * at(-1.0) * at(1.0) * at(2.0)
            });
            [Shift, Constant, JustOutside] => &activation!(|x| shift(Relu).at(x));
            none [Factor] => "a multiple of a homogeneous function is one";
        }
        .with(refused! {
            rays::of_degree_one;
            [Shorter] => Members::of(&["identity", "ReLU"]);
            [Longer] => Members::of(&["identity", "ReLU", "leaky ReLU", "hard swish"]);
        }),
        row! {
            "scoreboard/who-can-die", rays::mortal;
            [Shorter] => Members::of(&["ReLU"]);
            [Longer] => Members::of(&["ReLU", "hard swish", "ELU"]);
        }
        .with(sorted_only()),
    ]
}
