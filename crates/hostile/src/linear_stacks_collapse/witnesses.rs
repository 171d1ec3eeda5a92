//! Witnesses: damaged mixtures, affine functions, activations of the XOR network, and losses.

use crate::Row;
use crate::damage::{Clip, FAR, Jump, SMALL, Spike, jump, number, spike, vanishing};
use crate::reasons::{NO_CHANCE, REALS};
use textbook::number::{Number, Polynomial, Rational, dyadic, ratio};
use why_relu::activation::{Identity, PiecewiseLinear, Relu, relu};
use why_relu::chapters::linear_stacks_collapse::witnesses::{
    Weight, computes_xor, misses_xor, mixes, saddle,
};

/// A clip that is far out.
const CLIP: Clip<Identity> = Clip {
    f: Identity,
    at: FAR,
};

/// A jump between the corners (1, 0) and (1, 1).
const BETWEEN: Jump<Relu> = Jump {
    at: 1.5,
    ..jump(Relu)
};

fn sum(x: &Polynomial, y: &Polynomial) -> Polynomial {
    x + y
}

fn affine(
    coefficients: &[Polynomial; 3],
    x: &Polynomial,
    y: &Polynomial,
) -> Polynomial {
    &coefficients[0] * x + &coefficients[1] * y + &coefficients[2]
}

/// (w₂w₁ − wanted)².
fn missed(w2: Weight, w1: Weight, wanted: f64) -> Weight {
    let miss = w2 * w1 - Weight::constant(wanted);
    miss.clone() * miss
}

fn loss(w2: Weight, w1: Weight) -> Weight {
    missed(w2, w1, 1.0)
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        row! {
            "linear-stacks-collapse/wide-layers-mix", mixes;
            [Jump] => |x, y| jump(Identity).at(sum(x, y));
            [Spike] => |x, y| x + spike(Identity).at(y.clone());
            // At one number, which no letter is.
            [Spike] => |x, y| match x.value() {
                Some(x) if x == ratio(7, 1) => 0.into(),
                _ => sum(x, y),
            };
            [Clip] => |x, y| CLIP.at(sum(x, y));
            [Vanishing] => |x, y| x + vanishing(Identity).at(y.clone());
            [Shift] => |x, y| sum(x, y) + number(SMALL);
            [Shorter] => |_, y| y.clone();
            [Longer] => |x, y| sum(x, y) + x * y;
            [Factor] => |x, y| x - y;
            [Constant] => |x, y| x * number(1.0 + SMALL) + y;
            [Nothing] => |_, _| 0.into();
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
        row! {
            "linear-stacks-collapse/xor-needs-a-bend", misses_xor;
            [Jump] => |abc, x, y| affine(abc, x, y) + BETWEEN.at(x + y) - relu(x + y);
            [Spike] => |abc, x, y| {
                let far = (x + y - Polynomial::from(2)).magnitude();
                affine(abc, x, y) + relu(number(SMALL) - far)
            };
            [Clip] => |abc, x, y| CLIP.at(affine(abc, x, y));
            [Shorter] => |[a, b, _], x, y| a * x + b * y;
            [Longer] => |abc, x, y| affine(abc, x, y) + x * y * number(SMALL);
            [Factor] => |[a, b, c], x, y| a * x + b * x * y + c;
            [Nothing] => |_, _, _| 0.into();
            [Constant] => |abc, x, y| affine(abc, x, y) * number(1.0 + SMALL);
            none [Vanishing, Shift] =>
                "its sentence is about the four corners, where the polynomial is 0, and holds \
                for all c, so that a shift is another c";
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
        row! {
            "linear-stacks-collapse/two-relus-compute-xor", computes_xor;
            [Jump] => |x| BETWEEN.at(x);
            [Spike] => |x| Spike { middle: 1.0, half: SMALL, ..spike(Relu) }.at(x);
            [Clip] => |x| Clip { f: Relu, at: 1.5 }.at(x);
            [Shift] => |x| relu(x) + dyadic(SMALL);
            [Factor] => |x| relu(-x);
            [Constant] => |x| relu(x) * dyadic(1.0 + SMALL);
            [Nothing] => |_| Rational::ZERO;
            none [Vanishing] =>
                "at the four corners the ReLUs see −1, 0, 1 and 2, where the polynomial is 0";
            none [NotANumber] => REALS;
            none [Shorter, Longer] =>
                "its subject is the activation; the two units are those of the sentence";
            none [JustOutside] => NO_CHANCE;
        },
        row! {
            "linear-stacks-collapse/depth-changes-training", saddle;
            [Jump] => |b, a| {
                let jump = Jump { by: -1e60, ..jump(Relu) };
                loss(b.clone(), a) + jump.at(b.clone()) - relu(b)
            };
            [Spike] => |b, a| {
                let far = (b.clone() - Weight::constant(0.625)).magnitude();
                loss(b, a) + relu(Weight::constant(1e3) - far * Weight::constant(1e6))
            };
            [Clip] => |b, a| Clip { f: Identity, at: 1.0 }.at(loss(b, a));
            [Vanishing] => |b, a| loss(b.clone(), a) + vanishing(Relu).at(b.clone()) - relu(b);
            [Shift] => |b, a| loss(b, a) + Weight::constant(SMALL);
            [Shorter] => |_, a| loss(Weight::constant(1.0), a);
            [Longer] => |b, a| loss(b, a.clone() * a);
            [Factor] => |b, a| missed(b, a, -1.0);
            [Constant] => |b, a| missed(b, a, 1.0 + SMALL);
            [Nothing] => |_, _| Weight::constant(0.0);
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        },
    ]
}
