//! What breaks the claims of `relu-is-cheap`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "cheap-per-element",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "T::one() * x.larger(T::zero())",
    },
    Break {
        claim: "accurate",
        file: "src/activation/kernels.rs",
        old: "[720.0, 120.0, 24.0, 6.0, 2.0]",
        new: "[720.0, 120.0, 25.0, 6.0, 2.0]",
    },
    Break {
        claim: "accurate-slope",
        file: "src/activation/kernels.rs",
        old: "(y - of_k(LN_2_HIGH)) - of_k(LN_2_LOW)",
        new: "y - of_k(LN_2_HIGH + LN_2_LOW)",
    },
    Break {
        claim: "faster-in-the-cache",
        file: "src/chapters/relu_is_cheap/timing.rs",
        old: "let (work, yardstick) = (pass(kernel, FEW), pass(tanh, FEW));",
        new: "let (yardstick, work) = (pass(kernel, FEW), pass(tanh, FEW));",
    },
    Break {
        claim: "like-a-sign-change-from-memory",
        file: "src/chapters/relu_is_cheap/timing.rs",
        old: "let turn = pass(|x| -x, MANY);",
        new: "let turn = pass(|x| -x, FEW);",
    },
    Break {
        claim: "share-of-a-layer",
        file: "src/chapters/relu_is_cheap/cost.rs",
        old: "*y += w.clone() * x.clone();",
        new: "*y += w.clone() * x.clone() + x.clone();",
    },
    Break {
        claim: "share-of-the-time",
        file: "src/chapters/relu_is_cheap/timing.rs",
        old: "0.1, 31, activate, forward",
        new: "0.1, 31, forward, activate",
    },
];
