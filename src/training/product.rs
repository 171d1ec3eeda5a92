//! The product of two matrices, as fast as the machine allows and with the same bits on every
//! machine.
//!
//! Each entry of the product is a sum over the columns of the left matrix, from the first to the
//! last, rounded after every multiplication and every addition. That fixes its bits. What is left
//! free is which entries are computed at the same time: here a tile of [`ROWS`] by [`COLUMNS`],
//! whose sums stay in registers until they are complete. No operation is fused, since machines
//! differ in that.

use super::Real;
use nalgebra::DMatrix;
use pulp::{Arch, NullaryFnOnce};

/// Rows of a tile: as many `f32` as the widest register holds.
const ROWS: usize = 16;
/// Columns of a tile: as many sums as the latency of an addition asks for.
const COLUMNS: usize = 8;

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
    dispatch(a, b, b.ncols(), [1, b.nrows()])
}

/// The product of `a` and the transpose of `b`.
///
/// # Panics
/// If `b` has not one column for each column of `a`.
#[must_use]
pub(super) fn product_with_transpose<T: Real>(
    a: &DMatrix<T>,
    b: &DMatrix<T>,
) -> DMatrix<T> {
    assert_eq!(a.ncols(), b.ncols(), "the shapes do not fit together");
    dispatch(a, b, b.nrows(), [b.nrows(), 1])
}

/// The product of `a` and a matrix of so many columns, whose next row and next column are so many
/// entries of `b` away.
fn dispatch<T: Real>(
    a: &DMatrix<T>,
    b: &DMatrix<T>,
    columns: usize,
    steps: [usize; 2],
) -> DMatrix<T> {
    let mut c = DMatrix::from_element(a.nrows(), columns, T::zero());
    if !a.is_empty() {
        Arch::new().dispatch(Product {
            rows: a.nrows(),
            a: a.as_slice(),
            b: b.as_slice(),
            steps,
            c: c.as_mut_slice(),
        });
    }
    c
}

/// Matrices as slices, column after column. Not a closure, since those may stay behind in the
/// narrow registers.
struct Product<'a, T> {
    rows: usize,
    a: &'a [T],
    b: &'a [T],
    steps: [usize; 2],
    c: &'a mut [T],
}

impl<T: Real> NullaryFnOnce for Product<'_, T> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        let Self { rows, a, b, c, .. } = self;
        let [down, across] = self.steps;
        let inner = a.len() / rows;
        let mut padded = Vec::new();
        for first in (0..rows).step_by(ROWS) {
            let height = ROWS.min(rows - first);
            let left = if height == ROWS {
                Panel {
                    entries: &a[first..],
                    step: rows,
                    inner,
                }
            } else {
                for column in a.chunks_exact(rows) {
                    padded.extend_from_slice(&column[first..]);
                    padded.resize(padded.len().next_multiple_of(ROWS), T::zero());
                }
                Panel {
                    entries: &padded,
                    step: ROWS,
                    inner,
                }
            };
            for (number, columns) in c.chunks_mut(rows * COLUMNS).enumerate() {
                let right = &b[number * COLUMNS * across..];
                if columns.len() == rows * COLUMNS {
                    let sums = left.tile::<COLUMNS>(right, [down, across]);
                    for (column, sums) in columns.chunks_exact_mut(rows).zip(&sums) {
                        column[first..][..height].copy_from_slice(&sums[..height]);
                    }
                } else {
                    for (number, column) in
                        columns.chunks_exact_mut(rows).enumerate()
                    {
                        let right = &right[number * across..];
                        let [sums] = left.tile::<1>(right, [down, across]);
                        column[first..][..height].copy_from_slice(&sums[..height]);
                    }
                }
            }
        }
    }
}

/// Some rows of the left matrix, the entries of a column side by side, the next column `step`
/// entries further on.
struct Panel<'a, T> {
    entries: &'a [T],
    step: usize,
    inner: usize,
}

impl<T: Real> Panel<'_, T> {
    /// Its products with `K` columns of the right matrix.
    #[inline(always)]
    fn tile<const K: usize>(
        &self,
        right: &[T],
        [down, across]: [usize; 2],
    ) -> [[T; ROWS]; K] {
        let mut sums = [[T::zero(); ROWS]; K];
        // Counted loops: iterators of pairs are not always compiled into this function.
        for k in 0..self.inner {
            let left = &self.entries[k * self.step..][..ROWS];
            for column in 0..K {
                let factor = right[k * down + column * across];
                for row in 0..ROWS {
                    sums[column][row] += left[row] * factor;
                }
            }
        }
        sums
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
