//! Linear stacks: without an activation, any depth is one layer.

pub mod chains;
mod figures;
pub mod floats;
pub mod ranks;
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
    /// A stack of layers without an activation is one layer $Wx + b$, the one that it collapses to:
    /// for every depth, every shape, all weights, biases and inputs.
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
    /// One ReLU is enough. Take a chain of neurons, one wide, of any depth, with no weight $0$ and
    /// with a ReLU at one place. It is not affine: for three inputs in a row, $t$ apart, with the
    /// bend at the middle one, the outer two values add up to twice the middle value plus or minus
    /// $\lvert w \rvert\, t$. Here $w$ is the product of all weights, which is not $0$.
    "collapse-needs-linearity" {
        bears_on: [Supports S01],
        check: chains::one_bend,
        subject: relu,
        /// the same chains with nothing at that place
        foil: identity,
        break: "src/activation.rs", "x.larger(T::zero())" => "x",
    }
    /// In 64-bit floats a stack and its collapse differ by at most $2\gamma_k \lVert A
    /// \rVert_\infty$, where $\gamma_k = ku/(1-ku)$ and $u = 2^{-53}$. The number of roundings is
    /// $k = n_1 + 1 + \sum_i (n_i + 1)$, where layer $i$ has $n_i$ inputs, and $A$ is the output
    /// of the stack with every number replaced by its absolute value: for random stacks of depth 1
    /// to 16 and widths 1 to 6.
    "collapse-in-floats" {
        bears_on: [Supports S07],
        short_of_proof: "the bound for all stacks is a derivation on paper: the sample only \
            searches for a failure",
        check: floats::within_rounding,
        subject: Stack::collapse,
        /// the same collapse with the sign of one bias flipped
        foil: floats::with_flipped_bias,
        break: "src/network/dense.rs",
            "weights: &self.weights * &inner.weights,"
            => "weights: &self.weights * &inner.weights * T::constant(1.0 + 1.0 / 1_048_576.0),",
    }
    /// Cut a stack without biases between any two layers. It is $x \mapsto A(Bx)$, with $B$ the
    /// collapse of the layers below the cut and $A$ that of the layers above: for every depth and
    /// every shape. So every output is a mixture of the columns of $A$, and the rank is at most the
    /// width at the cut. This holds at every cut, and so at the narrowest.
    "rank-never-grows" {
        bears_on: [Supports S07],
        check: ranks::factors_at_every_cut,
        subject: identity,
        /// the same stacks with a ReLU between their layers
        foil: relu,
        break: "src/network/rank.rs", "m[(row, place)] -= less;" => "m[(row, place)] += less;",
    }
    /// In a chain without biases, one neuron wide, the output is the input times the product of the
    /// weights: for every depth, all weights and all inputs.
    "width-one-only-scales" {
        bears_on: [Supports S06],
        check: chains::chain_scales,
        subject: identity,
        /// the same chains with a ReLU between their neurons
        foil: relu,
        break: "src/chapters/linear_stacks_collapse/chains.rs",
            "let product = weight * product;"
            => "let product = weight + product;",
    }
    /// Two neurons that compute $x$ and $y$ feed a third that computes $x + y$, which is a multiple
    /// of neither: no factor $c$ gives $x + y = c x$ for all $x$, $y$, and none gives $x + y = c
    /// y$.
    "wide-layers-mix" {
        bears_on: [Limits S06],
        check: witnesses::mixes,
        subject: witnesses::sum,
        /// the third neuron $2x + 0y$, which is a multiple of the first
        foil: witnesses::twice,
        break: "src/chapters/linear_stacks_collapse/witnesses.rs",
            "third([1, 1], x, y)"
            => "third([1, 0], x, y)",
    }
    /// $f(0,0) + f(1,1) = f(0,1) + f(1,0)$ for every affine $f(x, y) = ax + by + c$, and so for
    /// every linear stack of any depth. For XOR the two sides are $0$ and $2$, and every such $f$
    /// misses XOR by at least $1/2$ at one of the four corners; the constant $1/2$ misses each by
    /// exactly that.
    "xor-needs-a-bend" {
        bears_on: [Supports S01, Supports S07],
        check: witnesses::misses_xor,
        subject: witnesses::affine,
        /// affine functions and one bend, $\mathrm{relu}(x + y - 1)$
        foil: witnesses::bent,
        break: "src/chapters/linear_stacks_collapse/witnesses.rs",
            "(f(0, 0) + f(1, 1), f(0, 1) + f(1, 0))"
            => "(f(0, 0) + f(1, 1), f(0, 1) - f(1, 0))",
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
    /// The loss $(w_2 w_1 - 1)^2$ has a saddle at $(0, 0)$: its gradient there is zero, and its
    /// second derivatives are $0$, $-2$, $-2$, $0$. For every $t \ne 0$ it is higher at $(t, -t)$
    /// than at $(0, 0)$. If also $t^2 < 2$, it is lower at $(t, t)$ and at $(-t, -t)$ than at
    /// $(0, 0)$, their middle: it is not convex.
    "depth-changes-training" {
        bears_on: [Limits S07],
        check: witnesses::saddle,
        subject: witnesses::two_layers,
        /// the loss $(w_1 - 1)^2$ of one layer
        foil: witnesses::one_layer,
        break: "src/chapters/linear_stacks_collapse/witnesses.rs",
            "w2 * w1 - Weight::constant(1.0)"
            => "w2 + w1 - Weight::constant(1.0)",
    }
};
