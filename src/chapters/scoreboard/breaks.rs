//! What breaks the claims of `scoreboard`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "only-the-identity-is-affine",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x",
    },
    Break {
        claim: "floors-and-ceilings",
        file: "src/activation.rs",
        old: "x.clone().larger(slope * x)",
        new: "x.larger(slope)",
    },
    Break {
        claim: "gelu-is-steeper-than-relu",
        file: "src/activation.rs",
        old: "x.clone().larger(slope * x)",
        new: "T::constant(1.25) * x.clone().larger(slope * x)",
    },
    Break {
        claim: "some-activations-fall",
        file: "src/activation/catalogue.rs",
        old: "s.clone() + s - T::one()",
        new: "T::one() - s.clone() - s",
    },
    Break {
        claim: "only-relu-like-are-homogeneous",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.larger(T::one())",
    },
    Break {
        claim: "three-have-mean-zero",
        file: "src/activation/catalogue.rs",
        old: "T::constant(scale * alpha)",
        new: "T::constant(scale)",
    },
    Break {
        claim: "selu-keeps-both-moments",
        file: "src/activation/catalogue.rs",
        old: "T::constant(scale) * x.clone()",
        new: "x.clone()",
    },
    Break {
        claim: "who-keeps-the-signal",
        file: "src/activation/catalogue.rs",
        old: "Self::He => two,",
        new: "Self::He => one,",
    },
    Break {
        claim: "who-keeps-the-gradient",
        file: "src/activation/catalogue.rs",
        old: "two / (one + leak * leak)",
        new: "two / (one + leak)",
    },
    Break {
        claim: "who-is-sparse",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.larger(T::constant(-1.0 / 1_048_576.0))",
    },
    Break {
        claim: "who-can-die",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.clone().larger(T::constant(1.0 / 1024.0) * x)",
    },
    Break {
        claim: "what-needs-an-exponential",
        file: "crates/textbook/src/number/count.rs",
        old: "self.exponentials + self.logarithms + self.error_functions",
        new: "self.exponentials + self.logarithms",
    },
];
