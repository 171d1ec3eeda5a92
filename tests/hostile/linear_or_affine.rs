//! Linear or affine: damaged neurons, lines, rules for sums, and multiplications of floats.

use crate::damage::Damage::{
    Clip as Clipped, Constant, Factor, Jump as Jumped, JustOutside, Longer,
    NotANumber, Nothing, Shift as Shifted, Shorter, Spike as Spiked,
    Vanishing as Vanished,
};
use crate::damage::{Clip, Jump, Shift, Spike, Vanishing};
use crate::{Cell, Row};
use textbook::number::{Number, Polynomial};
use why_relu::activation::{Identity, Scaled};
use why_relu::chapters::linear_or_affine::additive::{
    Surd, homogeneous, not_linear,
};
use why_relu::chapters::linear_or_affine::floats::not_additive;
use why_relu::chapters::linear_or_affine::slopes::{
    One, Shifted as PlusOne, Sign, flat_but_not_affine, straight_but_not_linear,
    through_the_origin,
};
use why_relu::chapters::linear_or_affine::superposition::{
    append, append_one, matrix, neuron, without_bias,
};
use why_relu::network::Layer;

const FAR: f64 = 1e6;
const SMALL: f64 = 1e-9;

const LETTERS: &str =
    "it is about real numbers, letters and fractions: none of them is −0 or NaN";
const NO_CHANCE: &str = "nothing is estimated or measured";
const NO_LIST: &str = "its subject is a function of one number: it has no length";

fn small() -> Polynomial {
    Polynomial::constant(SMALL)
}

/// t + t(t − 1)(t − 2), which is t at 0, 1 and 2.
fn wiggled(t: Polynomial) -> Polynomial {
    let at = |n: i32| &t - Polynomial::from(n);
    let product = at(0) * at(1) * at(2);
    t + product
}

fn stepped(t: Polynomial) -> Polynomial {
    let far = Polynomial::constant(FAR);
    let step = t.branch(&far, small(), 0.into());
    t + step
}

fn spiked(t: Polynomial) -> Polynomial {
    let tent = small() - (&t - Polynomial::constant(0.625)).magnitude();
    t + tent.larger(0.into())
}

fn clipped(t: Polynomial) -> Polynomial {
    t.larger(Polynomial::constant(-1e200))
}

fn row(claim: &'static str, cells: impl IntoIterator<Item = Cell>) -> Row {
    let cells = cells.into_iter().collect();
    Row { claim, cells }
}

/// A claim about neurons, of `$f`, whose inputs or outputs may be damaged.
macro_rules! neurons {
    ($claim:literal, $check:ident, $f:expr, $($more:expr),+ $(,)?) => {
        row(
            concat!("linear-or-affine/", $claim),
            [
                Cell::Refused(&[Jumped], || $check(|layer, x| $f(layer, &x.map(stepped)))),
                Cell::Refused(&[Spiked], || $check(|layer, x| $f(layer, &x.map(spiked)))),
                Cell::Refused(&[Clipped], || $check(|layer, x| $f(layer, &x.map(clipped)))),
                Cell::Refused(&[Clipped], || $check(|layer, x| $f(layer, x).map(clipped))),
                Cell::Refused(&[Vanished], || $check(|layer, x| $f(layer, &x.map(wiggled)))),
                Cell::Refused(&[Shifted], || {
                    $check(|layer, x| $f(layer, x).map(|y| y + small()))
                }),
                Cell::Refused(&[Longer], || {
                    $check(|layer, x| $f(layer, x).map(|y| &y + &x[0] * &x[0]))
                }),
                Cell::Refused(&[Factor], || {
                    $check(|layer, x| $f(layer, &x.map(|t| &t * &t)))
                }),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[JustOutside], NO_CHANCE),
                $($more),+
            ],
        )
    };
}

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = superposition();
    rows.extend(slopes());
    rows.extend(additive());
    rows
}

