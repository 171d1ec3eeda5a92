//! Riemann sums: how ReLU networks follow any continuous function on an interval, and how fast.

mod approximants;
mod continuity;
mod curves;
mod figures;
mod folds;
mod hats;
mod jump;
mod knots;
mod rectangles;
mod second_differences;
mod segments;
mod square_root;
mod staircases;
mod sums;
mod weierstrass;

use crate::network::Shallow;
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
    /// Four ReLUs make a trapezoid, and the area between it and the rectangle over the same base is
    /// exactly $\varepsilon |h|$: ramp width times height, for three bases, three heights, and
    /// ramps of $1/2, 1/4, \dots, 1/2^{20}$ of the base.
    "relus-make-a-rectangle" {
        bears_on: [Supports S13],
        check: rectangles::trapezoids,
        subject: rectangles::trapezoid,
        /// the same four ReLUs, the last output weight halved
        foil: rectangles::with_a_weight_halved,
        break: "src/chapters/riemann_sums/rectangles.rs",
            "unit(to - ramp, -&steepness)"
            => "unit(to + ramp, -&steepness)",
    }
    /// A ReLU staircase of $n$ steps of width $h = 1/n$, as high as the function at the middle of
    /// each step, stays on all of $[0, 1]$ within $L\,h/2$ of $x^2$ ($L = 2$) and of $|x - 1/3|$
    /// ($L = 1$), and within $\sqrt{h/2} + 2^{-20}$ of $\sqrt x$, heights rounded down to 20 binary
    /// digits, for $n = 1, 2, 4, \dots, 256$ and ramps of $h$, $h/2$ and $h/16$.
    "rectangles-converge" {
        bears_on: [Supports S13],
        check: staircases::staircases,
        subject: staircases::staircase,
        /// the same staircases, one knot moved to the right by half a step
        foil: staircases::with_a_knot_moved,
        break: "src/network/shallow.rs", "bias: -x," => "bias: -x * T::constant(1.0625),",
    }
    /// Whatever $f$ is, the staircase as high as $f$ at the middle of each of $n$ steps, with ramps
    /// of width $\varepsilon$, is at every $x$ in $[0, 1]$ a weighted mean of values of $f$ at most
    /// $(h + \varepsilon)/2$ away from $x$. So it misses $f$ by at most the modulus $\omega((h +
    /// \varepsilon)/2)$. For $n = 1, 2, 4, \dots, 32$ and ramps of $h$, $h/2$ and $h/16$.
    "any-continuous-function" {
        bears_on: [Supports S13, Supports S37],
        check: continuity::means_of_values_nearby,
        subject: staircases::staircase,
        /// the same staircases, one knot moved to the right by half a step
        foil: staircases::with_a_knot_moved,
        break: "src/chapters/riemann_sums/staircases.rs",
            "points.push((&centre - &half, pair[0].clone()));"
            => "points.push((&centre - &half, pair[1].clone()));",
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
    /// The area of $n$ rectangles as high as $f$ at their left ends differs from $\int_a^b f$ by at
    /// most $(b-a)^2 \max|f'| / (2n)$: for every $f(x) = c_0 + c_1 x + c_2 x^2$ with integer $|c_i|
    /// \le 2$, on $[0, 1]$, $[-1, 2]$ and $[1/3, 5/3]$, and $n = 1, 2, 3, 5, 8, 13, 21, 34$.
    "riemann-sum-error" {
        bears_on: [Supports S13],
        check: sums::left_sums,
        subject: sums::parabolas(),
        /// a jump, whose slope is zero wherever it has one
        foil: sums::step(),
        break: "src/chapters/riemann_sums/sums.rs",
            "&f.low + &step * ratio(i.into(), 1)"
            => "&f.low + &step * ratio(i.into(), 2)",
    }
    /// The ReLU network that joins $n + 1$ equally spaced points of a parabola by segments meets it
    /// at those points and misses it on $[0, 1]$ by exactly $h^2 \max|f''| / 8$, with $h = 1/n$ and
    /// at most $n$ units; for $x^2$ that is $h^2/4$. For twelve parabolas and $n = 1, 2, 4, \dots,
    /// 256$.
    "segments-beat-rectangles" {
        check: segments::interpolations,
        subject: segments::segments,
        /// the same networks, one knot moved to the right by an eighth of a step
        foil: segments::with_a_knot_moved,
        break: "src/chapters/riemann_sums/segments.rs",
            "let x = ratio(i.into(), pieces.into());"
            => "let x = ratio(i.into(), pieces.into()).pow(2);",
    }
    /// For $n = 4, 16, 64$ the network that joins $n + 1$ equally spaced points of $e^x$ on $[0,
    /// 1]$, or of the sigmoid on $[-4, 4]$, misses the curve nowhere there by more than $h^2
    /// \max|f''| / 8 + 2^{-50}$, where $h$ is the width of a segment and $2^{-50}$ pays for heights
    /// that are floats.
    "segments-follow-smooth-curves" {
        bears_on: [Supports S14],
        check: curves::smooth_curves,
        subject: Shallow::through,
        /// the same networks, one knot moved to the right by half a step
        foil: curves::with_a_knot_moved,
        break: "src/network/shallow.rs",
            "slope = next;"
            => "slope = next * T::constant(1.0 + 1.0 / 1024.0);",
    }
    /// With knots at $(i/n)^4$, $n$ segments miss $\sqrt x$ on $[0, 1]$ by exactly
    /// $\frac{(2n-1)^2}{8 n^2 (2n^2 - 2n + 1)} < \frac{1}{4 n^2}$ once they are raised by half
    /// their largest error, for $n = 1, 2, 4, \dots, 256$: order two, where $\sqrt x$ has an
    /// infinite slope.
    "knots-where-it-curves" {
        check: square_root::free_knots,
        subject: 2,
        /// the same construction with knots at $(i/n)^2$
        foil: 1,
        break: "src/chapters/riemann_sums/square_root.rs",
            "network.constant += error * ratio(1, 2);"
            => "network.constant -= error * ratio(1, 2);",
    }
    /// $x - \sum_{k=1}^{m} \Lambda^{k}(x)/4^k$, with the tent map $\Lambda(x) = 2\,\mathrm{relu}(x)
    /// - 4\,\mathrm{relu}(x - 1/2)$ applied $k$ times, misses $x^2$ on $[0, 1]$ by exactly
    /// $4^{-(m+1)}$ for $m = 1, 2, \dots, 10$: the error falls exponentially with depth, at two
    /// ReLUs a tent.
    "depth-squares" {
        check: folds::folded_squares,
        subject: &Shallow::tent(),
        /// tents with the second weight halved, which rise and stay up
        foil: &Shallow::ramp(),
        break: "src/network/shallow.rs",
            "(T::constant(0.5), T::one())"
            => "(T::constant(0.5), T::constant(0.75))",
    }
    /// On $[0, 1]$, $n$ equal segments miss the Takagi curve $\sum_{k \ge 1} \Lambda^k(x)/2^k$ by
    /// at least $h/2$ and at most $h$, with $h = 1/n$ and $n = 1, 2, 4, \dots, 64$: order one, not
    /// two.
    "roughness-costs-an-order" {
        bears_on: [Supports S14],
        check: folds::rough_curves,
        subject: &ratio(1, 2),
        /// the same tents weighted $1/4^k$, which add up to the parabola $x - x^2$
        foil: &ratio(1, 4),
        break: "src/chapters/riemann_sums/folds.rs",
            "fold.times(&weight.pow(level))"
            => "fold.times(&weight.pow(2 * level))",
    }
    /// Every affine function, and so every linear stack of any depth, misses $x^2$ somewhere on
    /// $[0, 1]$ by at least $1/8$; $x - 1/8$ by exactly that.
    "without-a-bend" {
        bears_on: [Supports S13],
        check: second_differences::misses_the_square,
        subject: second_differences::AFFINE,
        /// affine functions and one bend at $1/2$
        foil: second_differences::BENT,
        break: "src/chapters/riemann_sums/second_differences.rs",
            "f(a) - f(b) * ratio(2, 1) + f(c)"
            => "f(a) - f(b) * ratio(2, 1) - f(c)",
    }
    /// Every continuous function, and so every ReLU network of any width, misses a jump of size 1
    /// by at least $1/2$ near the jump; a ramp centred at the jump misses it by exactly that, at
    /// every width from $1/2$ to $1/2^{20}$.
    "needs-continuity" {
        bears_on: [Limits S13],
        check: jump::misses_the_jump,
        subject: &jump::jump(),
        /// a continuous climb of width $1/16$ in place of the jump
        foil: &jump::ramp(),
        break: "src/chapters/riemann_sums/jump.rs",
            "[centre - &half, centre + &half]"
            => "[centre - &half, centre + width]",
    }
    /// Every function that is affine beyond some point, and so every ReLU network with one input,
    /// misses the sine on the whole line by at least 1.
    "needs-compactness" {
        bears_on: [Limits S13],
        check: second_differences::misses_the_sine,
        subject: second_differences::AFFINE,
        /// functions that may bend at a peak, as they may on a bounded interval
        foil: second_differences::BENT_AT_A_PEAK,
        break: "src/network/shallow.rs",
            "relu(before)"
            => "relu(before.clone() * before.clone() * before)",
    }
    /// A grid of $(n+1)^2$ hats, each a ReLU network with three hidden layers, misses $x^2 + y^2$
    /// on the unit square by exactly $h^2/2$, $h = 1/n$, in the middle of every cell, for $n = 1,
    /// 2, 4, 8$.
    "two-dimensions" {
        bears_on: [Supports S14],
        check: hats::hats_for_squares,
        subject: hats::Hats::of_squares,
        /// the same grid with one hat half as high
        foil: hats::Hats::with_one_halved,
        break: "src/chapters/riemann_sums/hats.rs",
            "relu(x.clone() + relu(y - x))"
            => "relu(x.clone()) + relu(y - x)",
    }
};
