//! The figures: what a mean does to the valley of a loss, where it comes from, and what takes it
//! away.

mod causes;
mod outputs;
mod places;
mod source;
mod valley;
mod width;

use textbook::figure::{Figure, Slider};
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// A mean of the inputs makes the valley of the loss a trench, and the steps go from wall to
    /// wall. Level lines of the mean squared error of one linear unit with two inputs, each equally
    /// likely one above its mean or one below; gradient descent with the best fixed step.
    "valley" {
        sliders: [
            Slider::new("mean", "mean of both inputs", stops![0, 1/2, 1, 2, 3]).at(3).numbers(),
            Slider::new("steps", "steps of descent", stops![0, 1, 2, 3, 4, 5, 6, 7, 8])
                .at(6)
                .played(),
        ],
        draw: valley::draw,
    }
    /// The wider a layer with a mean, the worse the condition of the layer above. Condition number
    /// for $n$ independent units whose weighted sums are normal with mean 0 and variance 1.
    "width" {
        draw: width::draw,
    }
    /// Behind a ReLU the outputs lie on one side of 0, and only normalization after it brings
    /// their mean back. The outputs of a layer for 4096 inputs; the weighted sums are normal
    /// with mean $1/2$ and variance 1. The dashed line is the mean.
    "outputs" {
        sliders: [
            Slider::new(
                "activation",
                "activation",
                stops![words "sigmoid", "tanh", "ReLU"],
            ).at(2),
            Slider::new(
                "normalization",
                "batch normalization",
                stops![words "none", "before the activation", "after it"],
            ),
        ],
        draw: outputs::draw,
    }
    /// The mean is the area above the line minus the area below it. The graph of the activation,
    /// the bell of the weighted sums $Z + b$, and shaded their product.
    "source" {
        sliders: [
            Slider::new(
                "activation",
                "activation",
                stops![words "sigmoid", "tanh", "ReLU"],
            ).at(2),
            Slider::new(
                "bias",
                "bias b",
                &[("−1", -1.0), ("−1/2", -0.5), ("0", 0.0), ("1/2", 0.5), ("1", 1.0)],
            ).at(2).numbers(),
        ],
        draw: source::draw,
    }
    /// The mean spoils the condition, the slope keeps the gradient; in depth the two meet. The four
    /// ways to have one, the other, both or neither: condition number of 64 independent units in
    /// one layer, and how often the squared gradient is halved on its way back through eight wide
    /// layers, in mean-field theory.
    "causes" {
        draw: causes::draw,
    }
    /// Where the normalization stands decides what the next layer sees. The mean of one unit over a
    /// batch, after each operation of two layers, as the code computes it.
    "places" {
        sliders: [
            Slider::new(
                "place",
                "batch normalization",
                stops![words "none", "before ReLU", "after ReLU"],
            ).at(1),
            Slider::new(
                "shift",
                "added to every output of layer 1",
                stops![0, 1, 10],
            ),
        ],
        draw: places::draw,
    }
};
