//! A `ReLU` can die: how it happens, why it is for good, and what helps.

pub mod dead_units;
mod figures;
pub mod initialization;
pub mod leaky;
pub mod learning_rate;
pub(crate) mod symmetry;

use crate::activation::{Relu, leaky_relu};
use leaky::LEAKY;
use textbook::claim::{Chapter, Claim};
use textbook::claims;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "dying-relu",
    title: "A ReLU can die",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// Let a ReLU with weight $w > 0$ and bias 0 feed an output with weight $a \ne 0$, and let the
    /// outputs wanted at $x = 1, 2, 3$ be 0. One gradient step leaves the unit with $z \le 0$ at
    /// all three inputs if the learning rate is $1/(16a^2)$ or more, and at no smaller rate. After
    /// that no further step moves it, at whatever rate. For all $w$ and $a$.
    "one-step-kills" {
        bears_on: [Refutes S02, Supports S22, Limits S29],
        check: learning_rate::one_step,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$, which goes on moving
        foil: &LEAKY,
        break: "src/network/training.rs",
            "-rate.clone() * slope.clone()"
            => "rate.clone() * slope.clone()",
    }
    /// A ReLU of the first layer with $z \le 0$ at every example has the gradient 0, exactly, in
    /// all its weights, those to the output included. It keeps them through every gradient step,
    /// whatever the learning rates and the other weights. For all networks of two inputs, two ReLUs
    /// and an output, and every number of examples.
    "dead-stays-dead" {
        bears_on: [Refutes S02, Supports S22],
        check: dead_units::stay_dead,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$
        foil: &LEAKY,
        break: "crates/textbook/src/number/dual.rs",
            "self.value.slope_of_larger(&other.value, own, others)"
            => "other.value.slope_of_larger(&self.value, others, own)",
    }
    /// A ReLU of the second layer can be silent at every example, with gradient 0 in all its
    /// weights, and be awake after one gradient step: the layer below has moved.
    "revived-from-below" {
        check: dead_units::revived,
        subject: &dead_units::Below::Learns,
        /// the same network with the layer below kept as it is
        foil: &dead_units::Below::Frozen,
        break: "src/network/training.rs", "read.map(|a| a.slope)" => "read.map(|_| T::zero())",
    }
    /// Without biases, a network of ReLU layers, $N$ units wide, is silent after $L$ layers with
    /// probability $1 - (1 - 2^{-N})^L$: for every $N$ and $L$ and every input but 0, if the
    /// weights are drawn independently, each as likely as its negative, and no weighted sum of
    /// numbers that are not all 0 comes out as 0.
    "born-dead" {
        bears_on: [Refutes S02, Supports S22],
        check: initialization::of_all_signs,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$
        foil: &LEAKY,
        break: "src/chapters/dying_relu/initialization.rs",
            "terms.fold(Rational::ZERO, |sum, term| sum + term)"
            => "terms.fold(Rational::ONE, |sum, term| sum + term)",
    }
    /// Leaky ReLU with the slope $\alpha$ on the left, $0 < \alpha \le 1$, rises from $x$ to $x +
    /// t$ by at least $\alpha t$ and at most $t$, for all real $x$ and all $t > 0$. The slope that
    /// backpropagation reads is never below $\alpha$ either.
    "leaky-never-dies" {
        check: leaky::rises_everywhere,
        subject: leaky_relu,
        /// ReLU
        foil: leaky::without_a_leak,
        break: "src/activation.rs",
            "x.clone().larger(slope * x)"
            => "x.clone().larger(slope.clone() * slope * x)",
    }
    /// In f32, let a unit with weight 1 and bias 0 feed an output with weight 1, and let the
    /// outputs wanted at $x = 1, 2, 3$ be 0. One gradient step with learning rate $2^k$ leaves a
    /// ReLU with gradient 0 from $k = -4$ on, a sigmoid from $k = 7$ on, and not before. For $k$
    /// from $-20$ to 20, the sigmoid's slope computed as $\sigma(1 - \sigma)$.
    "sigmoid-dies-later" {
        bears_on: [Limits S15],
        check: learning_rate::by_powers_of_two,
        subject: learning_rate::textbook_sigmoid,
        /// leaky ReLU with slope $1/8$ in place of the sigmoid
        foil: leaky::leaky_relu,
        break: "src/chapters/dying_relu/learning_rate.rs",
            "sigmoid_slope(x.value) * x.slope"
            => "crate::activation::kernels::sigmoid_slope(x.value) * x.slope",
    }
};
