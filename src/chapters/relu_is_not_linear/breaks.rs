//! What breaks the claims of `relu-is-not-linear`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "additivity-breaks",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x",
    },
    Break {
        claim: "leaky-relu-breaks-too",
        file: "src/activation.rs",
        old: "x.clone().larger(slope * x)",
        new: "slope * x",
    },
    Break {
        claim: "defect-is-known",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.clone().larger(T::constant(1.0 / 1024.0) * x)",
    },
    Break {
        claim: "linear-on-each-side",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.larger(T::one())",
    },
    Break {
        claim: "two-slopes",
        file: "crates/textbook/src/number/dual.rs",
        old: "self.value.branch(&other.value, self.slope, other.slope)",
        new: "self.value.branch(&other.value, other.slope, self.slope)",
    },
    Break {
        claim: "subgradients-at-zero",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "-x.larger(T::zero())",
    },
    Break {
        claim: "distance-to-affine",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.larger(-T::one())",
    },
    Break {
        claim: "bend-moves",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "(x - T::one()).larger(T::zero())",
    },
    Break {
        claim: "pieces-of-identity",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.clone().larger(T::constant(1.0 / 1024.0) * x)",
    },
    Break {
        claim: "monotone-and-one-lipschitz",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.clone().larger(-x)",
    },
    Break {
        claim: "special-values",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "T::zero().larger(x)",
    },
];
