//! What a mean does to the next layer: damaged moments, rates and sigmoids.

use super::{NO_LIST, REALS, row};
use crate::damage::Damage;
use crate::damage::Damage::{
    Constant, Factor, JustOutside, Longer, NotANumber, Nothing, Shorter,
};
use crate::{Cell, Row};
use textbook::number::{Number, Polynomial};
use why_relu::activation::Relu;
use why_relu::chapters::zero_mean::causes;
use why_relu::chapters::zero_mean::causes::{FOUR, shifted};
use why_relu::chapters::zero_mean::conditioning::{
    INDEPENDENT, Joint, best_rate, grows_with_the_mean, independent, slows_descent,
};

fn number(value: f64) -> Polynomial {
    Polynomial::constant(value)
}

fn jump(x: &Polynomial) -> Polynomial {
    x.branch(&number(1e6), number(1e-9), 0.into())
}

fn tent(x: &Polynomial) -> Polynomial {
    (number(1e-9) - (x - number(1e3)).magnitude()).larger(0.into())
}

fn vanishing(x: &Polynomial) -> Polynomial {
    let at = |k: f64| x - number(k);
    at(0.0) * at(1.0) * at(-1.0) * at(2.0) * at(3.0)
}

/// Independent units, but for the mean of a product.
fn products(product: fn(&Polynomial, &Polynomial) -> Polynomial) -> Joint {
    Joint {
        product,
        ..INDEPENDENT
    }
}

fn the_mean_spoils_the_condition() -> Row {
    row(
        "zero-mean/the-mean-spoils-the-condition",
        [
            Cell::Refused(&[Damage::Jump], || {
                grows_with_the_mean(&Relu, products(|m, _| m * m + jump(m)))
            }),
            Cell::Refused(&[Damage::Spike], || {
                grows_with_the_mean(&Relu, products(|m, _| m * m + tent(m)))
            }),
            Cell::Refused(&[Damage::Clip], || {
                grows_with_the_mean(
                    &Relu,
                    products(|m, _| m.branch(&number(1e6), number(1e12), m * m)),
                )
            }),
            Cell::Refused(&[Damage::Vanishing], || {
                grows_with_the_mean(&Relu, products(|m, _| m * m + vanishing(m)))
            }),
            Cell::Refused(&[Damage::Shift, JustOutside], || {
                let product = |m: &_, _: &_| m * m + number(1e-12);
                grows_with_the_mean(&Relu, products(product))
            }),
            Cell::Refused(&[Shorter], || {
                let outcomes = |units: usize| independent(units - 1);
                grows_with_the_mean(
                    &Relu,
                    Joint {
                        outcomes,
                        ..INDEPENDENT
                    },
                )
            }),
            Cell::Refused(&[Longer], || {
                let outcomes = |units: usize| independent(units + 1);
                grows_with_the_mean(
                    &Relu,
                    Joint {
                        outcomes,
                        ..INDEPENDENT
                    },
                )
            }),
            Cell::Refused(&[Factor], || {
                grows_with_the_mean(&Relu, products(|m, _| m * m * m * m))
            }),
            Cell::Refused(&[Constant], || {
                let product = |m: &_, _: &_| m * m * number(1.0 + 1e-9);
                grows_with_the_mean(&Relu, products(product))
            }),
            Cell::Refused(&[Nothing], || {
                grows_with_the_mean(&Relu, products(|_, _| 0.into()))
            }),
            Cell::None(&[NotANumber], REALS),
        ],
    )
}

fn a_bad_condition_slows_descent() -> Row {
    row(
        "zero-mean/a-bad-condition-slows-descent",
        [
            Cell::Refused(&[Damage::Jump], || {
                slows_descent(|condition| jump(&condition) + best_rate(condition))
            }),
            Cell::Refused(&[Damage::Spike], || {
                slows_descent(|condition| tent(&condition) + best_rate(condition))
            }),
            Cell::Refused(&[Damage::Clip], || {
                slows_descent(|condition| {
                    let rate = best_rate(condition);
                    let top = number(1.0 - 1e-9);
                    rate.branch(&top, top.clone(), rate.clone())
                })
            }),
            Cell::Refused(&[Damage::Vanishing], || {
                slows_descent(|condition| {
                    vanishing(&condition) + best_rate(condition)
                })
            }),
            Cell::Refused(&[Damage::Shift, JustOutside], || {
                slows_descent(|condition| best_rate(condition) + number(1e-12))
            }),
            Cell::Refused(&[Factor], || {
                slows_descent(|condition| {
                    let rate = best_rate(condition);
                    &rate * &rate
                })
            }),
            Cell::Refused(&[Constant], || {
                slows_descent(|condition| best_rate(condition) * number(1.0 - 1e-9))
            }),
            Cell::Refused(&[Nothing], || slows_descent(|_| 0.into())),
            Cell::None(&[NotANumber], REALS),
            Cell::None(&[Shorter, Longer], NO_LIST),
        ],
    )
}

fn causes() -> [Row; 2] {
    const FORM: &str = "its subject is four pairs of numbers a and c in a(σ − c)";
    const COUNT: &str = "the four are a type: there are neither three nor five";
    [
        row(
            "zero-mean/two-causes",
            [
                Cell::Refused(&[Constant, JustOutside], || {
                    let off = shifted("4σ − 17/8", 4.0, 0.53125);
                    causes::are_independent([FOUR[0], FOUR[1], FOUR[2], off])
                }),
                Cell::Refused(&[Factor], || {
                    let squared = shifted("16σ", 16.0, 0.0);
                    causes::are_independent([FOUR[0], FOUR[1], squared, FOUR[3]])
                }),
                Cell::Refused(&[Nothing], || {
                    let zero = shifted("0", 0.0, 0.0);
                    causes::are_independent([zero, FOUR[1], FOUR[2], FOUR[3]])
                }),
                Cell::None(Damage::OF_FUNCTIONS, FORM),
                Cell::None(&[NotANumber], FORM),
                Cell::None(&[Shorter, Longer], COUNT),
            ],
        ),
        row(
            "zero-mean/both-count-in-depth",
            [
                Cell::Refused(&[Constant, JustOutside], || {
                    // Eight layers make more than a factor of 2 of it.
                    let steeper = shifted("17/16·(σ − 1/2)", 1.0625, 0.5);
                    causes::in_depth([FOUR[0], steeper, FOUR[2], FOUR[3]])
                }),
                Cell::Refused(&[Factor, Nothing], || {
                    let zero = shifted("0", 0.0, 0.0);
                    causes::in_depth([zero, FOUR[1], FOUR[2], FOUR[3]])
                }),
                Cell::None(Damage::OF_FUNCTIONS, FORM),
                Cell::None(&[NotANumber], FORM),
                Cell::None(&[Shorter, Longer], COUNT),
            ],
        ),
    ]
}

pub(crate) fn rows() -> Vec<Row> {
    let others = [
        the_mean_spoils_the_condition(),
        a_bad_condition_slows_descent(),
    ];
    others.into_iter().chain(causes()).collect()
}
