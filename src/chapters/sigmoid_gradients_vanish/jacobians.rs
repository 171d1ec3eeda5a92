//! Layers of several neurons: how far a small change of the input can get.

use crate::activation::Activation;
use crate::network::Layer;
use crate::number::{Dual, Interval, Number};
use crate::proof::Proof;
use crate::proof::property::{Deviation, Sample, within_bound};
use crate::random::Stream;
use nalgebra::{DMatrix, DVector};

/// The input of a network, the direction in which it is changed, and the layers.
type Moved = (DVector<f64>, DVector<f64>, Vec<Layer<f64>>);

/// A sixteenth from −4 to below 4: floats and intervals hold it exactly.
fn sixteenth(stream: &mut Stream) -> f64 {
    (stream.uniform() * 128.0).floor() / 16.0 - 4.0
}

/// Up to eight layers. In one of four networks no layer has more than one neuron: that is a chain.
fn moved(stream: &mut Stream) -> Moved {
    let (layers, widest) = (stream.integer(1, 8), stream.integer(1, 4));
    let width = |stream: &mut Stream| match stream.integer(1, widest) {
        2 => 2,
        3 => 3,
        4 => 4,
        _ => 1,
    };
    let mut from = width(stream);
    let input = DVector::from_fn(from, |_, _| sixteenth(stream));
    let direction = DVector::from_fn(from, |_, _| sixteenth(stream));
    let layer = |_| {
        let to = width(stream);
        let weights = DMatrix::from_fn(to, from, |_, _| sixteenth(stream));
        let biases = DVector::from_fn(to, |_, _| sixteenth(stream));
        from = to;
        Layer { weights, biases }
    };
    (input, direction, (0..layers).map(layer).collect())
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
    within_bound(sample, moved, |(input, direction, layers)| {
        let change = direction.map(Interval::point);
        let mut bound = squared_length(&change);
        let mut a = input.zip_map(&change, |x, slope| Dual {
            value: Interval::point(x),
            slope,
        });
        for layer in layers {
            let read = Layer {
                weights: layer.weights.map(Dual::constant),
                biases: layer.biases.map(Dual::constant),
            };
            a = read.forward(&a).map(|z| f.of(z));
            bound *= squared_norm(&layer.weights) * Interval::point(1.0 / 16.0);
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

/// ‖W‖₂², enclosed: by WᵀW itself if that is a number. Otherwise from below by ‖Wu‖²/‖u‖², which is true of every u, and near for one that power
/// iteration found; from above by the first λ, of some that move away from there, for which λ − WᵀW is positive definite.
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
