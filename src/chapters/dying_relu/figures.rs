//! The figures: one step after which a unit is dead, and the share of dead units over the learning
//! rate.

mod dead_share;
mod one_step;

use textbook::figure::{Figure, Slider};
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
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
    /// One step moves the pre-activation of each example along a straight line, the further
    /// the larger the learning rate. Where the last of them reaches zero, the unit dies: in
    /// the shaded part it is silent at all three inputs.
    "one-step" {
        draw: one_step::draw,
    }
};
