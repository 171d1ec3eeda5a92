//! ReLU is not linear: damaged ReLUs, slopes and bends.

use crate::damage::Damage::{
    Clip as Clipped, Constant, Factor, Jump as Jumped, JustOutside, Longer,
    NotANumber, Nothing, Shift as Shifted, Shorter, Spike as Spiked,
    Vanishing as Vanished,
};
use crate::damage::{Clip, Damage, Jump, Shift, Spike, Vanishing};
use crate::{Cell, Row};
use textbook::number::{Number, Polynomial};
use why_relu::activation::{Identity, LeakyRelu, Relu, Scaled, leaky_relu};
use why_relu::chapters::relu_is_not_linear::{additivity, fit, slopes};

const FAR: f64 = 1e6;
const SMALL: f64 = 1e-9;

const JUMP: Jump<Relu> = Jump {
    f: Relu,
    at: FAR,
    by: SMALL,
};
const SPIKE: Spike<Relu> = Spike {
    f: Relu,
    middle: 0.6875,
    half: 0.0625,
    high: 62_500.0,
};
const CLIP: Clip<Relu> = Clip { f: Relu, at: FAR };
const VANISHING: Vanishing<Relu> = Vanishing {
    f: Relu,
    factor: SMALL,
};
const SHIFT: Shift<Relu> = Shift { f: Relu, by: SMALL };

const NO_NETWORK: &str =
    "its subject is a function of one number: no layers, units or terms";
const REALS: &str =
    "the sentence is about real numbers, of which −0 and NaN are none";
const NO_CHANCE: &str = "nothing is estimated or measured";

/// What no claim of this chapter has a place for.
fn elsewhere() -> [Cell; 3] {
    [
        Cell::None(&[Shorter, Longer], NO_NETWORK),
        Cell::None(&[JustOutside], NO_CHANCE),
        Cell::None(
            &[Nothing],
            "it is not a statement in which both sides could be 0 throughout",
        ),
    ]
}

fn row(claim: &'static str, cells: impl IntoIterator<Item = Cell>) -> Row {
    let cells = cells.into_iter().chain(elsewhere()).collect();
    Row { claim, cells }
}

/// A claim about every real number, of a function that may be damaged anywhere.
macro_rules! everywhere {
    ($claim:literal, $check:path, $($more:expr),+ $(,)?) => {
        row(
            $claim,
            [
                Cell::Refused(&[Jumped], || $check(&JUMP)),
                Cell::Refused(&[Jumped], || $check(&Jump { f: Relu, at: -FAR, by: SMALL })),
                Cell::Refused(&[Spiked], || $check(&SPIKE)),
                Cell::Refused(&[Clipped], || $check(&CLIP)),
                Cell::Refused(&[Vanished], || $check(&VANISHING)),
                $($more),+
            ],
        )
    };
}

