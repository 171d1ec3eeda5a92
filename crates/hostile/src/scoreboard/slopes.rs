//! Which activations are affine, steep or fall: damaged lines and ReLUs, and other lists.

use super::{FAR_SPIKE, HIGH_SPIKE};
use crate::Row;
use crate::damage::{FAR, Jump, SMALL, jump};
use textbook::number::{Interval, Number, Special};
use textbook::proof::Proof;
use textbook::proof::enclosure::within;
use why_relu::activation::catalogue::Catalogued;
use why_relu::activation::{
    Identity, Initialisation, PiecewiseLinear, Relu, leaky_relu, relu,
};
use why_relu::chapters::scoreboard::{Members, slopes};

fn steepness(f: &Catalogued) -> Proof {
    within(
        "the steepness",
        "all x",
        slopes::steepness(f)?,
        Interval::new(0.0, 1.001),
    )
}

/// relu(x) + x(x − 1)(x + 1).
fn bulging<T: Number>(x: &T) -> T {
    let at = |n: f64| x.clone() - T::constant(n);
    relu(x.clone()) + at(-1.0) * at(0.0) * at(1.0)
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        row! {
            "scoreboard/only-the-identity-is-affine", slopes::affine;
            [Jump] => &activation!(|x| jump(Identity).at(x));
            [Jump, Constant] => &activation!(|x| x.branch(&T::zero(), T::one(), T::zero()));
            [Spike] => &activation!(|x| FAR_SPIKE.at(x));
            [Clip] => &activation!(|x| x.larger(T::constant(-FAR)));
            [Vanishing] => &activation!(|x| {
                let at = |n: f64| x.clone() - T::constant(n);
                x.clone() + at(-1.0) * at(0.0) * at(1.0) * at(2.0)
            });
            [JustOutside] => &activation!(|x| leaky_relu(T::constant(1.0 - SMALL), x));
            none [Shift, Factor] => "a line that is shifted or scaled is a line";
        }
        .with(refused! {
            slopes::straight;
            [Shorter] => Members::of(&[]);
            [Longer] => Members::of(&["identity", "softplus"]);
        }),
        row! {
            "scoreboard/gelu-is-steeper-than-relu", steepness;
            [Jump] => &activation!(|x| jump(Relu).at(x));
            [Spike] => &activation!(|x| HIGH_SPIKE.at(x));
            [Vanishing] => &activation!(|x| bulging(&x));
            [Factor, Constant, JustOutside] =>
                &activation!(|x| T::constant(1.002) * relu(x));
            none [Clip, Shift] => "neither makes a function steeper";
        }
        .with(refused! {
            slopes::steeper_than_relu;
            [Shorter] => Members::of(&["SELU", "GELU", "SiLU", "Mish"]);
            [Longer] =>
                Members::of(&["SELU", "GELU", "SiLU", "Mish", "hard swish", "ReLU"]);
        }),
        row! {
            "scoreboard/some-activations-fall", slopes::never_falls;
            [Jump] => &activation!(|x| Jump { by: -SMALL, ..jump(Relu) }.at(x));
            // Where a ray begins.
            [Jump] => &activation!(|x| x.branch(&T::zero(), T::zero(), T::one()));
            [Jump] => &activation!(|x| x.branch(&T::one(), T::zero(), T::one()));
            // At one place alone.
            [Spike] => &activation!(|x| {
                let hole = x == T::one();
                if hole { T::constant(-100.0) } else { relu(x) }
            });
            [Spike] => &activation!(|x| HIGH_SPIKE.at(x));
            [Vanishing] => &activation!(|x| bulging(&x));
            [Factor, Constant, JustOutside] =>
                &activation!(|x| leaky_relu(T::constant(-SMALL), x));
            none [Clip, Shift] => "neither makes a rising function fall";
        }
        .with(refused! {
            slopes::monotone;
            [Shorter] => Members::all_but(&["GELU", "SiLU", "Mish", "hard swish", "ReLU"]);
            [Longer] => Members::all_but(&["GELU", "SiLU", "Mish"]);
        }),
    ]
}
