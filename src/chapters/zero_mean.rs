//! Zero mean: on which side of 0 a layer's outputs lie, what that does to the next layer, and what mends it.

mod batches;
mod breaks;
pub mod causes;
mod conditioning;
mod figures;
pub mod ranges;
pub mod symmetry;

use crate::activation::{Identity, LeakyRelu, Relu, Sigmoid, Tanh};
use textbook::claim::{Bearing, Chapter, Claim, Foil};
use textbook::number::Rational;

/// The chapter.
pub const CHAPTER: Chapter = Chapter {
    slug: "zero-mean",
    title: "ReLU's mean is not zero",
    claims: CLAIMS,
    figures: figures::FIGURES,
    breaks: breaks::BREAKS,
};

const CLAIMS: &[Claim] = &[
    Claim {
        name: "relu-unbounded",
        statement: "Whatever f32 number $M \\ge 1$ below the largest one you name as a bound, ReLU of the next float is above $M$.",
        bears_on: &[("S28", Bearing::Supports)],
        proof: || ranges::unbounded(&Relu),
        foil: Foil::Refuted {
            subject: "the sigmoid",
            proof: || ranges::unbounded(&Sigmoid),
        },
    },
    Claim {
        name: "sigmoid-bounded",
        statement: "For every real $x$: $0 < \\sigma(x) < 1$.",
        bears_on: &[],
        proof: || ranges::between_zero_and_one(&Sigmoid),
        foil: Foil::Refuted {
            subject: "ReLU",
            proof: || ranges::between_zero_and_one(&Relu),
        },
    },
    Claim {
        name: "relu-mean",
        statement: "For a normal $Z$ with mean 0 and variance 1, $\\mathbb{E}\\operatorname{relu}(Z)$ lies within $2^{-20}$ of $1/\\sqrt{2\\pi}$, and the variance of \
            $\\operatorname{relu}(Z)$ within $2^{-20}$ of $1/2 - 1/(2\\pi)$.",
        bears_on: &[("S29", Bearing::Supports)],
        proof: || ranges::mean_and_variance(&Relu),
        foil: Foil::Refuted {
            subject: "leaky ReLU with slope $1/1024$",
            proof: || ranges::mean_and_variance(&LeakyRelu(1.0 / 1024.0)),
        },
    },
    Claim {
        name: "sigmoid-is-centred-at-half",
        statement: "For every real $x$: $\\sigma(x) + \\sigma(-x) = 1$. So the mean of $\\sigma(Z)$ is $1/2$ whenever $Z$ and $-Z$ are equally likely. In f32, for every $x$ but NaN, both \
            values lie in $[0, 1]$ and the sum is 1 up to $5/2 \\cdot 2^{-24} + 2^{-40}$.",
        bears_on: &[("S30", Bearing::Supports)],
        proof: || symmetry::about(&Sigmoid, 0.5, 0.5, symmetry::SIGMOID),
        foil: Foil::Refuted {
            subject: "the sigmoid moved to the right, $1/(1 + 2e^{-x})$",
            proof: || symmetry::about(&symmetry::Moved, 0.5, 0.5, symmetry::SIGMOID),
        },
    },
    Claim {
        name: "tanh-is-odd",
        statement: "For every real $x$: $\\tanh(-x) = -\\tanh(x)$. So the mean of $\\tanh(Z)$ is 0 whenever $Z$ and $-Z$ are equally likely. In f32, computed as \
            $2\\sigma(2x) - 1$, for every $x$ but NaN, both values lie in $[-1, 1]$ and the sum is 0 up to $11/2 \\cdot 2^{-24} + 2^{-39}$.",
        bears_on: &[("S30", Bearing::Supports)],
        proof: || symmetry::about(&Tanh, 0.0, 1.0, symmetry::TANH),
        foil: Foil::Refuted {
            subject: "the sigmoid",
            proof: || symmetry::about(&Sigmoid, 0.0, 1.0, symmetry::TANH),
        },
    },
    Claim {
        name: "tanh-is-a-sigmoid",
        statement: "For every real $x$: $2\\sigma(2x) - 1 = (e^x - e^{-x})/(e^x + e^{-x})$. In f64 the left side lies within $5 \\cdot 2^{-53}$ of an interval that \
            holds the right side: sampled $x$ from $-20$ to 20.",
        bears_on: &[("S30", Bearing::Limits)],
        proof: || symmetry::is_the_quotient(&Tanh),
        foil: Foil::Refuted {
            subject: "$2\\sigma(x) - 1$, which is $\\tanh(x/2)$",
            proof: || symmetry::is_the_quotient(&causes::HALF_AS_STEEP),
        },
    },
    Claim {
        name: "the-mean-spoils-the-condition",
        statement: "For the outputs $h$ of $n$ independent ReLUs with mean $\\mu$ and variance $v$ the matrix $\\mathbb{E}[hh^\\mathsf{T}]$ has the condition number \
            $1 + n\\mu^2/v$: for up to four units and $z$ uniform on $-2, -1, 0, 1, 2$.",
        bears_on: &[("S30", Bearing::Supports)],
        proof: || {
            conditioning::grows_with_the_mean(&Relu, conditioning::independent)
        },
        foil: Foil::Refuted {
            subject: "units that are not independent: each sees the $z$ of the one before with its sign turned round",
            proof: || {
                conditioning::grows_with_the_mean(&Relu, conditioning::mirrored)
            },
        },
    },
    Claim {
        name: "a-bad-condition-slows-descent",
        statement: "On a quadratic function with curvatures 1 and $\\kappa$ gradient descent with a fixed step shrinks the slower part of the error by a factor of at best \
            $(\\kappa - 1)/(\\kappa + 1)$ a step, reached at the step $2/(\\kappa + 1)$.",
        bears_on: &[("S30", Bearing::Supports)],
        proof: || conditioning::slows_descent(conditioning::best_rate),
        foil: Foil::Refuted {
            subject: "the factor $(\\kappa - 1)/\\kappa$",
            proof: || conditioning::slows_descent(|k| (k - Rational::ONE) / k),
        },
    },
    Claim {
        name: "two-causes",
        statement: "For $a(\\sigma - c)$ the slope depends on $a$ alone and the condition number on $c$ alone. With normal $z$ the mean squared slope is at most $1/16$ for \
            $a = 1$ and at least $1/2$ for $a = 4$; the condition number of 64 units is at least 300 for $c = 0$ and at most $1 + 2^{-6}$ for $c = 1/2$.",
        bears_on: &[("S30", Bearing::Limits)],
        proof: || causes::are_independent(causes::FOUR),
        foil: Foil::Refuted {
            subject: "$c = 1/4$ in place of $c = 1/2$",
            proof: || causes::are_independent(causes::OFF_CENTRE),
        },
    },
    Claim {
        name: "both-count-in-depth",
        statement: "In mean-field theory, for a wide network of 8 layers with weights of variance $1/n$, no biases and inputs of mean square 1, what comes back of the squared \
            gradient is: with $\\sigma$ between $2^{-34}$ and $2^{-33}$, with $\\sigma - 1/2$ between $2^{-33}$ and $2^{-32}$, with $4\\sigma$ between $2^{-10}$ and $2^{-9}$, with \
            $4\\sigma - 2$ between $2^{-3}$ and $2^{-2}$.",
        bears_on: &[("S30", Bearing::Limits)],
        proof: || causes::in_depth(causes::FOUR),
        foil: Foil::Refuted {
            subject: "$c = 1/4$ in place of $c = 1/2$",
            proof: || causes::in_depth(causes::OFF_CENTRE),
        },
    },
    Claim {
        name: "batch-norm-centres",
        statement: "Batch normalization makes of a batch with variance $v$ one with mean exactly 0 and variance exactly $v/(v + \\varepsilon)$: sampled batches of two to eight fractions, \
            $\\varepsilon > 0$ such that $\\sqrt{v + \\varepsilon}$ is a fraction.",
        bears_on: &[("S31", Bearing::Supports)],
        proof: || batches::have_mean_zero(batches::centred),
        foil: Foil::Refuted {
            subject: "division by $\\sqrt{v + \\varepsilon}$ without subtracting the mean",
            proof: || batches::have_mean_zero(batches::only_scaled),
        },
    },
    Claim {
        name: "batch-norm-before-relu",
        statement: "ReLU of a normalized batch has a positive mean, half of the mean magnitude before it. A normalized batch of ReLUs has mean 0. For sampled batches of \
            two to eight fractions that are not all equal.",
        bears_on: &[("S31", Bearing::Limits)],
        proof: || batches::place_decides(&Relu),
        foil: Foil::Refuted {
            subject: "the identity in place of ReLU",
            proof: || batches::place_decides(&Identity),
        },
    },
    Claim {
        name: "batch-norm-absorbs-a-shift",
        statement: "Add one constant to all inputs of a unit: its weighted sum, after batch normalization over five instances, is the same as before, exactly. For sampled \
            fractions.",
        bears_on: &[("S31", Bearing::Supports)],
        proof: || batches::absorb_a_shift(batches::centred),
        foil: Foil::Refuted {
            subject: "division by $\\sqrt{v + \\varepsilon}$ without subtracting the mean",
            proof: || batches::absorb_a_shift(batches::only_scaled),
        },
    },
];
