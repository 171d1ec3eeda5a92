//! Linear stacks: without an activation, any depth is one layer.

mod breaks;
mod features;
mod figures;
pub mod stacks;
pub mod witnesses;

use crate::activation::relu;
use crate::network::Stack;
use textbook::claim::{Bearing, Chapter, Claim, Foil};

/// The chapter.
pub const CHAPTER: Chapter = Chapter {
    slug: "linear-stacks-collapse",
    title: "Without a bend, depth collapses",
    claims: CLAIMS,
    figures: figures::FIGURES,
    breaks: breaks::BREAKS,
};

const CLAIMS: &[Claim] = &[
    Claim {
        name: "stack-equals-one-layer",
        statement: "A stack of layers without an activation is one layer $Wx + b$, exactly: for a random rational stack of each depth from 1 to 64, with widths from 1 to 4.",
        bears_on: &[("S01", Bearing::Supports), ("S07", Bearing::Supports)],
        proof: || stacks::one_layer(|x| x, Stack::collapse),
        foil: Foil::Refuted {
            subject: "the same stacks with a ReLU between their layers",
            proof: || stacks::one_layer(relu, Stack::collapse),
        },
    },
    Claim {
        name: "collapse-needs-linearity",
        statement: "One layer of ReLUs is enough: in a stack of shears of the plane with ReLUs at one place alone, the values at three points in a row are such as no layer \
            $Wx + b$ has. For one random stack of each depth from 2 to 16 and each place between its layers.",
        bears_on: &[("S01", Bearing::Supports)],
        proof: || stacks::one_bend(relu),
        foil: Foil::Refuted {
            subject: "the same stacks with nothing at that place",
            proof: || stacks::one_bend(|x| x),
        },
    },
    Claim {
        name: "collapse-in-floats",
        statement: "In 64-bit floats a stack and its collapse differ by at most $2\\gamma_k \\lVert A \\rVert_\\infty$, where $\\gamma_k = ku/(1-ku)$, $u = 2^{-53}$, $k$ counts the roundings \
            and $A$ is the output of the stack with every number replaced by its absolute value: for random stacks of depth 1 to 16 and widths 1 to 6.",
        bears_on: &[("S07", Bearing::Supports)],
        proof: || stacks::in_floats(Stack::collapse),
        foil: Foil::Refuted {
            subject: "the same collapse with the sign of one bias flipped",
            proof: || stacks::in_floats(stacks::with_flipped_bias),
        },
    },
    Claim {
        name: "rank-never-grows",
        statement: "The outputs of a stack without biases for the inputs $\\pm e_i$ have at most the rank of its narrowest layer: for a random rational stack of each depth from 1 to 32, with widths from 1 to 6.",
        bears_on: &[("S07", Bearing::Supports)],
        proof: || stacks::ranks(|x| x),
        foil: Foil::Refuted {
            subject: "the same stacks with a ReLU between their layers",
            proof: || stacks::ranks(relu),
        },
    },
    Claim {
        name: "width-one-only-scales",
        statement: "In a chain without biases, one neuron wide, each output is a fixed multiple of the input: exactly, for one rational chain of each depth from 1 to 64 and the \
            inputs $-3, -2, \\dots, 3$.",
        bears_on: &[("S06", Bearing::Supports)],
        proof: || features::chain_scales(|x| x),
        foil: Foil::Refuted {
            subject: "the same chains with a ReLU between their neurons",
            proof: || features::chain_scales(relu),
        },
    },
    Claim {
        name: "wide-layers-mix",
        statement: "Two neurons that compute $x$ and $y$ feed a third that computes $x + y$, which is a multiple of neither: no factor $c$ gives $x + y = c x$ for all $x$, $y$, and none gives $x + y = c y$.",
        bears_on: &[("S06", Bearing::Limits)],
        proof: || features::mixes(1, 1),
        foil: Foil::Refuted {
            subject: "the third neuron $2x + 0y$, which is a multiple of the first",
            proof: || features::mixes(2, 0),
        },
    },
    Claim {
        name: "xor-needs-a-bend",
        statement: "$f(0,0) + f(1,1) = f(0,1) + f(1,0)$ for every affine $f(x, y) = ax + by + c$, and so for every linear stack of any depth. \
            For XOR the two sides are $0$ and $2$, so such an $f$ misses XOR by at least $1/2$ at one of the four corners; the constant $1/2$ by exactly that.",
        bears_on: &[("S01", Bearing::Supports), ("S07", Bearing::Supports)],
        proof: || witnesses::misses_xor(witnesses::AFFINE),
        foil: Foil::Refuted {
            subject: "affine functions and one bend, $\\mathrm{relu}(x + y - 1)$",
            proof: || witnesses::misses_xor(witnesses::BENT),
        },
    },
    Claim {
        name: "two-relus-compute-xor",
        statement: "$\\mathrm{relu}(x+y) - 2\\,\\mathrm{relu}(x+y-1)$ is XOR at the four corners.",
        bears_on: &[("S01", Bearing::Supports)],
        proof: || witnesses::computes_xor(relu),
        foil: Foil::Refuted {
            subject: "the same network without its ReLUs",
            proof: || witnesses::computes_xor(|x| x),
        },
    },
    Claim {
        name: "depth-changes-training",
        statement: "The loss $(w_2 w_1 - 1)^2$ has gradient zero at $(0, 0)$; it falls along $(t, t)$ and rises along $(t, -t)$ for $t = 1/2, \\dots, 1/2^{10}$; and it is not convex: at the middle of $(1, 1)$ and $(-1, -1)$ it is higher than at both.",
        bears_on: &[("S07", Bearing::Limits)],
        proof: || witnesses::saddle(witnesses::two_layers),
        foil: Foil::Refuted {
            subject: "the loss $(w_1 - 1)^2$ of one layer",
            proof: || witnesses::saddle(witnesses::one_layer),
        },
    },
];
