//! Linear stacks: damaged bends between the layers, damaged collapses, mixtures and losses.

use crate::damage::Damage::{
    Clip as Clipped, Constant, Factor, Jump as Jumped, JustOutside, Longer,
    NotANumber, Nothing, Shift as Shifted, Shorter, Spike as Spiked,
    Vanishing as Vanished,
};
use crate::damage::{Clip, Jump, Spike, Vanishing};
use crate::{Cell, Row};
use textbook::number::{Number, Polynomial, Rational, dyadic};
use why_relu::activation::{Identity, PiecewiseLinear, Relu, leaky_relu, relu};
use why_relu::chapters::linear_stacks_collapse::stacks::one_layer;
use why_relu::chapters::linear_stacks_collapse::witnesses::{
    Weight, computes_xor, misses_xor, mixes, saddle,
};
use why_relu::chapters::linear_stacks_collapse::{chains, floats, ranks};
use why_relu::network::Stack;

const FAR: f64 = 1e6;
const SMALL: f64 = 1e-9;

const LETTERS: &str =
    "it is about real numbers, letters and fractions: none of them is −0 or NaN";
const NO_CHANCE: &str = "nothing is estimated or measured";
const BEND: &str = "its subject is what stands between two layers; \
    the depths are those of the induction";

fn jump<T: Number>(f: impl PiecewiseLinear, x: T) -> T {
    let (at, by) = (FAR, SMALL);
    Jump { f, at, by }.at(x)
}

fn spike<T: Number>(f: impl PiecewiseLinear, x: T) -> T {
    let (middle, half, high) = (0.625, 1.0 / 1024.0, SMALL);
    Spike {
        f,
        middle,
        half,
        high,
    }
    .at(x)
}

fn clip<T: Number>(f: impl PiecewiseLinear, x: T) -> T {
    Clip { f, at: FAR }.at(x)
}

fn vanishing<T: Number>(f: impl PiecewiseLinear, x: T) -> T {
    let factor = SMALL;
    Vanishing { f, factor }.at(x)
}

fn small() -> Polynomial {
    Polynomial::constant(SMALL)
}

/// A claim about every number, with something damaged between the layers in place of `$f`.
macro_rules! between {
    ($claim:literal, $check:expr, $f:ident, $($more:expr),+ $(,)?) => {
        Row {
            claim: concat!("linear-stacks-collapse/", $claim),
            cells: vec![
                Cell::Refused(&[Jumped], || $check(|x| jump($f, x))),
                Cell::Refused(&[Spiked], || $check(|x| spike($f, x))),
                Cell::Refused(&[Clipped], || $check(|x| clip($f, x))),
                Cell::Refused(&[Vanished], || $check(|x| vanishing($f, x))),
                Cell::Refused(&[Factor, Constant], || {
                    $check(|x| $f.at(x) * Polynomial::constant(1.0 + SMALL))
                }),
                Cell::Refused(&[Nothing], || $check(|_| 0.into())),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[JustOutside], NO_CHANCE),
                $($more),+
            ],
        }
    };
}

fn row(claim: &'static str, cells: impl IntoIterator<Item = Cell>) -> Row {
    Row {
        claim,
        cells: cells.into_iter().collect(),
    }
}

/// max(z, −10²⁰⁰), which no number that a check may try can see.
fn far_clip(z: Polynomial) -> Polynomial {
    z.larger(Polynomial::constant(-1e200))
}

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = stacks();
    rows.extend(witnesses());
    rows
}

