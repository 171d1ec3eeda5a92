//! The figures: how ReLUs make rectangles, segments and folds, how far off these are, and where
//! they must fail.

mod approximation;
mod folds;
mod grid;
mod knots;
mod limits;
mod modulus;
mod rectangle;
mod triangles;

use approximation::TARGET;
use textbook::figure::{Figure, Slider};
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// A ReLU network (thick, with dots at the ends of its pieces while there are few) follows a
    /// curve (thin). Free knots are placed by halving, again and again, the piece with the largest
    /// error, down to a width of $2^{-32}$. The error shown is the largest at the 48ths of each
    /// piece, just left and right of each.
    "pieces" {
        sliders: [
            TARGET,
            Slider::new(
                "shape",
                "made of",
                stops![words "rectangles", "segments", "segments, free knots"],
            ),
            Slider::new("pieces", "pieces n", stops![1, 2, 4, 8, 16, 32]).at(3).counts(),
        ],
        draw: approximation::pieces,
    }
    /// Each ReLU turns the sum once: up, level, down, level. The dashed lines are what the units
    /// add, the thick line is the sum of those that are switched on. What is missing from the
    /// rectangle is shaded once all four are there.
    "rectangle" {
        sliders: [
            Slider::new("units", "ReLUs", stops![1, 2, 3, 4]).at(3).played(),
            Slider::new("ramp", "width of a ramp", stops![1/4, 1/8, 1/16]).numbers(),
        ],
        draw: rectangle::draw,
    }
    /// A curve never leaves the box that its modulus of continuity draws around a point. Here the
    /// curve is $\sqrt x$ and $\omega(d) = \sqrt d$: within the distance $d$ of the dot it stays
    /// within $\omega(d)$ of the dot's height. The narrower the box, the flatter it is.
    "modulus" {
        sliders: [
            Slider::new("place", "place x", stops![0, 1/8, 1/4, 1/2, 3/4]).at(1).numbers(),
            Slider::new("distance", "distance d", stops![1/4, 1/16, 1/64]).numbers(),
        ],
        draw: modulus::draw,
    }
    /// The same number of pieces, and steps miss by triangles where segments miss by slivers.
    /// Shaded is what lies between $x^2$ and the network.
    "triangles" {
        sliders: [
            Slider::new("pieces", "pieces n", stops![1, 2, 4, 8, 16]).at(2).counts().played(),
        ],
        draw: triangles::draw,
    }
    /// Twice the pieces halve the error of rectangles and quarter the error of segments,
    /// where the curve is smooth. Both axes are logarithmic, so a power of $n$ is a
    /// straight line; the dashed lines fall like $1/n$ and $1/n^2$. Each error is the
    /// largest at the 48ths of each piece, on both sides of each place.
    "error" {
        sliders: [TARGET],
        draw: approximation::errors,
    }
    /// Knots belong where the curve bends. Both networks have $n$ segments for $\sqrt x$; one has
    /// its knots at equal distances, the other where the error is the same on every segment.
    "knots" {
        sliders: [
            Slider::new("pieces", "segments n", stops![1, 2, 3, 4, 6, 8]).at(3).counts(),
        ],
        draw: knots::draw,
    }
    /// Each tent folds the interval once more, and the number of teeth doubles. The thick line is
    /// the tent map applied so many times, the dashed line once less.
    "folds" {
        sliders: [Slider::new("tents", "tents", stops![1, 2, 3, 4, 5]).at(1).played()],
        draw: folds::folds,
    }
    /// Teeth of a quarter of the height, twice as many, are just what $x^2$ lacks. The thick line
    /// is $x$ minus the teeth of all levels so far, the dashed line that of one level less; between
    /// them, and once more at the bottom, are the teeth of the last level.
    "square" {
        sliders: [Slider::new("tents", "tents", stops![1, 2, 3, 4]).played()],
        draw: folds::square,
    }
    /// A straight line misses $x^2$ by an eighth at least: from the mean of the two ends to the
    /// middle the parabola falls by a quarter, and a line by nothing. The line drawn is the best
    /// one: it is off by the same at both ends and in the middle.
    "straight" {
        draw: limits::straight,
    }
    /// At a jump a continuous curve is caught halfway, however steep it is. The thick line is a
    /// ReLU ramp across the jump from 0 to 1.
    "jump" {
        sliders: [
            Slider::new("ramp", "width of the ramp", stops![1/2, 1/4, 1/16, 1/64]).numbers(),
        ],
        draw: limits::jump,
    }
    /// Beyond its last bend the network is straight, and the sine goes on. The network joins
    /// points of the sine at distances $\pi/4$ from left to right, one ReLU each.
    "beyond" {
        sliders: [Slider::new("units", "ReLUs", stops![8, 14, 20, 26]).counts().played()],
        draw: limits::beyond,
    }
    /// Hats over a grid add up to a level plane, and diamonds leave holes. Each shade is a fifth of
    /// the height; the thin lines are where the surface folds. Both shapes are 1 at their own grid
    /// point and 0 at all others.
    "grid" {
        sliders: [
            Slider::new("shape", "shape", stops![words "hat", "diamond"]),
            Slider::new("places", "shown", stops![words "one", "one at each grid point"]),
        ],
        draw: grid::draw,
    }
};
