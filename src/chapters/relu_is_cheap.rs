//! ReLU is cheap: what an activation costs in operations and in time, and how little of a layer
//! that is.

pub mod accuracy;
pub mod cost;
mod figures;
pub mod timing;

use crate::activation::kernels::{self, Lane};
use crate::activation::{self, LeakyRelu, Relu};
use textbook::claim::{Chapter, Claim};
use textbook::claims;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "relu-is-cheap",
    title: "ReLU is cheap",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// For each number, ReLU costs one comparison and nothing else. The sigmoid, written $1/(1 +
    /// e^{-x})$, costs a change of sign, an exponential, an addition and a division.
    "cheap-per-element" {
        bears_on: [Supports S33],
        check: cost::one_comparison,
        subject: &Relu,
        /// leaky ReLU, which multiplies as well
        foil: &LeakyRelu(0.25),
        break: "src/activation.rs", "x.larger(T::zero())" => "T::one() * x.larger(T::zero())",
    }
    /// For every f32, the kernel of the sigmoid is at most 4 and that of tanh at most 5 units in
    /// the last place off. Both give NaN for NaN.
    "accurate" {
        check: accuracy::activations(_, _),
        subject: kernels::tanh,
        /// tanh computed in f32 as $2\sigma(2x) - 1$
        foil: activation::tanh,
        break: "src/activation/kernels.rs",
            "0.041_667_443, 0" => "0.041_767_443, 0",
    }
    /// For every f32, the kernels of the slopes of the sigmoid and of tanh are at most 6 units in
    /// the last place off, and that of the slope of ReLU is exact. All give NaN for NaN.
    "accurate-slope" {
        check: accuracy::slopes(_, _),
        subject: kernels::sigmoid_slope,
        /// the slope computed in f32 as $s(1 - s)$, $s = \sigma(x)$
        foil: textbook_slope,
        break: "src/activation/kernels.rs",
            "less(less(y, LN_2_HIGH), LN_2_LOW)"
            => "less(y, LN_2_HIGH + LN_2_LOW)",
    }
    /// In the cache of the machine that built this page, ReLU takes no longer than the kernel of
    /// tanh: the lower quartile of the ratios of their times is at most 1.
    "faster-in-the-cache" {
        bears_on: [Supports S33],
        short_of_proof: "a statement about time, and about one machine",
        check: timing::in_cache,
        subject: kernels::relu,
        /// tanh by a plain loop over a library's exponential, in place of ReLU
        foil: timing::slow_tanh,
        break: "src/chapters/relu_is_cheap/timing.rs",
            "let (work, yardstick) = (pass(kernel, FEW), pass(tanh, FEW));"
            => "let (yardstick, work) = (pass(kernel, FEW), pass(tanh, FEW));",
    }
    /// On 64 MiB of numbers, on the machine that built this page, ReLU takes at most twice as long
    /// as turning every sign: the lower quartile of the ratios of their times is at most 2.
    "like-a-sign-change-from-memory" {
        bears_on: [Limits S33],
        short_of_proof: "a statement about time, and about one machine",
        check: timing::in_memory,
        subject: kernels::relu,
        /// tanh by a plain loop over a library's exponential, in place of ReLU
        foil: timing::slow_tanh,
        break: "src/chapters/relu_is_cheap/timing.rs",
            "let turn = pass(|x| -x, MANY);"
            => "let turn = pass(|x| -x, FEW);",
    }
    /// A dense layer from $n$ numbers to $n$ numbers costs $n^2$ multiplications and as many
    /// additions. An activation of $a$ operations has the share $a/(2n + a)$ of the whole: $a = 1$
    /// for ReLU, 4 for the sigmoid, 7 for tanh written $2\sigma(2x) - 1$. Counted at the eleven
    /// widths $n = 1, 2, 4, \dots, 1024$.
    "share-of-a-layer" {
        bears_on: [Limits S33],
        short_of_proof: "operations are counted by running a layer, which has to have some \
            width",
        check: cost::share,
        subject: &cost::Dense,
        /// a layer with one weight for each neuron
        foil: &cost::Diagonal,
        break: "src/chapters/relu_is_cheap/cost.rs",
            "*y += w.clone() * x.clone();"
            => "*y += w.clone() * x.clone() + x.clone();",
    }
    /// On the machine that built this page, ReLU takes at most a tenth of the time of a dense layer
    /// of width 512: the lower quartile of the ratios is at most $1/10$.
    "share-of-the-time" {
        bears_on: [Limits S33],
        short_of_proof: "a statement about time, and about one machine",
        check: timing::share,
        subject: &cost::Dense,
        /// a layer with one weight for each neuron
        foil: &cost::Diagonal,
        break: "src/chapters/relu_is_cheap/timing.rs",
            "0.1, 31, activate, forward"
            => "0.1, 31, forward, activate",
    }
};

/// The slope of the sigmoid as s(1 − s), with a difference that cancels where s is near 1.
#[inline(always)]
fn textbook_slope<T: Lane>(x: T) -> T {
    let s = kernels::sigmoid(x);
    s * (T::one() - s)
}