pub(crate) fn rows() -> Vec<Row> {
    const TWO_POINTS: &str = "the sentence is about two points, and stays true";
    vec![
        row(
            "relu-is-not-linear/additivity-breaks",
            [
                Cell::None(Damage::OF_FUNCTIONS, TWO_POINTS),
                Cell::None(&[NotANumber], REALS),
                Cell::Refused(&[Factor], || additivity::breaks(&Scaled(-3.0))),
                Cell::Refused(&[Constant], || additivity::breaks(&Identity)),
            ],
        ),
        row(
            "relu-is-not-linear/leaky-relu-breaks-too",
            [
                Cell::Refused(&[Jumped, Spiked], || {
                    // One slope alone, far out, is the line.
                    additivity::leaky_breaks(|s, x| {
                        let far = (&s - Polynomial::constant(FAR)).magnitude();
                        let line = &s * &x;
                        far.branch(&0.into(), leaky_relu(s, x), line)
                    })
                }),
                Cell::Refused(&[Clipped], || {
                    additivity::leaky_breaks(|s, x| {
                        let far = Polynomial::constant(-FAR);
                        leaky_relu(s.larger(far), x)
                    })
                }),
                Cell::Refused(&[Vanished], || {
                    additivity::leaky_breaks(|s, x| {
                        let at = |n: i32| &s - Polynomial::from(n);
                        let product = at(0) * at(1) * at(2) * at(-1);
                        leaky_relu(s.clone(), x) + product
                    })
                }),
                Cell::Refused(&[Shifted], || {
                    additivity::leaky_breaks(|s, x| {
                        leaky_relu(s, x) + Polynomial::constant(SMALL)
                    })
                }),
                Cell::None(&[NotANumber], REALS),
                Cell::Refused(&[Factor], || {
                    additivity::leaky_breaks(|s, x| leaky_relu(&s * &s, x))
                }),
                Cell::Refused(&[Constant], || {
                    additivity::leaky_breaks(|s, x| {
                        leaky_relu(s, x) * Polynomial::constant(1.0 + SMALL)
                    })
                }),
            ],
        ),
        everywhere!(
            "relu-is-not-linear/defect-is-known",
            additivity::defect,
            Cell::Refused(&[Shifted], || additivity::defect(&SHIFT)),
            Cell::None(&[NotANumber], REALS),
            Cell::Refused(&[Factor, Constant], || {
                additivity::defect(&LeakyRelu(SMALL))
            }),
        ),
        everywhere!(
            "relu-is-not-linear/linear-on-each-side",
            additivity::on_each_side,
            Cell::Refused(&[Shifted], || additivity::on_each_side(&SHIFT)),
            Cell::None(&[NotANumber], REALS),
            Cell::None(
                &[Factor],
                "leaky ReLU is linear on each side, with whatever factor"
            ),
            Cell::None(
                &[Constant],
                "the sentence has no constant but the place of the bend"
            ),
            Cell::Refused(&[Constant], || {
                additivity::on_each_side(&Jump {
                    f: Relu,
                    at: 0.0,
                    by: SMALL,
                })
            }),
        ),
        everywhere!(
            "relu-is-not-linear/two-slopes",
            slopes::two,
            Cell::None(&[Shifted], "a shift changes no slope"),
            Cell::None(&[NotANumber], REALS),
            Cell::Refused(&[Factor, Constant], || slopes::two(&LeakyRelu(SMALL))),
        ),
        row(
            "relu-is-not-linear/subgradients-at-zero",
            [
                Cell::Refused(&[Jumped], || {
                    slopes::subgradients(&Jump {
                        f: Relu,
                        at: FAR,
                        by: -SMALL,
                    })
                }),
                Cell::Refused(&[Spiked], || {
                    slopes::subgradients(&Spike {
                        high: -1.0,
                        ..SPIKE
                    })
                }),
                Cell::Refused(&[Clipped], || slopes::subgradients(&CLIP)),
                Cell::Refused(&[Vanished], || slopes::subgradients(&VANISHING)),
                Cell::Refused(&[Shifted], || {
                    slopes::subgradients(&Shift {
                        f: Relu,
                        by: -SMALL,
                    })
                }),
                Cell::Refused(&[Constant], || {
                    slopes::subgradients(&Shift { f: Relu, by: SMALL })
                }),
                Cell::None(&[NotANumber], REALS),
                Cell::Refused(&[Factor], || {
                    slopes::subgradients(&LeakyRelu(-SMALL))
                }),
                Cell::Refused(&[Factor], || slopes::subgradients(&LeakyRelu(SMALL))),
            ],
        ),
        row(
            "relu-is-not-linear/distance-to-affine",
            [
                Cell::Refused(&[Jumped], || fit::distance(&JUMP)),
                Cell::Refused(&[Spiked], || fit::distance(&SPIKE)),
                Cell::Refused(&[Clipped], || fit::distance(&CLIP)),
                Cell::Refused(&[Vanished], || fit::distance(&VANISHING)),
                Cell::Refused(&[Shifted], || fit::distance(&SHIFT)),
                Cell::None(&[NotANumber], REALS),
                Cell::Refused(&[Factor], || fit::distance(&LeakyRelu(SMALL))),
                Cell::Refused(&[Constant], || fit::distance(&LeakyRelu(-SMALL))),
            ],
        ),
        row(
            "relu-is-not-linear/bend-moves",
            [
                Cell::Refused(&[Jumped, Spiked], || {
                    fit::bend(|w, b| {
                        let at = fit::zero_of(w, b);
                        let far = Polynomial::constant(FAR);
                        let off = &at + Polynomial::constant(SMALL);
                        w.branch(&far, off, at)
                    })
                }),
                Cell::Refused(&[Clipped], || {
                    fit::bend(|w, b| {
                        fit::zero_of(w, b).larger(Polynomial::constant(-FAR))
                    })
                }),
                Cell::Refused(&[Vanished], || {
                    fit::bend(|w, b| {
                        let product = b
                            * (b - Polynomial::from(1))
                            * (b + Polynomial::from(1));
                        fit::zero_of(w, b) + product
                    })
                }),
                Cell::Refused(&[Shifted, Constant], || {
                    fit::bend(|w, b| {
                        fit::zero_of(w, b) + Polynomial::constant(SMALL)
                    })
                }),
                Cell::None(&[NotANumber], REALS),
                Cell::Refused(&[Factor], || fit::bend(|w, b| -(b / (w * w)))),
            ],
        ),
        everywhere!(
            "relu-is-not-linear/pieces-of-identity",
            slopes::pieces,
            Cell::Refused(&[Shifted], || slopes::pieces(&SHIFT)),
            Cell::Refused(&[NotANumber], || slopes::pieces(&KeepsTheSignOfZero)),
            Cell::Refused(&[Factor, Constant], || slopes::pieces(&LeakyRelu(SMALL))),
        ),
        row(
            "relu-is-not-linear/monotone-and-one-lipschitz",
            [
                Cell::Refused(&[Jumped], || slopes::lipschitz(&JUMP)),
                Cell::Refused(&[Spiked], || slopes::lipschitz(&SPIKE)),
                Cell::None(
                    &[Clipped],
                    "ReLU that is clipped is monotone and 1-Lipschitz too",
                ),
                Cell::Refused(&[Vanished], || slopes::lipschitz(&VANISHING)),
                Cell::None(&[Shifted], "a shift changes no difference"),
                Cell::None(&[NotANumber], REALS),
                Cell::Refused(&[Factor], || slopes::lipschitz(&LeakyRelu(-SMALL))),
                Cell::Refused(&[Constant], || {
                    slopes::lipschitz(&Scaled(1.0 + SMALL))
                }),
            ],
        ),
        row(
            "relu-is-not-linear/special-values",
            [
                Cell::Refused(&[Spiked], || {
                    slopes::special(
                        #[inline(always)]
                        |x| {
                            if x.to_bits() == 0xffc0_1234 {
                                0.0
                            } else {
                                relu(x)
                            }
                        },
                    )
                }),
                Cell::None(
                    &[Jumped, Shifted, Clipped, Vanished],
                    "every bit pattern is looked at: one that is wrong is enough",
                ),
                Cell::Refused(&[NotANumber], || {
                    slopes::special(
                        #[inline(always)]
                        |x| if x > 0.0 { x } else { x * 0.0 },
                    )
                }),
                Cell::None(
                    &[Factor, Constant],
                    "the sentence has no factor and no constant",
                ),
            ],
        ),
    ]
}

#[inline(always)]
fn relu(x: f32) -> f32 {
    why_relu::activation::relu(x)
}

/// ReLU, but −0 for −0.
struct KeepsTheSignOfZero;

impl why_relu::activation::PiecewiseLinear for KeepsTheSignOfZero {
    #[inline(always)]
    fn at<T: Number>(&self, x: T) -> T {
        x.branch(&T::zero(), x.clone(), T::zero() * x.clone())
    }
}
