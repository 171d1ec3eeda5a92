//! A network with one input and one hidden layer: x ↦ c + Σ aᵢ·relu(wᵢx + bᵢ).

use super::{Layer, Line, Stack};
use crate::activation::relu;
use nalgebra::{DMatrix, DVector};
use textbook::number::{Field, Number};

/// One hidden unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit<T> {
    /// What the input is multiplied by, w.
    pub weight: T,
    /// What is added before the ReLU, b. The unit bends at −b/w.
    pub bias: T,
    /// What the unit's output is multiplied by, a.
    pub output: T,
}

/// A network with one input, one hidden layer of ReLUs and one output.
#[derive(Clone, Debug, PartialEq)]
pub struct Shallow<T> {
    /// The output's bias, c.
    pub constant: T,
    /// The hidden layer.
    pub units: Vec<Unit<T>>,
}

impl<T: Number> Shallow<T> {
    /// The network's output for the input `x`.
    pub fn at(&self, x: &T) -> T {
        let mut sum = self.constant.clone();
        for unit in &self.units {
            let before = unit.weight.clone() * x.clone() + unit.bias.clone();
            sum += unit.output.clone() * relu(before);
        }
        sum
    }
}

impl<T: Number> From<&Shallow<T>> for Stack<T> {
    /// The same network, layer by layer.
    fn from(network: &Shallow<T>) -> Self {
        let units = &network.units;
        let row = |entry: fn(&Unit<T>) -> &T| units.iter().map(entry).cloned();
        let weights = row(|unit| &unit.weight);
        let biases = row(|unit| &unit.bias);
        let outputs = row(|unit| &unit.output);
        Self {
            first: Layer {
                weights: DMatrix::from_iterator(units.len(), 1, weights),
                biases: DVector::from_iterator(units.len(), biases),
            },
            above: vec![Layer {
                weights: DMatrix::from_iterator(1, units.len(), outputs),
                biases: DVector::from_element(1, network.constant.clone()),
            }],
        }
    }
}

impl<T: Field> Shallow<T> {
    /// The tent map, which folds [0, 1]: up from 0 to 1 at 1/2, and down again to 0 at 1.
    #[must_use]
    pub fn tent() -> Self {
        Self::risen(T::zero())
    }

    /// Up from 0 to 1 at 1/2, and level from there on.
    #[must_use]
    pub fn ramp() -> Self {
        Self::risen(T::one())
    }

    /// Up from 0 to 1 at 1/2, and straight on through (1, `end`).
    fn risen(end: T) -> Self {
        let top = (T::constant(0.5), T::one());
        Self::through(&[(T::zero(), T::zero()), top, (T::one(), end)])
    }

    /// The network whose graph joins `points`, given from left to right: flat before the first,
    /// straight on after the last. It has one unit at each point where the slope changes.
    ///
    /// ```
    /// use why_relu::network::Shallow;
    /// let hat = Shallow::through(&[(0.0, 0.0), (0.5, 1.0), (2.0, 0.0), (3.0, 0.0)]);
    /// assert_eq!((hat.at(&0.25), hat.units.len()), (0.5, 3));
    /// ```
    ///
    /// # Panics
    /// If there is no point.
    pub fn through(points: &[(T, T)]) -> Self {
        let start = Line::from(points[0].clone());
        let mut network = points[1..].iter().fold(start, Line::to).network;
        network.units.retain(|unit| !unit.output.is_zero());
        network
    }
}
