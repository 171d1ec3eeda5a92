//! The rank of a matrix, by elimination.

use nalgebra::DMatrix;
use textbook::number::Field;

/// How many rows of `matrix` are linearly independent, for numbers that are not rounded.
#[must_use]
pub fn rank<T: Field>(matrix: &DMatrix<T>) -> usize {
    let mut m = matrix.clone();
    let mut found = 0;
    for column in 0..m.ncols() {
        let pivot = (found..m.nrows()).find(|&row| !m[(row, column)].is_zero());
        let Some(pivot) = pivot else { continue };
        m.swap_rows(found, pivot);
        for row in found + 1..m.nrows() {
            let factor = m[(row, column)].clone() / m[(found, column)].clone();
            for place in column..m.ncols() {
                let less = factor.clone() * m[(found, place)].clone();
                m[(row, place)] -= less;
            }
        }
        found += 1;
    }
    found
}
