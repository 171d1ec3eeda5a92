//! A ReLU can die: damaged activations, leaks and slopes.

use crate::damage::Damage::{
    Clip as Clipped, Constant, Factor, Jump as Jumped, JustOutside, Longer,
    NotANumber, Nothing, Shift as Shifted, Shorter, Spike as Spiked,
    Vanishing as Vanished,
};
use crate::damage::{Clip, Jump, Shift, Spike, Vanishing};
use crate::{Cell, Row};
use textbook::number::{Dual, Number, Polynomial};
use textbook::proof::Proof;
use why_relu::activation::{Identity, LeakyRelu, PiecewiseLinear, Relu, leaky_relu};
use why_relu::chapters::bends_make_features::certificate::Squared;
use why_relu::chapters::dying_relu::dead_units::{Below, revived, stay_dead};
use why_relu::chapters::dying_relu::initialization::of_all_signs;
use why_relu::chapters::dying_relu::leaky::rises_everywhere;
use why_relu::chapters::dying_relu::learning_rate::{
    by_powers_of_two, one_step, textbook_sigmoid,
};

const SMALL: f64 = 1e-9;
/// The least leak that an f64 keeps beside 1.
const LEAK: LeakyRelu = LeakyRelu(1e-15);

const LETTERS: &str =
    "it is about real numbers, letters and fractions: none is −0 or NaN";
const NO_CHANCE: &str = "nothing is estimated or measured";
const NO_LIST: &str = "its subject is a function of one number: it has no length";

fn row(claim: &'static str, cells: impl IntoIterator<Item = Cell>) -> Row {
    let cells = cells.into_iter().collect();
    Row { claim, cells }
}

/// ReLU, and a trifle more right of `at`.
fn jump(at: f64) -> Jump<Relu> {
    let (f, by) = (Relu, SMALL);
    Jump { f, at, by }
}

fn spike(middle: f64) -> Spike<Relu> {
    Spike {
        f: Relu,
        middle,
        half: 1e-3,
        high: SMALL,
    }
}

fn vanishing() -> Vanishing<Relu> {
    let (f, factor) = (Relu, SMALL);
    Vanishing { f, factor }
}

fn shift() -> Shift<Relu> {
    let (f, by) = (Relu, SMALL);
    Shift { f, by }
}

/// Damage to all that is silent: the same cells for claims about silent units.
pub(crate) fn of_silence(
    claim: &'static str,
    check: [fn() -> Proof; 6],
    rest: impl IntoIterator<Item = Cell>,
) -> Row {
    let [jump, spike, vanishing, shift, leak, nothing] = check;
    let mut cells = vec![
        Cell::Refused(&[Jumped], jump),
        Cell::Refused(&[Spiked], spike),
        Cell::Refused(&[Vanished], vanishing),
        Cell::Refused(&[Shifted], shift),
        Cell::Refused(&[Factor, Constant], leak),
        Cell::Refused(&[Nothing], nothing),
        Cell::None(&[Shorter, Longer], NO_LIST),
        Cell::None(&[NotANumber], LETTERS),
        Cell::None(&[JustOutside], NO_CHANCE),
    ];
    cells.extend(rest);
    Row { claim, cells }
}

/// The proofs of a check on ReLUs that are not quite silent, or always.
macro_rules! not_silent {
    ($check:path) => {
        [
            || $check(&$crate::dying_relu::jumped_left()),
            || $check(&$crate::dying_relu::spiked_left()),
            || $check(&$crate::dying_relu::vanished()),
            || $check(&$crate::dying_relu::shifted()),
            || $check(&$crate::dying_relu::leaking()),
            || $check(&why_relu::activation::Scaled(0.0)),
        ]
    };
}
pub(crate) use not_silent;

pub(crate) fn jumped_left() -> impl PiecewiseLinear {
    // 0 up to −10⁶, and 10⁻⁹ from there to 0.
    jump(-1e6)
}

pub(crate) fn spiked_left() -> impl PiecewiseLinear {
    spike(-0.625)
}

pub(crate) fn vanished() -> impl PiecewiseLinear {
    vanishing()
}

pub(crate) fn shifted() -> impl PiecewiseLinear {
    shift()
}

