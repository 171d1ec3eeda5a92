//! `ReLU` is sparse: how many outputs are exactly zero, why, and what a zero is worth.

mod breaks;
mod figures;
mod shares;
mod skipping;
pub mod zeros;

use crate::activation::{LeakyRelu, Relu, Sigmoid, relu, sigmoid};
use textbook::claim::{Bearing, Chapter, Claim, Foil};

/// The chapter.
pub const CHAPTER: Chapter = Chapter {
    slug: "relu-is-sparse",
    title: "ReLU is sparse",
    claims: CLAIMS,
    figures: figures::FIGURES,
    breaks: breaks::BREAKS,
};

const CLAIMS: &[Claim] = &[
    Claim {
        name: "half-are-zero",
        statement: "Three ReLUs without bias, averaged over all 512 choices of weights $\\pm 1$: exactly half of the outputs are 0. For four inputs for which no \
            weighted sum is 0.",
        bears_on: &[("S34", Bearing::Supports)],
        proof: || shares::half_of_all_signs(&Relu),
        foil: Foil::Refuted {
            subject: "leaky ReLU with slope $1/8$",
            proof: || shares::half_of_all_signs(&LeakyRelu(0.125)),
        },
    },
    Claim {
        name: "half-at-every-depth",
        statement: "In a network of four layers of 12 ReLUs with normal weights and no biases, a unit of the first, the second and the fourth layer is 0 with a \
            probability between $7/16$ and $9/16$.",
        bears_on: &[("S34", Bearing::Supports)],
        proof: || shares::half_at_every_depth(&Relu),
        foil: Foil::Refuted {
            subject: "the sigmoid in place of ReLU",
            proof: || shares::half_at_every_depth(&Sigmoid),
        },
    },
    Claim {
        name: "the-bias-sets-the-share",
        statement: "A ReLU with normal pre-activation of standard deviation $s$ and bias $b$ is 0 with a probability within $1/25$ of $\\Phi(-b/s)$, here for \
            $b/s$ from $-2$ to 2.",
        bears_on: &[],
        proof: || shares::set_by_the_bias(&Relu),
        foil: Foil::Refuted {
            subject: "leaky ReLU with slope $1/8$",
            proof: || shares::set_by_the_bias(&LeakyRelu(0.125)),
        },
    },
    Claim {
        name: "a-half-line-not-a-minimum",
        statement: "ReLU is exactly 0 at every f32 that is not positive. The magnitude $|x|$ has the same minimum and is 0 at 0 only.",
        bears_on: &[("S34", Bearing::Limits)],
        proof: || zeros::half_line(&Relu),
        foil: Foil::Refuted {
            subject: "leaky ReLU with slope $1/8$ in place of ReLU",
            proof: || zeros::half_line(&LeakyRelu(0.125)),
        },
    },
    Claim {
        name: "sigmoid-is-never-zero",
        statement: "As a function of real numbers the sigmoid is positive at every $x$.",
        bears_on: &[],
        proof: || zeros::never(&Sigmoid),
        foil: Foil::Refuted {
            subject: "ReLU",
            proof: || zeros::never(&Relu),
        },
    },
    Claim {
        name: "sigmoid-is-zero-in-floats",
        statement: "In f32 the sigmoid is exactly 0 from some $x < 0$ down, and at no other negative number.",
        bears_on: &[],
        proof: || zeros::from_a_threshold_down(sigmoid, sigmoid),
        foil: Foil::Refuted {
            subject: "ReLU, which is 0 at every negative number",
            proof: || zeros::from_a_threshold_down(relu, relu),
        },
    },
    Claim {
        name: "zeros-can-be-skipped",
        statement: "A dense layer of 256 inputs and 8 outputs gives the same f64, bit for bit, if the products with inputs that are 0 are left out. After a ReLU layer at most $3/4$ of \
            the products are left, in every sampled case.",
        bears_on: &[],
        proof: || skipping::same_bits(&Relu),
        foil: Foil::Refuted {
            subject: "a layer of sigmoids, which leaves nothing to skip",
            proof: || skipping::same_bits(&Sigmoid),
        },
    },
];
