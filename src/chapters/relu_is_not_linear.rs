//! `ReLU` is not linear: where additivity fails, by how much, and what stays linear all the same.

pub mod additivity;
mod breaks;
mod figures;
pub mod fit;
pub mod slopes;

use crate::activation::{Identity, LeakyRelu, Relu, Scaled};
use textbook::claim::{Bearing, Chapter, Claim, Foil};

/// The chapter.
pub const CHAPTER: Chapter = Chapter {
    slug: "relu-is-not-linear",
    title: "ReLU is not linear",
    claims: CLAIMS,
    figures: figures::FIGURES,
    breaks: breaks::BREAKS,
};

const CLAIMS: &[Claim] = &[
    Claim {
        name: "additivity-breaks",
        statement: "$\\operatorname{relu}(-1) + \\operatorname{relu}(1) \\ne \\operatorname{relu}(-1 + 1)$, so ReLU is not linear.",
        bears_on: &[
            ("S03", Bearing::Refutes),
            ("S04", Bearing::Refutes),
            ("S12", Bearing::Supports),
            ("S32", Bearing::Supports),
        ],
        proof: || additivity::breaks(&Relu),
        foil: Foil::Refuted {
            subject: "the identity, $x \\mapsto x$",
            proof: || additivity::breaks(&Identity),
        },
    },
    Claim {
        name: "leaky-relu-breaks-too",
        statement: "Leaky ReLU with slope $1/8$ on the left is not additive either, at the same pair: $f(-1) + f(1) \\ne f(0)$.",
        bears_on: &[],
        proof: || additivity::breaks(&LeakyRelu(0.125)),
        foil: Foil::Refuted {
            subject: "the line $x \\mapsto x/2$",
            proof: || additivity::breaks(&Scaled(0.5)),
        },
    },
    Claim {
        name: "defect-is-known",
        statement: "For every pair of finite half-precision numbers, $\\operatorname{relu}(x) + \\operatorname{relu}(y) - \\operatorname{relu}(x + y)$ is \
            exactly $\\min(|x|, |y|)$ when the signs of $x$ and $y$ differ, and exactly $0$ otherwise.",
        bears_on: &[("S03", Bearing::Refutes), ("S12", Bearing::Supports)],
        proof: || additivity::defect(&Relu),
        foil: Foil::Refuted {
            subject: "leaky ReLU with slope $1/8$, whose defect is smaller",
            proof: || additivity::defect(&LeakyRelu(0.125)),
        },
    },
    Claim {
        name: "linear-on-each-side",
        statement: "On each closed half-line ReLU is additive for every pair of finite half-precision numbers, and $\\operatorname{relu}(c x) = c \\operatorname{relu}(x)$ \
            for every such $x$ and every such factor $c \\ge 0$.",
        bears_on: &[("S11", Bearing::Supports), ("S32", Bearing::Supports)],
        proof: || additivity::on_each_side(&Relu),
        foil: Foil::Refuted {
            subject: "ReLU with its bend moved to $1$, $x \\mapsto \\operatorname{relu}(x - 1)$",
            proof: || additivity::on_each_side(&additivity::BentAtOne),
        },
    },
    Claim {
        name: "two-slopes",
        statement: "At every f32 number below zero the slope of ReLU is $0$, at every one above it is $1$: read off dual numbers, bit for bit.",
        bears_on: &[("S03", Bearing::Refutes), ("S26", Bearing::Supports)],
        proof: || slopes::two(&Relu),
        foil: Foil::Refuted {
            subject: "leaky ReLU with slope $1/8$",
            proof: || slopes::two(&LeakyRelu(0.125)),
        },
    },
    Claim {
        name: "subgradients-at-zero",
        statement: "At $0$ every slope $g$ in $[0, 1]$ supports ReLU from below, $\\operatorname{relu}(x) \\ge g x$ for every finite f32 $x$; it is enough to \
            try $g = 0$ and $g = 1$, since $g x$ lies between the two.",
        bears_on: &[("S26", Bearing::Supports)],
        proof: || slopes::subgradients(1.0),
        foil: Foil::Refuted {
            subject: "the slopes $0$ and $9/8$",
            proof: || slopes::subgradients(1.125),
        },
    },
    Claim {
        name: "distance-to-affine",
        statement: "On $[-r, r]$ no affine function comes closer to ReLU than $r/4$, and $x/2 + r/4$ comes exactly so close, at $-r$, $0$ and $r$: for \
            $r = 1, 2, \\dots, 64$ and $r = 1, 1/2, \\dots, 1/64$.",
        bears_on: &[("S03", Bearing::Refutes), ("S26", Bearing::Supports)],
        proof: || fit::distance(&Relu),
        foil: Foil::Refuted {
            subject: "leaky ReLU with slope $1/8$, which is nearer to a line",
            proof: || fit::distance(&LeakyRelu(0.125)),
        },
    },
    Claim {
        name: "bend-moves",
        statement: "$\\operatorname{relu}(w x + b)$ bends at $x = -b/w$ and nowhere else: its second difference is zero at every sampled triple that \
            leaves this point out, and positive at every one that straddles it, exactly, for rational $w \\ne 0$ and $b$.",
        bears_on: &[("S26", Bearing::Limits)],
        proof: || fit::bend(|w, b| -b / w),
        foil: Foil::Refuted {
            subject: "the bend looked for at $+b/w$",
            proof: || fit::bend(|w, b| b / w),
        },
    },
    Claim {
        name: "pieces-of-identity",
        statement: "For every f32 but NaN: $x = \\operatorname{relu}(x) - \\operatorname{relu}(-x)$, $|x| = \\operatorname{relu}(x) + \\operatorname{relu}(-x)$, and \
            $\\operatorname{relu}(\\operatorname{relu}(x)) = \\operatorname{relu}(x) \\ge 0$, never $-0$.",
        bears_on: &[],
        proof: || slopes::pieces(&Relu),
        foil: Foil::Refuted {
            subject: "$x \\mapsto \\max(x/1024, x)$, a leaky ReLU that is nearly ReLU",
            proof: || slopes::pieces(&LeakyRelu(1.0 / 1024.0)),
        },
    },
    Claim {
        name: "monotone-and-one-lipschitz",
        statement: "For every pair of neighbouring finite f32 numbers $a < b$: $0 \\le \\operatorname{relu}(b) - \\operatorname{relu}(a) \\le b - a$. Steps add up, so the same \
            holds for every pair.",
        bears_on: &[],
        proof: || slopes::lipschitz(&Relu),
        foil: Foil::Refuted {
            subject: "the line $x \\mapsto 2x$",
            proof: || slopes::lipschitz(&Scaled(2.0)),
        },
    },
    Claim {
        name: "special-values",
        statement: "Of the values that are not ordinary numbers: $\\operatorname{relu}(-0) = +0$, $\\operatorname{relu}(-\\infty) = +0$, \
            $\\operatorname{relu}(+\\infty) = +\\infty$, and every NaN stays a NaN.",
        bears_on: &[],
        proof: || slopes::special(crate::activation::relu::<f32>),
        foil: Foil::Refuted {
            subject: "the maximum of the standard library, `x.max(0.0)`, which turns NaN into $0$",
            proof: || slopes::special(|x| x.max(0.0)),
        },
    },
];
