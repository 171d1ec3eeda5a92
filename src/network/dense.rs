//! Dense layers and stacks of them: the deep network, and the one layer that it is without a bend.

use crate::activation::Initialisation;
use nalgebra::{DMatrix, DVector};
use textbook::number::Number;
use textbook::random::Stream;

/// One layer: x ↦ Wx + b.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer<T> {
    /// W, one row for each output.
    pub weights: DMatrix<T>,
    /// b, one entry for each output.
    pub biases: DVector<T>,
}

impl<T: Number> Layer<T> {
    /// Wx + b.
    ///
    /// # Panics
    /// If `input` has not one entry for each column of W.
    #[must_use]
    pub fn forward(&self, input: &DVector<T>) -> DVector<T> {
        &self.weights * input + &self.biases
    }

    /// The layer x ↦ W(Vx + c) + b, with Vx + c the layer `inner`: weights `WV`, biases `Wc + b`.
    ///
    /// # Panics
    /// If `inner` has not one output for each column of W.
    #[must_use]
    pub fn compose(&self, inner: &Self) -> Self {
        Self {
            weights: &self.weights * &inner.weights,
            biases: self.forward(&inner.biases),
        }
    }
}

/// Layers, each fed with the output of the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct Stack<T> {
    /// The layer next to the input.
    pub first: Layer<T>,
    /// The layers above it, in the order of the signal.
    pub above: Vec<Layer<T>>,
}

impl<T: Number> Stack<T> {
    /// A network of these widths, the number of inputs first and that of outputs last. `draw`
    /// gives all entries: layer by layer the weights, column by column, and the biases.
    ///
    /// # Panics
    /// If `widths` has fewer than two entries.
    pub fn drawn(widths: &[usize], mut draw: impl FnMut() -> T) -> Self {
        let layers = widths.windows(2).map(|pair| Layer {
            weights: DMatrix::from_fn(pair[1], pair[0], |_, _| draw()),
            biases: DVector::from_fn(pair[1], |_, _| draw()),
        });
        Self::of(layers).expect("a network has inputs and outputs")
    }

    /// The output of the last layer, with `activation` between layers but not after the last.
    ///
    /// # Panics
    /// If the widths of two neighbours, or of the input and the first layer, differ.
    #[must_use]
    pub fn forward(
        &self,
        input: &DVector<T>,
        activation: impl Fn(T) -> T,
    ) -> DVector<T> {
        let first = self.first.forward(input);
        self.above.iter().fold(first, |signal, layer| {
            layer.forward(&signal.map(&activation))
        })
    }

    /// The one layer that the stack is without an activation: weights `W₂W₁`, biases
    /// `W₂b₁ + b₂`, and so on up.
    ///
    /// # Panics
    /// If the widths of two neighbours differ.
    #[must_use]
    pub fn collapse(&self) -> Layer<T> {
        let first = self.first.clone();
        let above = self.above.iter();
        above.fold(first, |below, layer| layer.compose(&below))
    }
}

impl Stack<f64> {
    /// A network as it is before training: weights by [`Initialisation::He`], which keeps the
    /// size of signals through ReLUs, and normal biases of standard deviation `spread`.
    /// `widths` names the number of inputs first and that of outputs last.
    ///
    /// # Panics
    /// If `widths` has fewer than two entries.
    pub fn he(stream: &mut Stream, widths: &[usize], spread: f64) -> Self {
        let layers = widths.windows(2).map(|pair| Layer {
            weights: Initialisation::He.weights(stream, pair[0], pair[1]),
            biases: DVector::from_fn(pair[1], |_, _| spread * stream.normal()),
        });
        Self::of(layers).expect("a network has inputs and outputs")
    }
}
