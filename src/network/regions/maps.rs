//! The affine maps of a whole layer on one cell, computed in floating point with their errors
//! (`affine.rs`).
//!
//! Here most of the time goes, so the two loops over units are compiled for the widest registers
//! that the processor has. That changes no bit: each unit's sum is taken in the same order in every
//! case, and nothing is fused.

use super::affine::{Affine, EPSILON, Reach, TINY};
use super::padded::{LANES, PaddedLayer};
use pulp::{Arch, NullaryFnOnce};

/// One [`Affine`] for each unit of a layer, stored by columns so that loops over units vectorise.
/// The columns are padded with zeros to a multiple of [`LANES`].
#[derive(Debug)]
pub(super) struct Maps {
    a: Vec<f64>,
    b: Vec<f64>,
    c: Vec<f64>,
    error: Vec<f64>,
    /// What a unit passes up if it is on: a, b, c, and the error with the rounding of the next
    /// layer.
    passed: Vec<[f64; 4]>,
}

/// The least and the largest value that each unit may take on some points.
#[derive(Debug)]
pub(super) struct ValueRange {
    pub(super) low: Vec<f64>,
    pub(super) high: Vec<f64>,
}

impl Maps {
    /// The maps of the first layer: its weights and biases, without error unless they were rounded.
    pub(super) fn first(
        layer: &PaddedLayer,
        reach: Reach,
        is_rounded: bool,
    ) -> Self {
        let [mut a, mut b, mut c] =
            std::array::from_fn(|_| Vec::with_capacity(layer.padded()));
        for start in (0..layer.padded()).step_by(LANES) {
            a.extend_from_slice(layer.weights(0, start));
            b.extend_from_slice(layer.weights(1, start));
            c.extend_from_slice(layer.biases(start));
        }
        let mut error = vec![0.0; layer.padded()];
        if is_rounded {
            for (unit, error) in error.iter_mut().enumerate() {
                let size = a[unit].abs() * reach[0] + b[unit].abs() * reach[1];
                *error = 2.0 * EPSILON * (size + c[unit].abs()) + TINY;
            }
        }
        Self::new([a, b, c, error], reach)
    }

    #[inline(always)]
    fn new([a, b, c, error]: [Vec<f64>; 4], reach: Reach) -> Self {
        let mut maps = Self {
            a,
            b,
            c,
            error,
            passed: Vec::new(),
        };
        let growth = growth(maps.a.len());
        let passed = (0..maps.a.len()).map(|unit| {
            let affine = maps.affine(unit);
            let error = affine.error + growth * affine.size(reach);
            [affine.slope[0], affine.slope[1], affine.constant, error]
        });
        maps.passed = passed.collect();
        maps
    }

    pub(super) fn affine(&self, unit: usize) -> Affine {
        Affine {
            slope: [self.a[unit], self.b[unit]],
            constant: self.c[unit],
            error: self.error[unit],
        }
    }

    /// The maps before the ReLU of the next layer, where just the units `on` of this one pass their
    /// value on.
    pub(super) fn above(
        &self,
        layer: &PaddedLayer,
        on: &[u32],
        reach: Reach,
    ) -> Self {
        Arch::new().dispatch(Above {
            below: self,
            layer,
            on,
            reach,
        })
    }

    /// What each unit may be at `points`, each known up to its error: outside `low..=high` it
    /// certainly is not.
    pub(super) fn range(
        &self,
        points: &[([f64; 2], f64)],
        reach: Reach,
    ) -> ValueRange {
        Arch::new().dispatch(Ranges {
            maps: self,
            points,
            reach,
        })
    }
}

struct Above<'a> {
    below: &'a Maps,
    layer: &'a PaddedLayer,
    on: &'a [u32],
    reach: Reach,
}