fn stacks() -> Vec<Row> {
    vec![
        between!(
            "stack-equals-one-layer",
            |bend| one_layer(bend, Stack::collapse),
            Identity,
            Cell::Refused(&[Clipped], || one_layer(far_clip, Stack::collapse)),
            Cell::Refused(&[Shifted], || {
                one_layer(|x| x + small(), Stack::collapse)
            }),
            Cell::Refused(&[Shorter], || {
                one_layer(
                    |x| x,
                    |stack| {
                        let layers = stack.layers().take(7).cloned();
                        Stack::of(layers).unwrap().collapse()
                    },
                )
            }),
            Cell::Refused(&[Longer], || {
                one_layer(
                    |x| x,
                    |stack| {
                        let mut flat = stack.collapse();
                        flat.biases += &flat.biases.clone();
                        flat
                    },
                )
            }),
            Cell::Refused(&[Factor], || {
                // Square layers, the wrong way round.
                one_layer(
                    |x| x,
                    |stack| {
                        let mut flat = stack.collapse();
                        if flat.weights.is_square() {
                            flat.weights.transpose_mut();
                        }
                        flat
                    },
                )
            }),
            Cell::Refused(&[Nothing], || {
                one_layer(|x| x, |stack| stack.collapse().map(|_| 0.into()))
            }),
        ),
        between!(
            "collapse-needs-linearity",
            chains::one_bend,
            Relu,
            Cell::Refused(&[Shifted], || chains::one_bend(|x| relu(x) + small())),
            Cell::Refused(&[Constant], || {
                chains::one_bend(|x| leaky_relu(small(), x))
            }),
            Cell::None(&[Shorter, Longer], BEND),
        ),
        row(
            "linear-stacks-collapse/collapse-in-floats",
            [
                Cell::None(
                    &[Jumped, Spiked, Clipped, Vanished],
                    "its subject makes a list of numbers of another, and is no function of one",
                ),
                Cell::Refused(&[Shifted], || {
                    floats::within_rounding(|stack| {
                        let mut flat = stack.collapse();
                        flat.biases.add_scalar_mut(SMALL);
                        flat
                    })
                }),
                Cell::Refused(&[NotANumber], || {
                    floats::within_rounding(|stack| {
                        stack.collapse().map(|_| f64::NAN)
                    })
                }),
                Cell::Refused(&[Shorter], || {
                    floats::within_rounding(|stack| {
                        let mut stack = stack.clone();
                        stack.first.biases.fill(0.0);
                        stack.collapse()
                    })
                }),
                Cell::Refused(&[Longer], || {
                    floats::within_rounding(|stack| {
                        let mut flat = stack.collapse();
                        flat.biases += &stack.layers().last().unwrap().biases;
                        flat
                    })
                }),
                Cell::Refused(&[Factor], || {
                    floats::within_rounding(|stack| {
                        let mut flat = stack.collapse();
                        flat.weights[0] *= flat.weights[0];
                        flat
                    })
                }),
                Cell::Refused(&[Nothing], || {
                    floats::within_rounding(|stack| stack.collapse().map(|_| 0.0))
                }),
                Cell::Refused(&[Constant, JustOutside], || {
                    // Nine units in the last place, where k is five.
                    floats::within_rounding(|stack| {
                        let scale = 1.0 + 16.0 * f64::EPSILON;
                        stack.collapse().map(|w| w * scale)
                    })
                }),
            ],
        ),
        between!(
            "rank-never-grows",
            ranks::factors_at_every_cut,
            Identity,
            Cell::Refused(&[Clipped], || ranks::factors_at_every_cut(far_clip)),
            Cell::Refused(&[Shifted], || {
                ranks::factors_at_every_cut(|x| x + small())
            }),
            Cell::None(&[Shorter, Longer], BEND),
        ),
        between!(
            "width-one-only-scales",
            chains::chain_scales,
            Identity,
            Cell::Refused(&[Clipped], || chains::chain_scales(far_clip)),
            Cell::Refused(&[Shifted], || chains::chain_scales(|x| x + small())),
            Cell::None(&[Shorter, Longer], BEND),
        ),
    ]
}

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

