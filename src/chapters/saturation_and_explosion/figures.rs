//! The figures: chains that explode, the border between vanishing and exploding and a network on
//! its way to one side, and saturated units.

mod chain;
mod gap;
mod neuron;
mod path;
mod phases;
mod saturated;

use textbook::figure::{Figure, Slider};
use textbook::number::elementary::{exp, ln};
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// A large weight turns the sigmoid's quarter into a factor above 1, and a ReLU needs a smaller
    /// one. The sigmoids have the weight $w$, the bias $-w/2$ and the input $1/2$, so that each is
    /// at $z = 0$; the ReLUs have the weight $w/4$, the input 1 and no bias. Under each neuron
    /// stands how much the output changes with it.
    "chain" {
        sliders: [
            Slider::new("back", "layers back", stops![0, 1, 2, 3, 4]).at(4).played(),
            Slider::new("weight", "weight w", stops![2, 4, 8]).at(2).numbers(),
        ],
        draw: chain::draw,
    }
    /// Each activation has its own border between vanishing and exploding: for weights of
    /// variance $v/n$ and without biases it is $v = 1$ for tanh, 2 for ReLU, and far to the right
    /// for the sigmoid. Each line is what
    /// mean-field theory says of the squared gradient, after 40 layers of a wide network;
    /// above 1 it explodes. Biases move the border of tanh and leave that of ReLU.
    "phases" {
        sliders: [
            Slider::new("bias", "variance of the biases", stops![0, 1/16, 1/4, 1]).numbers(),
        ],
        draw: phases::draw,
    }
    /// A signal wanders from layer to layer, and its size decides what the gradient is multiplied
    /// by. The line is the factor at each size $s$ of the pre-activations, the dots are the layers
    /// of a wide network that begins at $s = 1$; the dashed lines lead to the layer of the slider.
    "path" {
        sliders: [
            Slider::new("layer", "layer", stops![0, 1, 2, 4, 16]).at(4).played().counts(),
            Slider::new("variance", "weight variance times width, v", stops![1/2, 1, 2, 4])
                .at(3).numbers(),
            Slider::new("activation", "activation", stops![words "sigmoid", "tanh", "ReLU"]).at(1),
        ],
        draw: path::draw,
    }
    /// If $g$ is 0 at 0, the gap between its slope and the slope of the line from 0 makes the mean
    /// square of the slope larger than that of the value. Solid is $g'(z)$, dashed is $g(z)/z$, the
    /// slope of the line from 0, for $g(z) = f(s z)$; the gap between them is shaded.
    "gap" {
        sliders: [
            Slider::new("activation", "activation f", stops![words "tanh", "ReLU", "sigmoid"]),
            Slider::new("scale", "scale s", stops![1/2, 1, 2, 4]).at(1).numbers(),
        ],
        draw: gap::draw,
    }
    /// Far from 0 the tangent is nearly level: there the sigmoid is saturated. Drag the dot; in the
    /// shaded parts the slope is below $1/100$.
    "neuron" {
        sliders: [
            Slider::new(
                "place",
                "pre-activation z",
                &[
                    ("−8", -8.0), ("−6", -6.0), ("−4", -4.0), ("−2", -2.0), ("0", 0.0),
                    ("2", 2.0), ("4", 4.0), ("6", 6.0), ("8", 8.0),
                ],
            ).at(7).numbers().played(),
        ],
        draw: neuron::draw,
    }
    /// The larger the pre-activations, the more sigmoids have next to no slope. The line is
    /// $2\,\Phi(-z_0/s)$, the dots are counted, 2,000 units each.
    "saturated" {
        sliders: [
            Slider::new(
                "slope",
                "a unit is saturated when its slope is below",
                stops![1/10, 1/100, 1/1000],
            ).at(1).numbers(),
        ],
        draw: saturated::draw,
    }
};

/// Values at equal ratios from `low` to `high`.
fn ratios(low: f64, high: f64, count: u32) -> Vec<f64> {
    let part = |i: u32| f64::from(i) / f64::from(count);
    (0..=count)
        .map(|i| low * exp(part(i) * ln(high / low)))
        .collect()
}
