//! The figures: a unit's last days, what comes back to it, networks that are born silent, and the
//! share of dead units over the learning rate.

mod day;
mod dead_share;
mod fading;
mod network;
mod one_step;
mod probability;
mod revival;
mod silence;

use textbook::figure::{Figure, Slider};
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// A learning rate that is too large throws a ReLU off all its data, and there it stays. Dots
    /// are the examples, the line is a network of one unit, and examples on its rising side wake
    /// the unit. Once the unit is dead, only the bias of the output still moves. A leaky ReLU keeps
    /// a slope of $1/8$ and finds its way back.
    "day" {
        sliders: [
            Slider::new("step", "gradient steps", stops![0, 1, 2, 3, 4, 5, 8, 16])
                .played().counts(),
            Slider::new("unit", "unit", stops![words "ReLU", "leaky ReLU"]),
            Slider::new("rate", "learning rate", stops![1/16, 1/4]).at(1),
        ],
        draw: day::draw,
    }
    /// One step moves the pre-activation of each example along a straight line, the further
    /// the larger the learning rate. Where the last of them reaches zero, the unit dies: in
    /// the shaded part it is silent at all three inputs.
    "one-step" {
        draw: one_step::draw,
    }
    /// No gradient comes back to a dead unit, neither to the weight that feeds it nor to the one
    /// that listens to it. The arrows are weights, with the derivative of the error above each; the
    /// upper unit has the weights that it had after its deadly step. Examples and wanted outputs
    /// are those of the text.
    "network" {
        sliders: [Slider::new("unit", "units", stops![words "ReLU", "leaky ReLU"])],
        draw: network::draw,
    }
    /// The layer below can wake a dead unit that no gradient reaches. Below each unit stands its
    /// pre-activation at the input 1, above each arrow the weight; grey units are silent. The
    /// wanted output is 3.
    "revival" {
        sliders: [Slider::new("step", "gradient steps", stops![0, 1]).played()],
        draw: revival::draw,
    }
    /// Once a whole layer is silent, zeros are all that is handed on. A random network without
    /// biases, three ReLUs wide; dark tiles are units that speak, grey ones are silent.
    "silence" {
        sliders: [
            Slider::new("start", "start", stops![1, 2, 3, 4, 5, 6]).played(),
        ],
        draw: silence::draw,
    }
    /// The narrower a network, the sooner it is silent from birth. The lines are
    /// $1 - (1 - 2^{-N})^L$ for networks of $N$ units in each of $L$ layers.
    "probability" {
        draw: probability::draw,
    }
    /// The larger the learning rate, the more ReLUs are dead after training; no leaky ReLU
    /// ever is. Networks with one input and 16 units learn one arch of a sine from nine
    /// points, with half the mean squared error; each dot is the mean of eight starts. The
    /// leaky ReLU has slope $1/8$ on the left. Its line ends where the weights of some
    /// start overflow.
    "share" {
        sliders: [
            Slider::new("steps", "gradient steps", stops![0, 1, 10, 100]).at(3).counts(),
        ],
        draw: dead_share::draw,
    }
    /// ReLU's gradient stops at once, the sigmoid's fades. The gradient of a unit's weight after
    /// one step, in f32, over the learning rate of that step; a line ends where nothing is left.
    "fading" {
        draw: fading::draw,
    }
};