fn witnesses() -> Vec<Row> {
    vec![
        row(
            "linear-stacks-collapse/wide-layers-mix",
            [
                Cell::Refused(&[Jumped], || mixes(|x, y| jump(Identity, sum(x, y)))),
                Cell::Refused(&[Spiked], || {
                    mixes(|x, y| x + spike(Identity, y.clone()))
                }),
                Cell::Refused(&[Clipped], || {
                    mixes(|x, y| clip(Identity, sum(x, y)))
                }),
                Cell::Refused(&[Vanished], || {
                    mixes(|x, y| x + vanishing(Identity, y.clone()))
                }),
                Cell::Refused(&[Shifted], || mixes(|x, y| sum(x, y) + small())),
                Cell::None(&[NotANumber], LETTERS),
                Cell::Refused(&[Shorter], || mixes(|_, y| y.clone())),
                Cell::Refused(&[Longer], || mixes(|x, y| sum(x, y) + x * y)),
                Cell::Refused(&[Factor], || mixes(|x, y| x - y)),
                Cell::Refused(&[Constant], || {
                    mixes(|x, y| x * Polynomial::constant(1.0 + SMALL) + y)
                }),
                Cell::Refused(&[Nothing], || mixes(|_, _| 0.into())),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "linear-stacks-collapse/xor-needs-a-bend",
            [
                Cell::Refused(&[Jumped], || {
                    misses_xor(|abc, x, y| {
                        let (at, by) = (1.5, SMALL);
                        let jump = Jump { f: Relu, at, by }.at(x + y);
                        affine(abc, x, y) + jump - relu(x + y)
                    })
                }),
                Cell::Refused(&[Spiked], || {
                    misses_xor(|abc, x, y| {
                        let far = (x + y - Polynomial::from(2)).magnitude();
                        affine(abc, x, y) + relu(small() - far)
                    })
                }),
                Cell::Refused(&[Clipped], || {
                    misses_xor(|abc, x, y| clip(Identity, affine(abc, x, y)))
                }),
                Cell::None(
                    &[Vanished, Shifted],
                    "its sentence is about the four corners, where the polynomial is 0, and \
                     holds for all c, so that a shift is another c",
                ),
                Cell::None(&[NotANumber], LETTERS),
                Cell::Refused(&[Shorter], || {
                    misses_xor(|[a, b, _], x, y| a * x + b * y)
                }),
                Cell::Refused(&[Longer], || {
                    misses_xor(|abc, x, y| affine(abc, x, y) + x * y * small())
                }),
                Cell::Refused(&[Factor], || {
                    misses_xor(|[a, b, c], x, y| a * x + b * x * y + c)
                }),
                Cell::Refused(&[Nothing], || misses_xor(|_, _, _| 0.into())),
                Cell::Refused(&[Constant], || {
                    misses_xor(|abc, x, y| {
                        affine(abc, x, y) * Polynomial::constant(1.0 + SMALL)
                    })
                }),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "linear-stacks-collapse/two-relus-compute-xor",
            [
                Cell::Refused(&[Jumped], || {
                    computes_xor(|x| {
                        let (at, by) = (1.5, SMALL);
                        Jump { f: Relu, at, by }.at(x)
                    })
                }),
                Cell::Refused(&[Spiked], || {
                    computes_xor(|x| {
                        let (middle, half, high) = (1.0, SMALL, SMALL);
                        Spike {
                            f: Relu,
                            middle,
                            half,
                            high,
                        }
                        .at(x)
                    })
                }),
                Cell::Refused(&[Clipped], || {
                    computes_xor(|x| Clip { f: Relu, at: 1.5 }.at(x))
                }),
                Cell::None(
                    &[Vanished],
                    "at the four corners the ReLUs see −1, 0, 1 and 2, where the polynomial is 0",
                ),
                Cell::Refused(&[Shifted], || {
                    computes_xor(|x| relu(x) + dyadic(SMALL))
                }),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(
                    &[Shorter, Longer],
                    "its subject is the activation; the two units are those of the sentence",
                ),
                Cell::Refused(&[Factor], || computes_xor(|x| relu(-x))),
                Cell::Refused(&[Constant], || {
                    computes_xor(|x| relu(x) * dyadic(1.0 + SMALL))
                }),
                Cell::Refused(&[Nothing], || computes_xor(|_| Rational::ZERO)),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "linear-stacks-collapse/depth-changes-training",
            [
                Cell::Refused(&[Jumped], || {
                    saddle(|b, a| {
                        let (at, by) = (FAR, -1e60);
                        loss(b.clone(), a) + Jump { f: Relu, at, by }.at(b.clone())
                            - relu(b)
                    })
                }),
                Cell::Refused(&[Spiked], || {
                    saddle(|b, a| {
                        let far = (b.clone() - Weight::constant(0.625)).magnitude();
                        loss(b, a)
                            + relu(
                                Weight::constant(1e3) - far * Weight::constant(1e6),
                            )
                    })
                }),
                Cell::Refused(&[Clipped], || {
                    saddle(|b, a| {
                        Clip {
                            f: Identity,
                            at: 1.0,
                        }
                        .at(loss(b, a))
                    })
                }),
                Cell::Refused(&[Vanished], || {
                    saddle(|b, a| {
                        loss(b.clone(), a) + vanishing(Relu, b.clone()) - relu(b)
                    })
                }),
                Cell::Refused(&[Shifted], || {
                    saddle(|b, a| loss(b, a) + Weight::constant(SMALL))
                }),
                Cell::None(&[NotANumber], LETTERS),
                Cell::Refused(&[Shorter], || {
                    saddle(|_, a| loss(Weight::constant(1.0), a))
                }),
                Cell::Refused(&[Longer], || saddle(|b, a| loss(b, a.clone() * a))),
                Cell::Refused(&[Factor], || saddle(|b, a| missed(b, a, -1.0))),
                Cell::Refused(&[Constant], || {
                    saddle(|b, a| missed(b, a, 1.0 + SMALL))
                }),
                Cell::Refused(&[Nothing], || saddle(|_, _| Weight::constant(0.0))),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
    ]
}
