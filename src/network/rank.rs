//! The rank of a matrix, by elimination without rounding.

use nalgebra::DMatrix;
use textbook::number::Rational;

/// How many rows of `matrix` are linearly independent.
#[must_use]
pub fn rank(matrix: &DMatrix<Rational>) -> usize {
    let mut m = matrix.clone();
    let mut found = 0;
    for column in 0..m.ncols() {
        let pivot = (found..m.nrows()).find(|&row| !m[(row, column)].is_zero());
        let Some(pivot) = pivot else { continue };
        m.swap_rows(found, pivot);
        for row in found + 1..m.nrows() {
            let factor = &m[(row, column)] / &m[(found, column)];
            for place in column..m.ncols() {
                let less = &factor * &m[(found, place)];
                m[(row, place)] -= less;
            }
        }
        found += 1;
    }
    found
}
