//! What breaks the claims of `saturation-and-explosion`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "sigmoid-can-explode",
        file: "src/network/chain.rs",
        old: "slope: -z.slope,",
        new: "slope: z.slope,",
    },
    Break {
        claim: "explosion-is-not-special",
        file: "src/network/chain.rs",
        old: "relu(constant(weight.clone()) * a)",
        new: "relu(constant(weight * weight) * a)",
    },
    Break {
        claim: "phase-diagram",
        file: "src/chapters/saturation_and_explosion/sloped.rs",
        old: "T::one() - t.clone() * t",
        new: "T::one() - t.clone() * t.clone() * t",
    },
    Break {
        claim: "both-sides-in-random-networks",
        file: "src/network/random.rs",
        old: "let scale = sqrt(variance / f64::from(width));",
        new: "let scale = sqrt(variance) / f64::from(width);",
    },
    Break {
        claim: "where-it-saturates",
        file: "src/chapters/saturation_and_explosion/sloped.rs",
        old: "sigmoid_slope(x)",
        new: "sigmoid_slope(x.clone() + x)",
    },
    Break {
        claim: "saturated-share",
        file: "src/chapters/saturation_and_explosion/saturation.rs",
        old: "ln((1.0 + r) / (1.0 - r))",
        new: "ln((1.0 + r) / (1.0 - r)) / 2.0",
    },
];
