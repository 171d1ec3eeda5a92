//! What breaks the claims of `dying-relu`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "one-step-kills",
        file: "src/network/training.rs",
        old: "self.plus(gradient, &-rate.clone())",
        new: "self.plus(gradient, rate)",
    },
    Break {
        claim: "dead-stays-dead",
        file: "crates/textbook/src/number/dual.rs",
        old: "self.value.branch(&other.value, self.slope, other.slope)",
        new: "other.value.branch(&self.value, other.slope, self.slope)",
    },
    Break {
        claim: "revived-from-below",
        file: "src/network/training.rs",
        old: "read.map(|a| a.slope)",
        new: "read.map(|_| T::zero())",
    },
    Break {
        claim: "born-dead",
        file: "src/chapters/dying_relu/births.rs",
        old: "terms.fold(Rational::ZERO, |sum, term| sum + term)",
        new: "terms.fold(Rational::ONE, |sum, term| sum + term)",
    },
    Break {
        claim: "born-dead-by-chance",
        file: "src/chapters/dying_relu/births.rs",
        old: "x * stream.normal()",
        new: "x * stream.uniform()",
    },
    Break {
        claim: "leaky-never-dies",
        file: "src/activation.rs",
        old: "x.clone().larger(slope * x)",
        new: "x.clone().larger(slope.clone() * slope * x)",
    },
    Break {
        claim: "sigmoid-dies-later",
        file: "src/chapters/dying_relu/kills.rs",
        old: "sigmoid_slope(x.value) * x.slope",
        new: "crate::activation::kernels::sigmoid_slope(x.value) * x.slope",
    },
];
