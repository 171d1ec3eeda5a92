//! What breaks the claims of `zero-mean`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "relu-unbounded",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "T::constant(6.0) - (T::constant(6.0) - x.larger(T::zero())).larger(T::zero())",
    },
    Break {
        claim: "sigmoid-bounded",
        file: "src/activation.rs",
        old: "T::one() / (T::one() + e)",
        new: "T::constant(1.0625) / (T::one() + e)",
    },
    Break {
        claim: "relu-mean",
        file: "crates/textbook/src/proof/enclosure/normal.rs",
        old: "Interval::point(-0.5)",
        new: "Interval::point(-0.25)",
    },
    Break {
        claim: "sigmoid-is-centred-at-half",
        file: "src/activation.rs",
        old: "T::one() / (T::one() + e)",
        new: "T::constant(1.0 - 1.0 / 65_536.0) / (T::one() + e)",
    },
    Break {
        claim: "tanh-is-odd",
        file: "src/activation.rs",
        old: "s.clone() + s - T::one()",
        new: "s.clone() + s - T::constant(0.999)",
    },
    Break {
        claim: "tanh-is-a-sigmoid",
        file: "src/activation.rs",
        old: "sigmoid(x.clone() + x)",
        new: "sigmoid(x.clone() + x.clone() + x)",
    },
    Break {
        claim: "the-mean-spoils-the-condition",
        file: "src/network/batch_norm.rs",
        old: "distances(batch).map(squared).collect::<Vec<_>>()",
        new: "distances(batch).map(squared).skip(1).collect::<Vec<_>>()",
    },
    Break {
        claim: "a-bad-condition-slows-descent",
        file: "src/chapters/zero_mean/conditioning.rs",
        old: "let best = ratio(2, 1) / (condition + Rational::ONE);",
        new: "let best = ratio(1, 1) / (condition + Rational::ONE);",
    },
    Break {
        claim: "two-causes",
        file: "src/chapters/zero_mean/causes.rs",
        old: "(sigmoid(x) - T::constant(self.centre))",
        new: "(sigmoid(x) + T::constant(self.centre))",
    },
    Break {
        claim: "both-count-in-depth",
        file: "src/chapters/zero_mean/causes.rs",
        old: "product *= slope.square;",
        new: "product *= slope.mean;",
    },
    Break {
        claim: "batch-norm-centres",
        file: "src/network/batch_norm.rs",
        old: "let (mut sum, mut count) = (T::zero(), T::zero());",
        new: "let (mut sum, mut count) = (T::zero(), T::one());",
    },
    Break {
        claim: "batch-norm-before-relu",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x.clone().larger(-x)",
    },
    Break {
        claim: "batch-norm-absorbs-a-shift",
        file: "src/network/batch_norm.rs",
        old: "distances(batch).map(|d| d / divisor.clone()).collect()",
        new: "batch.iter().map(|d| d.clone() / divisor.clone()).collect()",
    },
];
