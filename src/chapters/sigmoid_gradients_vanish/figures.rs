//! The figures: the slope, a gradient on its way back, and what the layers leave of it.

mod awake;
mod floats;
mod lengths;
mod passed_back;
mod predicted;
mod slope;

use textbook::figure::{Figure, Slider};
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// The sigmoid's slope is nowhere above a quarter. The slope is largest where the curve passes
    /// through $1/2$, and falls off on both sides.
    "slope" {
        draw: slope::draw,
    }
    /// At each neuron the gradient is multiplied by weight times slope. Both chains have four
    /// neurons, the same weights $w$ and no biases; under each neuron stands how much the output
    /// changes with it. Grey neurons are off. Numbers with two digits.
    "backward" {
        sliders: [
            Slider::new("back", "layers back", stops![0, 1, 2, 3, 4]).at(4).played(),
            Slider::new("weight", "weight w", stops![1, 2, 4]).numbers(),
            Slider::new("input", "input", stops![words "x = 1", "x = −1"]),
        ],
        draw: passed_back::draw,
    }
    /// A product of equal factors is a straight line on a logarithmic axis, unless the
    /// factor is 1. Each line is $(w\,\sigma'(z))^L$ for a chain in which every neuron sits
    /// at the same $z$.
    "factors" {
        sliders: [Slider::new("weight", "weight w", stops![1, 2, 4, 5]).numbers()],
        draw: lengths::factors,
    }
    /// On the way back the sigmoid shortens the gradient at every layer, and the weights
    /// decide whether tanh and ReLU do. One random network for each activation, 30 layers
    /// of 32 neurons, without biases, weights normal with variance $v/32$; the same random
    /// numbers for all three. The length is relative to that at the last layer.
    "depth" {
        sliders: [
            Slider::new(
                "variance",
                "weight variance times width, v",
                stops![1/2, 1, 2, 4, 16],
            ).at(1).numbers(),
        ],
        draw: lengths::depth,
    }
    /// ReLUs that are off let nothing through. Each tile is a neuron of a random network, 24 wide,
    /// without biases; empty ones are off. The gradient goes back from left to right, and the
    /// darker a tile, the more of it passes there. Shades change where its square falls below 1,
    /// 1/4 and 1/16 of the mean over the neurons of the last layer.
    "awake" {
        sliders: [
            Slider::new("back", "layers back", stops![1, 2, 3, 4, 5, 6, 7, 8]).at(7).played(),
            Slider::new("variance", "weight variance times width, v", stops![1, 2]).numbers(),
        ],
        draw: awake::draw,
    }
    /// Theory says beforehand what layers do to the squared gradient. The dashed line is the
    /// product of the factors $\chi$; the thin lines are twelve random networks, 64 neurons wide,
    /// with weights of the variance $1/n$, for ReLU $2/n$.
    "predicted" {
        sliders: [
            Slider::new("activation", "activation", stops![words "sigmoid", "tanh", "ReLU"]),
        ],
        draw: predicted::draw,
    }
    /// The textbook's form of the slope dies early on the right, the careful form lives on. Both
    /// lines are the slope of the sigmoid, computed in f32; a line ends where it is 0.
    "floats" {
        draw: floats::draw,
    }
};
