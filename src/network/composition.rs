//! Networks made of networks: one after another, and side by side.

use super::{Layer, Stack};
use nalgebra::{DMatrix, DVector};
use textbook::number::Number;

impl<T: Number> Layer<T> {
    /// x ↦ x, for inputs of `width` numbers.
    #[must_use]
    pub fn identity(width: usize) -> Self {
        Self {
            weights: DMatrix::identity(width, width),
            biases: DVector::zeros(width),
        }
    }

    /// Both layers as one: the outputs of `self`, then those of `other`, whose inputs begin at
    /// `offset`.
    fn joined(&self, other: &Self, offset: usize) -> Self {
        let (a, b) = (&self.weights, &other.weights);
        let outputs = a.nrows() + b.nrows();
        let mut weights = DMatrix::zeros(outputs, offset + b.ncols());
        weights.view_mut((0, 0), a.shape()).copy_from(a);
        weights
            .view_mut((a.nrows(), offset), b.shape())
            .copy_from(b);
        let biases = self.biases.iter().chain(&other.biases).cloned();
        Self {
            weights,
            biases: DVector::from_iterator(outputs, biases),
        }
    }
}

impl<T: Number> Stack<T> {
    /// x ↦ x, for inputs of `width` numbers and `hidden` layers of ReLUs, twice as wide:
    /// x = relu(x) − relu(−x), and a ReLU changes nothing in what came out of another.
    #[must_use]
    pub fn identity(width: usize, hidden: usize) -> Self {
        let one = Layer::identity(width);
        if hidden == 0 {
            return Self {
                first: one,
                above: Vec::new(),
            };
        }
        let minus = one.map(|entry| -entry);
        let first = one.joined(&minus, 0);
        let last = Layer {
            weights: first.weights.transpose(),
            biases: one.biases,
        };
        let mut above = vec![Layer::identity(2 * width); hidden - 1];
        above.push(last);
        Self { first, above }
    }

    /// x ↦ self(inner(x)). The last layer of `inner` and the first of `self` become one, so that
    /// the hidden layers of both are all there are.
    ///
    /// ```
    /// use why_relu::network::{Graph, Shallow, Stack};
    /// use why_relu::number::{Rational, ratio};
    /// let tent: Stack<Rational> = Stack::from(&Shallow::tent());
    /// let twice = tent.compose(&tent);
    /// assert_eq!(twice.above.len(), 2);
    /// let graph = Graph::of_stack(&twice, &ratio(0, 1), &ratio(1, 1));
    /// assert_eq!(graph.pieces().count(), 4);
    /// ```
    ///
    /// # Panics
    /// If `self` has not as many inputs as `inner` has outputs.
    #[must_use]
    pub fn compose(&self, inner: &Self) -> Self {
        let Some((last, hidden)) = inner.above.split_last() else {
            return Self {
                first: self.first.compose(&inner.first),
                above: self.above.clone(),
            };
        };
        let joint = self.first.compose(last);
        let above = hidden.iter().chain([&joint]).chain(&self.above);
        Self {
            first: inner.first.clone(),
            above: above.cloned().collect(),
        }
    }

    /// x ↦ (self(x), other(x)): the same input for both, and the outputs of `other` after those of
    /// `self`. Weights from one to the other are zero. The one with fewer layers goes through an
    /// [`identity`](Self::identity) of ReLUs, so that with another activation both must have
    /// equally many.
    ///
    /// ```
    /// use nalgebra::dvector;
    /// use why_relu::activation::relu;
    /// use why_relu::network::{Layer, Shallow, Stack};
    /// let tent = Stack::from(&Shallow::tent());
    /// let both = tent.beside(&tent.compose(&tent));
    /// assert_eq!(both.forward(&dvector![0.125], relu), dvector![0.25, 0.5]);
    /// // The larger of the two: relu(f − g) + relu(g) − relu(−g).
    /// let larger = Stack {
    ///     first: Layer::of_units(&[[1.0, -1.0, 0.0], [0.0, 1.0, 0.0], [0.0, -1.0, 0.0]]),
    ///     above: vec![Layer::of_units(&[[1.0, 1.0, -1.0, 0.0]])],
    /// };
    /// assert_eq!(larger.compose(&both).forward(&dvector![0.125], relu), dvector![0.5]);
    /// ```
    ///
    /// # Panics
    /// If the two have not equally many inputs.
    #[must_use]
    pub fn beside(&self, other: &Self) -> Self {
        let inputs = self.first.weights.ncols();
        assert_eq!(
            inputs,
            other.first.weights.ncols(),
            "networks side by side have the same input"
        );
        let depth = self.above.len().max(other.above.len());
        let [left, right] = [self, other].map(|network| network.deepened(depth));
        let above = left.above.iter().zip(&right.above);
        let above = above.map(|(a, b)| a.joined(b, a.weights.ncols()));
        Self {
            first: left.first.joined(&right.first, 0),
            above: above.collect(),
        }
    }

    /// The same function of a network of ReLUs with `hidden` layers.
    fn deepened(&self, hidden: usize) -> Self {
        let last = self.above.last().unwrap_or(&self.first);
        let more = hidden - self.above.len();
        Self::identity(last.biases.len(), more).compose(self)
    }
}
