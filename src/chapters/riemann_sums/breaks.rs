//! What breaks the claims of `riemann-sums`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "relus-make-a-rectangle",
        file: "src/chapters/riemann_sums/rectangles.rs",
        old: "unit(to - ramp, -&steepness)",
        new: "unit(to + ramp, -&steepness)",
    },
    Break {
        claim: "rectangles-converge",
        file: "src/network/shallow.rs",
        old: "bias: -x,",
        new: "bias: -x * T::constant(1.0625),",
    },
    Break {
        claim: "any-continuous-function",
        file: "src/chapters/riemann_sums/rectangles.rs",
        old: "points.push((&centre - &half, pair[0].clone()));",
        new: "points.push((&centre - &half, pair[1].clone()));",
    },
    Break {
        claim: "weierstrass-sum",
        file: "src/chapters/riemann_sums/weierstrass.rs",
        old: "Interval::point(x.to_f64().value())",
        new: "Interval::point(x.to_f64().value() / 2.0)",
    },
    Break {
        claim: "riemann-sum-error",
        file: "src/chapters/riemann_sums/sums.rs",
        old: "&f.low + &step * ratio(i.into(), 1)",
        new: "&f.low + &step * ratio(i.into(), 2)",
    },
    Break {
        claim: "segments-beat-rectangles",
        file: "src/chapters/riemann_sums/segments.rs",
        old: "let x = ratio(i.into(), pieces.into());",
        new: "let x = ratio(i.into(), pieces.into()).pow(2);",
    },
    Break {
        claim: "segments-follow-smooth-curves",
        file: "src/network/shallow.rs",
        old: "slope = next;",
        new: "slope = next * T::constant(1.0 + 1.0 / 1024.0);",
    },
    Break {
        claim: "knots-where-it-curves",
        file: "src/chapters/riemann_sums/segments.rs",
        old: "network.constant += error * ratio(1, 2);",
        new: "network.constant -= error * ratio(1, 2);",
    },
    Break {
        claim: "depth-squares",
        file: "src/chapters/riemann_sums/folds.rs",
        old: "x.relu().times(&ratio(2, 1))",
        new: "x.relu().times(&ratio(3, 2))",
    },
    Break {
        claim: "roughness-costs-an-order",
        file: "src/chapters/riemann_sums/folds.rs",
        old: "fold.times(&weight.pow(level))",
        new: "fold.times(&weight.pow(2 * level))",
    },
    Break {
        claim: "without-a-bend",
        file: "src/chapters/riemann_sums/limits.rs",
        old: "f(a) - f(b) * ratio(2, 1) + f(c)",
        new: "f(a) - f(b) * ratio(2, 1) - f(c)",
    },
    Break {
        claim: "needs-continuity",
        file: "src/chapters/riemann_sums/limits.rs",
        old: "bias: -centre - width * ratio(1, 2),",
        new: "bias: -centre + width * ratio(1, 2),",
    },
    Break {
        claim: "needs-compactness",
        file: "src/network/shallow.rs",
        old: "relu(before)",
        new: "relu(before.clone() * before.clone() * before)",
    },
    Break {
        claim: "two-dimensions",
        file: "src/chapters/riemann_sums/plane.rs",
        old: "relu(x.clone() + relu(y - x))",
        new: "relu(x.clone()) + relu(y - x)",
    },
];
