//! What breaks the claims of `sigmoid-gradients-vanish`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "slope-at-most-a-quarter",
        file: "src/activation.rs",
        old: "logistic(Smooth::exp(-x))",
        new: "logistic(Smooth::exp(-x * T::constant(1.04)))",
    },
    Break {
        claim: "the-form-counts",
        file: "crates/textbook/src/number/interval/arithmetic.rs",
        old: "self + -other",
        new: "self + other",
    },
    Break {
        claim: "product-bound",
        file: "crates/textbook/src/number/dual.rs",
        old: "slope: self.slope * value.clone(),",
        new: "slope: self.slope,",
    },
    Break {
        claim: "when-it-is-zero",
        file: "src/chapters/sigmoid_gradients_vanish/chains.rs",
        old: "product = product * factor;",
        new: "product = product * factor * factor;",
    },
    Break {
        claim: "factors-are-not-the-cause",
        file: "src/network/chain.rs",
        old: "slope: -z.slope,",
        new: "slope: -z.slope * ratio(1, 2),",
    },
    Break {
        claim: "relu-vanishes-too",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.clone().larger(T::constant(1.0 / 1024.0) * x)",
    },
    Break {
        claim: "mean-field",
        file: "src/network/random.rs",
        old: "sqrt(3.0) * (2.0 * stream.uniform() - 1.0)",
        new: "2.0 * stream.uniform() - 1.0",
    },
    Break {
        claim: "never-dies-in-the-reals",
        file: "src/activation.rs",
        old: "T::one() / (T::one() + e)",
        new: "T::one() / (T::one() - e)",
    },
    Break {
        claim: "dies-in-floats",
        file: "src/activation.rs",
        old: "s.clone() * (T::one() - s)",
        new: "T::constant(1.0625) * s.clone() * (T::one() - s)",
    },
];
