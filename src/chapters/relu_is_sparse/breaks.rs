//! What breaks the claims of `relu-is-sparse`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "half-are-zero",
        file: "src/chapters/relu_is_sparse/shares.rs",
        old: "if bits >> place & 1 == 1 { 1 } else { -1 }",
        new: "if bits >> place & 1 == 1 { 1 } else { 0 }",
    },
    Break {
        claim: "half-at-every-depth",
        file: "src/chapters/relu_is_sparse/shares.rs",
        old: "x * stream.normal()",
        new: "x * stream.uniform()",
    },
    Break {
        claim: "the-bias-sets-the-share",
        file: "src/chapters/relu_is_sparse/shares.rs",
        old: "f.of(z + bias)",
        new: "f.of(z - bias)",
    },
    Break {
        claim: "a-half-line-not-a-minimum",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.larger(T::constant(-1.0 / 1_048_576.0))",
    },
    Break {
        claim: "sigmoid-is-never-zero",
        file: "src/activation.rs",
        old: "T::one() / (T::one() + e)",
        new: "T::one() / (T::one() + e) - T::constant(1.0 / 1024.0)",
    },
    Break {
        claim: "sigmoid-is-zero-in-floats",
        file: "crates/textbook/src/proof/exhaustive/chunk.rs",
        old: "for x in values(self.chunk) {",
        new: "for x in values(self.chunk).take(CHUNK as usize - 1) {",
    },
    Break {
        claim: "zeros-can-be-skipped",
        file: "src/chapters/relu_is_sparse/skipping.rs",
        old: "x != 0.0",
        new: "x > 0.5",
    },
];
