//! The scoreboard: damaged activations, and lists of activations that are one too short or too
//! long.

use crate::damage::Damage;
use crate::damage::Damage::{
    Clip, Constant, Factor, Jump, JustOutside, Longer, NotANumber, Nothing, Shift,
    Shorter, Spike, Vanishing,
};
use crate::{Cell, Row};
use textbook::number::{Interval, Number, Special};
use textbook::proof::Proof;
use textbook::proof::enclosure::within;
use why_relu::activation::catalogue::{Catalogued, SELU};
use why_relu::activation::{Initialisation, leaky_relu, relu};
use why_relu::chapters::scoreboard::{
    Members, chance, cost, rays, selu_like, slopes,
};

const FAR: f64 = 1e6;
const SMALL: f64 = 1e-9;

/// An activation under another name, for every number type of the catalogue.
macro_rules! activation {
    (|$x:ident| $body:expr) => {{
        fn f<T: Special>($x: T) -> T {
            $body
        }
        Catalogued {
            name: "damaged",
            formula: "f(x)",
            initialisation: Initialisation::Glorot,
            float: f,
            enclosure: f,
            curve: f,
            tail: f,
            letters: f,
            counted: f,
        }
    }};
}

fn jump<T: Number>(x: &T) -> T {
    x.branch(&T::constant(FAR), T::constant(SMALL), T::zero())
}

fn spike<T: Number>(x: &T, high: f64) -> T {
    let [middle, slope, high] = [FAR, high * 1024.0, high].map(T::constant);
    (high - slope * (x.clone() - middle).magnitude()).larger(T::zero())
}

fn steepness(f: &Catalogued) -> Proof {
    within(
        "the steepness",
        "all x",
        slopes::steepness(f)?,
        Interval::new(0.0, 1.001),
    )
}

const TWELVE: &str =
    "the sentence sorts the functions of the catalogue, which stay as they are";

/// The cells of a claim that sorts the twelve: a list that lacks a member, and one that has
/// another.
fn row(
    claim: &'static str,
    shorter: fn() -> Proof,
    longer: fn() -> Proof,
    more: Vec<Cell>,
) -> Row {
    let mut cells = vec![
        Cell::Refused(&[Shorter], shorter),
        Cell::Refused(&[Longer], longer),
        Cell::None(&[NotANumber], "the sentence is about real numbers"),
        Cell::None(&[Nothing], "no activation of the catalogue is 0"),
    ];
    cells.extend(more);
    Row { claim, cells }
}

