//! The affine maps of a whole layer on one cell, computed in floating point with their errors (`form.rs`).

use super::form::{EPSILON, Form, Reach, TINY};
use super::model::{LANES, Matrix};

/// One [`Form`] for each unit of a layer, stored by columns so that loops over units vectorise. The columns are
/// padded with zeros to a multiple of [`LANES`].
#[derive(Debug)]
pub(super) struct Maps {
    a: Vec<f64>,
    b: Vec<f64>,
    c: Vec<f64>,
    error: Vec<f64>,
}

/// The least and the largest value that each unit may take on some points.
#[derive(Debug)]
pub(super) struct Range {
    pub(super) low: Vec<f64>,
    pub(super) high: Vec<f64>,
}

impl Maps {
    /// The maps of the first layer: its weights and biases, without error.
    pub(super) fn first(matrix: &Matrix) -> Self {
        let [mut a, mut b, mut c] =
            std::array::from_fn(|_| Vec::with_capacity(matrix.padded()));
        for start in (0..matrix.padded()).step_by(LANES) {
            a.extend_from_slice(matrix.weights(0, start));
            b.extend_from_slice(matrix.weights(1, start));
            c.extend_from_slice(matrix.biases(start));
        }
        let error = vec![0.0; matrix.padded()];
        Self { a, b, c, error }
    }

    pub(super) fn form(&self, unit: usize) -> Form {
        Form {
            slope: [self.a[unit], self.b[unit]],
            constant: self.c[unit],
            error: self.error[unit],
        }
    }

    /// The maps before the ReLU of the next layer, where just the units `on` of this one pass their value on.
    #[allow(clippy::cast_precision_loss, reason = "a width is far below 2⁵²")]
    pub(super) fn above(&self, matrix: &Matrix, on: &[u32], reach: Reach) -> Self {
        let growth = (on.len() + 4) as f64 * EPSILON;
        let terms: Vec<[f64; 4]> = on
            .iter()
            .map(|&unit| {
                let form = self.form(unit as usize);
                let Form {
                    slope: [a, b],
                    constant,
                    error,
                } = form;
                [a, b, constant, error + growth * form.size(reach)]
            })
            .collect();
        let height = matrix.padded();
        let [mut a, mut b, mut c, mut error] =
            std::array::from_fn(|_| Vec::with_capacity(height));
        for start in (0..height).step_by(LANES) {
            let bias = matrix.biases(start);
            let mut sums = [[0.0; LANES], [0.0; LANES], *bias, [0.0; LANES]];
            for lane in 0..LANES {
                sums[3][lane] = growth * bias[lane].abs();
            }
            for (term, &unit) in terms.iter().zip(on) {
                let weights = matrix.weights(unit as usize, start);
                for lane in 0..LANES {
                    let weight = weights[lane];
                    sums[0][lane] += weight * term[0];
                    sums[1][lane] += weight * term[1];
                    sums[2][lane] += weight * term[2];
                    sums[3][lane] += weight.abs() * term[3];
                }
            }
            for sum in &mut sums[3] {
                *sum = *sum * (1.0 + growth) + TINY;
            }
            a.extend_from_slice(&sums[0]);
            b.extend_from_slice(&sums[1]);
            c.extend_from_slice(&sums[2]);
            error.extend_from_slice(&sums[3]);
        }
        Self { a, b, c, error }
    }

    /// What each unit may be at `points`, each known up to its error: outside `low..=high` it certainly is not.
    pub(super) fn range(&self, points: &[([f64; 2], f64)], reach: Reach) -> Range {
        let units = self.a.len();
        let mut low = vec![f64::INFINITY; units];
        let mut high = vec![f64::NEG_INFINITY; units];
        let columns = self.a.iter().zip(&self.b).zip(&self.c).zip(&self.error);
        let ranges = low.iter_mut().zip(&mut high);
        for ((((&a, &b), &constant), &error), (low, high)) in columns.zip(ranges) {
            let form = Form {
                slope: [a, b],
                constant,
                error,
            };
            let (doubt, steepness) = (form.doubt(reach), form.steepness());
            for &(point, off) in points {
                let value = form.at(point);
                let doubt = doubt + steepness * off;
                // An infinite doubt makes the range infinite, and no magnitude here is so large that a NaN arises.
                *low = low.min(value - doubt);
                *high = high.max(value + doubt);
            }
        }
        Range { low, high }
    }
}
