//! Saturation and explosion: the other ways in which a gradient goes wrong, and where the border between them lies.

mod breaks;
mod explosion;
mod figures;
mod phases;
mod saturation;
mod sloped;

use crate::activation::{Sigmoid, Tanh, sigmoid, tanh};
use crate::network::chain::{balanced_sigmoids, relus};
use textbook::claim::{Bearing, Chapter, Claim, Foil};
use textbook::number::{Rational, ratio};

/// The chapter.
pub const CHAPTER: Chapter = Chapter {
    slug: "saturation-and-explosion",
    title: "Gradients explode as well",
    claims: CLAIMS,
    figures: figures::FIGURES,
    breaks: breaks::BREAKS,
};

const CLAIMS: &[Claim] = &[
    Claim {
        name: "sigmoid-can-explode",
        statement: "In a chain of up to 64 sigmoids with weight $w$ and bias $-w/2$, at the input $1/2$, the derivative of the output is multiplied by $1/2$ in each layer \
            if $w = 2$ and by 2 if $w = 8$.",
        bears_on: &[("S21", Bearing::Supports)],
        proof: || {
            explosion::halves_and_doubles(
                [ratio(2, 1), ratio(8, 1)],
                balanced_sigmoids,
            )
        },
        foil: Foil::Refuted {
            subject: "$w = 4$ in place of $w = 8$",
            proof: || {
                explosion::halves_and_doubles(
                    [ratio(2, 1), ratio(4, 1)],
                    balanced_sigmoids,
                )
            },
        },
    },
    Claim {
        name: "explosion-is-not-special",
        statement: "In a chain of up to 64 ReLUs with weight $w$ and no bias, at the input 1, the derivative of the output is multiplied by $1/2$ in each layer if \
            $w = 1/2$ and by 2 if $w = 2$.",
        bears_on: &[("S21", Bearing::Limits)],
        proof: || {
            explosion::halves_and_doubles(
                [ratio(1, 2), ratio(2, 1)],
                |weight, depth| relus(weight, &Rational::ONE, depth),
            )
        },
        foil: Foil::Refuted {
            subject: "the input $-1$, at which the first ReLU is off",
            proof: || {
                explosion::halves_and_doubles(
                    [ratio(1, 2), ratio(2, 1)],
                    |weight, depth| relus(weight, &-Rational::ONE, depth),
                )
            },
        },
    },
    Claim {
        name: "phase-diagram",
        statement: "Let $F = \\mathbb{E} \\tanh(sZ)^2$ and $G = \\mathbb{E} \\tanh'(sZ)^2$ for a standard normal $Z$. For every $s$ from $1/2$ to 2: \
            $G < 1$, so with weight variance 1 the squared gradient shrinks; and the weight variance $v = s^2/F$, which keeps the variance of the pre-activations at $s^2$, is more than 1 and \
            makes the squared gradient grow, $vG > 1$.",
        bears_on: &[("S21", Bearing::Supports)],
        proof: || phases::on_both_sides(&Tanh),
        foil: Foil::Refuted {
            subject: "the sigmoid, whose mean is not 0",
            proof: || phases::on_both_sides(&Sigmoid),
        },
    },
    Claim {
        name: "both-sides-in-random-networks",
        statement: "In a random tanh network of 16 layers, $n = 32$ neurons wide, the factor per layer on the squared gradient is below 1 in the median over networks if the weights have variance \
            $1/(2n)$, and above 1 if they have variance $4/n$.",
        bears_on: &[("S21", Bearing::Supports)],
        proof: || phases::in_random_networks(tanh),
        foil: Foil::Refuted {
            subject: "the sigmoid with the same weights, which vanishes on both sides",
            proof: || phases::in_random_networks(sigmoid),
        },
    },
    Claim {
        name: "where-it-saturates",
        statement: "$\\sigma'(x) < 1/100$ for every real $x$ with $|x| \\ge 147/32$, and $\\sigma'(x) > 1/100$ for every $x$ with $|x| \\le 73/16$.",
        bears_on: &[("S20", Bearing::Supports)],
        proof: || saturation::begins(&Sigmoid),
        foil: Foil::Refuted {
            subject: "tanh, whose slope has fallen below $1/100$ by then",
            proof: || saturation::begins(&Tanh),
        },
    },
    Claim {
        name: "saturated-share",
        statement: "If the pre-activation of a sigmoid is normal with mean 0 and standard deviation $s$, then $\\sigma' < 1/100$ with a probability within $3/64$ of \
            $2\\,\\Phi(-z_0/s)$, where $z_0 = \\ln\\bigl((1 + r)/(1 - r)\\bigr)$ and $r^2 = 1 - 4/100$: for $s = 1$, 2, 4, 8, 16.",
        bears_on: &[("S20", Bearing::Limits)],
        proof: || saturation::share(&Sigmoid),
        foil: Foil::Refuted {
            subject: "tanh",
            proof: || saturation::share(&Tanh),
        },
    },
];
