//! Linear stacks: without an activation, any depth is one layer.

mod features;
mod figures;
mod floats;
mod ranks;
mod shears;
pub mod stacks;
pub mod witnesses;

use crate::activation::relu;
use crate::network::Stack;
use std::convert::identity;
use textbook::claim::{Chapter, Claim};
use textbook::claims;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "linear-stacks-collapse",
    title: "Without a bend, depth collapses",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// A stack of layers without an activation is one layer $Wx + b$, exactly: for a random
    /// rational stack of each depth from 1 to 64, with widths from 1 to 4.
    "stack-equals-one-layer" {
        bears_on: [Supports S01, Supports S07, Supports S38],
        check: stacks::one_layer(_, Stack::collapse),
        subject: identity,
        /// the same stacks with a ReLU between their layers
        foil: relu,
        break: "src/network/dense.rs",
            "biases: self.forward(&inner.biases),"
            => "biases: self.forward(&-&inner.biases),",
    }
    /// One layer of ReLUs is enough: in a stack of shears of the plane with ReLUs at one place
    /// alone, the values at three points in a row are such as no layer $Wx + b$ has. For one random
    /// stack of each depth from 2 to 16 and each place between its layers.
    "collapse-needs-linearity" {
        bears_on: [Supports S01],
        check: shears::one_bend,
        subject: relu,
        /// the same stacks with nothing at that place
        foil: identity,
        break: "src/activation.rs", "x.larger(T::zero())" => "x",
    }
    /// In 64-bit floats a stack and its collapse differ by at most $2\gamma_k \lVert A
    /// \rVert_\infty$, where $\gamma_k = ku/(1-ku)$, $u = 2^{-53}$, $k$ counts the roundings and
    /// $A$ is the output of the stack with every number replaced by its absolute value: for random
    /// stacks of depth 1 to 16 and widths 1 to 6.
    "collapse-in-floats" {
        bears_on: [Supports S07],
        check: floats::within_rounding,
        subject: Stack::collapse,
        /// the same collapse with the sign of one bias flipped
        foil: floats::with_flipped_bias,
        break: "src/network/dense.rs",
            "weights: &self.weights * &inner.weights,"
            => "weights: &self.weights * &inner.weights * T::constant(1.0 + 1.0 / 1_048_576.0),",
    }
    /// The outputs of a stack without biases for the inputs $\pm e_i$ have at most the rank of its
    /// narrowest layer: for a random rational stack of each depth from 1 to 32, with widths from 1
    /// to 6.
    "rank-never-grows" {
        bears_on: [Supports S07],
        check: ranks::at_most_the_narrowest,
        subject: identity,
        /// the same stacks with a ReLU between their layers
        foil: relu,
        break: "src/network/rank.rs", "m[(row, place)] -= less;" => "m[(row, place)] += less;",
    }
    /// In a chain without biases, one neuron wide, each output is a fixed multiple of the input:
    /// exactly, for one rational chain of each depth from 1 to 64 and the inputs $-3, -2, \dots,
    /// 3$.
    "width-one-only-scales" {
        bears_on: [Supports S06],
        check: features::chain_scales,
        subject: identity,
        /// the same chains with a ReLU between their neurons
        foil: relu,
        break: "src/chapters/linear_stacks_collapse/features.rs",
            "value = stream.rational(5) * activation(value);"
            => "value = stream.rational(5) * activation(value) + Rational::ONE;",
    }
    /// Two neurons that compute $x$ and $y$ feed a third that computes $x + y$, which is a multiple
    /// of neither: no factor $c$ gives $x + y = c x$ for all $x$, $y$, and none gives $x + y = c
    /// y$.
    "wide-layers-mix" {
        bears_on: [Limits S06],
        check: features::mixes,
        subject: [1, 1],
        /// the third neuron $2x + 0y$, which is a multiple of the first
        foil: [2, 0],
        break: "src/chapters/linear_stacks_collapse/features.rs",
            "for every c\", b)"
            => "for every c\", b - 1)",
    }
    /// $f(0,0) + f(1,1) = f(0,1) + f(1,0)$ for every affine $f(x, y) = ax + by + c$, and so for
    /// every linear stack of any depth. For XOR the two sides are $0$ and $2$, so such an $f$
    /// misses XOR by at least $1/2$ at one of the four corners; the constant $1/2$ by exactly that.
    "xor-needs-a-bend" {
        bears_on: [Supports S01, Supports S07],
        check: witnesses::misses_xor,
        subject: witnesses::AFFINE,
        /// affine functions and one bend, $\mathrm{relu}(x + y - 1)$
        foil: witnesses::BENT,
        break: "src/chapters/linear_stacks_collapse/witnesses.rs",
            "f(0, 0) + f(1, 1) - f(0, 1) - f(1, 0)"
            => "f(0, 0) + f(1, 1) - f(0, 1) + f(1, 0)",
    }
    /// $\mathrm{relu}(x+y) - 2\,\mathrm{relu}(x+y-1)$ is XOR at the four corners.
    "two-relus-compute-xor" {
        bears_on: [Supports S01, Supports S37],
        check: witnesses::computes_xor,
        subject: relu,
        /// the same network without its ReLUs
        foil: identity,
        break: "src/chapters/linear_stacks_collapse/witnesses.rs",
            "[[1, -2, 0]]"
            => "[[1, -1, 0]]",
    }
    /// The loss $(w_2 w_1 - 1)^2$ has gradient zero at $(0, 0)$; it falls along $(t, t)$ and rises
    /// along $(t, -t)$ for $t = 1/2, \dots, 1/2^{10}$; and it is not convex: at the middle of $(1,
    /// 1)$ and $(-1, -1)$ it is higher than at both.
    "depth-changes-training" {
        bears_on: [Limits S07],
        check: witnesses::saddle,
        subject: witnesses::two_layers,
        /// the loss $(w_1 - 1)^2$ of one layer
        foil: witnesses::one_layer,
        break: "src/chapters/linear_stacks_collapse/witnesses.rs",
            "w2 * w1 - Dual::constant(1.0)"
            => "w2 + w1 - Dual::constant(1.0)",
    }
};
