//! `ReLU` is not linear: where additivity fails, by how much, and what stays linear all the same.

pub mod additivity;
mod figures;
pub mod fit;
pub mod slopes;

use crate::activation::{Identity, LeakyRelu, Relu, Scaled};
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
    /// Leaky ReLU with slope $1/8$ on the left is not additive either, at the same pair: $f(-1) +
    /// f(1) \ne f(0)$.
    "leaky-relu-breaks-too" {
        check: additivity::breaks,
        subject: &LeakyRelu(0.125),
        /// the line $x \mapsto x/2$
        foil: &Scaled(0.5),
        break: "src/activation.rs", "x.clone().larger(slope * x)" => "slope * x",
    }
    /// For every pair of finite half-precision numbers, $\operatorname{relu}(x) +
    /// \operatorname{relu}(y) - \operatorname{relu}(x + y)$ is exactly $\min(|x|, |y|)$ when the
    /// signs of $x$ and $y$ differ, and exactly $0$ otherwise.
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
    /// On each closed half-line ReLU is additive for every pair of finite half-precision numbers,
    /// and $\operatorname{relu}(c x) = c \operatorname{relu}(x)$ for every such $x$ and every such
    /// factor $c \ge 0$.
    "linear-on-each-side" {
        bears_on: [Supports S11, Supports S32],
        check: additivity::on_each_side,
        subject: &Relu,
        /// ReLU with its bend moved to $1$, $x \mapsto \operatorname{relu}(x - 1)$
        foil: &additivity::BentAtOne,
        break: "src/activation.rs", "x.larger(T::zero())" => "x.larger(T::one())",
    }
    /// At every f32 number below zero the slope of ReLU is $0$, at every one above it is $1$: read
    /// off dual numbers, bit for bit.
    "two-slopes" {
        bears_on: [Refutes S03, Supports S26],
        check: slopes::two,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$
        foil: &LeakyRelu(0.125),
        break: "crates/textbook/src/number/dual.rs",
            "self.value.branch(&other.value, self.slope, other.slope)"
            => "self.value.branch(&other.value, other.slope, self.slope)",
    }
    /// At $0$ every slope $g$ in $[0, 1]$ supports ReLU from below, $\operatorname{relu}(x) \ge g
    /// x$ for every finite f32 $x$; it is enough to try $g = 0$ and $g = 1$, since $g x$ lies
    /// between the two.
    "subgradients-at-zero" {
        bears_on: [Supports S26],
        check: slopes::subgradients,
        subject: 1.0,
        /// the slopes $0$ and $9/8$
        foil: 1.125,
        break: "src/activation.rs", "x.larger(T::zero())" => "-x.larger(T::zero())",
    }
    /// On $[-r, r]$ no affine function comes closer to ReLU than $r/4$, and $x/2 + r/4$ comes
    /// exactly so close, at $-r$, $0$ and $r$: for $r = 1, 2, \dots, 64$ and $r = 1, 1/2, \dots,
    /// 1/64$.
    "distance-to-affine" {
        bears_on: [Refutes S03, Supports S26],
        check: fit::distance,
        subject: &Relu,
        /// leaky ReLU with slope $1/8$, which is nearer to a line
        foil: &LeakyRelu(0.125),
        break: "src/activation.rs", "x.larger(T::zero())" => "x.larger(-T::one())",
    }
    /// $\operatorname{relu}(w x + b)$ bends at $x = -b/w$ and nowhere else: its second difference
    /// is zero at every sampled triple that leaves this point out, and positive at every one that
    /// straddles it, exactly, for rational $w \ne 0$ and $b$.
    "bend-moves" {
        bears_on: [Limits S26],
        check: fit::bend,
        subject: fit::zero_of,
        /// the bend looked for at $+b/w$
        foil: fit::mirrored_zero_of,
        break: "src/activation.rs", "x.larger(T::zero())" => "(x - T::one()).larger(T::zero())",
    }
    /// For every f32 but NaN: $x = \operatorname{relu}(x) - \operatorname{relu}(-x)$, $|x| =
    /// \operatorname{relu}(x) + \operatorname{relu}(-x)$, and
    /// $\operatorname{relu}(\operatorname{relu}(x)) = \operatorname{relu}(x) \ge 0$, never $-0$.
    "pieces-of-identity" {
        check: slopes::pieces,
        subject: &Relu,
        /// $x \mapsto \max(x/1024, x)$, a leaky ReLU that is nearly ReLU
        foil: &LeakyRelu(1.0 / 1024.0),
        break: "src/activation.rs",
            "x.larger(T::zero())"
            => "x.clone().larger(T::constant(1.0 / 1024.0) * x)",
    }
    /// For every pair of neighbouring finite f32 numbers $a < b$: $0 \le \operatorname{relu}(b) -
    /// \operatorname{relu}(a) \le b - a$. Steps add up, so the same holds for every pair.
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
