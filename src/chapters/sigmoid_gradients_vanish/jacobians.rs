//! Layers of several neurons: how far a small change of the input can get.

use crate::activation::Activation;
use crate::network::Layer;
use crate::number::{Dual, Interval, Number};
use crate::proof::Proof;
use crate::proof::property::{Deviation, Sample, within_bound};
use crate::random::Stream;
use nalgebra::{DMatrix, DVector};

/// A network and a change of its input.
#[derive(Debug, PartialEq)]
struct Change {
    input: Vec<f64>,
    direction: Vec<f64>,
    layers: Vec<Neurons>,
}

/// A layer: the weights of each neuron, and the biases.
#[derive(Debug, PartialEq)]
struct Neurons {
    weights: Vec<Vec<f64>>,
    biases: Vec<f64>,
}

impl Neurons {
    fn matrix(&self) -> DMatrix<f64> {
        let columns = self.weights[0].len();
        DMatrix::from_fn(self.weights.len(), columns, |i, j| self.weights[i][j])
    }
}

/// A sixteenth from −4 to below 4: floats and intervals hold it exactly.
fn sixteenth(stream: &mut Stream) -> f64 {
    (stream.uniform() * 128.0).floor() / 16.0 - 4.0
}

/// Up to eight layers. In one of four networks no layer has more than one neuron: that is a chain.
fn change(stream: &mut Stream) -> Change {
    let (layers, widest) = (stream.integer(1, 8), stream.integer(1, 4));
    let mut width = stream.integer(1, widest);
    let row = |stream: &mut Stream, length: i64| -> Vec<f64> {
        (0..length).map(|_| sixteenth(stream)).collect()
    };
    let input = row(stream, width);
    let direction = row(stream, width);
    let layer = |_| {
        let neurons = stream.integer(1, widest);
        let weights = (0..neurons).map(|_| row(stream, width)).collect();
        width = neurons;
        let biases = row(stream, neurons);
        Neurons { weights, biases }
    };
    let layers = (0..layers).map(layer).collect();
    Change {
        input,
        direction,
        layers,
    }
}

/// A network stretches a change of its input by at most the product of ‖W‖₂/4. Both sides are squared and enclosed: the larger end of the one is held
/// against the smaller end of the other, and where the two overlap nothing is decided.
pub(super) fn product_bound(f: &impl Activation) -> Proof {
    let sample = Sample {
        domain: "networks of 1 to 8 layers with 1 to 4 neurons each, weights and biases in sixteenths from −4 to 4, \
            and a direction for each",
        seed: 6,
        count: 4_000,
    };
    within_bound(sample, change, |case| {
        let at = |entry: &f64| Interval::point(*entry);
        let direction = case.direction.iter().map(at);
        let direction = DVector::from_iterator(case.direction.len(), direction);
        let mut bound = squared_length(&direction);
        let mut a = direction.map_with_location(|row, _, slope| Dual {
            value: at(&case.input[row]),
            slope,
        });
        for neurons in &case.layers {
            let weights = neurons.matrix();
            let layer = Layer {
                weights: weights.map(Dual::constant),
                biases: DVector::from_column_slice(&neurons.biases)
                    .map(Dual::constant),
            };
            a = layer.forward(&a).map(|z| f.of(z));
            bound *= squared_norm(&weights) * Interval::point(1.0 / 16.0);
        }
        let stretched = squared_length(&a.map(|a| a.slope));
        if stretched.high() > bound.low() && stretched.low() <= bound.high() {
            return Deviation {
                error: f64::NAN,
                bound: bound.low(),
            };
        }
        Deviation {
            error: stretched.high(),
            bound: bound.low(),
        }
    })
}

fn squared_length(vector: &DVector<Interval>) -> Interval {
    let squares = vector.iter().map(|&entry| entry * entry);
    squares.fold(Interval::point(0.0), |sum, square| sum + square)
}

/// ‖W‖₂², enclosed: by `WᵀW` itself if that is a number. Otherwise from below by ‖Wu‖²/‖u‖², which is true of every u, and near for one that power
/// iteration found; from above by the first λ, of some that move away from there, for which λ − `WᵀW` is positive definite.
fn squared_norm(weights: &DMatrix<f64>) -> Interval {
    let w = weights.map(Interval::point);
    let square = w.transpose() * &w;
    if square.len() == 1 {
        return square[(0, 0)];
    }
    let gram = weights.transpose() * weights;
    let heaviest = gram.diagonal().imax();
    let mut u = gram.column(heaviest).into_owned();
    for _ in 0..64 {
        let largest = u.amax();
        if largest == 0.0 {
            return Interval::point(0.0);
        }
        u = &gram * u / largest;
    }
    let u = u.map(Interval::point);
    let below = (squared_length(&(&w * &u)) / squared_length(&u)).low();
    let millionth = 1.0 / f64::from(1 << 20);
    let margins = (0..32).map(|power| f64::from(1u32 << power) * millionth);
    let above = margins
        .map(|margin| below * (1.0 + margin))
        .find(|&above| is_positive_definite(above, &square))
        .unwrap_or(f64::INFINITY);
    Interval::new(below, above)
}

/// Whether λ − A certainly is: elimination finds positive pivots only.
fn is_positive_definite(lambda: f64, a: &DMatrix<Interval>) -> bool {
    let mut m = -a;
    for i in 0..m.nrows() {
        m[(i, i)] += Interval::point(lambda);
    }
    (0..m.nrows()).all(|k| {
        let pivot = m[(k, k)];
        for i in k + 1..m.nrows() {
            let factor = m[(i, k)] / pivot;
            for j in k + 1..m.nrows() {
                let less = factor * m[(k, j)];
                m[(i, j)] -= less;
            }
        }
        pivot.low() > 0.0
    })
}

#[cfg(test)]
mod tests {
    use super::{is_positive_definite, squared_norm};
    use crate::number::Interval;
    use nalgebra::{DMatrix, dmatrix};

    #[test]
    fn the_squared_norm_of_a_known_matrix_is_enclosed_closely() {
        let known = [
            (dmatrix![3.0, 0.0; 4.0, 5.0], 45.0),
            (DMatrix::identity(3, 3), 1.0),
            (dmatrix![0.0, 0.0; 0.0, 0.0], 0.0),
            (dmatrix![3.0; 4.0], 25.0),
            (dmatrix![3.0, 4.0], 25.0),
            (dmatrix![1.0, 0.0; 0.0, 1.0625], 1.0625 * 1.0625),
        ];
        for (matrix, squared) in known {
            let seen = squared_norm(&matrix);
            assert!(seen.contains(squared), "{matrix}: {seen:?}");
            assert!(seen.high() - seen.low() <= 1e-2 * squared);
        }
    }

    #[test]
    fn a_number_below_the_largest_eigenvalue_is_not_taken_for_a_bound() {
        let gram = dmatrix![25.0, 20.0; 20.0, 25.0].map(Interval::point);
        assert!(is_positive_definite(45.001, &gram));
        assert!(!is_positive_definite(45.0, &gram));
        assert!(!is_positive_definite(44.999, &gram));
        assert!(!is_positive_definite(4.0, &gram));
    }
}
