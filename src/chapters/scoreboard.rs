//! The scoreboard: every activation of the catalogue against every property, each proved for all of them at once.

mod breaks;
pub mod chance;
mod cost;
mod figures;
mod rays;
pub mod slopes;
mod sorting;

use crate::activation::catalogue::{SELU, scaled_elu};
use sorting::Members;
use textbook::claim::{Chapter, Claim, Foil};
use textbook::proof::Proof;

/// The chapter.
pub const CHAPTER: Chapter = Chapter {
    slug: "scoreboard",
    title: "No activation wins everywhere",
    claims: CLAIMS,
    figures: figures::FIGURES,
    breaks: breaks::BREAKS,
};

const CLAIMS: &[Claim] = &[
    Claim {
        name: "only-the-identity-is-affine",
        statement: "Of the twelve activations only the identity has the same slope everywhere. Each of the others has two points with different slopes, and so it is \
            not affine.",
        bears_on: &[],
        proof: || slopes::straight(&["identity"]),
        foil: Foil::Refuted {
            subject: "leaky ReLU, called affine",
            proof: || slopes::straight(&["identity", "leaky ReLU"]),
        },
    },
    Claim {
        name: "floors-and-ceilings",
        statement: "Only tanh and the sigmoid have an upper bound. All but the identity and leaky ReLU have a lower one. Towards a side without a bound, a function grows \
            at least like $|x|/128$ far out.",
        bears_on: &[],
        proof: || rays::ranges(FLOORED, &["tanh", "sigmoid"]),
        foil: Foil::Refuted {
            subject: "softplus, called bounded above",
            proof: || rays::ranges(FLOORED, &["softplus", "tanh", "sigmoid"]),
        },
    },
    Claim {
        name: "gelu-is-steeper-than-relu",
        statement: "SELU, GELU, SiLU, Mish and hard swish have a slope of more than $1 + 2^{-10}$ in magnitude somewhere. The other seven have none: $|f'(x)| \\le 1 + 2^{-10}$ on the whole line, \
            wherever there is a slope.",
        bears_on: &[],
        proof: || slopes::steeper_than_relu(STEEP),
        foil: Foil::Refuted {
            subject: "ELU, called steeper than ReLU",
            proof: || {
                let members = &["ELU", "SELU", "GELU", "SiLU", "Mish", "hard swish"];
                slopes::steeper_than_relu(members)
            },
        },
    },
    Claim {
        name: "some-activations-fall",
        statement: "GELU, SiLU, Mish and hard swish have a negative slope somewhere. The other eight have none: they never fall.",
        bears_on: &[],
        proof: || slopes::monotone(RISING),
        foil: Foil::Refuted {
            subject: "SiLU, called non-decreasing",
            proof: || {
                slopes::monotone(&[
                    "identity",
                    "ReLU",
                    "leaky ReLU",
                    "ELU",
                    "SELU",
                    "softplus",
                    "SiLU",
                    "tanh",
                    "sigmoid",
                ])
            },
        },
    },
    Claim {
        name: "only-relu-like-are-homogeneous",
        statement: "The identity, ReLU and leaky ReLU satisfy $f(tx) = t f(x)$ for all real $x$ and all $t > 0$. For each of the others $f(2x) \\ne 2f(x)$ at $x = 1$ or at $x = -1$.",
        bears_on: &[],
        proof: || rays::of_degree_one(&["identity", "ReLU", "leaky ReLU"]),
        foil: Foil::Refuted {
            subject: "ELU, called homogeneous",
            proof: || {
                rays::of_degree_one(&["identity", "ReLU", "leaky ReLU", "ELU"])
            },
        },
    },
    Claim {
        name: "three-have-mean-zero",
        statement: "For a normal $Z$ with mean 0 and variance 1, the mean of $f(Z)$ lies within $2^{-10}$ of 0 for the identity, SELU and tanh. For the other nine it is at least $1/8$.",
        bears_on: &[],
        proof: || chance::centred(&["identity", "SELU", "tanh"]),
        foil: Foil::Refuted {
            subject: "ELU, called centred",
            proof: || chance::centred(&["identity", "ELU", "SELU", "tanh"]),
        },
    },
    Claim {
        name: "selu-keeps-both-moments",
        statement: "SELU makes of a normal $Z$ with mean 0 and variance 1 a value with mean 0 and mean square 1, both up to $2^{-16}$.",
        bears_on: &[],
        proof: || selu_like(SELU),
        foil: Foil::Refuted {
            subject: "SELU with its constants rounded to $\\lambda = 1.05$, $\\alpha = 1.67$",
            proof: || selu_like([1.05, 1.67]),
        },
    },
    Claim {
        name: "who-keeps-the-signal",
        statement: "With the usual initialisation, the identity, ReLU, leaky ReLU and SELU keep the mean square of a normal signal from layer to layer, up to $2^{-10}$ of it. The other eight change \
            it by more.",
        bears_on: &[],
        proof: || {
            chance::keep_the_signal(&["identity", "ReLU", "leaky ReLU", "SELU"])
        },
        foil: Foil::Refuted {
            subject: "Mish, said to keep it",
            proof: || {
                chance::keep_the_signal(&[
                    "identity",
                    "ReLU",
                    "leaky ReLU",
                    "SELU",
                    "Mish",
                ])
            },
        },
    },
    Claim {
        name: "who-keeps-the-gradient",
        statement: "In mean-field theory, with the usual initialisation and normal weighted sums of variance 1, the identity, ReLU and leaky ReLU keep the mean square of the gradient from layer to layer, \
            up to $2^{-10}$ of it. The other nine change it by more.",
        bears_on: &[],
        proof: || chance::keep_the_gradient(&["identity", "ReLU", "leaky ReLU"]),
        foil: Foil::Refuted {
            subject: "Mish, said to keep it",
            proof: || {
                chance::keep_the_gradient(&[
                    "identity",
                    "ReLU",
                    "leaky ReLU",
                    "Mish",
                ])
            },
        },
    },
    Claim {
        name: "who-is-sparse",
        statement: "For a normal $Z$ with mean 0 and variance 1, ReLU is exactly 0 with probability $1/2$ up to $2^{-20}$, hard swish with a probability between $1/1024$ and $1/512$, and each of the others with a \
            probability of at most $2^{-20}$.",
        bears_on: &[],
        proof: || chance::silent(&["ReLU"]),
        foil: Foil::Refuted {
            subject: "leaky ReLU, called sparse",
            proof: || chance::silent(&["ReLU", "leaky ReLU"]),
        },
    },
    Claim {
        name: "who-can-die",
        statement: "ReLU and hard swish have slope exactly 0 at every $x < -4$. Each of the other ten has points with a slope other than 0 arbitrarily far out, on either side.",
        bears_on: &[],
        proof: || rays::mortal(&["ReLU", "hard swish"]),
        foil: Foil::Refuted {
            subject: "leaky ReLU, said to die",
            proof: || rays::mortal(&["ReLU", "leaky ReLU", "hard swish"]),
        },
    },
    Claim {
        name: "what-needs-an-exponential",
        statement: "The identity, ReLU, leaky ReLU and hard swish are computed by arithmetic and comparisons alone. Each of the others needs an exponential, a logarithm or an error function.",
        bears_on: &[],
        proof: || {
            let plain = &["identity", "ReLU", "leaky ReLU", "hard swish"];
            cost::without_exponentials(plain)
        },
        foil: Foil::Refuted {
            subject: "ELU, called plain arithmetic",
            proof: || {
                cost::without_exponentials(&[
                    "identity",
                    "ReLU",
                    "leaky ReLU",
                    "ELU",
                    "hard swish",
                ])
            },
        },
    },
];

const FLOORED: Members = &[
    "ReLU",
    "ELU",
    "SELU",
    "softplus",
    "GELU",
    "SiLU",
    "Mish",
    "hard swish",
    "tanh",
    "sigmoid",
];
const STEEP: Members = &["SELU", "GELU", "SiLU", "Mish", "hard swish"];
const RISING: Members = &[
    "identity",
    "ReLU",
    "leaky ReLU",
    "ELU",
    "SELU",
    "softplus",
    "tanh",
    "sigmoid",
];

/// SELU with other constants.
fn selu_like([scale, alpha]: [f64; 2]) -> Proof {
    chance::both_moments(
        |z| scaled_elu(scale, alpha, &z),
        |z| scaled_elu(scale, alpha, &z),
    )
}
