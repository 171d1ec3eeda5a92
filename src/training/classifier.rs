//! A network that can learn classes: hidden layers of one kind, then a layer of scores, one score
//! for each class.
//!
//! A batch is a matrix with a column for each example. A hidden layer computes f(Wa + b). With
//! batch normalization it is f(γ ∘ n(Wa) + b), where n brings each unit to mean 0 and variance 1
//! over the batch (Ioffe & Szegedy 2015); with a skip connection it is a + f(Wa + b), from the
//! second hidden layer on (He, Zhang, Ren & Sun 2016).

use super::{Real, product};
use crate::activation::HiddenActivation;
use crate::network::Layer;
use nalgebra::{DMatrix, DVector};

/// A hidden layer of a [`Classifier`].
#[derive(Clone, Debug, PartialEq)]
pub struct HiddenLayer<T> {
    /// W and b.
    pub affine: Layer<T>,
    /// γ, where the layer is normalized.
    pub scales: Option<DVector<T>>,
}

/// A network that gives each class a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Classifier<T> {
    /// The activation of the hidden layers.
    pub activation: HiddenActivation,
    /// Whether hidden layers add their input to their output.
    pub skip: bool,
    /// The hidden layers from the input up.
    pub hidden: Vec<HiddenLayer<T>>,
    /// The layer of the scores.
    pub output: Layer<T>,
}

/// What normalization subtracts from each unit, and by what it then multiplies.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistics<T> {
    /// The mean over the batch.
    pub means: DVector<T>,
    /// 1/√(v + ε), v the variance over the batch.
    pub factors: DVector<T>,
}

/// What a hidden layer did with a batch.
#[derive(Clone, Debug)]
pub struct LayerTrace<T> {
    /// What came in.
    pub input: DMatrix<T>,
    /// n(Wa) and the statistics of Wa, where the layer is normalized.
    pub normal: Option<(DMatrix<T>, Statistics<T>)>,
    /// What the activation said.
    pub values: DMatrix<T>,
    /// The slopes of the activation.
    pub slopes: DMatrix<T>,
}

/// What a classifier did with a batch.
#[derive(Clone, Debug)]
pub struct Trace<T> {
    /// The hidden layers from the input up.
    pub hidden: Vec<LayerTrace<T>>,
    /// What came into the layer of the scores.
    pub top: DMatrix<T>,
    /// The scores, a column for each example.
    pub scores: DMatrix<T>,
}

/// ε of the normalization.
const EPSILON: f64 = 1e-5;

impl<T: Real> Statistics<T> {
    /// Those of each row of `z`.
    fn of(z: &DMatrix<T>) -> Self {
        let share = T::one() / count(z.ncols());
        let means = total(z) * share;
        let mut squares = z.clone();
        for mut column in squares.column_iter_mut() {
            column.zip_apply(&means, |z, mean| *z = (*z - mean) * (*z - mean));
        }
        let variances = total(&squares) * share;
        let epsilon = T::constant(EPSILON);
        Self {
            means,
            factors: variances.map(|v| T::one() / (v + epsilon).sqrt()),
        }
    }

    /// n(z).
    fn normalize(&self, z: &mut DMatrix<T>) {
        for mut column in z.column_iter_mut() {
            column -= &self.means;
            column.component_mul_assign(&self.factors);
        }
    }
}

impl<T: Real> Classifier<T> {
    /// What the network does with `batch`. Normalization takes its statistics from the batch, or
    /// from `known`, layer by layer.
    ///
    /// # Panics
    /// If the batch has not one row for each input, or `known` not one entry for each hidden
    /// layer.
    #[must_use]
    pub fn forward(
        &self,
        batch: DMatrix<T>,
        known: Option<&[Statistics<T>]>,
    ) -> Trace<T> {
        let mut signal = batch;
        let mut hidden = Vec::with_capacity(self.hidden.len());
        for (number, layer) in self.hidden.iter().enumerate() {
            let mut values = product(&layer.affine.weights, &signal);
            let normal = layer.scales.as_ref().map(|scales| {
                let statistics = known.map_or_else(
                    || Statistics::of(&values),
                    |known| known[number].clone(),
                );
                statistics.normalize(&mut values);
                let normal = values.clone();
                for mut column in values.column_iter_mut() {
                    column.component_mul_assign(scales);
                }
                (normal, statistics)
            });
            for mut column in values.column_iter_mut() {
                column += &layer.affine.biases;
            }
            let slopes = self.activation.read(&mut values);
            let output = if self.skips(number) {
                &signal + &values
            } else {
                values.clone()
            };
            hidden.push(LayerTrace {
                input: std::mem::replace(&mut signal, output),
                normal,
                values,
                slopes,
            });
        }
        let mut scores = product(&self.output.weights, &signal);
        for mut column in scores.column_iter_mut() {
            column += &self.output.biases;
        }
        Trace {
            hidden,
            top: signal,
            scores,
        }
    }

    /// Whether the hidden layer of that number, counted from 0, adds its input.
    pub(super) fn skips(&self, number: usize) -> bool {
        self.skip && number > 0
    }

    /// All weights, scales and biases, layer by layer.
    pub fn parameters(&self) -> impl Iterator<Item = &[T]> {
        let hidden = self.hidden.iter().flat_map(|layer| {
            let scales = layer.scales.as_ref().map(DVector::as_slice);
            let Layer { weights, biases } = &layer.affine;
            let weights = Some(weights.as_slice());
            [weights, scales, Some(biases.as_slice())]
        });
        let Layer { weights, biases } = &self.output;
        let output = [weights.as_slice(), biases.as_slice()];
        hidden.flatten().chain(output)
    }

    /// The same, to be changed.
    pub fn parameters_mut(&mut self) -> impl Iterator<Item = &mut [T]> {
        let hidden = self.hidden.iter_mut().flat_map(|layer| {
            let scales = layer.scales.as_mut().map(DVector::as_mut_slice);
            let Layer { weights, biases } = &mut layer.affine;
            let weights = Some(weights.as_mut_slice());
            [weights, scales, Some(biases.as_mut_slice())]
        });
        let Layer { weights, biases } = &mut self.output;
        let output = [weights.as_mut_slice(), biases.as_mut_slice()];
        hidden.flatten().chain(output)
    }
}

/// A number of examples as a [`Real`].
#[allow(clippy::cast_precision_loss, reason = "batches are small")]
pub(super) fn count<T: Real>(examples: usize) -> T {
    T::constant(examples as f64)
}

/// The sum of the columns, from the first to the last.
pub(super) fn total<T: Real>(columns: &DMatrix<T>) -> DVector<T> {
    let zeros = DVector::from_element(columns.nrows(), T::zero());
    columns
        .column_iter()
        .fold(zeros, |sum, column| sum + column)
}
