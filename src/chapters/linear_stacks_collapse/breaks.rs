//! What breaks the claims of `linear-stacks-collapse`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "stack-equals-one-layer",
        file: "src/network/dense.rs",
        old: "biases: layer.forward(&below.biases),",
        new: "biases: layer.forward(&-&below.biases),",
    },
    Break {
        claim: "collapse-needs-linearity",
        file: "src/activation.rs",
        old: "x.larger(T::zero())",
        new: "x",
    },
    Break {
        claim: "collapse-in-floats",
        file: "src/network/dense.rs",
        old: "weights: &layer.weights * &below.weights,",
        new: "weights: &layer.weights * &below.weights * T::constant(1.0 + 1.0 / 1_048_576.0),",
    },
    Break {
        claim: "rank-never-grows",
        file: "src/network/rank.rs",
        old: "m[(row, place)] -= less;",
        new: "m[(row, place)] += less;",
    },
    Break {
        claim: "width-one-only-scales",
        file: "src/chapters/linear_stacks_collapse/features.rs",
        old: "value = stream.rational(5) * activation(value);",
        new: "value = stream.rational(5) * activation(value) + Rational::ONE;",
    },
    Break {
        claim: "wide-layers-mix",
        file: "src/chapters/linear_stacks_collapse/features.rs",
        old: "&ratio(b, 1),",
        new: "&ratio(b - 1, 1),",
    },
    Break {
        claim: "xor-needs-a-bend",
        file: "src/chapters/linear_stacks_collapse/witnesses.rs",
        old: "f(0, 0) + f(1, 1) - f(0, 1) - f(1, 0)",
        new: "f(0, 0) + f(1, 1) - f(0, 1) + f(1, 0)",
    },
    Break {
        claim: "two-relus-compute-xor",
        file: "src/chapters/linear_stacks_collapse/witnesses.rs",
        old: "whole(1, &[1, -2])",
        new: "whole(1, &[1, -1])",
    },
    Break {
        claim: "depth-changes-training",
        file: "src/chapters/linear_stacks_collapse/witnesses.rs",
        old: "w2 * w1 - Dual::constant(1.0)",
        new: "w2 + w1 - Dual::constant(1.0)",
    },
];
