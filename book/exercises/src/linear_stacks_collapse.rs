//! Without a bend, depth collapses.

use crate::everywhere::{is, or_open};
use crate::network::{Plane, makes_do_with};
use crate::words::shown;
use std::fmt;
use why_relu::number::{Number, Quotient, Rational, ratio};
use why_relu::proof::for_all::{for_all, real};
use why_relu::proof::{Cases, Proof, exact};

/// A layer with two inputs and two outputs: v ↦ Wv + b. The house's own
/// [`Layer`](why_relu::network::Layer) would multiply the matrices, which is the exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer<N> {
    /// W, row by row.
    pub weights: [[N; 2]; 2],
    /// b.
    pub biases: [N; 2],
}

impl<N: Number> Layer<N> {
    /// Wv + b.
    #[must_use]
    pub fn at(&self, [x, y]: [N; 2]) -> [N; 2] {
        [0, 1].map(|row| {
            let [a, b] = self.weights[row].clone();
            a * x.clone() + b * y.clone() + self.biases[row].clone()
        })
    }
}

impl<N> Layer<N> {
    fn map<M>(self, number: impl Fn(N) -> M) -> Layer<M> {
        Layer {
            weights: self.weights.map(|row| row.map(&number)),
            biases: self.biases.map(&number),
        }
    }
}

impl<N: fmt::Debug> fmt::Display for Layer<N> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "weights {:?} and biases {:?}", self.weights, self.biases)
    }
}

const LAYERS: [Layer<i64>; 4] = [
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
/// Some layers are tried, which tell a reader more: two affine maps of the plane are the same if
/// they agree at three points that are not on a line. Then the layers and the input are letters.
///
/// # Errors
/// Two layers, and an input for which the one layer says something else.
pub fn collapse(
    answer: impl Fn(&Layer<Quotient>, &Layer<Quotient>) -> Layer<Quotient>,
) -> Proof {
    let pairs: Vec<_> = LAYERS
        .iter()
        .flat_map(|a| LAYERS.each_ref().map(|b| (a.clone(), b.clone())))
        .collect();
    let words =
        "{} pairs of layers on the whole plane, each decided at three points";
    let number = |number: i64| Quotient::from(ratio(number, 1));
    let tried = exact::every(words, Cases::counted(pairs), |(first, second)| {
        let layers = [first, second].map(|layer| layer.clone().map(number));
        let [a, b] = &layers;
        let one = answer(a, b);
        for input in [[0, 0], [1, 0], [0, 1]] {
            let wanted = b.at(a.at(input.map(number))).map(|wanted| wanted.value());
            let says = one.at(input.map(number)).map(|says| says.value());
            if says != wanted {
                return Err(format!(
                    "at the input {input:?} the two layers say {} and \
                     your one layer says {}; \
                     the first has {first}, the second {second}",
                    list(&wanted),
                    list(&says)
                ));
            }
        }
        Ok(())
    })?;
    let letters = [
        "a11", "a12", "a21", "a22", "a1", "a2", "b11", "b12", "b21", "b22", "b1",
        "b2", "x", "y",
    ];
    let everywhere = for_all(letters.map(real)).hold(|letters| {
        let letters = letters.clone().map(Quotient::from);
        let [a11, a12, a21, a22, a1, a2, b11, b12, b21, b22, b1, b2, x, y] = letters;
        let first = Layer {
            weights: [[a11, a12], [a21, a22]],
            biases: [a1, a2],
        };
        let second = Layer {
            weights: [[b11, b12], [b21, b22]],
            biases: [b1, b2],
        };
        let wanted = second.at(first.at([x.clone(), y.clone()]));
        let says = answer(&first, &second).at([x, y]);
        let what = "your one layer, and the two";
        let both = says.iter().zip(&wanted);
        both.flat_map(|(says, wanted)| is(what, says, wanted))
            .collect()
    });
    Ok(tried.and(or_open(everywhere)?))
}

/// The numbers as a list.
fn list(numbers: &[Option<Rational>]) -> String {
    let text = |number: &Option<Rational>| match number {
        Some(number) => number.to_string(),
        None => "nothing".into(),
    };
    let texts: Vec<_> = numbers.iter().map(text).collect();
    format!("[{}]", texts.join(", "))
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
