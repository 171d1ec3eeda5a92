//! ReLU is cheap: what an activation costs in operations and in time, and how little of a layer that is.

pub mod accuracy;
mod breaks;
mod cost;
mod figures;
pub mod timing;

use crate::activation::kernels::{self, Lane, relu};
use crate::activation::{self, LeakyRelu, Relu};
use accuracy::{Both, both};
use textbook::claim::{Bearing, Chapter, Claim, Foil};
use textbook::number::Stretch;

/// The chapter.
pub const CHAPTER: Chapter = Chapter {
    slug: "relu-is-cheap",
    title: "ReLU is cheap",
    claims: CLAIMS,
    figures: figures::FIGURES,
    breaks: breaks::BREAKS,
};

const CLAIMS: &[Claim] = &[
    Claim {
        name: "cheap-per-element",
        statement: "For each number, ReLU costs one comparison and nothing else. The sigmoid, written $1/(1 + e^{-x})$, costs a change of sign, an exponential, an addition and a division.",
        bears_on: &[("S33", Bearing::Supports)],
        proof: || cost::one_comparison(&Relu),
        foil: Foil::Refuted {
            subject: "leaky ReLU, which multiplies as well",
            proof: || cost::one_comparison(&LeakyRelu(0.25)),
        },
    },
    Claim {
        name: "accurate",
        statement: "For every f32, the kernel of the sigmoid is at most 4 and that of tanh at most 5 units in the last place off. Both give NaN for NaN.",
        bears_on: &[],
        proof: || accuracy::activations(both!(kernels::tanh)),
        foil: Foil::Refuted {
            subject: "tanh computed in f32 as $2\\sigma(2x) - 1$",
            proof: || accuracy::activations(both!(activation::tanh)),
        },
    },
    Claim {
        name: "accurate-slope",
        statement: "For every f32, the kernels of the slopes of the sigmoid and of tanh are at most 6 units in the last place off, and that of the slope of ReLU is exact. All give NaN for NaN.",
        bears_on: &[],
        proof: || accuracy::slopes(both!(kernels::sigmoid_slope)),
        foil: Foil::Refuted {
            subject: "the slope computed in f32 as $s(1 - s)$, $s = \\sigma(x)$",
            proof: || accuracy::slopes(both!(textbook_slope)),
        },
    },
    Claim {
        name: "faster-in-the-cache",
        statement: "In the cache of the machine that built this page, ReLU takes no longer than the kernel of tanh: the lower quartile of the ratios of their times is at most 1.",
        bears_on: &[("S33", Bearing::Supports)],
        proof: || timing::in_cache(relu),
        foil: Foil::Refuted {
            subject: "tanh by a plain loop over a library's exponential, in place of ReLU",
            proof: || timing::in_cache(timing::slow_tanh),
        },
    },
    Claim {
        name: "like-a-sign-change-from-memory",
        statement: "On 64 MiB of numbers, on the machine that built this page, ReLU takes at most twice as long as turning every sign: the lower quartile of the ratios of their times is at most 2.",
        bears_on: &[("S33", Bearing::Limits)],
        proof: || timing::in_memory(relu),
        foil: Foil::Refuted {
            subject: "tanh by a plain loop over a library's exponential, in place of ReLU",
            proof: || timing::in_memory(timing::slow_tanh),
        },
    },
    Claim {
        name: "share-of-a-layer",
        statement: "A dense layer from $n$ numbers to $n$ numbers costs $n^2$ multiplications and as many additions. An activation of $a$ operations has the share $a/(2n + a)$ of the whole: $a = 1$ for ReLU, 4 for the sigmoid, 7 for tanh written $2\\sigma(2x) - 1$.",
        bears_on: &[("S33", Bearing::Limits)],
        proof: || cost::share(&cost::Dense),
        foil: Foil::Refuted {
            subject: "a layer with one weight for each neuron",
            proof: || cost::share(&cost::Diagonal),
        },
    },
    Claim {
        name: "share-of-the-time",
        statement: "On the machine that built this page, ReLU takes at most a tenth of the time of a dense layer of width 512: the lower quartile of the ratios is at most $1/10$.",
        bears_on: &[("S33", Bearing::Limits)],
        proof: || timing::share(&cost::Dense),
        foil: Foil::Refuted {
            subject: "a layer with one weight for each neuron",
            proof: || timing::share(&cost::Diagonal),
        },
    },
];

/// The slope of the sigmoid as s(1 − s), with a difference that cancels where s is near 1.
#[inline(always)]
fn textbook_slope<T: Lane>(x: T) -> T {
    let s = kernels::sigmoid(x);
    s * (T::one() - s)
}
