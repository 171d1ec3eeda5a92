//! Bends make features: how many pieces a ReLU network has, what they are, what depth adds to them.

pub mod arrangement;
pub mod boundaries;
pub mod certificate;
pub mod disc;
mod figures;
pub mod initialisation;
pub mod pieces;
pub mod plane;
pub mod spirals;
pub mod support;

use crate::activation::{Identity, Relu};
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
    /// With one input, one hidden layer of $n$ ReLUs has at most $n + 1$ straight pieces, whatever
    /// $n$ and the weights. Units that bend at $1, 2, \dots, n$ with slope 1 make exactly as many.
    "n-units-n-bends" {
        bears_on: [Supports S08],
        check: pieces::one_more_than_units,
        subject: &Relu,
        /// units that bend twice, $\mathrm{relu}(z) - \mathrm{relu}(z - 1)$
        foil: &pieces::Step,
        break: "src/network/shallow.rs",
            "let biases = row(|unit| &unit.bias);"
            => "let biases = row(|unit| &unit.weight);",
    }
    /// In the plane, one hidden layer of $n$ ReLUs has at most $1 + n + n(n-1)/2$ linear regions,
    /// whatever $n$ and the weights. Tangents of a parabola make exactly as many: no two are
    /// parallel, no three meet. Ten lines through the one point $(1/3, 1/7)$, which no float can
    /// hold, make 20.
    "regions-of-one-layer" {
        bears_on: [Supports S08],
        check: arrangement::regions_of_lines,
        subject: &arrangement::Tangents,
        /// lines through one point in place of the tangents
        foil: &arrangement::Pencil,
        break: "src/chapters/bends_make_features/arrangement.rs",
            "-(k.clone() * k)]"
            => "-k]",
    }
    /// On each region of the list a ReLU network is one affine map. The regions are convex, lie in
    /// the square $|x|, |y| \le 1$, do not overlap, and fill it. In fractions, for four networks:
    /// two layers that fold, and a random one with one, with two and with three hidden layers.
    "regions-are-affine" {
        bears_on: [Supports S08],
        short_of_proof: "which regions there are is the answer of an algorithm, and it is \
            checked for the networks of a list",
        check: certificate::affine_on_each,
        subject: (&Relu, &certificate::listed),
        /// the same networks with $\mathrm{relu}(z)^2$ in place of $\mathrm{relu}(z)$
        foil: (&certificate::Squared, &certificate::listed),
        break: "src/network/regions/region.rs",
            "[0, 1, 2].map(|part| fraction(&map[part], scale))"
            => "[1, 0, 2].map(|part| fraction(&map[part], scale))",
    }
    /// A stack of layers with two inputs, one output and nothing between the layers is zero exactly
    /// on a straight line, unless it is constant: for every depth, all widths and all weights.
    "linear-cuts-straight" {
        bears_on: [Supports S27],
        check: boundaries::straight,
        subject: &Identity,
        /// the same stacks with a ReLU between their layers
        foil: &Relu,
        break: "src/network/dense.rs",
            "biases: self.forward(&inner.biases),"
            => "biases: &self.weights * &inner.biases,",
    }
    /// One hidden layer of four ReLUs is enough for a four-sided region. For all linear forms $p$
    /// and $q$, $1 - |p| - |q|$ with $|p| = \mathrm{relu}(p) + \mathrm{relu}(-p)$ is the smallest
    /// of the four functions $1 \pm p \pm q$. Unless $p$ and $q$ are multiples of one form, it is
    /// positive inside of a parallelogram, and zero on its four sides.
    "shallow-quadrilateral" {
        bears_on: [Refutes S09, Supports S27],
        check: boundaries::four_sides,
        subject: boundaries::quadrilateral,
        /// the same networks without $\mathrm{relu}(-q)$
        foil: boundaries::with_three_units,
        break: "src/chapters/bends_make_features/boundaries.rs",
            "[p.clone(), negative(&p), q.clone(), negative(&q)]"
            => "[p.clone(), negative(&p), q.clone(), q]",
    }
    /// With two hidden layers, $\mathrm{relu}(1 - |x| - |y|)$ is positive where $|x| + |y| < 1$ and
    /// zero everywhere else. In the plane, a network with one hidden layer, of any width, cannot do
    /// this: if it is nonzero at some place, there are such places further out than any distance
    /// you name. For the slope jumps across a unit's line by the same amount all along the line.
    "compact-support-needs-depth" {
        bears_on: [Supports S09],
        check: support::unbounded,
        subject: &Identity,
        /// the same networks with one more ReLU on top, a second hidden layer
        foil: &Relu,
        break: "src/chapters/bends_make_features/support.rs",
            "shallow(axes(), -1.0, 1.0)"
            => "shallow(axes(), -1.0, 2.0)",
    }
    /// $L$ layers of two units, each a tent, have $2^L$ straight pieces on $[0, 1]$, for every $L$.
    /// One hidden layer has the same graph with $2^L$ units, and cannot have it with fewer than
    /// $2^L - 1$, one for each bend.
    "depth-folds" {
        bears_on: [Supports S08, Supports S09],
        check: pieces::doubled_by_each_layer,
        subject: &pieces::Tent,
        /// ramps in place of tents: up, and level from there on
        foil: &pieces::Ramp,
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
        short_of_proof: "no formula is known for how many regions a random network has",
        check: initialisation::grows_like_a_square,
        subject: initialisation::he,
        /// the same networks, four units of each layer set to fold the square
        foil: initialisation::nearly_folding,
        break: "src/chapters/bends_make_features/initialisation.rs",
            "widths.resize(depth + 1, width);"
            => "widths.resize(depth + 2, width);",
    }
    /// $n$ ridges $\mathrm{relu}(u \cdot x - 1)$, with directions $u$ evenly spaced around the
    /// circle but for rounding, add up to 0 exactly on a polygon around the unit disc. Its area
    /// exceeds $\pi$ by at least $\pi^3/(3n^2)$ and at most $1 + 5/n^2$ times that, for $n = 8, 16,
    /// 32, 64$.
    "polygon-to-disc" {
        bears_on: [Supports S14, Limits S27],
        short_of_proof: "the areas are sines of parts of the circle, enclosed for a list of \
            $n$; the bound for all $n$ needs a series of the tangent",
        check: disc::approached,
        subject: disc::around,
        /// the same ridges with one left out
        foil: disc::with_a_gap,
        break: "src/chapters/bends_make_features/disc.rs",
            "let scale = Rational::ONE + dot(u, v);"
            => "let scale = Rational::ONE - dot(u, v);",
    }
};
