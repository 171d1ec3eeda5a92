//! ReLU is cheap: activations that cost more, kernels that are off, layers that are not dense.

use crate::damage::Damage::{
    Clip as Clipped, Constant, Factor, Jump as Jumped, JustOutside, Longer,
    NotANumber, Nothing, Shift as Shifted, Shorter, Spike as Spiked,
    Vanishing as Vanished,
};
use crate::damage::{Clip, Jump, Shift, Spike, Vanishing};
use crate::{Cell, Row};
use textbook::number::{FloatRange, Number, Smooth};
use textbook::proof::Proof;
use why_relu::activation::kernels::{sigmoid_slope, tanh};
use why_relu::activation::{Activation, Identity, PiecewiseLinear, Relu, relu};
use why_relu::chapters::relu_is_cheap::accuracy::{activations, slopes};
use why_relu::chapters::relu_is_cheap::cost::{
    Dense, Diagonal, Square, one_comparison, share,
};
use why_relu::chapters::relu_is_cheap::timing;

const NO_CHANCE: &str = "nothing is estimated or measured";
const NO_LIST: &str = "its subject is a function of one number: it has no length";
const A_CLOCK: &str = "a clock sees no values: what takes as long is as good";

fn row(claim: &'static str, cells: impl IntoIterator<Item = Cell>) -> Row {
    let cells = cells.into_iter().collect();
    Row { claim, cells }
}

/// ReLU, which takes another way at one number.
struct Dear;

impl Activation for Dear {
    fn of<T: Smooth>(&self, x: T) -> T {
        if x == T::constant(1e6) {
            return x.exp();
        }
        relu(x)
    }
}

/// −(−relu(x)).
struct Turned;

impl PiecewiseLinear for Turned {
    fn at<T: Number>(&self, x: T) -> T {
        -(-relu(x))
    }
}

/// Nothing is known of any stretch.
fn unknown(_: FloatRange) -> FloatRange {
    FloatRange::new(f32::NAN, 0.0)
}

/// The kernel of tanh with `f` of the number and its value.
fn off(f: impl Fn(f32, f32) -> f32 + Sync) -> Proof {
    activations(|x| f(x, tanh(x)), unknown)
}

/// The kernel of the sigmoid's slope with `f` of the number and its value.
fn off_slope(f: impl Fn(f32, f32) -> f32 + Sync) -> Proof {
    slopes(|x| f(x, sigmoid_slope(x)), unknown)
}

/// A dense layer, and another product for each weight.
struct Twice;

/// A dense layer, and one input more than it has.
struct Wider;

/// A dense layer without its last input.
struct Narrower;

impl Square for Twice {
    fn weights(&self, n: usize) -> usize {
        Dense.weights(n)
    }

    fn forward<T: Number>(
        &self,
        weights: &[T],
        biases: &[T],
        input: &[T],
    ) -> Vec<T> {
        let squares = weights.iter().map(|w| w.clone() * w.clone());
        Dense.forward(&squares.collect::<Vec<_>>(), biases, input)
    }
}

impl Square for Wider {
    fn weights(&self, n: usize) -> usize {
        n * (n + 1)
    }

    fn forward<T: Number>(
        &self,
        weights: &[T],
        biases: &[T],
        input: &[T],
    ) -> Vec<T> {
        let mut input = input.to_vec();
        input.push(T::one());
        Dense.forward(weights, biases, &input)
    }
}

impl Square for Narrower {
    fn weights(&self, n: usize) -> usize {
        Dense.weights(n)
    }

    fn forward<T: Number>(
        &self,
        weights: &[T],
        biases: &[T],
        input: &[T],
    ) -> Vec<T> {
        Dense.forward(weights, biases, &input[1..])
    }
}

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = counted();
    rows.extend(swept());
    rows.extend(timed());
    rows
}

