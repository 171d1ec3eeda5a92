//! Riemann sums: how ReLU networks follow any continuous function on a compact interval, and how fast.

mod boxes;
mod breaks;
mod continuity;
mod curves;
mod figures;
mod folds;
mod limits;
mod pieces;
mod plane;
mod rectangles;
mod segments;
mod sums;
mod weierstrass;

use crate::network::Shallow;
use textbook::claim::{Bearing, Chapter, Claim, Foil};
use textbook::number::ratio;

/// The chapter.
pub const CHAPTER: Chapter = Chapter {
    slug: "riemann-sums",
    title: "ReLUs add up to any curve",
    claims: CLAIMS,
    figures: figures::FIGURES,
    breaks: breaks::BREAKS,
};

const CLAIMS: &[Claim] = &[
    Claim {
        name: "relus-make-a-rectangle",
        statement: "Four ReLUs make a trapezoid, and the area between it and the rectangle over the \
            same base is exactly $\\varepsilon |h|$: ramp width times height, for three bases, three heights, and ramps of $1/2, 1/4, \\dots, 1/2^{20}$ of the base.",
        bears_on: &[("S13", Bearing::Supports)],
        proof: || rectangles::trapezoids(rectangles::trapezoid),
        foil: Foil::Refuted {
            subject: "the same four ReLUs, the last output weight halved",
            proof: || {
                rectangles::trapezoids(|rectangle| {
                    let mut network = rectangles::trapezoid(rectangle);
                    network.units[3].output *= ratio(1, 2);
                    network
                })
            },
        },
    },
    Claim {
        name: "rectangles-converge",
        statement: "A ReLU staircase of $n$ steps of width $h = 1/n$, as high as the function at the middle of each step, stays on all \
            of $[0, 1]$ within $L\\,h/2$ of $x^2$ ($L = 2$) and of $|x - 1/3|$ ($L = 1$), and within $\\sqrt{h/2} + 2^{-20}$ of \
            $\\sqrt x$, heights rounded down to 20 binary digits, for $n = 1, 2, 4, \\dots, 256$ and ramps of $h$, $h/2$ and $h/16$.",
        bears_on: &[("S13", Bearing::Supports), ("S14", Bearing::Supports)],
        proof: || rectangles::staircases(rectangles::staircase),
        foil: Foil::Refuted {
            subject: "the same staircases, one knot moved to the right by half a step",
            proof: || rectangles::staircases(rectangles::with_a_knot_moved),
        },
    },
    Claim {
        name: "any-continuous-function",
        statement: "Whatever $f$ is, the staircase as high as $f$ at the middle of each of $n$ steps, with ramps of width $\\varepsilon$, is at every $x$ in $[0, 1]$ a weighted mean \
            of values of $f$ at most $(h + \\varepsilon)/2$ away from $x$. So it misses $f$ by at most the modulus $\\omega((h + \\varepsilon)/2)$. For $n = 1, 2, 4, \\dots, 32$ and ramps of $h$, $h/2$ and $h/16$.",
        bears_on: &[("S13", Bearing::Supports)],
        proof: || continuity::means_of_values_nearby(rectangles::staircase),
        foil: Foil::Refuted {
            subject: "the same staircases, one knot moved to the right by half a step",
            proof: || {
                continuity::means_of_values_nearby(rectangles::with_a_knot_moved)
            },
        },
    },
    Claim {
        name: "weierstrass-sum",
        statement: "For $n = 4, 16, 64, 256$, the staircase of $n$ steps for $W(x) = \\sum_{k \\ge 0} 2^{-k} \\cos(3^k \\pi x)$, with ramps of $h/16$ and heights rounded to 20 binary digits, stays on all \
            of $[0, 1]$ within $\\sum_{k \\ge 0} 2^{-k} \\min(3^k \\pi d,\\ 2) + 2^{-20}$ of $W$, where $d = \\frac{17}{32} h$.",
        bears_on: &[("S13", Bearing::Supports)],
        proof: || weierstrass::staircases(rectangles::staircase),
        foil: Foil::Refuted {
            subject: "the same staircases, one knot moved to the right by half a step",
            proof: || weierstrass::staircases(rectangles::with_a_knot_moved),
        },
    },
    Claim {
        name: "riemann-sum-error",
        statement: "The area of $n$ rectangles as high as $f$ at their left ends differs from $\\int_a^b f$ by at most \
            $(b-a)^2 \\max|f'| / (2n)$: for every $f(x) = c_0 + c_1 x + c_2 x^2$ with integer $|c_i| \\le 2$, on $[0, 1]$, $[-1, 2]$ \
            and $[1/3, 5/3]$, and $n = 1, 2, 3, 5, 8, 13, 21, 34$.",
        bears_on: &[("S13", Bearing::Supports)],
        proof: || sums::left_sums(sums::parabolas()),
        foil: Foil::Refuted {
            subject: "a jump, whose slope is zero wherever it has one",
            proof: || sums::left_sums(sums::step()),
        },
    },
    Claim {
        name: "segments-beat-rectangles",
        statement: "The ReLU network that joins $n + 1$ equally spaced points of a parabola by segments meets it at those points and misses it on $[0, 1]$ by exactly \
            $h^2 \\max|f''| / 8$, with $h = 1/n$ and at most $n$ units; for $x^2$ that is $h^2/4$. For twelve parabolas and $n = 1, 2, 4, \\dots, 256$.",
        bears_on: &[("S14", Bearing::Supports)],
        proof: || segments::interpolations(segments::segments),
        foil: Foil::Refuted {
            subject: "the same networks, one knot moved to the right by an eighth of a step",
            proof: || {
                segments::interpolations(|c, pieces| {
                    segments::one_knot_moved(
                        segments::segments(c, pieces),
                        &ratio(1, 8 * u64::from(pieces)),
                    )
                })
            },
        },
    },
    Claim {
        name: "segments-follow-smooth-curves",
        statement: "For $n = 4, 16, 64$ the network that joins $n + 1$ equally spaced points of $e^x$ on $[0, 1]$, or of the sigmoid on $[-4, 4]$, misses the curve nowhere there by more than \
            $h^2 \\max|f''| / 8 + 2^{-50}$, where $h$ is the width of a segment and $2^{-50}$ pays for heights that are floats.",
        bears_on: &[("S14", Bearing::Supports)],
        proof: || curves::smooth_curves(Shallow::through),
        foil: Foil::Refuted {
            subject: "the same networks, one knot moved to the right by half a step",
            proof: || {
                curves::smooth_curves(|points| {
                    let half_a_step = (&points[1].0 - &points[0].0) * ratio(1, 2);
                    segments::one_knot_moved(Shallow::through(points), &half_a_step)
                })
            },
        },
    },
    Claim {
        name: "knots-where-it-curves",
        statement: "With knots at $(i/n)^4$, $n$ segments miss $\\sqrt x$ on $[0, 1]$ by exactly \
            $\\frac{(2n-1)^2}{8 n^2 (2n^2 - 2n + 1)} < \\frac{1}{4 n^2}$ once they are raised by half their largest error, for $n = 1, 2, 4, \\dots, 256$: \
            order two, where $\\sqrt x$ has an infinite slope.",
        bears_on: &[("S14", Bearing::Supports)],
        proof: || segments::free_knots(2),
        foil: Foil::Refuted {
            subject: "the same construction with knots at $(i/n)^2$",
            proof: || segments::free_knots(1),
        },
    },
    Claim {
        name: "depth-squares",
        statement: "$x - \\sum_{k=1}^{m} \\Lambda^{k}(x)/4^k$, with the tent map $\\Lambda(x) = 2\\,\\mathrm{relu}(x) - 4\\,\\mathrm{relu}(x - 1/2)$ applied $k$ times, \
            misses $x^2$ on $[0, 1]$ by exactly $4^{-(m+1)}$ for $m = 1, 2, \\dots, 10$: the error falls exponentially with depth, at two ReLUs a tent.",
        bears_on: &[("S14", Bearing::Supports)],
        proof: || folds::folded_squares(folds::tent),
        foil: Foil::Refuted {
            subject: "tents with the second weight halved, which rise and stay up",
            proof: || folds::folded_squares(folds::blunt_tent),
        },
    },
    Claim {
        name: "roughness-costs-an-order",
        statement: "On $[0, 1]$, $n$ equal segments miss the Takagi curve $\\sum_{k \\ge 1} \\Lambda^k(x)/2^k$ by \
            at least $h/2$ and at most $h$, with $h = 1/n$ and $n = 1, 2, 4, \\dots, 64$: order one, not two.",
        bears_on: &[("S14", Bearing::Supports)],
        proof: || folds::rough_curves(&ratio(1, 2)),
        foil: Foil::Refuted {
            subject: "the same tents weighted $1/4^k$, which add up to the parabola $x - x^2$",
            proof: || folds::rough_curves(&ratio(1, 4)),
        },
    },
    Claim {
        name: "without-a-bend",
        statement: "Every affine function, and so every linear stack of any depth, misses $x^2$ somewhere on $[0, 1]$ by at least $1/8$; $x - 1/8$ by exactly that.",
        bears_on: &[("S13", Bearing::Supports)],
        proof: || limits::misses_the_square(limits::AFFINE),
        foil: Foil::Refuted {
            subject: "affine functions and one bend at $1/2$",
            proof: || limits::misses_the_square(limits::BENT),
        },
    },
    Claim {
        name: "needs-continuity",
        statement: "Every continuous function, and so every ReLU network of any width, misses a jump of size 1 by at least $1/2$ near the jump; \
            a ramp centred at the jump misses it by exactly that, at every width from $1/2$ to $1/2^{20}$.",
        bears_on: &[("S13", Bearing::Limits)],
        proof: || limits::misses_the_jump(&limits::jump()),
        foil: Foil::Refuted {
            subject: "a continuous climb of width $1/16$ in place of the jump",
            proof: || limits::misses_the_jump(&limits::ramp()),
        },
    },
    Claim {
        name: "needs-compactness",
        statement: "Every function that is affine beyond some point, and so every ReLU network with one input, misses the sine on the whole line by at least 1.",
        bears_on: &[("S13", Bearing::Limits)],
        proof: || limits::misses_the_sine(limits::AFFINE),
        foil: Foil::Refuted {
            subject: "functions that may bend at a peak, as they may on a bounded interval",
            proof: || limits::misses_the_sine(limits::BENT_AT_A_PEAK),
        },
    },
    Claim {
        name: "two-dimensions",
        statement: "A grid of $(n+1)^2$ hats, each a ReLU network with three hidden layers, misses $x^2 + y^2$ on the unit square by exactly $h^2/2$, \
            $h = 1/n$, in the middle of every cell, for $n = 1, 2, 4, 8$.",
        bears_on: &[("S14", Bearing::Supports)],
        proof: || plane::hats_for_squares(plane::Hats::of_squares),
        foil: Foil::Refuted {
            subject: "the same grid with one hat half as high",
            proof: || plane::hats_for_squares(plane::Hats::with_one_halved),
        },
    },
];
