//! The sigmoid's gradient vanishes: how large a slope can be, what a product of slopes does, and
//! what is to blame.

pub mod chains;
mod figures;
pub mod jacobians;
pub mod layers;
pub mod mean_field;
pub(crate) mod passage;
pub mod slopes;

use crate::activation::kernels::relu_slope;
use crate::activation::{Identity, Relu, Sigmoid, Tanh, sigmoid_slope};
use crate::network::chain::SIGMOIDS;
use textbook::claim::{Chapter, Claim};
use textbook::claims;
use textbook::number::ratio;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "sigmoid-gradients-vanish",
    title: "The sigmoid's gradient vanishes",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// On the whole real line $\sigma'(x) \le 1/4$, with equality at 0 and nowhere else.
    "slope-at-most-a-quarter" {
        bears_on: [Supports S16],
        check: slopes::at_most_a_quarter,
        subject: &Sigmoid,
        /// tanh, whose slope at 0 is 1
        foil: &Tanh,
        break: "src/activation.rs",
            "logistic(Smooth::exp(-x))"
            => "logistic(Smooth::exp(-x * T::constant(1.04)))",
    }
    /// For $s$ in $[0, 1]$, intervals prove $s(1-s) \le 1/4 + 2^{-20}$, and $1/4 - (s - 1/2)^2 \le
    /// 1/4$ without the margin: the same function for every real $s$, in a form that uses $s$ once.
    /// At $s = 1/2$ it reaches $1/4$.
    "the-form-counts" {
        check: slopes::two_forms,
        subject: 0.25,
        /// a bound of $1/4 - 2^{-10}$
        foil: 0.25 - 1.0 / 1024.0,
        break: "crates/textbook/src/number/interval/arithmetic.rs",
            "Self::new(-self.high, -self.low)"
            => "self",
    }
    /// In a network of sigmoid layers $a_l = \sigma(W_l a_{l-1} + b_l)$ a small change of the input
    /// changes the output by at most $\prod \|W_l\|_2 / 4$ times as much; in a chain, with one
    /// neuron in each layer, by at most $\prod |w_l| / 4$ times. For every depth, every width, all
    /// weights and biases.
    "product-bound" {
        bears_on: [Supports S17],
        check: jacobians::product_bound,
        subject: &Sigmoid,
        /// networks of tanh, with the same factor $1/4$
        foil: &Tanh,
        break: "crates/textbook/src/number/dual.rs",
            "slope: self.slope * value.clone(),"
            => "slope: self.slope,",
    }
    /// With weights of magnitude 1 the bound $4^{-L}$, multiplied up a factor at a time, is exactly
    /// 0 from $L = 13$ layers on in f16, 67 in bf16, 75 in f32, 538 in f64, and not before.
    "when-it-is-zero" {
        bears_on: [Supports S17],
        check: chains::zero_depths,
        subject: 0.25,
        /// the factor 1
        foil: 1.0,
        break: "src/chapters/sigmoid_gradients_vanish/chains.rs",
            "let next = product * factor;"
            => "let next = product * factor * factor;",
    }
    /// In a chain of $L$ sigmoids with weight $w$ and bias $-w/2$, at the input $1/2$, every neuron
    /// is at $z = 0$, where the slope is $1/4$, and the derivative of the output is $(w/4)^L$: for
    /// every $L$ and every real $w$. So it is $4^{-L}$ for $w = 1$, and 1 for $w = 4$.
    "factors-are-not-the-cause" {
        bears_on: [Limits S17, Supports S19],
        check: chains::same_slopes(_, SIGMOIDS),
        subject: &ratio(4, 1),
        /// $w = 2$, $b = -1$ in place of $w = 4$, $b = -2$
        foil: &ratio(2, 1),
        break: "src/network/chain.rs", "slope: -z.slope," => "slope: -z.slope * T::constant(0.5),",
    }
    /// Take a layer of ReLUs with $n$ inputs and weights $\pm s$, at an input for which no weighted
    /// sum is 0. In the mean over the sign of each row of weights and of each number that comes
    /// back it multiplies the squared gradient by exactly $n s^2 / 2$: by $1/2$ if $s^2 = 1/n$, by
    /// 1 if $s^2 = 2/n$. For every $n$, $s$ and input, and every number of ReLUs.
    "relu-vanishes-too" {
        bears_on: [Supports S19],
        check: layers::mean_factor,
        subject: &Relu,
        /// a linear layer
        foil: &Identity,
        break: "src/activation.rs",
            "x.larger(T::zero())"
            => "x.clone().larger(T::constant(1.0 / 1024.0) * x)",
    }
    /// In a random network of 8 layers, $n = 64$ neurons wide, mean-field theory predicts what
    /// happens to the squared gradient: its factor per layer, in the median over networks, lies
    /// within one standard deviation of the predicted mean. For $\sigma$ and $\tanh$ with weights
    /// of variance $1/n$ and for ReLU with $2/n$.
    "mean-field" {
        bears_on: [Supports S17, Supports S19],
        short_of_proof: "the theory is about infinitely wide layers; for 64 neurons there is no \
            formula",
        check: mean_field::holds,
        subject: mean_field::HE,
        /// ReLU with weights of variance $1/n$, held against the prediction for $2/n$
        foil: mean_field::XAVIER,
        break: "src/network/random.rs",
            "let most = sqrt(3.0);" => "let most = 1.0;",
    }
    /// As a function of real numbers, $\sigma'(x) > 0$ for every $x$.
    "never-dies-in-the-reals" {
        bears_on: [Supports S15],
        check: slopes::positive,
        subject: &Sigmoid,
        /// ReLU
        foil: &Relu,
        break: "src/activation.rs", "T::one() / (T::one() + e)" => "T::one() / (T::one() - e)",
    }
    /// In f32 the slope $\sigma(x)(1 - \sigma(x))$ is at most $1/4$ for every $x$ but NaN. It is
    /// exactly 0 from some $x > 0$ on and from some $x < 0$ down, and nowhere between. At the first
    /// of these thresholds the careful form $e\,\sigma(x)^2$, $e = e^{-x}$, is still positive.
    "dies-in-floats" {
        bears_on: [Limits S15, Supports S16],
        check: slopes::zeros(_, _),
        subject: sigmoid_slope,
        /// the slope of ReLU, which is 0 on the whole left side
        foil: relu_slope,
        break: "src/activation.rs",
            "s.clone() * (T::one() - s)"
            => "T::constant(1.0625) * s.clone() * (T::one() - s)",
    }
};
