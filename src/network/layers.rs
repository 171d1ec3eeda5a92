//! The layers of a stack as a list, its parameters, and the same network over other numbers.

use super::{Layer, Stack};
use nalgebra::Scalar;

impl<T> Stack<T> {
    /// The stack of these layers, in the order of the signal; none if there is no layer.
    pub fn of(layers: impl IntoIterator<Item = Layer<T>>) -> Option<Self> {
        let mut layers = layers.into_iter();
        let first = layers.next()?;
        let above = layers.collect();
        Some(Self { first, above })
    }

    /// All layers in the order of the signal.
    pub fn layers(&self) -> impl Iterator<Item = &Layer<T>> {
        std::iter::once(&self.first).chain(&self.above)
    }

    /// All layers in the order of the signal, to be changed.
    pub fn layers_mut(&mut self) -> impl Iterator<Item = &mut Layer<T>> {
        std::iter::once(&mut self.first).chain(&mut self.above)
    }
}

impl<T: Scalar> Stack<T> {
    /// All weights and biases, layer by layer.
    pub fn parameters(&self) -> impl Iterator<Item = &T> {
        self.layers()
            .flat_map(|layer| layer.weights.iter().chain(&layer.biases))
    }

    /// The same, to be changed.
    pub fn parameters_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.layers_mut()
            .flat_map(|layer| layer.weights.iter_mut().chain(&mut layer.biases))
    }

    /// The stack with `f` of each weight and bias.
    ///
    /// ```
    /// use why_relu::{network::Stack, number::{Rational, dyadic}, random::Stream};
    /// let floats = Stack::he(&mut Stream::new(1, 0), &[2, 3, 1], 0.5);
    /// let fractions: Stack<Rational> = floats.map(dyadic);
    /// assert_eq!(fractions.map(|x| x.to_f64().value()), floats);
    /// ```
    #[must_use]
    pub fn map<U: Scalar>(&self, f: impl Fn(T) -> U) -> Stack<U> {
        Stack {
            first: self.first.map(&f),
            above: self.above.iter().map(|layer| layer.map(&f)).collect(),
        }
    }
}

impl<T: Scalar> Layer<T> {
    /// The layer with `f` of each weight and bias.
    #[must_use]
    pub fn map<U: Scalar>(&self, f: impl Fn(T) -> U) -> Layer<U> {
        Layer {
            weights: self.weights.map(&f),
            biases: self.biases.map(&f),
        }
    }
}