/// Of what the list alone can be wrong.
fn sorted_only() -> Vec<Cell> {
    vec![
        Cell::None(Damage::OF_FUNCTIONS, TWELVE),
        Cell::None(&[Factor, Constant, JustOutside], TWELVE),
    ]
}

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row(
            "scoreboard/only-the-identity-is-affine",
            || slopes::straight(Members::of(&[])),
            || slopes::straight(Members::of(&["identity", "softplus"])),
            vec![
                Cell::Refused(&[Jump], || {
                    slopes::affine(&activation!(|x| jump(&x) + x))
                }),
                Cell::Refused(&[Jump, Constant], || {
                    slopes::affine(&activation!(|x| x.branch(
                        &T::zero(),
                        T::one(),
                        T::zero()
                    )))
                }),
                Cell::Refused(&[Spike], || {
                    slopes::affine(&activation!(|x| spike(&x, SMALL) + x))
                }),
                Cell::Refused(&[Clip], || {
                    slopes::affine(&activation!(|x| x.larger(T::constant(-FAR))))
                }),
                Cell::Refused(&[Vanishing], || {
                    slopes::affine(&activation!(|x| {
                        let at = |n: f64| x.clone() - T::constant(n);
                        x.clone() + at(-1.0) * at(0.0) * at(1.0) * at(2.0)
                    }))
                }),
                Cell::None(
                    &[Shift, Factor],
                    "a line that is shifted or scaled is a line",
                ),
                Cell::Refused(&[JustOutside], || {
                    slopes::affine(&activation!(|x| leaky_relu(
                        T::constant(1.0 - SMALL),
                        x
                    )))
                }),
            ],
        ),
        row(
            "scoreboard/floors-and-ceilings",
            || {
                rays::ranges(
                    Members::all_but(&["identity", "leaky ReLU", "ReLU"]),
                    Members::of(&["tanh", "sigmoid"]),
                )
            },
            || {
                rays::ranges(
                    Members::all_but(&["identity"]),
                    Members::of(&["tanh", "sigmoid"]),
                )
            },
            sorted_only(),
        ),
        row(
            "scoreboard/gelu-is-steeper-than-relu",
            || {
                slopes::steeper_than_relu(Members::of(&[
                    "SELU", "GELU", "SiLU", "Mish",
                ]))
            },
            || {
                slopes::steeper_than_relu(Members::of(&[
                    "SELU",
                    "GELU",
                    "SiLU",
                    "Mish",
                    "hard swish",
                    "ReLU",
                ]))
            },
            vec![
                Cell::Refused(&[Jump], || {
                    steepness(&activation!(|x| jump(&x) + relu(x)))
                }),
                Cell::Refused(&[Spike], || {
                    steepness(&activation!(|x| spike(&x, 1.0) + relu(x)))
                }),
                Cell::None(&[Clip, Shift], "neither makes a function steeper"),
                Cell::Refused(&[Vanishing], || {
                    steepness(&activation!(|x| {
                        let at = |n: f64| x.clone() - T::constant(n);
                        relu(x.clone()) + at(-1.0) * at(0.0) * at(1.0)
                    }))
                }),
                Cell::Refused(&[Factor, Constant, JustOutside], || {
                    steepness(&activation!(|x| T::constant(1.002) * relu(x)))
                }),
            ],
        ),
        row(
            "scoreboard/some-activations-fall",
            || {
                slopes::monotone(Members::all_but(&[
                    "GELU",
                    "SiLU",
                    "Mish",
                    "hard swish",
                    "ReLU",
                ]))
            },
            || slopes::monotone(Members::all_but(&["GELU", "SiLU", "Mish"])),
            vec![
                Cell::Refused(&[Jump], || {
                    slopes::never_falls(&activation!(|x| relu(x.clone()) - jump(&x)))
                }),
                Cell::Refused(&[Spike], || {
                    slopes::never_falls(&activation!(|x| spike(&x, 1.0) + relu(x)))
                }),
                Cell::None(&[Clip, Shift], "neither makes a rising function fall"),
                Cell::Refused(&[Vanishing], || {
                    slopes::never_falls(&activation!(|x| {
                        let at = |n: f64| x.clone() - T::constant(n);
                        relu(x.clone()) + at(-1.0) * at(0.0) * at(1.0)
                    }))
                }),
                Cell::Refused(&[Factor, Constant, JustOutside], || {
                    slopes::never_falls(&activation!(|x| leaky_relu(
                        T::constant(-SMALL),
                        x
                    )))
                }),
            ],
        ),
        row(
            "scoreboard/only-relu-like-are-homogeneous",
            || rays::of_degree_one(Members::of(&["identity", "ReLU"])),
            || {
                rays::of_degree_one(Members::of(&[
                    "identity",
                    "ReLU",
                    "leaky ReLU",
                    "hard swish",
                ]))
            },
            vec![
                Cell::Refused(&[Jump], || {
                    rays::homogeneous(&activation!(|x| jump(&x) + relu(x)))
                }),
                Cell::Refused(&[Spike], || {
                    rays::homogeneous(&activation!(|x| spike(&x, SMALL) + relu(x)))
                }),
                Cell::Refused(&[Clip], || {
                    rays::homogeneous(&activation!(|x| x.larger(T::constant(-FAR))))
                }),
                Cell::Refused(&[Vanishing], || {
                    rays::homogeneous(&activation!(|x| {
                        let at = |n: f64| x.clone() - T::constant(n);
                        x.clone() + at(-2.0) * at(-1.0) * at(1.0) * at(2.0)
                    }))
                }),
                Cell::Refused(&[Shift, Constant, JustOutside], || {
                    rays::homogeneous(&activation!(|x| relu(x) + T::constant(SMALL)))
                }),
                Cell::None(&[Factor], "a multiple of a homogeneous function is one"),
            ],
        ),
        row(
            "scoreboard/three-have-mean-zero",
            || chance::centred(Members::of(&["identity", "SELU"])),
            || {
                chance::centred(Members::of(&[
                    "identity",
                    "SELU",
                    "tanh",
                    "hard swish",
                ]))
            },
            sorted_only(),
        ),
        Row {
            claim: "scoreboard/selu-keeps-both-moments",
            cells: vec![
                Cell::Refused(&[Constant, JustOutside, Factor], || {
                    selu_like([SELU[0], SELU[1] * (1.0 + 1e-4)])
                }),
                Cell::Refused(&[Constant], || {
                    selu_like([SELU[0] * (1.0 - 1e-4), SELU[1]])
                }),
                Cell::None(
                    Damage::OF_FUNCTIONS,
                    "what is damaged far out or by little keeps both moments up to 2⁻¹⁶ too",
                ),
                Cell::None(
                    &[Shorter, Longer, NotANumber, Nothing],
                    "its subject is two constants",
                ),
            ],
        },
        row(
            "scoreboard/who-keeps-the-signal",
            || {
                chance::keep_the_signal(Members::of(&[
                    "identity",
                    "ReLU",
                    "leaky ReLU",
                ]))
            },
            || {
                chance::keep_the_signal(Members::of(&[
                    "identity",
                    "ReLU",
                    "leaky ReLU",
                    "SELU",
                    "GELU",
                ]))
            },
            sorted_only(),
        ),
        row(
            "scoreboard/who-keeps-the-gradient",
            || chance::keep_the_gradient(Members::of(&["identity", "ReLU"])),
            || {
                chance::keep_the_gradient(Members::of(&[
                    "identity",
                    "ReLU",
                    "leaky ReLU",
                    "SELU",
                ]))
            },
            sorted_only(),
        ),
        row(
            "scoreboard/who-is-sparse",
            || chance::silent(Members::of(&[])),
            || chance::silent(Members::of(&["ReLU", "hard swish"])),
            sorted_only(),
        ),
        row(
            "scoreboard/who-can-die",
            || rays::mortal(Members::of(&["ReLU"])),
            || rays::mortal(Members::of(&["ReLU", "hard swish", "ELU"])),
            sorted_only(),
        ),
        row(
            "scoreboard/what-needs-an-exponential",
            || {
                cost::without_exponentials(Members::of(&[
                    "identity",
                    "ReLU",
                    "leaky ReLU",
                ]))
            },
            || {
                cost::without_exponentials(Members::of(&[
                    "identity",
                    "ReLU",
                    "leaky ReLU",
                    "hard swish",
                    "sigmoid",
                ]))
            },
            sorted_only(),
        ),
    ]
}
