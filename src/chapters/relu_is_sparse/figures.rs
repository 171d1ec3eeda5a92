//! The figures: where the zeros of a layer are, why there are so many, and what they leave over.

mod bell;
mod blocks;
mod cells;
mod half_line;
mod pairs;
mod remains;

use textbook::figure::{Figure, Slider};
use textbook::{figures, stops};

/// The halves from −2 to 2.
const HALVES: &[(&str, f64)] = &[
    ("−2", -2.0),
    ("−3/2", -1.5),
    ("−1", -1.0),
    ("−1/2", -0.5),
    ("0", 0.0),
    ("1/2", 0.5),
    ("1", 1.0),
    ("3/2", 1.5),
    ("2", 2.0),
];

pub(super) const FIGURES: &[Figure] = figures! {
    /// An empty cell is an output that is exactly 0. Each row is one input to a layer of 24
    /// units with random weights, each column is one unit; the fuller a cell, the larger the
    /// output.
    "cells" {
        sliders: [
            Slider::new(
                "activation",
                "activation",
                stops![words "ReLU", "sigmoid", "magnitude"],
            ),
            Slider::new("bias", "bias b, in standard deviations s", HALVES)
                .at(4)
                .played(),
        ],
        draw: cells::draw,
    }
    /// Of $w$ and $-w$ one makes the unit silent and the other does not. Each row is one unit
    /// with one input, its weighted sum with weights $w$ and with weights $-w$.
    "pairs" {
        draw: pairs::draw,
    }
    /// The bias moves the bell of the weighted sums, and the part of it left of 0 is silent. The
    /// shaded area is $\Phi(-b/s)$.
    "bias" {
        sliders: [
            Slider::new("bias", "bias b, in standard deviations s", HALVES)
                .at(4)
                .played(),
        ],
        draw: bell::draw,
    }
    /// ReLU and the magnitude have the same minimum; ReLU takes it on a half-line, the magnitude at
    /// one point.
    "half-line" {
        draw: half_line::draw,
    }
    /// Silent units fall out, and what is left for this input is an affine map. A network of two
    /// layers of five ReLUs; each unit shows its output, and lines from silent units are faint.
    "remains" {
        sliders: [
            Slider::new("x", "input x", HALVES).at(6).played(),
        ],
        draw: remains::draw,
    }
    /// Many zeros do not make empty blocks. Of 256 outputs, in blocks of eight, each is 0 with
    /// the probability that the slider says, independently; only a block without a single cell
    /// could be left out at once.
    "blocks" {
        sliders: [
            Slider::new(
                "zeros",
                "probability of a zero",
                stops![1/2, 3/4, 9/10, 19/20, 49/50],
            ),
        ],
        draw: blocks::draw,
    }
};
