//! The layers of a stack as a list, and the same network over other numbers.

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
    /// The stack with `change` applied to every weight and bias.
    ///
    /// ```
    /// use why_relu::{network::Stack, number::{Rational, dyadic}, random::Stream};
    /// let floats = Stack::he(&mut Stream::new(1, 0), &[2, 3, 1], 0.5);
    /// let fractions: Stack<Rational> = floats.map(dyadic);
    /// assert_eq!(fractions.map(|x| x.to_f64().value()), floats);
    /// ```
    #[must_use]
    pub fn map<U: Scalar>(&self, change: impl Fn(T) -> U) -> Stack<U> {
        let layer = |layer: &Layer<T>| Layer {
            weights: layer.weights.map(&change),
            biases: layer.biases.map(&change),
        };
        Stack {
            first: layer(&self.first),
            above: self.above.iter().map(layer).collect(),
        }
    }
}