impl NullaryFnOnce for Above<'_> {
    type Output = Maps;

    #[inline(always)]
    fn call(self) -> Maps {
        let growth = growth(self.below.a.len());
        let height = self.layer.padded();
        let mut columns: [Vec<f64>; 4] =
            std::array::from_fn(|_| Vec::with_capacity(height));
        for start in (0..height).step_by(LANES) {
            let bias = self.layer.biases(start);
            let mut sums = [[0.0; LANES], [0.0; LANES], *bias, [0.0; LANES]];
            for lane in 0..LANES {
                sums[3][lane] = growth * bias[lane].abs();
            }
            if self.layer.units() == 1 {
                self.add_one(&mut sums);
            } else {
                self.add(&mut sums, start);
            }
            for sum in &mut sums[3] {
                *sum = *sum * (1.0 + growth) + TINY;
            }
            for (column, sum) in columns.iter_mut().zip(&sums) {
                column.extend_from_slice(sum);
            }
        }
        Maps::new(columns, self.reach)
    }
}

impl Above<'_> {
    #[inline(always)]
    fn add(&self, sums: &mut [[f64; LANES]; 4], start: usize) {
        for &unit in self.on {
            let passed = self.below.passed[unit as usize];
            let weights = self.layer.weights(unit as usize, start);
            for lane in 0..LANES {
                let weight = weights[lane];
                sums[0][lane] += weight * passed[0];
                sums[1][lane] += weight * passed[1];
                sums[2][lane] += weight * passed[2];
                sums[3][lane] += weight.abs() * passed[3];
            }
        }
    }

    /// The same for a layer of one unit, with the four sums side by side.
    #[inline(always)]
    fn add_one(&self, sums: &mut [[f64; LANES]; 4]) {
        let mut four = sums.map(|sum| sum[0]);
        for &unit in self.on {
            let passed = self.below.passed[unit as usize];
            let weight = self.layer.weights(unit as usize, 0)[0];
            let weights = [weight, weight, weight, weight.abs()];
            for part in 0..4 {
                four[part] += weights[part] * passed[part];
            }
        }
        for part in 0..4 {
            sums[part][0] = four[part];
        }
    }
}

/// The relative error of a sum over some of so many units, with room for the rounding of the bounds
/// (`affine.rs`).
#[allow(clippy::cast_precision_loss, reason = "a width is far below 2⁵²")]
fn growth(units: usize) -> f64 {
    (units + 4) as f64 * EPSILON
}

struct Ranges<'a> {
    maps: &'a Maps,
    points: &'a [([f64; 2], f64)],
    reach: Reach,
}

impl NullaryFnOnce for Ranges<'_> {
    type Output = ValueRange;

    #[inline(always)]
    fn call(self) -> ValueRange {
        let units = self.maps.a.len();
        let mut low = vec![f64::INFINITY; units];
        let mut high = vec![f64::NEG_INFINITY; units];
        for start in (0..units).step_by(LANES) {
            let [mut least, mut most] =
                [[f64::INFINITY; LANES], [f64::NEG_INFINITY; LANES]];
            let affines: [Affine; LANES] =
                std::array::from_fn(|lane| self.maps.affine(start + lane));
            let doubt = affines.map(|affine| affine.doubt(self.reach));
            let steepness = affines.map(|affine| affine.steepness());
            for &(point, off) in self.points {
                for lane in 0..LANES {
                    let value = affines[lane].at(point);
                    let doubt = doubt[lane] + steepness[lane] * off;
                    // Magnitudes are bounded and corners known, so there is no NaN that a
                    // comparison could lose.
                    let (lower, upper) = (value - doubt, value + doubt);
                    least[lane] = if lower < least[lane] {
                        lower
                    } else {
                        least[lane]
                    };
                    most[lane] = if upper > most[lane] {
                        upper
                    } else {
                        most[lane]
                    };
                }
            }
            low[start..start + LANES].copy_from_slice(&least);
            high[start..start + LANES].copy_from_slice(&most);
        }
        ValueRange { low, high }
    }
}
