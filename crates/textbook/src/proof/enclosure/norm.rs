//! The length of a vector and the spectral norm of a matrix, enclosed.

use crate::number::Interval;
use nalgebra::{DMatrix, DVector};

/// ‖W‖₂², enclosed: by `WᵀW` itself if that is a number. Otherwise from below by ‖Wu‖²/‖u‖², which
/// is true of every u, and near for one that power iteration found; from above by the first λ, of
/// some that move away from there, for which λ − `WᵀW` is positive definite.
#[must_use]
pub fn squared_norm(weights: &DMatrix<f64>) -> Interval {
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

/// Whether λ − A certainly is positive definite: elimination finds positive pivots only.
#[must_use]
pub fn is_positive_definite(lambda: f64, a: &DMatrix<Interval>) -> bool {
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

/// ‖v‖².
#[must_use]
pub fn squared_length(vector: &DVector<Interval>) -> Interval {
    let squares = vector.iter().map(|&entry| entry * entry);
    squares.fold(Interval::point(0.0), |sum, square| sum + square)
}
