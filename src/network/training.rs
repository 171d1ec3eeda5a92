//! Plain gradient descent: how a stack's error on some examples changes with every weight, and a
//! step against it.

use super::{Layer, Stack};
use nalgebra::DVector;
use textbook::number::{Dual, Number};

/// An input, and the output that is wanted for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Example<T> {
    /// What goes in.
    pub input: DVector<T>,
    /// What should come out.
    pub target: DVector<T>,
}

impl<T: Number> Stack<T> {
    /// The gradient of ½ Σ ‖output − target‖², summed over the examples, by backpropagation: a stack
    /// whose weights and biases are the derivatives with respect to those of this one.
    ///
    /// The activation is read with its slope. At the kink of ReLU that is 0, as for all that lies
    /// left of it.
    ///
    /// # Panics
    /// If the widths of two neighbours, or of an example and the stack, differ; or if there is no
    /// example.
    #[must_use]
    pub fn gradient(
        &self,
        activation: impl Fn(Dual<T>) -> Dual<T>,
        examples: &[Example<T>],
    ) -> Self {
        let gradients = examples.iter().map(|one| self.single(&activation, one));
        let sum = gradients.reduce(|mut sum, next| {
            for (sum, slope) in sum.parameters_mut().zip(next.parameters()) {
                *sum += slope.clone();
            }
            sum
        });
        sum.expect("a gradient needs an example")
    }

    /// The stack after a step against `gradient`: every weight and bias moves by −rate times its derivative.
    /// `gradient` is of the same shape.
    #[must_use]
    pub fn step(&self, gradient: &Self, rate: &T) -> Self {
        let mut after = self.clone();
        for (number, slope) in after.parameters_mut().zip(gradient.parameters()) {
            *number += -rate.clone() * slope.clone();
        }
        after
    }

    /// The gradient for a single example.
    fn single(
        &self,
        activation: &impl Fn(Dual<T>) -> Dual<T>,
        example: &Example<T>,
    ) -> Self {
        let mut z = self.first.forward(&example.input);
        let mut between = Vec::new();
        for layer in &self.above {
            let read = z.map(|z| activation(Dual::variable(z)));
            let signal = read.map(|a| a.value);
            z = layer.forward(&signal);
            between.push((signal, read.map(|a| a.slope)));
        }
        let mut coming = z - &example.target;
        let mut above = Vec::new();
        for (layer, (signal, slopes)) in self.above.iter().zip(&between).rev() {
            let below = layer.weights.tr_mul(&coming).component_mul(slopes);
            above.push(share(coming, signal));
            coming = below;
        }
        above.reverse();
        Self {
            first: share(coming, &example.input),
            above,
        }
    }
}

/// What reaches a layer from above, shared out among its weights and biases.
fn share<T: Number>(coming: DVector<T>, signal: &DVector<T>) -> Layer<T> {
    Layer {
        weights: &coming * signal.transpose(),
        biases: coming,
    }
}