pub(crate) fn leaking() -> impl PiecewiseLinear {
    LEAK
}

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
    let silent = |claim, check, reason| {
        of_silence(claim, check, [Cell::None(&[Clipped], reason)])
    };
    vec![
        of_silence(
            "dying-relu/one-step-kills",
            not_silent!(one_step),
            [
                Cell::Refused(&[Jumped], || one_step(&jump(1e6))),
                Cell::Refused(&[Spiked], || one_step(&spike(0.625))),
                Cell::Refused(&[Clipped], || one_step(&Clip { f: Relu, at: 1e12 })),
                Cell::Refused(&[Factor], || one_step(&Squared)),
            ],
        ),
        silent(
            "dying-relu/dead-stays-dead",
            [
                not_silent!(stay_dead)[0],
                not_silent!(stay_dead)[1],
                not_silent!(stay_dead)[2],
                not_silent!(stay_dead)[3],
                not_silent!(stay_dead)[4],
                // 0 everywhere is dead for good: alive everywhere is the damage here.
                || stay_dead(&Identity),
            ],
            "a clip of what is positive changes nothing in a silent unit",
        ),
        row(
            "dying-relu/revived-from-below",
            [
                Cell::Refused(&[Nothing, Shorter], || revived(&Below::Frozen)),
                Cell::None(
                    &[
                        Jumped, Spiked, Clipped, Vanished, Shifted, Longer, Factor,
                        Constant,
                    ],
                    "its subject is whether a layer takes part in one step",
                ),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        silent(
            "dying-relu/born-dead",
            not_silent!(of_all_signs),
            "a clip far out silences nothing, and wakes nothing",
        ),
        row(
            "dying-relu/leaky-never-dies",
            [
                Cell::Refused(&[Jumped], || {
                    rises_everywhere(|a, x| {
                        with(
                            &Jump {
                                f: Identity,
                                at: 1e6,
                                by: -SMALL,
                            },
                            a,
                            x,
                        )
                    })
                }),
                Cell::Refused(&[Spiked], || {
                    rises_everywhere(|a, x| {
                        let (middle, half, high) = (1e5, 1e-5, SMALL);
                        with(
                            &Spike {
                                f: Identity,
                                middle,
                                half,
                                high,
                            },
                            a,
                            x,
                        )
                    })
                }),
                Cell::Refused(&[Clipped], || {
                    rises_everywhere(|a, x| {
                        with(
                            &Clip {
                                f: Identity,
                                at: 1e12,
                            },
                            a,
                            x,
                        )
                    })
                }),
                Cell::Refused(&[Vanished], || {
                    rises_everywhere(|a, x| {
                        with(
                            &Vanishing {
                                f: Identity,
                                factor: SMALL,
                            },
                            a,
                            x,
                        )
                    })
                }),
                Cell::Refused(&[Factor], || {
                    rises_everywhere(|a, x| leaky_relu(a.clone() * a, x))
                }),
                Cell::Refused(&[Constant], || {
                    rises_everywhere(|a, x| {
                        leaky_relu(a * Dual::constant(1.0 - SMALL), x)
                    })
                }),
                Cell::Refused(&[Nothing], || {
                    rises_everywhere(|_, _| Dual::constant(0.0))
                }),
                // The value of leaky ReLU and the slope of ReLU.
                Cell::Refused(&[Factor], || {
                    rises_everywhere(|a, x| Dual {
                        value: leaky_relu(a, x.clone()).value,
                        slope: Relu.at(x).slope,
                    })
                }),
                Cell::None(&[Shifted], "a constant more changes no slope"),
                Cell::None(&[Shorter, Longer], NO_LIST),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "dying-relu/sigmoid-dies-later",
            [
                Cell::Refused(&[Clipped, Constant], || {
                    by_powers_of_two(|x| {
                        with_slope(x, |x, s| if x < -10.0 { 0.0 } else { s })
                    })
                }),
                Cell::Refused(&[Factor], || {
                    by_powers_of_two(|x| with_slope(x, |_, s| s * s))
                }),
                Cell::Refused(&[Shifted], || {
                    by_powers_of_two(|x| with_slope(x, |_, s| s + 1e-9))
                }),
                Cell::Refused(&[NotANumber], || {
                    by_powers_of_two(|x| with_slope(x, |_, _| f32::NAN))
                }),
                Cell::Refused(&[Nothing], || {
                    by_powers_of_two(|x| with_slope(x, |_, _| 0.0))
                }),
                Cell::None(
                    &[Jumped, Spiked, Vanished],
                    "41 rates meet few numbers: elsewhere the sigmoid may be anything",
                ),
                Cell::None(&[Shorter, Longer], NO_LIST),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
    ]
}
