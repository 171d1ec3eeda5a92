//! `ReLU` is not linear: where additivity fails, by how much, and what stays linear all the same.

pub mod additivity;
mod figures;
pub mod fit;
pub mod slopes;

use crate::activation::{Identity, LeakyRelu, Relu, Scaled, leaky_relu};
use textbook::claim::{Chapter, Claim};
use textbook::claims;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "relu-is-not-linear",
    title: "ReLU is not linear",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// $\operatorname{relu}(-1) + \operatorname{relu}(1) \ne \operatorname{relu}(-1 + 1)$, so ReLU
    /// is not linear.
    "additivity-breaks" {
        bears_on: [Refutes S03, Refutes S04, Supports S12, Supports S32],
        check: additivity::breaks,
        subject: &Relu,
        /// the identity, $x \mapsto x$
        foil: &Identity,
        break: "src/activation.rs", "x.larger(T::zero())" => "x",
    }
    /// Leaky ReLU with any slope $s < 1$ on the left is not additive either, at the same pair:
    /// $f(-1) + f(1) - f(0) = 1 - s$, which is more than 0.
    "leaky-relu-breaks-too" {
        check: additivity::leaky_breaks,
        subject: leaky_relu,
        /// the line $x \mapsto s x$
        foil: additivity::line,
        break: "src/activation.rs", "x.clone().larger(slope * x)" => "slope * x",
    }
    /// For all real $x$ and $y$, $\operatorname{relu}(x) + \operatorname{relu}(y) -
    /// \operatorname{relu}(x + y)$ is $\min(|x|, |y|)$ when the signs of $x$ and $y$ differ, and
    /// $0$ otherwise.
    "defect-is-known" {
        bears_on: [Refutes S03, Supports S12],
        check: additivity::defect,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$, whose defect is smaller
        foil: &LeakyRelu(0.125),
        break: "src/activation.rs",
            "x.larger(T::zero())"
            => "x.clone().larger(T::constant(1.0 / 1024.0) * x)",
    }
    /// On each closed half-line ReLU is additive, and $\operatorname{relu}(c z) = c
    /// \operatorname{relu}(z)$ for all real $z$ and every factor $c \ge 0$.
    "linear-on-each-side" {
        bears_on: [Supports S11, Supports S32, Supports S35],
        check: additivity::on_each_side,
        subject: &Relu,
        /// ReLU with its bend moved to $1$, $x \mapsto \operatorname{relu}(x - 1)$
        foil: &additivity::BentAtOne,
        break: "src/activation.rs", "x.larger(T::zero())" => "x.larger(T::one())",
    }
    /// At every real number below zero the slope of ReLU is $0$, and at every real number above
    /// zero it is $1$. So dual numbers read it, and so it is from any number to any other on the
    /// same side.
    "two-slopes" {
        bears_on: [Refutes S03, Supports S26],
        check: slopes::two,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$
        foil: &LeakyRelu(0.125),
        break: "crates/textbook/src/number/dual.rs",
            "self.value.slope_of_larger(&other.value, own, others)"
            => "self.value.slope_of_larger(&other.value, others, own)",
    }
    /// A line $g x$ through the bend lies nowhere above ReLU if and only if $0 \le g \le 1$: those
    /// slopes are the subgradients at $0$.
    "subgradients-at-zero" {
        bears_on: [Supports S26],
        check: slopes::subgradients,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$, which the line of slope $0$ cuts
        foil: &LeakyRelu(0.125),
        break: "src/activation.rs", "x.larger(T::zero())" => "-x.larger(T::zero())",
    }
    /// For every $r > 0$, no affine function comes closer to ReLU on $[-r, r]$ than $r/4$, and $x/2
    /// + r/4$ comes exactly so close, at $-r$, $0$ and $r$.
    "distance-to-affine" {
        bears_on: [Refutes S03, Supports S26, Refutes S35],
        check: fit::distance,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$, which is nearer to a line
        foil: &LeakyRelu(0.125),
        break: "src/activation.rs", "x.larger(T::zero())" => "x.larger(-T::one())",
    }
    /// $\operatorname{relu}(w x + b)$ bends at $-b/w$ and nowhere else, for all $w \ne 0$ and $b$:
    /// its second difference over $x - s$, $x$, $x + s$ is $|w| (s - d)$ if the distance $d$ from
    /// $x$ to $-b/w$ is less than $s$, and $0$ if not.
    "bend-moves" {
        bears_on: [Limits S26],
        check: fit::bend,
        subject: fit::zero_of,
        /// the bend looked for at $+b/w$
        foil: fit::mirrored_zero_of,
        break: "src/activation.rs", "x.larger(T::zero())" => "(x - T::one()).larger(T::zero())",
    }
    /// For all real $x$: $x = \operatorname{relu}(x) - \operatorname{relu}(-x)$, $|x| =
    /// \operatorname{relu}(x) + \operatorname{relu}(-x)$, and
    /// $\operatorname{relu}(\operatorname{relu}(x)) = \operatorname{relu}(x) \ge 0$. In f32 it is
    /// the same, without any rounding, up to the infinities, and never $-0$.
    "pieces-of-identity" {
        check: slopes::pieces,
        subject: &Relu,
        /// $x \mapsto \max(x/1024, x)$, a leaky ReLU that is nearly ReLU
        foil: &LeakyRelu(1.0 / 1024.0),
        break: "src/activation.rs",
            "x.larger(T::zero())"
            => "x.clone().larger(T::constant(1.0 / 1024.0) * x)",
    }
    /// For all real $x$ and every step $h > 0$: $0 \le \operatorname{relu}(x + h) -
    /// \operatorname{relu}(x) \le h$.
    "monotone-and-one-lipschitz" {
        check: slopes::lipschitz,
        subject: &Relu,
        /// the line $x \mapsto 2x$
        foil: &Scaled(2.0),
        break: "src/activation.rs", "x.larger(T::zero())" => "x.clone().larger(-x)",
    }
    /// Of the values that are not ordinary numbers: $\operatorname{relu}(-0) = +0$,
    /// $\operatorname{relu}(-\infty) = +0$, $\operatorname{relu}(+\infty) = +\infty$, and every NaN
    /// stays a NaN.
    "special-values" {
        check: slopes::special,
        subject: crate::activation::relu::<f32>,
        /// the maximum of the standard library, `x.max(0.0)`, which turns NaN into $0$
        foil: slopes::standard_maximum,
        break: "src/activation.rs", "x.larger(T::zero())" => "T::zero().larger(x)",
    }
};
