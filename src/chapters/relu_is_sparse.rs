//! `ReLU` is sparse: how many outputs are exactly zero, why, and what a zero is worth.

mod figures;
mod shares;
mod skipping;
pub mod zeros;

use crate::activation::{LeakyRelu, Relu, Sigmoid, relu, sigmoid};
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
    /// Three ReLUs without bias, averaged over all 512 choices of weights $\pm 1$: exactly half of
    /// the outputs are 0. For four inputs for which no weighted sum is 0.
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
    /// In a network of four layers of 12 ReLUs with normal weights and no biases, a unit of the
    /// first, the second and the fourth layer is 0 with a probability between $7/16$ and $9/16$.
    "half-at-every-depth" {
        bears_on: [Supports S34],
        check: shares::half_at_every_depth,
        subject: &Relu,
        /// the sigmoid in place of ReLU
        foil: &Sigmoid,
        break: "src/chapters/relu_is_sparse/shares.rs",
            "x * stream.normal()"
            => "x * stream.uniform()",
    }
    /// A ReLU with normal pre-activation of standard deviation $s$ and bias $b$ is 0 with a
    /// probability within $1/25$ of $\Phi(-b/s)$, here for $b/s$ from $-2$ to 2.
    "the-bias-sets-the-share" {
        check: shares::set_by_the_bias,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$
        foil: &LeakyRelu(0.125),
        break: "src/chapters/relu_is_sparse/shares.rs", "f.of(z + bias)" => "f.of(z - bias)",
    }
    /// ReLU is exactly 0 at every f32 that is not positive. The magnitude $|x|$ has the same
    /// minimum and is 0 at 0 only.
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
    /// In f32 the sigmoid is exactly 0 from some $x < 0$ down, and at no other negative number.
    "sigmoid-is-zero-in-floats" {
        check: zeros::from_a_threshold_down(_, _),
        subject: sigmoid,
        /// ReLU, which is 0 at every negative number
        foil: relu,
        break: "crates/textbook/src/proof/exhaustive/chunk.rs",
            "for x in values(self.chunk) {"
            => "for x in values(self.chunk).take(CHUNK as usize - 1) {",
    }
    /// A dense layer of 256 inputs and 8 outputs gives the same f64, bit for bit, if the products
    /// with inputs that are 0 are left out. After a ReLU layer at most $3/4$ of the products are
    /// left, in every sampled case.
    "zeros-can-be-skipped" {
        check: skipping::same_bits,
        subject: &Relu,
        /// a layer of sigmoids, which leaves nothing to skip
        foil: &Sigmoid,
        break: "src/chapters/relu_is_sparse/skipping.rs", "x != 0.0" => "x > 0.5",
    }
};