fn counted() -> Vec<Row> {
    vec![
        row(
            "relu-is-cheap/cheap-per-element",
            [
                Cell::Refused(&[Jumped], || {
                    one_comparison(&Jump {
                        f: Relu,
                        at: 1e6,
                        by: 1e-9,
                    })
                }),
                Cell::Refused(&[Spiked], || {
                    let (middle, half, high) = (1.0, 0.5, 1.0);
                    one_comparison(&Spike {
                        f: Relu,
                        middle,
                        half,
                        high,
                    })
                }),
                Cell::Refused(&[Clipped], || {
                    one_comparison(&Clip { f: Relu, at: 1e12 })
                }),
                Cell::Refused(&[Vanished], || {
                    one_comparison(&Vanishing {
                        f: Relu,
                        factor: 1.0,
                    })
                }),
                Cell::Refused(&[Shifted], || {
                    one_comparison(&Shift { f: Relu, by: 0.0 })
                }),
                Cell::Refused(&[Spiked], || one_comparison(&Dear)),
                Cell::Refused(&[Factor, Longer], || one_comparison(&Turned)),
                Cell::Refused(&[Shorter, Nothing, Constant], || {
                    one_comparison(&Identity)
                }),
                Cell::None(&[NotANumber], "a count is the same for NaN and −0"),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "relu-is-cheap/share-of-a-layer",
            [
                Cell::Refused(&[Shorter], || share(&Narrower)),
                Cell::Refused(&[Longer], || share(&Wider)),
                Cell::Refused(&[Factor], || share(&Twice)),
                Cell::Refused(&[Nothing, Constant], || share(&Diagonal)),
                Cell::None(
                    &[Jumped, Spiked, Clipped, Vanished, Shifted],
                    "its subject is a layer; at widths that its sentence does not name it \
                     may cost anything",
                ),
                Cell::None(&[NotANumber], "a count is the same for NaN and −0"),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
    ]
}

fn swept() -> Vec<Row> {
    vec![
        row(
            "relu-is-cheap/accurate",
            [
                Cell::Refused(&[Spiked, Vanished], || {
                    off(|x, y| if x == 1.5 { y + 1e-6 } else { y })
                }),
                Cell::Refused(&[Constant], || {
                    off(|x, y| {
                        let six = (0..6).fold(y, |y, _| y.next_up());
                        if x == 2.5e-4 { six } else { y }
                    })
                }),
                Cell::Refused(&[Jumped], || {
                    off(|x, y| if x > 2e-4 { y - 1e-6 } else { y })
                }),
                Cell::Refused(&[Clipped], || off(|_, y| y.min(0.999))),
                Cell::Refused(&[Shifted], || off(|_, y| y + 1e-6)),
                Cell::Refused(&[Factor], || off(|_, y| -y)),
                Cell::Refused(&[Nothing], || off(|_, _| 0.0)),
                Cell::Refused(&[NotANumber], || {
                    off(|x, y| if x == 2.5e-4 { f32::NAN } else { y })
                }),
                Cell::None(&[Shorter, Longer], NO_LIST),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "relu-is-cheap/accurate-slope",
            [
                Cell::Refused(&[Spiked, Vanished], || {
                    off_slope(|x, y| if x == 1.5 { y + 1e-6 } else { y })
                }),
                Cell::Refused(&[Constant], || {
                    off_slope(|x, y| {
                        let seven = (0..7).fold(y, |y, _| y.next_up());
                        if x == 2.5e-4 { seven.next_up() } else { y }
                    })
                }),
                Cell::Refused(&[Jumped], || {
                    off_slope(|x, y| if x > 2e-4 { y + 1e-6 } else { y })
                }),
                Cell::Refused(&[Clipped], || off_slope(|_, y| y.max(1e-6))),
                Cell::Refused(&[Shifted], || off_slope(|_, y| y + 1e-6)),
                Cell::Refused(&[Factor], || off_slope(|_, y| y * y)),
                Cell::Refused(&[Nothing], || off_slope(|_, _| 0.0)),
                Cell::Refused(&[NotANumber], || {
                    off_slope(|x, y| if x == 2.5e-4 { f32::NAN } else { y })
                }),
                Cell::None(&[Shorter, Longer], NO_LIST),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
    ]
}

/// ReLU, and much more work than that.
fn slow(x: f32) -> f32 {
    (0..8).fold(relu(x), |y, _| relu(y + 1.0) - 1.0)
}

fn timed() -> Vec<Row> {
    let clock = |claim, work: fn() -> Proof| {
        row(
            claim,
            [
                Cell::Refused(&[JustOutside, Longer, Factor], work),
                Cell::None(&[Jumped, Spiked, Clipped, Vanished, Shifted], A_CLOCK),
                Cell::None(&[NotANumber], A_CLOCK),
                Cell::None(
                    &[Shorter, Nothing, Constant],
                    "what does less work takes no longer: the sentence stays true",
                ),
            ],
        )
    };
    vec![
        clock("relu-is-cheap/faster-in-the-cache", || {
            timing::in_cache(slow)
        }),
        clock("relu-is-cheap/like-a-sign-change-from-memory", || {
            timing::in_memory(slow)
        }),
        row(
            "relu-is-cheap/share-of-the-time",
            [
                Cell::Refused(&[JustOutside, Shorter, Nothing], || {
                    timing::share(&Diagonal)
                }),
                Cell::None(
                    &[Longer, Factor, Constant],
                    "a layer with more work leaves ReLU a smaller share",
                ),
                Cell::None(
                    &[Jumped, Spiked, Clipped, Vanished, Shifted, NotANumber],
                    A_CLOCK,
                ),
            ],
        ),
    ]
}
