//! Small layers and examples, written out number by number.

use super::{Example, Layer};
use nalgebra::{DMatrix, DVector};
use textbook::number::Number;

impl<T: Number> Layer<T> {
    /// A layer from its units: the weights of each, followed by its bias.
    ///
    /// ```
    /// use why_relu::network::Layer;
    /// let layer = Layer::of_units(&[[1.0, 2.0, 0.5]]);
    /// assert_eq!((layer.weights[(0, 1)], layer.biases[0]), (2.0, 0.5));
    /// ```
    ///
    /// # Panics
    /// If a unit is an empty list, without a bias.
    #[must_use]
    pub fn of_units<const LENGTH: usize>(units: &[[T; LENGTH]]) -> Self {
        let entry = |i: usize, j: usize| units[i][j].clone();
        let inputs = LENGTH - 1;
        Self {
            weights: DMatrix::from_fn(units.len(), inputs, entry),
            biases: DVector::from_fn(units.len(), |i, _| entry(i, inputs)),
        }
    }
}

impl<T: Number> Example<T> {
    /// An example for a network with one output.
    #[must_use]
    pub fn of(input: &[T], target: T) -> Self {
        Self {
            input: DVector::from_row_slice(input),
            target: DVector::from_element(1, target),
        }
    }
}
