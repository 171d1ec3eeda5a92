//! Without a bend, depth collapses.

use crate::network::{Plane, makes_do_with};
use crate::words::shown;
use std::fmt;
use why_relu::number::ratio;
use why_relu::proof::{Cases, Proof, exact};

/// A layer with two inputs and two outputs: v ↦ Wv + b. The house's own
/// [`Layer`](why_relu::network::Layer) would multiply the matrices, which is the exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layer {
    /// W, row by row.
    pub weights: [[i64; 2]; 2],
    /// b.
    pub biases: [i64; 2],
}

impl Layer {
    /// Wv + b.
    #[must_use]
    pub fn at(&self, [x, y]: [i64; 2]) -> [i64; 2] {
        [0, 1].map(|row| {
            let [a, b] = self.weights[row];
            a * x + b * y + self.biases[row]
        })
    }
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "weights {:?} and biases {:?}", self.weights, self.biases)
    }
}

const LAYERS: [Layer; 4] = [
    Layer {
        weights: [[1, 2], [3, 4]],
        biases: [5, 6],
    },
    Layer {
        weights: [[0, -1], [1, 0]],
        biases: [0, 0],
    },
    Layer {
        weights: [[2, 0], [0, 0]],
        biases: [-1, 7],
    },
    Layer {
        weights: [[1, 1], [-1, 3]],
        biases: [0, -2],
    },
];

/// `collapse`: two layers as one.
///
/// Two affine maps of the plane are the same if they agree at three points that are not on a line.
///
/// # Errors
/// Two layers, and an input for which the one layer says something else.
pub fn collapse(answer: impl Fn(Layer, Layer) -> Layer) -> Proof {
    let pairs: Vec<_> = LAYERS
        .iter()
        .flat_map(|a| LAYERS.map(|b| (*a, b)))
        .collect();
    let words =
        "{} pairs of layers on the whole plane, each decided at three points";
    exact::every(words, Cases::counted(pairs), |&(first, second)| {
        let one = answer(first, second);
        for input in [[0, 0], [1, 0], [0, 1]] {
            let (wanted, says) = (second.at(first.at(input)), one.at(input));
            if says != wanted {
                return Err(format!(
                    "at the input {input:?} the two layers say {wanted:?} and \
                     your one layer says {says:?}; \
                     the first has {first}, the second {second}"
                ));
            }
        }
        Ok(())
    })
}

/// `xor`: 1 where exactly one of two bits is set, 0 at the other pairs.
///
/// # Errors
/// The pair of bits for which the network is wrong.
pub fn xor(network: &Plane) -> Proof {
    makes_do_with(2, network.units.len())?;
    let bits = [[0, 0], [0, 1], [1, 0], [1, 1]];
    exact::every("the {} pairs of bits", Cases::counted(bits), |&[x, y]| {
        let says = network.at(&[ratio(x, 1), ratio(y, 1)]);
        let wanted = ratio(x ^ y, 1);
        if says == wanted {
            return Ok(());
        }
        Err(format!(
            "at ({x}, {y}) your network says {} and not {wanted}",
            shown(&says)
        ))
    })
}
