//! Riemann sums: how ReLU networks follow any continuous function on an interval, and how fast.

mod approximants;
pub mod continuity;
pub mod curves;
mod figures;
pub mod folds;
pub mod hats;
pub mod jump;
mod knots;
pub mod lines;
pub mod rectangles;
pub mod second_differences;
pub mod segments;
pub mod square_root;
pub mod staircases;
mod steps;
pub mod sums;
pub mod weierstrass;

use crate::network::Shallow;
use second_differences::{EIGHTH, ONE, PEAKS};
use textbook::claim::{Chapter, Claim};
use textbook::claims;
use textbook::number::ratio;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "riemann-sums",
    title: "ReLUs add up to any curve",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// Four ReLUs make a trapezoid over $[a, b]$, and the area between it and the rectangle over
    /// the same base is exactly $\varepsilon |h|$: ramp width times height, for all $a < b$, all
    /// heights $h$ and all ramps $0 < \varepsilon \le (b - a)/2$.
    "relus-make-a-rectangle" {
        bears_on: [Supports S13],
        check: rectangles::trapezoids,
        subject: rectangles::trapezoid,
        /// the same four ReLUs, the last output weight halved
        foil: rectangles::with_a_weight_halved,
        break: "src/chapters/riemann_sums/rectangles.rs",
            "unit(to.clone() - ramp," => "unit(to.clone() + ramp,",
    }
    /// Through any number of points, given from left to right, goes a ReLU network with one hidden
    /// layer that joins them by segments, with at most one unit at each point but the last.
    "relus-join-all-points" {
        bears_on: [Supports S13, Supports S14],
        check: lines::join_all_points,
        subject: &lines::Exact,
        /// the same units, each bend moved to the right by a quarter of the way
        foil: &lines::TooLate,
        break: "src/network/line.rs",
            "slope.clone() - self.slope.clone()" => "slope.clone()",
    }
    /// A ReLU staircase of $n$ steps of width $h$, as high as the function in the middle of each
    /// step, with ramps narrower than a step, stays within $L h/2$ of every function with Lipschitz
    /// constant $L$, and misses $L x$ by exactly that; and it stays within $\sqrt{h/2}$ of $\sqrt
    /// x$. For every $n$ and every $L$.
    "rectangles-converge" {
        bears_on: [Supports S13],
        check: staircases::staircases,
        subject: staircases::ramp,
        /// the same staircases, each ramp moved to the right by half its width
        foil: staircases::ramp_too_late,
        break: "src/chapters/riemann_sums/staircases.rs",
            "[-half.clone(), half]" => "[half.clone(), half]",
    }
    /// ReLU networks follow any continuous function on $[0, 1]$: the staircase of $n$ steps of
    /// width $h = 1/n$, as high as $f$ in the middle of each step, with ramps of width $\varepsilon
    /// < h$, misses $f$ nowhere by more than $\omega((h + \varepsilon)/2)$, where $\omega(d)$ is
    /// the most that $f$ changes over a distance of at most $d$. For every $n$ and every $\omega$.
    "any-continuous-function" {
        bears_on: [Supports S13, Supports S37],
        check: continuity::means_of_values_nearby,
        subject: staircases::ramp,
        /// the same staircases, each ramp moved to the right by half its width
        foil: staircases::ramp_too_late,
        break: "src/chapters/riemann_sums/staircases.rs",
            "(high, jump.after.clone())" => "(high, jump.before.clone())",
    }
    /// For $n = 4, 16, 64, 256$, the staircase of $n$ steps for $W(x) = \sum_{k \ge 0} 2^{-k}
    /// \cos(3^k \pi x)$, with ramps of $h/16$ and heights rounded to 20 binary digits, stays on all
    /// of $[0, 1]$ within $\sum_{k \ge 0} 2^{-k} \min(3^k \pi d,\ 2) + 2^{-20}$ of $W$, where $d =
    /// \frac{17}{32} h$.
    "weierstrass-sum" {
        bears_on: [Supports S13],
        check: weierstrass::staircases,
        subject: staircases::staircase,
        /// the same staircases, one knot moved to the right by half a step
        foil: staircases::with_a_knot_moved,
        break: "src/chapters/riemann_sums/weierstrass.rs",
            "Interval::point(x.to_f64().value())"
            => "Interval::point(x.to_f64().value() / 2.0)",
    }
    /// The area of $n$ rectangles over equal parts of $[a, b]$, as high as $f$ at their left ends,
    /// differs from $\int_a^b f$ by at most $(b-a)^2 L / (2n)$ if $f$ has Lipschitz constant $L$,
    /// and for $L x$ by exactly that. For every $n$ and every such $f$.
    "riemann-sum-error" {
        bears_on: [Supports S13],
        check: sums::left_sums,
        subject: sums::LIPSCHITZ,
        /// functions that may also jump by 1, with slopes up to $L$ wherever they have one
        foil: sums::JUMPING,
        break: "src/chapters/riemann_sums/sums.rs",
            "let distance = &narrow.count * width;"
            => "let distance = (&narrow.count + &one) * width;",
    }
    /// The ReLU network that joins $n + 1$ equally spaced points of a parabola by segments meets it
    /// at those points and misses it on $[0, 1]$ by exactly $h^2 \max|f''| / 8$, with $h = 1/n$ and
    /// at most $n$ units; for $x^2$ that is $h^2/4$. For every parabola and every $n$.
    "segments-beat-rectangles" {
        check: segments::interpolations,
        subject: segments::knot,
        /// the same networks, all knots but the first moved to the right by an eighth of a step
        foil: segments::knot_moved,
        break: "src/chapters/riemann_sums/segments.rs",
            "let x = index.clone() * step.clone();"
            => "let x = index.clone() * index.clone() * step.clone();",
    }
    /// The ReLU network that joins points of a curve at distances $h$ misses it nowhere by more
    /// than $h^2 M/8$, if the second derivative of the curve lies between $-M$ and $M$: every $h$,
    /// every $M$, every such curve. With floats as heights, 4, 16 and 64 segments miss $e^x$ on
    /// $[0, 1]$, and the sigmoid on $[-4, 4]$, by at most $h^2 \max|f''|/8 + 2^{-50}$.
    "segments-follow-smooth-curves" {
        bears_on: [Supports S14],
        check: curves::smooth_curves,
        subject: &lines::Exact,
        /// the same units, each bend moved to the right by a quarter of the way
        foil: &lines::TooLate,
        break: "src/network/line.rs",
            "Self { point, slope })"
            => "Self { point, slope: slope * T::constant(1.0 + 1.0 / 1024.0) })",
    }
    /// With knots at $x_i = \bigl(\frac{i(i+1)}{n(n+1)}\bigr)^2$, $n$ segments miss $\sqrt x$ on
    /// $[0, 1]$ by exactly $\frac{1}{4n(n+1)}$ once they are raised by their error at the ends, and
    /// no $n$ segments with other knots miss it by less. For every $n$: order two, where $\sqrt x$
    /// has an infinite slope.
    "knots-where-it-curves" {
        check: square_root::free_knots,
        subject: square_root::triangular,
        /// the same construction with roots of the knots at equal distances
        foil: square_root::equal_roots,
        break: "src/chapters/riemann_sums/square_root.rs",
            "* (index.clone() + T::one())" => "* index.clone()",
    }
    /// $x - \sum_{k=1}^{m} \Lambda^{k}(x)/4^k$, with the tent map $\Lambda(x) = 2\,\mathrm{relu}(x)
    /// - 4\,\mathrm{relu}(x - 1/2)$ applied $k$ times, misses $x^2$ on $[0, 1]$ by exactly
    /// $4^{-(m+1)}$ for every $m$: the error falls exponentially with depth, at two ReLUs a tent.
    "depth-squares" {
        check: folds::folded_squares,
        subject: &Shallow::tent(),
        /// tents with the second weight halved, which rise and stay up
        foil: &Shallow::ramp(),
        break: "src/network/shallow.rs",
            "(T::constant(0.5), T::one())"
            => "(T::constant(0.5), T::constant(0.75))",
    }
    /// On $[0, 1]$, $n = 2^m$ equal segments miss the Takagi curve $\sum_{k \ge 1}
    /// \Lambda^k(x)/2^k$ by exactly $2h/3$, with $h = 1/n$, for every $m$: order one, not two.
    "roughness-costs-an-order" {
        bears_on: [Supports S14],
        check: folds::rough_curves,
        subject: &ratio(1, 2),
        /// the same tents weighted $1/4^k$, which add up to the parabola $x - x^2$
        foil: &ratio(1, 4),
        break: "src/chapters/riemann_sums/folds.rs",
            "self.weight * factor" => "self.weight * factor * factor",
    }
    /// Every affine function, and so every linear stack of any depth, misses $x^2$ somewhere on
    /// $[0, 1]$ by at least $1/8$; $x - 1/8$ by exactly that.
    "without-a-bend" {
        bears_on: [Supports S13],
        check: second_differences::misses_the_square(_, EIGHTH),
        subject: second_differences::AFFINE,
        /// affine functions and one bend at $1/2$
        foil: second_differences::BENT,
        break: "src/chapters/riemann_sums/second_differences.rs",
            "(x.clone(), &x * &x)" => "(x.clone(), &x * ratio(1, 2))",
    }
    /// Every continuous function, and so every ReLU network of any width, misses the step from 0 to
    /// 1 at $1/2$ by at least $1/2$ near the jump; a ramp centred at the jump misses it by exactly
    /// that, at every width.
    "needs-continuity" {
        bears_on: [Limits S13],
        check: jump::misses_the_jump,
        subject: &jump::JUMP,
        /// a continuous climb of width $1/16$ in place of the jump
        foil: &jump::RAMP,
        break: "src/chapters/riemann_sums/jump.rs",
            "half.clone() - reach.clone()" => "half.clone() - width.clone()",
    }
    /// Every function that is affine beyond some point misses the sine on the whole line by at
    /// least 1; so does every network of one hidden layer of ReLUs with one input, of any width.
    "needs-compactness" {
        bears_on: [Limits S13],
        check: second_differences::misses_the_sine(_, PEAKS, ONE),
        subject: second_differences::AFFINE,
        /// functions that may bend at a peak, as they may on a bounded interval
        foil: second_differences::BENT_AT_A_PEAK,
        break: "src/network/shallow.rs",
            "relu(before)"
            => "relu(before.clone() * before.clone() * before)",
    }
    /// A grid of $(n+1)^2$ hats, each a ReLU network with two hidden layers, misses $x^2 + y^2$ on
    /// the unit square by exactly $h^2/2$, $h = 1/n$, in the middle of every cell, for every $n$.
    "two-dimensions" {
        bears_on: [Supports S14],
        check: hats::hats_for_squares,
        subject: &hats::hat(),
        /// the same grid with hats that are half as high
        foil: &hats::half_as_high(),
        break: "src/chapters/riemann_sums/hats.rs",
            "[(); 6].map(|()| -half.clone())" => "[(); 6].map(|()| -one.clone())",
    }
};
