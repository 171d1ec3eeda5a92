//! The sigmoid's gradient vanishes: how large a slope can be, what a product of slopes does, and
//! what is to blame.

mod chains;
mod figures;
mod jacobians;
mod layers;
mod mean_field;
pub mod slopes;

use crate::activation::kernels::relu_slope;
use crate::activation::{Identity, Relu, Sigmoid, Tanh, sigmoid_slope};
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
    /// 1/4$ without the margin: the same function, in a form that uses $s$ once.
    "the-form-counts" {
        check: slopes::two_forms,
        subject: 0.25,
        /// a bound of $1/4 - 2^{-10}$
        foil: 0.25 - 1.0 / 1024.0,
        break: "crates/textbook/src/number/interval/arithmetic.rs",
            "Self::new(-self.high, -self.low)"
            => "self",
    }
    /// In a network of sigmoid layers $a_l = \sigma(W_l a_{l-1} + b_l)$ the output changes with the
    /// input by at most $\prod \|W_l\|_2 / 4$ times as much; in a chain, with one neuron in each
    /// layer, by at most $\prod |w_l| / 4$ times: sampled networks of one to eight layers, one to
    /// four neurons wide, weights and biases up to 4 in magnitude.
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
            "product = product * factor;"
            => "product = product * factor * factor;",
    }
    /// Two chains of up to 64 sigmoids, every neuron at $z = 0$, so that every slope is $1/4$: with
    /// $w = 1$, $b = -1/2$ the derivative of the output is $4^{-L}$, with $w = 4$, $b = -2$ it is 1
    /// at every depth $L$.
    "factors-are-not-the-cause" {
        bears_on: [Limits S17, Supports S19],
        check: chains::same_slopes,
        subject: &ratio(4, 1),
        /// $w = 2$, $b = -1$ in place of $w = 4$, $b = -2$
        foil: &ratio(2, 1),
        break: "src/network/chain.rs", "slope: -z.slope," => "slope: -z.slope * ratio(1, 2),",
    }
    /// A layer of $n = 3$ ReLUs, averaged over all 512 matrices of weights $\pm s$ and all eight
    /// vectors of signs that come back to it, multiplies the squared gradient by exactly $n s^2 /
    /// 2$: by $1/2$ if $s^2 = 1/n$, by 1 if $s^2 = 2/n$. For four inputs without ties.
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
        check: mean_field::holds,
        subject: mean_field::HE,
        /// ReLU with weights of variance $1/n$, held against the prediction for $2/n$
        foil: mean_field::XAVIER,
        break: "src/network/random.rs",
            "sqrt(3.0) * (2.0 * stream.uniform() - 1.0)"
            => "2.0 * stream.uniform() - 1.0",
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
