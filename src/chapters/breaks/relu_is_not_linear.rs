//! What breaks the claims of `relu-is-not-linear`.

use crate::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "relu-is-not-linear/additivity-breaks",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x",
    },
    Break {
        claim: "relu-is-not-linear/leaky-relu-breaks-too",
        file: "src/activation.rs",
        old: "x.clone().larger(slope * x)",
        new: "slope * x",
    },
    Break {
        claim: "relu-is-not-linear/defect-is-known",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.clone().larger(T::constant(1.0 / 1024.0) * x)",
    },
    Break {
        claim: "relu-is-not-linear/linear-on-each-side",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.larger(T::one())",
    },
    Break {
        claim: "relu-is-not-linear/two-slopes",
        file: "src/number/dual.rs",
        old: "self.value.branch(&other.value, self.slope, other.slope)",
        new: "self.value.branch(&other.value, other.slope, self.slope)",
    },
    Break {
        claim: "relu-is-not-linear/subgradients-at-zero",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "-x.larger(T::zero())",
    },
    Break {
        claim: "relu-is-not-linear/distance-to-affine",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.larger(-T::one())",
    },
    Break {
        claim: "relu-is-not-linear/bend-moves",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "(x - T::one()).larger(T::zero())",
    },
    Break {
        claim: "relu-is-not-linear/pieces-of-identity",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.clone().larger(T::constant(1.0 / 1024.0) * x)",
    },
    Break {
        claim: "relu-is-not-linear/monotone-and-one-lipschitz",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.clone().larger(-x)",
    },
    Break {
        claim: "relu-is-not-linear/special-values",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "T::zero().larger(x)",
    },
];