fn superposition() -> Vec<Row> {
    vec![
        neurons!(
            "neuron-is-affine",
            neuron,
            Layer::forward,
            Cell::Refused(&[Constant], || {
                neuron(|layer, x| {
                    let mut layer = layer.clone();
                    layer.biases *= Polynomial::constant(1.0 + SMALL);
                    layer.forward(x)
                })
            }),
            Cell::Refused(&[Nothing], || {
                neuron(|layer, _| layer.biases.map(|_| 0.into()))
            }),
            Cell::None(
                &[Shorter],
                "a neuron that leaves out an input is affine too, with the same defect"
            ),
        ),
        neurons!(
            "superposition-makes-a-matrix",
            matrix,
            without_bias,
            Cell::None(&[Constant], "its sentence names no constant"),
            Cell::Refused(&[Nothing], || {
                matrix(|layer, _| layer.biases.map(|_| 0.into()))
            }),
            Cell::Refused(&[Shorter], || {
                matrix(|layer, x| {
                    let mut x = x.clone();
                    let last = x.len() - 1;
                    x[last] = 0.into();
                    without_bias(layer, &x)
                })
            }),
        ),
        row(
            "linear-or-affine/append-one",
            [
                Cell::Refused(&[Jumped], || append(|x| append_one(&x.map(stepped)))),
                Cell::Refused(&[Spiked], || append(|x| append_one(&x.map(spiked)))),
                Cell::Refused(&[Clipped], || {
                    append(|x| append_one(&x.map(clipped)))
                }),
                Cell::Refused(&[Vanished], || {
                    append(|x| append_one(&x.map(wiggled)))
                }),
                Cell::Refused(&[Shifted], || {
                    append(|x| append_one(&x.map(|t| t + small())))
                }),
                Cell::None(&[NotANumber], LETTERS),
                Cell::Refused(&[Shorter, Nothing], || {
                    append(|x| append_one(&x.map(|_| 0.into())))
                }),
                Cell::None(
                    &[Longer],
                    "a vector with two more entries does not fit the matrix",
                ),
                Cell::Refused(&[Factor], || {
                    append(|x| append_one(&x.map(|t| &t * &t)))
                }),
                Cell::Refused(&[Constant], || {
                    append(|x| x.push(Polynomial::constant(1.0 + SMALL)))
                }),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
    ]
}

const HALF: Scaled = Scaled(0.5);

/// A claim about a line, `$f`, which may be damaged anywhere.
macro_rules! line {
    ($claim:literal, $check:ident, $f:ident, $($more:expr),+ $(,)?) => {
        row(
            concat!("linear-or-affine/", $claim),
            [
                Cell::Refused(&[Jumped], || $check(&Jump { f: $f, at: 5.0, by: 1.0 })),
                Cell::Refused(&[Jumped], || $check(&Jump { f: $f, at: FAR, by: SMALL })),
                Cell::Refused(&[Jumped], || $check(&Jump { f: $f, at: 0.0, by: 1.0 })),
                Cell::Refused(&[Spiked], || {
                    $check(&Spike { f: $f, middle: 0.625, half: SMALL, high: SMALL })
                }),
                Cell::Refused(&[Vanished], || $check(&Vanishing { f: $f, factor: SMALL })),
                Cell::Refused(&[Shifted], || $check(&Shift { f: $f, by: SMALL })),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[Shorter, Longer], NO_LIST),
                Cell::None(&[JustOutside], NO_CHANCE),
                $($more),+
            ],
        )
    };
}

fn slopes() -> Vec<Row> {
    vec![
        line!(
            "through-the-origin",
            through_the_origin,
            HALF,
            Cell::Refused(&[Clipped], || through_the_origin(&Clip {
                f: HALF,
                at: FAR
            })),
            Cell::Refused(&[Factor], || through_the_origin(&Scaled(-0.5))),
            Cell::Refused(&[Constant], || through_the_origin(&Scaled(0.5 + SMALL))),
            Cell::Refused(&[Nothing], || through_the_origin(&Scaled(0.0))),
        ),
        line!(
            "constant-slope-is-affine",
            straight_but_not_linear,
            PlusOne,
            Cell::Refused(&[Clipped], || {
                straight_but_not_linear(&Clip {
                    f: PlusOne,
                    at: FAR,
                })
            }),
            Cell::Refused(&[Factor, Constant], || {
                straight_but_not_linear(&Shift {
                    f: Scaled(1.0 + SMALL),
                    by: 1.0,
                })
            }),
            Cell::Refused(&[Nothing], || straight_but_not_linear(&One)),
        ),
        line!(
            "domain-in-two-parts",
            flat_but_not_affine,
            Sign,
            Cell::Refused(&[Clipped], || {
                flat_but_not_affine(&Clip {
                    f: Sign,
                    at: 1.0 - SMALL,
                })
            }),
            Cell::Refused(&[Factor, Constant], || {
                flat_but_not_affine(&Jump {
                    f: Sign,
                    at: 0.0,
                    by: SMALL,
                })
            }),
            Cell::Refused(&[Nothing], || flat_but_not_affine(&Scaled(0.0))),
            Cell::Refused(&[Factor], || flat_but_not_affine(&Identity)),
        ),
    ]
}

fn surd(a: Polynomial, b: Polynomial) -> Surd {
    Surd { a, b }
}

fn additive() -> Vec<Row> {
    vec![
        row(
            "linear-or-affine/additive-implies-rational-homogeneous",
            [
                Cell::Refused(&[Jumped], || homogeneous(|x, y| stepped(x + y))),
                Cell::Refused(&[Spiked], || homogeneous(|x, y| spiked(x + y))),
                Cell::Refused(&[Clipped], || homogeneous(|x, y| clipped(x + y))),
                Cell::Refused(&[Vanished], || {
                    homogeneous(|x, y| x + wiggled(y.clone()))
                }),
                Cell::Refused(&[Shifted], || homogeneous(|x, y| x + y + small())),
                Cell::None(&[NotANumber], LETTERS),
                Cell::Refused(&[Shorter], || homogeneous(|x, _| x.clone())),
                Cell::Refused(&[Longer], || homogeneous(|x, y| x + y + x * y)),
                Cell::Refused(&[Factor], || homogeneous(|x, y| x - y)),
                Cell::Refused(&[Constant], || {
                    homogeneous(|x, y| x + y * Polynomial::constant(1.0 + SMALL))
                }),
                Cell::Refused(&[Nothing], || homogeneous(|_, _| 0.into())),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "linear-or-affine/additive-is-not-enough",
            [
                Cell::Refused(&[Jumped], || {
                    not_linear(|x| surd(stepped(x.a.clone()), 0.into()))
                }),
                Cell::Refused(&[Spiked], || {
                    not_linear(|x| surd(spiked(x.a.clone()), 0.into()))
                }),
                Cell::Refused(&[Clipped], || {
                    not_linear(|x| surd(clipped(x.a.clone()), 0.into()))
                }),
                Cell::Refused(&[Vanished], || {
                    not_linear(|x| surd(wiggled(x.a.clone()), 0.into()))
                }),
                Cell::Refused(&[Shifted], || {
                    not_linear(|x| surd(&x.a + small(), 0.into()))
                }),
                Cell::None(&[NotANumber], LETTERS),
                Cell::Refused(&[Shorter, Nothing], || {
                    not_linear(|_| surd(0.into(), 0.into()))
                }),
                Cell::Refused(&[Longer], || {
                    not_linear(|x| surd(x.a.clone(), &x.b * small()))
                }),
                Cell::Refused(&[Factor], || {
                    not_linear(|x| surd(&x.a * &x.a, 0.into()))
                }),
                Cell::Refused(&[Constant], || {
                    not_linear(|x| {
                        surd(&x.a * Polynomial::constant(1.0 + SMALL), 0.into())
                    })
                }),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "linear-or-affine/floats-are-not-additive",
            [
                Cell::Refused(&[Jumped], || {
                    not_additive(|x| 0.1 * x + if x > 0.5 { SMALL } else { 0.0 })
                }),
                Cell::Refused(&[Spiked], || {
                    not_additive(|x| 0.1 * x + (0.01 - (x - 0.6).abs()).max(0.0))
                }),
                Cell::Refused(&[Clipped], || not_additive(|x| (0.1 * x).min(0.1))),
                Cell::Refused(&[Vanished], || {
                    not_additive(|x| 0.1 * x + SMALL * x * (x - 1.0) * (x + 1.0))
                }),
                Cell::Refused(&[Shifted], || not_additive(|x| 0.1 * x + SMALL)),
                Cell::Refused(&[NotANumber], || {
                    not_additive(|x| if x < -0.5 { f64::NAN } else { 0.1 * x })
                }),
                Cell::None(&[Shorter, Longer], NO_LIST),
                Cell::Refused(&[Factor], || not_additive(|x| 0.1 * x * x)),
                Cell::Refused(&[Constant], || not_additive(|x| 3.7 * x)),
                Cell::Refused(&[Nothing], || not_additive(|_| 0.0)),
                Cell::Refused(&[JustOutside], || {
                    // Two roundings more than the bound pays for.
                    not_additive(|x| (x * 0.1 + 1.0) - 1.0)
                }),
            ],
        ),
    ]
}
