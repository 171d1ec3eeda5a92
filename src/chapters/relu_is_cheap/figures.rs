//! The figures: what one number costs, what a layer costs beside it, and how a formula loses its
//! digits. Operations are counted, so that the pictures are the same on every machine.

mod digits;
mod layer;
mod number;
mod share;
mod traffic;

use textbook::figure::{Figure, Slider};
use textbook::number::{Operations, float};
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// A dense layer is a square of products beside one column of activations. Areas are
    /// operations: two for each of the $n^2$ products, since it is added as well; an exponential
    /// counts as 30.
    "layer" {
        sliders: [
            Slider::new("width", "width n of the layer", stops![1, 2, 4, 8, 16, 32, 64])
                .at(3)
                .played(),
            Slider::new("activation", "activation", stops![words "ReLU", "sigmoid", "tanh"]),
        ],
        draw: layer::draw,
    }
    /// ReLU is one comparison; what the others cost hangs on the price of an exponential.
    /// Operations on one number, counted by running this book's functions; all but the
    /// exponential cost 1.
    "number" {
        sliders: [
            Slider::new(
                "exponential",
                "price of an exponential, in additions",
                stops![1, 10, 30, 100],
            ).at(2).numbers(),
        ],
        draw: number::draw,
    }
    /// The formula $2\sigma(2x) - 1$ loses its digits near 0, and the kernel keeps them. Counted
    /// where the error is largest among 32 neighbouring 32-bit floats, which have seven digits
    /// and a little more.
    "digits" {
        draw: digits::draw,
    }
    /// The wider the layer, the less its activation matters, whichever you take. Operations
    /// counted for a dense layer of $n$ neurons with $n$ inputs; the dashed line falls like
    /// $1/n$. The slider says how many additions an exponential is worth.
    "share" {
        sliders: [
            Slider::new(
                "exponential",
                "price of an exponential, in additions",
                stops![1, 10, 30, 100],
            ).at(2).numbers(),
        ],
        draw: share::draw,
    }
    /// Far from the processor a number travels further than it is worked on. What an array of
    /// 32-bit floats moves for each number, and the operations that are done on it meanwhile.
    "traffic" {
        sliders: [
            Slider::new(
                "work",
                "the work",
                stops![words "sign change", "ReLU", "sigmoid", "tanh"],
            ).at(1),
        ],
        draw: traffic::draw,
    }
};

/// How many additions an exponential is worth where no slider says it.
const EXPONENTIAL: u32 = 30;

/// The price of operations of which all but the exponential cost 1.
fn price(operations: Operations, exponential: f64) -> f64 {
    let plain = operations.total() - operations.exponentials;
    float(plain) + float(operations.exponentials) * exponential
}
