//! What the proofs in the plane share: networks written down, squares, polygons, lists of regions.

use crate::network::{Domain, Layer, Regions, Stack};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Rational, ratio};

/// A point in the plane, in fractions.
pub type Point = [Rational; 2];

/// The area of a polygon whose corners are given anticlockwise.
pub(super) fn area(corners: &[Point]) -> Rational {
    let next = corners.iter().cycle().skip(1);
    let pairs = corners.iter().zip(next);
    let doubled = pairs.map(|([x, y], [u, v])| x * v - u * y);
    doubled.fold(Rational::ZERO, |sum, part| sum + part) * ratio(1, 2)
}

/// A layer from its weights, row by row, and its biases.
pub(super) fn layer<const N: usize>(
    rows: &[[f64; N]],
    biases: &[f64],
) -> Layer<f64> {
    Layer {
        weights: DMatrix::from_row_slice(rows.len(), N, rows.as_flattened()),
        biases: DVector::from_row_slice(biases),
    }
}

/// One hidden layer, and an output that adds it up with the weight `output`.
pub(super) fn shallow(first: Layer<f64>, output: f64, constant: f64) -> Stack<f64> {
    let units = first.biases.len();
    Stack {
        first,
        above: vec![Layer {
            weights: DMatrix::from_element(1, units, output),
            biases: DVector::from_element(1, constant),
        }],
    }
}

/// The four units relu(±x), relu(±y).
pub(super) fn axes() -> Layer<f64> {
    let rows = [[1.0, 0.0], [-1.0, 0.0], [0.0, 1.0], [0.0, -1.0]];
    layer(&rows, &[0.0; 4])
}

/// Layers of four units, each of which folds the square |x|, |y| ≤ 1 onto itself: x ↦ 1 − 2|x|, and
/// y likewise; the last adds |x| and |y|.
pub(super) fn folding(layers: usize) -> Stack<f64> {
    let rows = [[-2.0, -2.0, 0.0, 0.0], [0.0, 0.0, -2.0, -2.0]];
    let fold = Stack {
        first: axes(),
        above: vec![layer(&rows, &[1.0, 1.0])],
    };
    let sum = shallow(axes(), 1.0, 0.0);
    (1..layers).fold(sum, |network, _| network.compose(&fold))
}

/// The regions of a network of this chapter on the rectangle |x| ≤ `x`, |y| ≤ `y`.
pub(super) fn regions(network: &Stack<f64>, x: f64, y: f64) -> Regions {
    let domain = Domain::rectangle([-x, x], [-y, y]).expect("a rectangle");
    Regions::of(network, &domain).expect("a sound network")
}
