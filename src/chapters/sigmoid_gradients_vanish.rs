//! The sigmoid's gradient vanishes: how large a slope can be, what a product of slopes does, and what is to blame.

mod breaks;
mod chains;
mod figures;
mod jacobians;
mod layers;
mod mean_field;
pub mod slopes;

use crate::activation::kernels::relu_slope;
use crate::activation::{Identity, Relu, Sigmoid, Tanh, sigmoid_slope};
use textbook::claim::{Bearing, Chapter, Claim, Foil};
use textbook::number::ratio;

/// The chapter.
pub const CHAPTER: Chapter = Chapter {
    slug: "sigmoid-gradients-vanish",
    title: "The sigmoid's gradient vanishes",
    claims: CLAIMS,
    figures: figures::FIGURES,
    breaks: breaks::BREAKS,
};

const CLAIMS: &[Claim] = &[
    Claim {
        name: "slope-at-most-a-quarter",
        statement: "On the whole real line $\\sigma'(x) \\le 1/4$, with equality at 0 and nowhere else.",
        bears_on: &[("S16", Bearing::Supports)],
        proof: || slopes::at_most_a_quarter(&Sigmoid),
        foil: Foil::Refuted {
            subject: "tanh, whose slope at 0 is 1",
            proof: || slopes::at_most_a_quarter(&Tanh),
        },
    },
    Claim {
        name: "the-form-counts",
        statement: "For $s$ in $[0, 1]$, intervals prove $s(1-s) \\le 1/4 + 2^{-20}$, and $1/4 - (s - 1/2)^2 \\le 1/4$ without the margin: \
            the same function, in a form that uses $s$ once.",
        bears_on: &[],
        proof: || slopes::two_forms(0.25),
        foil: Foil::Refuted {
            subject: "a bound of $1/4 - 2^{-10}$",
            proof: || slopes::two_forms(0.25 - 1.0 / 1024.0),
        },
    },
    Claim {
        name: "product-bound",
        statement: "In a network of sigmoid layers $a_l = \\sigma(W_l a_{l-1} + b_l)$ the output changes with the input by at most \
            $\\prod \\|W_l\\|_2 / 4$ times as much; in a chain, with one neuron in each layer, by at most $\\prod |w_l| / 4$ times: \
            sampled networks of one to eight layers, one to four neurons wide, weights and biases up to 4 in magnitude.",
        bears_on: &[("S17", Bearing::Supports)],
        proof: || jacobians::product_bound(&Sigmoid),
        foil: Foil::Refuted {
            subject: "networks of tanh, with the same factor $1/4$",
            proof: || jacobians::product_bound(&Tanh),
        },
    },
    Claim {
        name: "when-it-is-zero",
        statement: "With weights of magnitude 1 the bound $4^{-L}$, multiplied up a factor at a time, is exactly 0 from $L = 13$ layers on in f16, 67 in bf16, 75 in f32, \
            538 in f64, and not before.",
        bears_on: &[("S17", Bearing::Supports)],
        proof: || chains::zero_depths(0.25),
        foil: Foil::Refuted {
            subject: "the factor 1",
            proof: || chains::zero_depths(1.0),
        },
    },
    Claim {
        name: "factors-are-not-the-cause",
        statement: "Two chains of up to 64 sigmoids, every neuron at $z = 0$, so that every slope is $1/4$: with $w = 1$, $b = -1/2$ the derivative of \
            the output is $4^{-L}$, with $w = 4$, $b = -2$ it is 1 at every depth $L$.",
        bears_on: &[("S17", Bearing::Limits), ("S19", Bearing::Supports)],
        proof: || chains::same_slopes(&ratio(4, 1)),
        foil: Foil::Refuted {
            subject: "$w = 2$, $b = -1$ in place of $w = 4$, $b = -2$",
            proof: || chains::same_slopes(&ratio(2, 1)),
        },
    },
    Claim {
        name: "relu-vanishes-too",
        statement: "A layer of $n = 3$ ReLUs, averaged over all 512 matrices of weights $\\pm s$ and all eight vectors of signs that come back to it, \
            multiplies the squared gradient by exactly $n s^2 / 2$: by $1/2$ if $s^2 = 1/n$, by 1 if $s^2 = 2/n$. For four inputs without ties.",
        bears_on: &[("S19", Bearing::Supports)],
        proof: || layers::mean_factor(&Relu),
        foil: Foil::Refuted {
            subject: "a linear layer",
            proof: || layers::mean_factor(&Identity),
        },
    },
    Claim {
        name: "mean-field",
        statement: "In a random network of 8 layers, $n = 64$ neurons wide, mean-field theory predicts what happens to the squared gradient: \
            its factor per layer, in the median over networks, lies within one standard deviation of the predicted mean. For $\\sigma$ and $\\tanh$ \
            with weights of variance $1/n$ and for ReLU with $2/n$.",
        bears_on: &[("S17", Bearing::Supports), ("S19", Bearing::Supports)],
        proof: || mean_field::holds(mean_field::HE),
        foil: Foil::Refuted {
            subject: "ReLU with weights of variance $1/n$, held against the prediction for $2/n$",
            proof: || mean_field::holds(mean_field::XAVIER),
        },
    },
    Claim {
        name: "never-dies-in-the-reals",
        statement: "As a function of real numbers, $\\sigma'(x) > 0$ for every $x$.",
        bears_on: &[("S15", Bearing::Supports)],
        proof: || slopes::positive(&Sigmoid),
        foil: Foil::Refuted {
            subject: "ReLU",
            proof: || slopes::positive(&Relu),
        },
    },
    Claim {
        name: "dies-in-floats",
        statement: "In f32 the slope $\\sigma(x)(1 - \\sigma(x))$ is at most $1/4$ for every $x$ but NaN. It is exactly 0 from some $x > 0$ on and from some \
            $x < 0$ down, and nowhere between. At the first of these thresholds the careful form $e\\,\\sigma(x)^2$, $e = e^{-x}$, is still positive.",
        bears_on: &[("S15", Bearing::Limits), ("S16", Bearing::Supports)],
        proof: || slopes::zeros(sigmoid_slope, sigmoid_slope),
        foil: Foil::Refuted {
            subject: "the slope of ReLU, which is 0 on the whole left side",
            proof: || slopes::zeros(relu_slope, relu_slope),
        },
    },
];
