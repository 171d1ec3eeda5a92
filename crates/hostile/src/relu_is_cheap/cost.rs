//! Cost as a count: activations that do more than compare, and layers with other products.

use crate::Row;
use crate::damage::{Shift, Spike, Vanishing, clip, jump};
use crate::reasons::NO_CHANCE;
use textbook::number::{Number, Smooth};
use why_relu::activation::{Activation, Identity, PiecewiseLinear, Relu, relu};
use why_relu::chapters::relu_is_cheap::cost::{
    Dense, Diagonal, Square, one_comparison, share,
};

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

/// A dense layer that is not what it says.
enum Damaged {
    /// With another product for each weight.
    Twice,
    /// With one input more than it has.
    Wider,
    /// Without its first input.
    Narrower,
}

impl Square for Damaged {
    fn weights(&self, n: usize) -> usize {
        match self {
            Self::Wider => n * (n + 1),
            Self::Twice | Self::Narrower => Dense.weights(n),
        }
    }

    fn forward<T: Number>(
        &self,
        weights: &[T],
        biases: &[T],
        input: &[T],
    ) -> Vec<T> {
        match self {
            Self::Twice => {
                let squares = weights.iter().map(|w| w.clone() * w.clone());
                Dense.forward(&squares.collect::<Vec<_>>(), biases, input)
            }
            Self::Wider => {
                Dense.forward(weights, biases, &[input, &[T::one()]].concat())
            }
            Self::Narrower => Dense.forward(weights, biases, &input[1..]),
        }
    }
}

pub(super) fn rows() -> Vec<Row> {
    const A_COUNT: &str = "a count is the same for NaN and −0";
    vec![
        row! {
            "relu-is-cheap/cheap-per-element", one_comparison;
            [Jump] => &jump(Relu);
            [Spike] => &Spike { f: Relu, middle: 1.0, half: 0.5, high: 1.0 };
            [Clip] => &clip(Relu);
            [Vanishing] => &Vanishing { f: Relu, factor: 1.0 };
            [Shift] => &Shift { f: Relu, by: 0.0 };
            [Spike] => &Dear;
            [Factor, Longer] => &Turned;
            [Shorter, Nothing, Constant] => &Identity;
            none [NotANumber] => A_COUNT;
            none [JustOutside] => NO_CHANCE;
        },
        row! {
            "relu-is-cheap/share-of-a-layer", share;
            [Shorter] => &Damaged::Narrower;
            [Longer] => &Damaged::Wider;
            [Factor] => &Damaged::Twice;
            [Nothing, Constant] => &Diagonal;
            none [Jump, Spike, Clip, Vanishing, Shift] =>
                "its subject is a layer; at widths that its sentence does not name it may \
                cost anything";
            none [NotANumber] => A_COUNT;
            none [JustOutside] => NO_CHANCE;
        },
    ]
}
