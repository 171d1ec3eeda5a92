//! Bends make features: how many pieces a ReLU network has, what they are, what depth adds to them.

mod arrangement;
mod boundaries;
pub mod certificate;
mod disc;
mod figures;
mod initialisation;
pub mod pieces;
mod plane;
mod spirals;
mod support;

use crate::activation::relu;
use crate::network::Shallow;
use std::convert::identity;
use textbook::claim::{Chapter, Claim};
use textbook::claims;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "bends-make-features",
    title: "Each bend makes a new piece",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// With one input, one hidden layer of $n$ ReLUs has at most $n + 1$ straight pieces, and a
    /// zigzag has exactly as many: $n = 2, 4, \dots, 16$, and all choices of three small units.
    "n-units-n-bends" {
        bears_on: [Supports S08],
        check: pieces::one_more_than_units,
        subject: pieces::zigzag,
        /// as many units in layers of two, each a tent
        foil: pieces::tents,
        break: "src/network/shallow.rs",
            "let bend = next.clone() - slope;"
            => "let bend = next.clone() + slope;",
    }
    /// In the plane, one hidden layer of $n$ ReLUs has at most $1 + n + n(n-1)/2$ linear regions.
    /// Tangents of a parabola make exactly as many, for $n = 4, 8, 12, 16$; no three units with
    /// weights and biases $-1$, $0$ or $1$ make more; and ten lines through the one point $(1/3,
    /// 1/7)$, which no float can hold, make 20.
    "regions-of-one-layer" {
        bears_on: [Supports S08],
        check: arrangement::regions_of_lines,
        subject: arrangement::tangents,
        /// as many units in layers of four, each of which folds the plane
        foil: arrangement::folds,
        break: "src/chapters/bends_make_features/arrangement.rs",
            "map(|k| -k * k)"
            => "map(|k| -k)",
    }
    /// On each region of the list a ReLU network is one affine map, regions do not overlap, and
    /// together they fill the square: two layers that fold, and random networks with one, two and
    /// three hidden layers, in fractions.
    "regions-are-affine" {
        bears_on: [Supports S08],
        check: certificate::affine_on_each,
        subject: relu,
        /// the same networks with $\mathrm{relu}(z)^2$ in place of $\mathrm{relu}(z)$
        foil: certificate::squared,
        break: "src/network/regions/region.rs",
            "[0, 1, 2].map(|part| fraction(&map[part], scale))"
            => "[1, 0, 2].map(|part| fraction(&map[part], scale))",
    }
    /// A stack of layers with two inputs, one output and nothing between the layers is zero exactly
    /// on a straight line, unless it is constant: for one random stack of whole numbers of each
    /// depth from 1 to 16.
    "linear-cuts-straight" {
        bears_on: [Supports S27],
        check: boundaries::straight,
        subject: identity,
        /// the same stacks with a ReLU between their layers
        foil: relu,
        break: "src/network/dense.rs",
            "biases: self.forward(&inner.biases),"
            => "biases: &self.weights * &inner.biases,",
    }
    /// One hidden layer of four ReLUs is enough for a four-sided region: $1 - |p| - |q| > 0$, where
    /// $|p| = \mathrm{relu}(p) + \mathrm{relu}(-p)$, for the coordinates $p = x$, $q = y$ and three
    /// other pairs of linear forms. Its boundary has four segments, and they close.
    "shallow-quadrilateral" {
        bears_on: [Refutes S09, Supports S27],
        check: boundaries::four_sides,
        subject: boundaries::quadrilaterals(),
        /// the same networks without $\mathrm{relu}(-q)$
        foil: boundaries::with_three_units(),
        break: "src/chapters/bends_make_features/boundaries.rs",
            "&[p, negative(p), q, negative(q)]"
            => "&[p, negative(p), q, q]",
    }
    /// With two hidden layers, $\mathrm{relu}(1 - |x| - |y|)$ is zero on every region of the square
    /// $|x|, |y| \le 2$ outside the diamond and on none inside. With one hidden layer, a network
    /// that is not zero everywhere is not zero somewhere further out than $10^6$: the slope jumps
    /// across a unit's line by the same amount all along the line. For all networks of two units
    /// with whole numbers up to 1, and for the diamond.
    "compact-support-needs-depth" {
        bears_on: [Supports S09],
        check: support::unbounded,
        subject: identity,
        /// the same networks with one more ReLU on top, a second hidden layer
        foil: relu,
        break: "src/chapters/bends_make_features/support.rs",
            "let jump = weight * scale.clone().magnitude();"
            => "let jump = weight * scale;",
    }
    /// $L$ layers of two units, each a tent, have $2^L$ straight pieces on $[0, 1]$. One hidden
    /// layer has the same graph with $2^L$ units, and cannot have it with fewer than $2^L - 1$, one
    /// for each bend. For $L = 1, 2, \dots, 10$.
    "depth-folds" {
        bears_on: [Supports S08, Supports S09],
        check: pieces::doubled_by_each_layer,
        subject: &Shallow::tent(),
        /// ramps in place of tents: up, and level from there on
        foil: &Shallow::ramp(),
        break: "src/network/graph.rs",
            "(*y < zero && *next > zero) || (*y > zero && *next < zero)"
            => "*y < zero && *next > zero",
    }
    /// Before training, depth does not fold. On the square $|x|, |y| \le 1$, in the median over
    /// random networks, 20 units in one, two, four or five layers make no more regions than 20
    /// lines can; and from 24 to 48 units, in one layer or in three, their number grows with an
    /// exponent between 1 and 3: faster than the number of units, slower than its cube. Normal
    /// weights of variance 2 over the number of inputs, biases of standard deviation $1/2$.
    "random-depth-does-not" {
        check: initialisation::grows_like_a_square,
        subject: initialisation::he,
        /// the same networks, four units of each layer set to fold the square
        foil: initialisation::nearly_folding,
        break: "src/chapters/bends_make_features/initialisation.rs",
            "widths.resize(depth + 1, width);"
            => "widths.resize(depth + 2, width);",
    }
    /// $n$ ridges $\mathrm{relu}(u \cdot x - 1)$, with directions $u$ evenly spaced around the
    /// circle, add up to 0 exactly on a polygon around the unit disc. Its area exceeds $\pi$ by at
    /// least $\pi^3/(3n^2)$ and at most $1 + 5/n^2$ times that, for $n = 8, 16, 32, 64$.
    "polygon-to-disc" {
        bears_on: [Supports S14, Limits S27],
        check: disc::approached,
        subject: disc::around,
        /// the same ridges with one left out
        foil: disc::with_a_gap,
        break: "src/chapters/bends_make_features/disc.rs",
            "let scale = Rational::ONE + dot(u, v);"
            => "let scale = Rational::ONE - dot(u, v);",
    }
};
