//! The figures: what layers make of the plane and of a number, with a bend and without.

mod boxes;
mod circle;
mod narrow;
mod saddle;
mod xor;

use textbook::figure::{Figure, Slider};
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// However many linear layers it passes, a circle stays an ellipse and a grid a grid of equal
    /// parallelograms. With a ReLU after each layer, what falls below an axis is pressed flat
    /// against it, and the next layer turns that edge into a corner. Each layer turns, stretches
    /// and moves the plane, the same on both sides. A small circle that no edge runs through stays
    /// an ellipse.
    "circle" {
        sliders: [
            Slider::new("layers", "layers k", stops![0, 1, 2, 3, 4, 5]).at(2).played(),
            Slider::new("radius", "radius", stops![0.2, 0.6, 1]).at(2).numbers(),
        ],
        draw: circle::draw,
    }
    /// Layers without a bend fold into one. Two neighbours become one box that does the work of
    /// both, and so on until one is left. What comes out stays the same.
    "boxes" {
        sliders: [Slider::new("folds", "folds", stops![0, 1, 2]).played()],
        draw: boxes::draw,
    }
    /// What a narrow layer has dropped does not come back, unless there is a bend. A circle
    /// goes through one unit, and then through two. Linear layers leave it on one straight
    /// line. With a ReLU behind each unit the line is bent, and leads in two directions.
    "narrow" {
        sliders: [
            Slider::new("layers", "layers passed", stops![0, 1, 2]).at(2).played(),
        ],
        draw: narrow::draw,
    }
    /// Two ReLUs move the corners of XOR to where one line can part them. Left, the corners and
    /// the lines at which the two units bend, the first dashed and the second dotted. Right,
    /// what the units make of the corners: the two ones fall on one point, and the dashed line
    /// keeps it from the zeros.
    "xor" {
        draw: xor::plane,
    }
    /// The network that computes XOR, with the numbers that pass through it. The first unit
    /// counts the ones, the second notices when there are two.
    "xor-network" {
        sliders: [
            Slider::new("inputs", "inputs", stops![words "0, 0", "0, 1", "1, 0", "1, 1"]).at(3),
        ],
        draw: xor::network,
    }
    /// One layer has a valley, two layers have a saddle. The full line and the dashed one are the
    /// loss of $w_2 w_1$ along two ways through $(0, 0)$: the full one leads down on both sides,
    /// the dashed one up. The loss of a single weight, dotted, has no such place.
    "saddle" {
        draw: saddle::draw,
    }
};
