//! Zero mean: on which side of 0 a layer's outputs lie, what that does to the next layer, and what
//! mends it.

pub mod batches;
pub mod causes;
pub mod conditioning;
mod figures;
pub mod ranges;
pub mod symmetry;

use crate::activation::{Identity, LeakyRelu, Relu, Sigmoid, Tanh};
use textbook::claim::{Chapter, Claim};
use textbook::claims;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "zero-mean",
    title: "ReLU's mean is not zero",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// Whatever real number $M$ you name as a bound, $\operatorname{relu}(x) > M$ for every $x >
    /// M$. So too in f32: for $M \ge 1$ below the largest number, ReLU of the next float is above
    /// $M$.
    "relu-unbounded" {
        bears_on: [Supports S28, Supports S36],
        check: ranges::unbounded,
        subject: &Relu,
        /// the sigmoid
        foil: &Sigmoid,
        break: "src/activation.rs",
            "x.larger(T::zero())"
            => "T::constant(6.0) - (T::constant(6.0) - x.larger(T::zero())).larger(T::zero())",
    }
    /// For every real $x$: $0 < \sigma(x) < 1$.
    "sigmoid-bounded" {
        check: ranges::between_zero_and_one,
        subject: &Sigmoid,
        /// ReLU
        foil: &Relu,
        break: "src/activation.rs",
            "T::one() / (T::one() + e)"
            => "T::constant(1.0625) / (T::one() + e)",
    }
    /// For a normal $Z$ with mean 0 and variance 1, $\mathbb{E}\operatorname{relu}(Z)$ lies within
    /// $2^{-20}$ of $1/\sqrt{2\pi}$, and the variance of $\operatorname{relu}(Z)$ within $2^{-20}$
    /// of $1/2 - 1/(2\pi)$.
    "relu-mean" {
        bears_on: [Supports S29, Supports S36],
        check: ranges::mean_and_variance,
        subject: &Relu,
        /// leaky ReLU with slope $1/1024$
        foil: &LeakyRelu(1.0 / 1024.0),
        break: "crates/textbook/src/proof/enclosure/normal.rs",
            "Interval::point(-0.5)"
            => "Interval::point(-0.25)",
    }
    /// For every real $x$: $\sigma(x) + \sigma(-x) = 1$. So the mean of $\sigma(Z)$ is $1/2$
    /// whenever $Z$ and $-Z$ are equally likely. In f32, for every $x$ but NaN, both values lie in
    /// $[0, 1]$ and the sum is 1 up to $5/2 \cdot 2^{-24} + 2^{-40}$.
    "sigmoid-is-centred-at-half" {
        bears_on: [Supports S30],
        check: symmetry::about(_, 0.5, 0.5, symmetry::SIGMOID),
        subject: &Sigmoid,
        /// the sigmoid moved to the right, $1/(1 + 2e^{-x})$
        foil: &symmetry::Moved,
        break: "src/activation.rs",
            "T::one() / (T::one() + e)"
            => "T::constant(1.0 - 1.0 / 65_536.0) / (T::one() + e)",
    }
    /// For every real $x$: $\tanh(-x) = -\tanh(x)$. So the mean of $\tanh(Z)$ is 0 whenever $Z$ and
    /// $-Z$ are equally likely. In f32, computed as $2\sigma(2x) - 1$, for every $x$ but NaN, both
    /// values lie in $[-1, 1]$ and the sum is 0 up to $11/2 \cdot 2^{-24} + 2^{-39}$.
    "tanh-is-odd" {
        bears_on: [Supports S30],
        check: symmetry::about(_, 0.0, 1.0, symmetry::TANH),
        subject: &Tanh,
        /// the sigmoid
        foil: &Sigmoid,
        break: "src/activation.rs",
            "s.clone() + s - T::one()"
            => "s.clone() + s - T::constant(0.999)",
    }
    /// For every real $x$: $2\sigma(2x) - 1 = (e^x - e^{-x})/(e^x + e^{-x})$.
    "tanh-is-a-sigmoid" {
        bears_on: [Limits S30],
        check: symmetry::is_the_quotient,
        subject: &Tanh,
        /// $2\sigma(x) - 1$, which is $\tanh(x/2)$
        foil: &causes::HALF_AS_STEEP,
        break: "src/activation.rs",
            "sigmoid(x.clone() + x)"
            => "sigmoid(x.clone() + x.clone() + x)",
    }
    /// For the outputs $h$ of $n \ge 2$ independent units, each with mean $\mu$ and variance $v >
    /// 0$, the matrix $\mathbb{E}[hh^\mathsf{T}]$ has the condition number $1 + n\mu^2/v$: for
    /// every $n$, $\mu$ and $v$.
    "the-mean-spoils-the-condition" {
        bears_on: [Supports S30, Supports S36],
        check: conditioning::grows_with_the_mean(&Relu, _),
        subject: conditioning::INDEPENDENT,
        /// units that are not independent: each sees the $z$ of the one before with its sign turned
        /// round
        foil: conditioning::MIRRORED,
        break: "src/network/batch_norm.rs",
            "distances(batch).map(squared).collect::<Vec<_>>()"
            => "distances(batch).map(squared).skip(1).collect::<Vec<_>>()",
    }
    /// On a quadratic function with curvatures 1 and $\kappa \ge 1$ gradient descent with a fixed
    /// step $\eta$ shrinks the slower part of the error by a factor of at best $(\kappa -
    /// 1)/(\kappa + 1)$ a step, reached at $\eta = 2/(\kappa + 1)$: for every $\kappa$ and every
    /// $\eta$.
    "a-bad-condition-slows-descent" {
        bears_on: [Supports S30, Supports S36],
        check: conditioning::slows_descent,
        subject: conditioning::best_rate,
        /// the factor $(\kappa - 1)/\kappa$
        foil: conditioning::too_slow_rate,
        break: "src/chapters/zero_mean/conditioning.rs",
            "let best = Polynomial::from(2) / (&condition + one());"
            => "let best = Polynomial::from(1) / (&condition + one());",
    }
    /// For $a(\sigma - c)$, whatever $a \ne 0$ and $c$ are, the slope depends on $a$ alone and the
    /// condition number on $c$ alone.
    /// With normal $z$ the mean squared slope is at most $1/16$ for $a = 1$ and at least $1/2$ for
    /// $a = 4$; the condition number of 64 units is at least 300 for $c = 0$ and at most $1 +
    /// 2^{-6}$ for $c = 1/2$.
    "two-causes" {
        bears_on: [Limits S30],
        check: causes::are_independent,
        subject: causes::FOUR,
        /// $c = 1/4$ in place of $c = 1/2$
        foil: causes::OFF_CENTRE,
        break: "src/chapters/zero_mean/causes.rs",
            "factor * (s - centre)"
            => "factor * (s + centre)",
    }
    /// In mean-field theory, for a wide network of 8 layers with weights of variance $1/n$, no
    /// biases and inputs of mean square 1, what comes back of the squared gradient is: with
    /// $\sigma$ between $2^{-34}$ and $2^{-33}$, with $\sigma - 1/2$ between $2^{-33}$ and
    /// $2^{-32}$, with $4\sigma$ between $2^{-10}$ and $2^{-9}$, with $4\sigma - 2$ between
    /// $2^{-3}$ and $2^{-2}$.
    "both-count-in-depth" {
        bears_on: [Limits S30],
        check: causes::in_depth,
        subject: causes::FOUR,
        /// $c = 1/4$ in place of $c = 1/2$
        foil: causes::OFF_CENTRE,
        break: "src/chapters/zero_mean/causes.rs",
            "mean_square(q, |x| f.slope(x))"
            => "mean(q, |x| f.slope(x))",
    }
    /// Batch normalization makes of a batch with variance $v$ one with mean 0 and variance $v/(v +
    /// \varepsilon)$: for every batch of real numbers and every $\varepsilon$ with $v + \varepsilon
    /// > 0$.
    "batch-norm-centres" {
        bears_on: [Supports S31],
        check: batches::have_mean_zero,
        subject: batches::CENTRED,
        /// division by $\sqrt{v + \varepsilon}$ without subtracting the mean
        foil: batches::ONLY_SCALED,
        break: "src/network/batch_norm.rs",
            "let (mut sum, mut count) = (T::zero(), T::zero());"
            => "let (mut sum, mut count) = (T::zero(), T::one());",
    }
    /// ReLU of a normalized batch has a positive mean, half of the mean magnitude before it. A
    /// normalized batch of ReLUs has mean 0. For every batch of real numbers that are not all
    /// equal.
    "batch-norm-before-relu" {
        bears_on: [Limits S31],
        check: batches::place_decides,
        subject: &Relu,
        /// the identity in place of ReLU
        foil: &Identity,
        break: "src/activation.rs", "x.larger(T::zero())" => "x.clone().larger(-x)",
    }
    /// Add the same vector to the inputs of a unit in every instance of a batch: its weighted sum,
    /// after batch normalization, is the same as before. For every batch, all weights and all
    /// shifts.
    "batch-norm-absorbs-a-shift" {
        bears_on: [Supports S31, Limits S36],
        check: batches::absorb_a_shift,
        subject: batches::CENTRED,
        /// division by $\sqrt{v + \varepsilon}$ without subtracting the mean
        foil: batches::ONLY_SCALED,
        break: "src/network/batch_norm.rs",
            "(value - mean) / divisor"
            => "(value - mean.clone() - mean) / divisor",
    }
};
