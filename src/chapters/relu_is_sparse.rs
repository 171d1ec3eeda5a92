//! `ReLU` is sparse: how many outputs are exactly zero, why, and what a zero is worth.

mod figures;
pub mod shares;
pub mod skipping;
pub mod zeros;

use crate::activation::{LeakyRelu, Relu, Sigmoid, kernels, sigmoid};
use textbook::claim::{Chapter, Claim};
use textbook::claims;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "relu-is-sparse",
    title: "ReLU is sparse",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// Change the signs of all weights of a ReLU without bias, and its weighted sum changes sign
    /// too. One of the two outputs is 0 and the other is not, unless the sum is 0. So over all
    /// choices of signs exactly half of the outputs are 0: for all weights and inputs for which no
    /// sum is 0.
    "half-are-zero" {
        bears_on: [Supports S34],
        check: shares::half_of_all_signs,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$
        foil: &LeakyRelu(0.125),
        break: "src/chapters/relu_is_sparse/shares.rs",
            "tuples::<_, 9>(&[1, -1])"
            => "tuples::<_, 9>(&[1, 0])",
    }
    /// In a network of ReLU layers without biases, $N$ units wide, a unit of layer number $l$ is 0
    /// with probability $\frac12 + \frac12\bigl(1 - (1 - 2^{-N})^{l-1}\bigr)$: for every $N$ and
    /// $l$ and every input but 0, if the weights are drawn independently, each as likely as its
    /// negative, and no weighted sum of numbers that are not all 0 comes out as 0.
    "half-at-every-depth" {
        bears_on: [Supports S34],
        check: shares::half_at_every_depth,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$
        foil: &LeakyRelu(0.125),
        break: "src/chapters/relu_is_sparse/shares.rs",
            "below.clone() + half * (T::one() - below)"
            => "below.clone() + half * (T::one() + below)",
    }
    /// A ReLU with pre-activation $sz + b$ is 0 exactly where $z \le -b/s$, for all real $z$ and
    /// $b$ and all $s > 0$. So if $z$ is normal with mean 0 and variance 1, the probability of 0 is
    /// $\Phi(-b/s)$.
    "the-bias-sets-the-share" {
        check: shares::set_by_the_bias,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$
        foil: &LeakyRelu(0.125),
        break: "src/chapters/relu_is_sparse/shares.rs", "f.at(s * z + b)" => "f.at(s * z - b)",
    }
    /// ReLU is 0 at every real $x \le 0$ and positive at every other. The magnitude $|x|$ has the
    /// same minimum and is 0 at 0 only.
    "a-half-line-not-a-minimum" {
        bears_on: [Limits S34],
        check: zeros::half_line,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$ in place of ReLU
        foil: &LeakyRelu(0.125),
        break: "src/activation.rs",
            "x.larger(T::zero())"
            => "x.larger(T::constant(-1.0 / 1_048_576.0))",
    }
    /// As a function of real numbers the sigmoid is positive at every $x$.
    "sigmoid-is-never-zero" {
        check: zeros::never,
        subject: &Sigmoid,
        /// ReLU
        foil: &Relu,
        break: "src/activation.rs",
            "T::one() / (T::one() + e)"
            => "T::one() / (T::one() + e) - T::constant(1.0 / 1024.0)",
    }
    /// In f32 the sigmoid, computed as $1/(1 + e^{-x})$, is exactly 0 at every $x < 0$ so far left
    /// that $e^{-x}$ overflows, and at no other negative number.
    "sigmoid-is-zero-in-floats" {
        check: zeros::from_a_threshold_down(_, _),
        subject: sigmoid,
        /// the kernel of the sigmoid, computed from $e^x$: it reaches 0 further out
        foil: kernels::sigmoid,
        break: "crates/textbook/src/proof/exhaustive/chunk.rs",
            "for x in values(self.chunk, run) {"
            => "for x in values(self.chunk, run).skip(1) {",
    }
    /// In f32 a product with an input that is 0 adds nothing: $s + w \cdot 0 = s$ for every sum $s$
    /// but NaN and every finite weight $w$. So in a sum of any length the terms with inputs that
    /// are 0 can be left out.
    "zeros-can-be-skipped" {
        check: skipping::adds_nothing,
        subject: 0.0,
        /// the input $2^{-149}$, the smallest that is not 0
        foil: f32::from_bits(1),
        break: "src/chapters/relu_is_sparse/skipping.rs", "s + -0.0 == s" => "s - 1.0 == s",
    }
};
