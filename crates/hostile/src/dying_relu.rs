//! A ReLU can die: damaged activations, leaks and slopes.

use crate::Row;
use crate::damage::{Jump, SMALL, Spike, clip, jump, spike, vanishing};
use crate::reasons::{NO_CHANCE, NO_LIST, REALS};
use crate::silence::silent;
use textbook::number::{Dual, Number, Polynomial};
use why_relu::activation::{Identity, PiecewiseLinear, Relu, Scaled, leaky_relu};
use why_relu::chapters::bends_make_features::certificate::Squared;
use why_relu::chapters::dying_relu::dead_units::{Below, revived, stay_dead};
use why_relu::chapters::dying_relu::initialization::of_all_signs;
use why_relu::chapters::dying_relu::leaky::rises_everywhere;
use why_relu::chapters::dying_relu::learning_rate::{
    by_powers_of_two, one_step, textbook_sigmoid,
};

/// Far out, and steeper than a leak.
const FAR_SPIKE: Spike<Identity> = Spike {
    middle: 1e5,
    half: 1e-5,
    ..spike(Identity)
};

/// Leaky ReLU, and what f adds to a number.
fn with(
    f: &impl PiecewiseLinear,
    a: Dual<Polynomial>,
    x: Dual<Polynomial>,
) -> Dual<Polynomial> {
    leaky_relu(a, x.clone()) + f.at(x.clone()) - x
}

fn with_slope(x: Dual<f32>, slope: impl Fn(f32, f32) -> f32) -> Dual<f32> {
    let right = textbook_sigmoid(x);
    Dual {
        value: right.value,
        slope: slope(x.value, right.slope),
    }
}

pub(crate) fn rows() -> Vec<Row> {
    vec![
        silent! {
            "dying-relu/one-step-kills", one_step;
            [Nothing] => &Scaled(0.0);
            [Jump] => &jump(Relu);
            [Spike] => &spike(Relu);
            [Clip] => &clip(Relu);
            [Factor] => &Squared;
        },
        silent! {
            "dying-relu/dead-stays-dead", stay_dead;
            // 0 everywhere is dead for good: alive everywhere is the damage here.
            [Nothing] => &Identity;
            none [Clip] => "a clip of what is positive changes nothing in a silent unit";
        },
        row! {
            "dying-relu/revived-from-below", revived;
            [Nothing, Shorter] => &Below::Frozen;
            none [Jump, Spike, Clip, Vanishing, Shift, Longer, Factor, Constant] =>
                "its subject is whether a layer takes part in one step";
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
        silent! {
            "dying-relu/born-dead", of_all_signs;
            [Nothing] => &Scaled(0.0);
            none [Clip] => "a clip far out silences nothing, and wakes nothing";
        },
        row! {
            "dying-relu/leaky-never-dies", rises_everywhere;
            [Jump] => |a, x| with(&Jump { by: -SMALL, ..jump(Identity) }, a, x);
            [Spike] => |a, x| with(&FAR_SPIKE, a, x);
            [Clip] => |a, x| with(&clip(Identity), a, x);
            [Vanishing] => |a, x| with(&vanishing(Identity), a, x);
            [Factor] => |a, x| leaky_relu(a.clone() * a, x);
            [Constant] => |a, x| leaky_relu(a * Dual::constant(1.0 - SMALL), x);
            [Nothing] => |_, _| Dual::constant(0.0);
            // The value of leaky ReLU and the slope of ReLU.
            [Factor] => |a, x| Dual {
                value: leaky_relu(a, x.clone()).value,
                slope: Relu.at(x).slope,
            };
            none [Shift] => "a constant more changes no slope";
            none [Shorter, Longer] => NO_LIST;
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
        row! {
            "dying-relu/sigmoid-dies-later", by_powers_of_two;
            [Clip, Constant] => |x| with_slope(x, |x, s| if x < -10.0 { 0.0 } else { s });
            [Factor] => |x| with_slope(x, |_, s| s * s);
            [Shift] => |x| with_slope(x, |_, s| s + 1e-9);
            [NotANumber] => |x| with_slope(x, |_, _| f32::NAN);
            [Nothing] => |x| with_slope(x, |_, _| 0.0);
            none [Jump, Spike, Vanishing] =>
                "41 rates meet few numbers: elsewhere the sigmoid may be anything";
            none [Shorter, Longer] => NO_LIST;
            none [JustOutside] => NO_CHANCE;
        },
    ]
}
