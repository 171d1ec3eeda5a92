//! Bends make features: how many pieces a network of ReLUs has, what they are, and what depth adds to them.

mod arrangement;
mod breaks;
mod chance;
mod cuts;
mod disc;
mod figures;
pub mod maps;
pub mod pieces;
mod plane;
mod spirals;
mod support;

use crate::activation::relu;
use textbook::claim::{Bearing, Chapter, Claim, Foil};

/// The chapter.
pub const CHAPTER: Chapter = Chapter {
    slug: "bends-make-features",
    title: "Each bend makes a new piece",
    claims: CLAIMS,
    figures: figures::FIGURES,
    breaks: breaks::BREAKS,
};

const CLAIMS: &[Claim] = &[
    Claim {
        name: "n-units-n-bends",
        statement: "With one input, one hidden layer of $n$ ReLUs has at most $n + 1$ straight pieces, and a zigzag has exactly as many: $n = 2, 4, \\dots, 16$, \
            and all choices of three small units.",
        bears_on: &[("S08", Bearing::Supports)],
        proof: || pieces::one_more_than_units(pieces::zigzag),
        foil: Foil::Refuted {
            subject: "as many units in layers of two, each a tent",
            proof: || pieces::one_more_than_units(pieces::tents),
        },
    },
    Claim {
        name: "regions-of-one-layer",
        statement: "In the plane, one hidden layer of $n$ ReLUs has at most $1 + n + n(n-1)/2$ linear regions. Tangents of a parabola make exactly as many, \
            for $n = 4, 8, 12, 16$; no three units with weights and biases $-1$, $0$ or $1$ make more; and ten lines through the one point $(1/3, 1/7)$, which no float can hold, make 20.",
        bears_on: &[("S08", Bearing::Supports)],
        proof: || arrangement::regions_of_lines(arrangement::tangents),
        foil: Foil::Refuted {
            subject: "as many units in layers of four, each of which folds the plane",
            proof: || arrangement::regions_of_lines(arrangement::folds),
        },
    },
    Claim {
        name: "regions-are-affine",
        statement: "On each region of the list a ReLU network is one affine map, regions do not overlap, and together they fill the square: \
            two layers that fold, and random networks with one, two and three hidden layers, in fractions.",
        bears_on: &[("S08", Bearing::Supports)],
        proof: || maps::affine_on_each(relu),
        foil: Foil::Refuted {
            subject: "the same networks with $\\mathrm{relu}(z)^2$ in place of $\\mathrm{relu}(z)$",
            proof: || maps::affine_on_each(maps::squared),
        },
    },
    Claim {
        name: "linear-cuts-straight",
        statement: "A stack of layers with two inputs, one output and nothing between the layers is zero exactly on a straight line, unless it is constant: \
            for one random stack of whole numbers of each depth from 1 to 16.",
        bears_on: &[("S27", Bearing::Supports)],
        proof: || cuts::straight(|z| z),
        foil: Foil::Refuted {
            subject: "the same stacks with a ReLU between their layers",
            proof: || cuts::straight(relu),
        },
    },
    Claim {
        name: "shallow-quadrilateral",
        statement: "One hidden layer of four ReLUs is enough for a four-sided region: $1 - |p| - |q| > 0$, where $|p| = \\mathrm{relu}(p) + \\mathrm{relu}(-p)$, \
            for the coordinates $p = x$, $q = y$ and three other pairs of linear forms. Its boundary has four segments, and they close.",
        bears_on: &[("S09", Bearing::Refutes), ("S27", Bearing::Supports)],
        proof: || cuts::four_sides(cuts::quadrilaterals()),
        foil: Foil::Refuted {
            subject: "the same networks without $\\mathrm{relu}(-q)$",
            proof: || cuts::four_sides(cuts::with_three_units()),
        },
    },
    Claim {
        name: "compact-support-needs-depth",
        statement: "With two hidden layers, $\\mathrm{relu}(1 - |x| - |y|)$ is zero on every region of the square $|x|, |y| \\le 2$ outside the diamond and on none inside. \
            With one hidden layer, a network that is not zero everywhere is not zero somewhere further out than $10^6$: \
            the slope jumps across a unit's line by the same amount all along the line. For all networks of two units with whole numbers up to 1, and for the diamond.",
        bears_on: &[("S09", Bearing::Supports)],
        proof: || support::unbounded(|z| z),
        foil: Foil::Refuted {
            subject: "the same networks with one more ReLU on top, a second hidden layer",
            proof: || support::unbounded(relu),
        },
    },
    Claim {
        name: "depth-folds",
        statement: "$L$ layers of two units, each a tent, have $2^L$ straight pieces on $[0, 1]$. One hidden layer has the same graph with $2^L$ units, and cannot have it with fewer than $2^L - 1$, \
            one for each bend. For $L = 1, 2, \\dots, 10$.",
        bears_on: &[("S08", Bearing::Supports), ("S09", Bearing::Supports)],
        proof: || pieces::doubled_by_each_layer(&pieces::tent()),
        foil: Foil::Refuted {
            subject: "ramps in place of tents: up, and level from there on",
            proof: || pieces::doubled_by_each_layer(&pieces::ramp()),
        },
    },
    Claim {
        name: "random-depth-does-not",
        statement: "Before training, depth does not fold. On the square $|x|, |y| \\le 1$, in the median over random networks, 20 units in one, two, four or five layers make no more regions than 20 lines can; and from 24 to 48 units, \
            in one layer or in three, their number grows with an exponent between 1 and 3: faster than the number of units, slower than its cube. Normal weights of variance 2 over the number of inputs, biases of standard deviation $1/2$.",
        bears_on: &[],
        proof: || chance::grows_like_a_square(chance::he),
        foil: Foil::Refuted {
            subject: "the same networks, four units of each layer set to fold the square",
            proof: || chance::grows_like_a_square(chance::nearly_folding),
        },
    },
    Claim {
        name: "polygon-to-disc",
        statement: "$n$ ridges $\\mathrm{relu}(u \\cdot x - 1)$, with directions $u$ evenly spaced around the circle, add up to 0 exactly on a polygon around the unit disc. \
            Its area exceeds $\\pi$ by at least $\\pi^3/(3n^2)$ and at most $1 + 5/n^2$ times that, for $n = 8, 16, 32, 64$.",
        bears_on: &[("S27", Bearing::Limits)],
        proof: || disc::approached(disc::around),
        foil: Foil::Refuted {
            subject: "the same ridges with one left out",
            proof: || disc::approached(disc::with_a_gap),
        },
    },
];
