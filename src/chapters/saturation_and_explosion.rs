//! Saturation and explosion: the other ways in which a gradient goes wrong, and where the border
//! between them lies.

pub mod explosion;
mod figures;
pub mod phases;
pub mod saturation;
pub mod sloped;

use crate::activation::{Sigmoid, Tanh, sigmoid, tanh};
use crate::network::chain::SIGMOIDS;
use textbook::claim::{Chapter, Claim};
use textbook::claims;
use textbook::number::ratio;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "saturation-and-explosion",
    title: "Gradients explode as well",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// In a chain of $L$ sigmoids with weight $w$ and bias $-w/2$, at the input $1/2$, the
    /// derivative of the output is $(w/4)^L$, for every $L$ and every real $w$: $2^{-L}$ if $w =
    /// 2$, $2^L$ if $w = 8$.
    "sigmoid-can-explode" {
        bears_on: [Supports S21],
        check: explosion::sigmoids(_, SIGMOIDS),
        subject: [ratio(2, 1), ratio(8, 1)],
        /// $w = 4$ in place of $w = 8$
        foil: [ratio(2, 1), ratio(4, 1)],
        break: "src/network/chain.rs", "slope: -z.slope," => "slope: z.slope,",
    }
    /// In a chain of $L$ ReLUs with weight $w$ and no bias, at the input $x$, the derivative of the
    /// output is $w^L$, for every $L$, every $w > 0$ and every $x > 0$: $2^{-L}$ if $w = 1/2$,
    /// $2^L$ if $w = 2$.
    "explosion-is-not-special" {
        bears_on: [Limits S21],
        check: explosion::rectifiers,
        subject: explosion::RIGHT,
        /// the input $-x$, at which the first ReLU is off
        foil: explosion::LEFT,
        break: "src/network/chain.rs",
            "relu(Dual::fixed(weight.clone()) * a)"
            => "relu(Dual::fixed(weight.clone() * weight.clone()) * a)",
    }
    /// Let $F = \mathbb{E} \tanh(sZ)^2$ and $G = \mathbb{E} \tanh'(sZ)^2$ for a standard normal
    /// $Z$. For every $s > 0$: $G < 1$, so with weights of variance $1/n$ the squared gradient
    /// shrinks; and the $v = s^2/F$ of weights of variance $v/n$, which keeps the variance of the
    /// pre-activations at $s^2$, is more than 1 and makes the squared gradient grow, $vG > 1$.
    "phase-diagram" {
        bears_on: [Supports S21],
        check: phases::on_both_sides,
        subject: &Tanh,
        /// the sigmoid, whose mean is not 0
        foil: &Sigmoid,
        break: "src/chapters/saturation_and_explosion/sloped.rs",
            "T::one() - t.clone() * t"
            => "T::one() - t.clone() * t.clone() * t",
    }
    /// In a random tanh network of 16 layers, $n = 32$ neurons wide, the factor per layer on the
    /// squared gradient is below 1 in the median over networks if the weights have variance
    /// $1/(2n)$, and above 1 if they have variance $4/n$.
    "both-sides-in-random-networks" {
        bears_on: [Supports S21],
        short_of_proof: "the theory is about infinitely wide layers; for networks of a given \
            width there is no formula",
        check: phases::in_random_networks,
        subject: tanh,
        /// the sigmoid with the same weights, which vanishes on both sides
        foil: sigmoid,
        break: "src/network/random.rs",
            "let scale = sqrt(variance / f64::from(width));"
            => "let scale = sqrt(variance) / f64::from(width);",
    }
    /// $\sigma'(x) < 1/100$ for every real $x$ with $|x| \ge 147/32$, and $\sigma'(x) > 1/100$ for
    /// every $x$ with $|x| \le 73/16$.
    "where-it-saturates" {
        check: saturation::begins,
        subject: &Sigmoid,
        /// tanh, whose slope has fallen below $1/100$ by then
        foil: &Tanh,
        break: "src/chapters/saturation_and_explosion/sloped.rs",
            "sigmoid_slope(x)"
            => "sigmoid_slope(x.clone() + x)",
    }
    /// $\sigma'(x) < 1/100$ exactly where $|x| > z_0$, with $z_0 = \ln\bigl((1 + r)/(1 - r)\bigr)$
    /// and $r^2 = 1 - 4/100$. So if the pre-activation of a sigmoid is normal with mean 0 and
    /// standard deviation $s$, then $\sigma' < 1/100$ with probability $2\,\Phi(-z_0/s)$, for every
    /// $s > 0$.
    "saturated-share" {
        bears_on: [Limits S20],
        check: saturation::share,
        subject: &Sigmoid,
        /// tanh
        foil: &Tanh,
        break: "src/chapters/saturation_and_explosion/saturation.rs",
            "ln((1.0 + r) / (1.0 - r))"
            => "ln((1.0 + r) / (1.0 - r)) / 2.0",
    }
};
