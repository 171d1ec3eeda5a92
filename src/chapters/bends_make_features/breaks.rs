//! What breaks the claims of `bends-make-features`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "n-units-n-bends",
        file: "src/network/shallow.rs",
        old: "let bend = next.clone() - slope;",
        new: "let bend = next.clone() + slope;",
    },
    Break {
        claim: "regions-of-one-layer",
        file: "src/chapters/bends_make_features/arrangement.rs",
        old: "map(|k| -k * k)",
        new: "map(|k| -k)",
    },
    Break {
        claim: "regions-are-affine",
        file: "src/network/regions/region.rs",
        old: "[0, 1, 2].map(|part| fraction(&map[part], scale))",
        new: "[1, 0, 2].map(|part| fraction(&map[part], scale))",
    },
    Break {
        claim: "linear-cuts-straight",
        file: "src/network/dense.rs",
        old: "biases: layer.forward(&below.biases),",
        new: "biases: &layer.weights * &below.biases,",
    },
    Break {
        claim: "shallow-quadrilateral",
        file: "src/chapters/bends_make_features/cuts.rs",
        old: "&[p, negative(p), q, negative(q)]",
        new: "&[p, negative(p), q, q]",
    },
    Break {
        claim: "compact-support-needs-depth",
        file: "src/chapters/bends_make_features/support.rs",
        old: "let jump = weight * scale.clone().larger(-scale);",
        new: "let jump = weight * scale;",
    },
    Break {
        claim: "depth-folds",
        file: "src/network/graph.rs",
        old: "(*y < zero && *next > zero) || (*y > zero && *next < zero)",
        new: "*y < zero && *next > zero",
    },
    Break {
        claim: "random-depth-does-not",
        file: "src/chapters/bends_make_features/chance.rs",
        old: "widths.resize(depth + 1, width);",
        new: "widths.resize(depth + 2, width);",
    },
    Break {
        claim: "polygon-to-disc",
        file: "src/chapters/bends_make_features/disc.rs",
        old: "let scale = Rational::ONE + dot(u, v);",
        new: "let scale = Rational::ONE - dot(u, v);",
    },
];
