//! A layer as one matrix: what becomes of weights and biases once a 1 is appended to the input.
//!
//! A matrix of every shape is made of two rows and two columns of blocks. As with [neurons], layers
//! of a few other shapes go through the code as well, outside of the evidence.
//!
//! [neurons]: super::superposition

use super::superposition::{Vector, layer_of, numbers};
use crate::network::{Layer, Stack};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Number, Polynomial};
use textbook::proof::exact::{self, every};
use textbook::proof::for_all::{block, equal, for_all};
use textbook::proof::{Cases, Proof};

/// The layer as a matrix: (W b; 0 1).
fn extended<T: Number>(layer: &Layer<T>) -> DMatrix<T> {
    let (rows, columns) = layer.weights.shape();
    DMatrix::from_fn(rows + 1, columns + 1, |row, column| {
        match (row < rows, column < columns) {
            (true, true) => layer.weights[(row, column)].clone(),
            (true, false) => layer.biases[row].clone(),
            (false, inside) => T::constant(f64::from(u8::from(!inside))),
        }
    })
}

/// The input with a 1 below it.
#[must_use]
pub fn append_one(input: &Vector) -> Vector {
    input.push(1.into())
}

/// The input with a 0 below it.
#[must_use]
pub fn append_zero(input: &Vector) -> Vector {
    input.push(0.into())
}

/// A layer is a matrix once its input and its output are appended to, and two layers one after the
/// other are the product of their matrices.
///
/// # Errors
/// Layers and an input for which it is not so; or the news that it does not follow.
pub fn append(appended: fn(&Vector) -> Vector) -> Proof {
    let pairs = |below: Layer<Polynomial>,
                 above: Layer<Polynomial>,
                 input: &Vector| {
        let (input_and_one, length) = (appended(input), input.len() + 1);
        if input_and_one.len() != length {
            return vec![lengths(input_and_one.len(), length)];
        }
        let product = extended(&below) * input_and_one;
        let wanted = appended(&below.forward(input));
        let both = extended(&above) * extended(&below);
        let stack = Stack {
            first: below,
            above: vec![above],
        };
        let collapsed = extended(&stack.collapse());
        let outputs = entries("an output", product.as_slice(), wanted.as_slice());
        let matrix = entries("an entry", both.as_slice(), collapsed.as_slice());
        [outputs, matrix].concat()
    };
    let letters = [
        "W₁₁", "W₁₂", "W₂₁", "W₂₂", "b₁", "b₂", "V₁", "V₂", "c", "x₁", "x₂",
    ];
    let blocks = for_all(letters.map(block)).hold(|letters| {
        let below = layer_of(2, &letters[..4], &letters[4..6]);
        let above = layer_of(1, &letters[6..8], &letters[8..9]);
        let input = DVector::from_column_slice(&letters[9..]);
        let pairs = pairs(below, above, &input).into_iter();
        pairs
            .map(|(what, left, right)| equal(what, left, right))
            .collect()
    })?;
    let shapes = Cases::counted([[1, 3, 2], [3, 4, 1], [5, 3, 4]]);
    every(
        "two layers of {} shapes",
        shapes,
        |&[inputs, hidden, outputs]| {
            let layer = |rows: usize, columns: usize| {
                let numbers = numbers(rows * columns + rows);
                layer_of(rows, &numbers[rows..], &numbers[..rows])
            };
            let (below, above) = (layer(hidden, inputs), layer(outputs, hidden));
            let input = DVector::from_vec(numbers(inputs));
            let mut pairs = pairs(below, above, &input).into_iter();
            pairs.try_for_each(|(what, left, right)| {
                exact::equal(what, &left, &right)
            })
        },
    )?;
    Ok(blocks)
}

/// What is compared, and the two that should be equal.
type Pair = (&'static str, Polynomial, Polynomial);

fn lengths(left: usize, right: usize) -> Pair {
    let [left, right] = [left, right].map(Polynomial::from);
    ("the length", left, right)
}

/// That two lists have the same length and the same entries.
fn entries(
    what: &'static str,
    left: &[Polynomial],
    right: &[Polynomial],
) -> Vec<Pair> {
    let pairs = left.iter().zip(right);
    let pairs = pairs.map(|(l, r)| (what, l.clone(), r.clone()));
    std::iter::once(lengths(left.len(), right.len()))
        .chain(pairs)
        .collect()
}
