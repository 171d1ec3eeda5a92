//! The product of two matrices, as fast as the machine allows and with the same bits on every
//! machine.
//!
//! Each entry of the product is a sum over the columns of the left matrix, from the first to the
//! last, rounded after every multiplication and every addition. That fixes its bits. What is left
//! free is which entries are computed at the same time: here, as many rows as a register holds.
//! Eight products are added before the sum goes back to memory. No operation is fused, since
//! machines differ in that.

use super::Real;
use nalgebra::DMatrix;
use pulp::{Arch, NullaryFnOnce};

/// The product of `a` and `b`.
///
/// ```
/// use nalgebra::dmatrix;
/// use why_relu::training::product;
/// let turn = dmatrix![0.0, -1.0; 1.0, 0.0];
/// assert_eq!(product(&turn, &dmatrix![3.0; 4.0]), dmatrix![-4.0; 3.0]);
/// ```
///
/// # Panics
/// If `b` has not one row for each column of `a`.
#[must_use]
pub fn product<T: Real>(a: &DMatrix<T>, b: &DMatrix<T>) -> DMatrix<T> {
    assert_eq!(a.ncols(), b.nrows(), "the shapes do not fit together");
    let mut c = DMatrix::from_element(a.nrows(), b.ncols(), T::zero());
    Arch::new().dispatch(Pass {
        rows: a.nrows(),
        inner: a.ncols(),
        a: a.as_slice(),
        b: b.as_slice(),
        c: c.as_mut_slice(),
    });
    c
}

/// How many products are added to a sum while it is in a register.
const AT_ONCE: usize = 8;

/// Matrices as slices, column after column. Not a closure, since those may stay behind in the
/// narrow registers.
struct Pass<'a, T> {
    rows: usize,
    inner: usize,
    a: &'a [T],
    b: &'a [T],
    c: &'a mut [T],
}

impl<T: Real> NullaryFnOnce for Pass<'_, T> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        let columns = self.b.chunks_exact(self.inner);
        for (sums, factors) in self.c.chunks_exact_mut(self.rows).zip(columns) {
            let mut left = self.a.chunks_exact(self.rows * AT_ONCE);
            let mut right = factors.chunks_exact(AT_ONCE);
            for (left, right) in left.by_ref().zip(right.by_ref()) {
                add::<T, AT_ONCE>(sums, left, right);
            }
            let left = left.remainder().chunks_exact(self.rows);
            for (left, right) in left.zip(right.remainder().chunks_exact(1)) {
                add::<T, 1>(sums, left, right);
            }
        }
    }
}

/// Adds `K` columns to `sums`, each times its factor, one after the other.
#[inline(always)]
fn add<T: Real, const K: usize>(sums: &mut [T], columns: &[T], factors: &[T]) {
    let rows = sums.len();
    let columns: [&[T]; K] = std::array::from_fn(|k| &columns[k * rows..][..rows]);
    let factors: [T; K] = std::array::from_fn(|k| factors[k]);
    for row in 0..rows {
        let mut sum = sums[row];
        for k in 0..K {
            sum += columns[k][row] * factors[k];
        }
        sums[row] = sum;
    }
}

/// The matrix with rows and columns exchanged, in blocks that stay in the cache.
#[must_use]
pub(super) fn transposed<T: Real>(a: &DMatrix<T>) -> DMatrix<T> {
    let (rows, columns) = a.shape();
    let mut out = DMatrix::from_element(columns, rows, T::zero());
    let (from, to) = (a.as_slice(), out.as_mut_slice());
    for first in (0..rows).step_by(BLOCK) {
        for (column, from) in from.chunks_exact(rows).enumerate() {
            let block = &from[first..rows.min(first + BLOCK)];
            for (row, &entry) in (first..).zip(block) {
                to[row * columns + column] = entry;
            }
        }
    }
    out
}

/// Rows of a block.
const BLOCK: usize = 8;
