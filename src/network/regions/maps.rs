//! The affine maps of a whole layer on one cell, computed in floating point with their errors
//! (`affine.rs`).
//!
//! Here most of the time goes, so the two loops over units take as many at once as the widest
//! registers of the processor hold. That changes no bit: each unit's sum is taken in the same order
//! in every case, and nothing is fused.

use super::affine::{Affine, EPSILON, Reach, TINY};
use super::padded::PaddedLayer;
use pulp::{Arch, Simd, WithSimd};

/// All bits of a float but that of its sign.
pub(super) const MAGNITUDE: f64 = f64::from_bits(u64::MAX >> 1);

/// One [`Affine`] for each unit of a layer, stored by columns so that loops over units vectorise.
/// The columns are padded with zeros to a multiple of [`super::padded::LANES`].
#[derive(Debug)]
pub(super) struct Maps {
    /// The slopes of all units along x, those along y, the constants and the errors.
    columns: Vec<f64>,
    height: usize,
}

/// The least and the largest value that each unit may take on some points.
#[derive(Debug)]
pub(super) struct ValueRange {
    pub(super) low: Vec<f64>,
    pub(super) high: Vec<f64>,
}

impl Maps {
    /// The maps of the first layer: its weights and biases, without error unless they were rounded.
    pub(super) fn first(layer: &PaddedLayer, reach: Reach) -> Self {
        let height = layer.padded();
        let errors = vec![0.0; height];
        let columns = [layer.column(0), layer.column(1), &layer.biases, &errors];
        let mut maps = Self {
            columns: columns.concat(),
            height,
        };
        if layer.rest.is_some() {
            for unit in 0..height {
                let size = maps.affine(unit).size(reach);
                maps.columns[3 * height + unit] = 2.0 * EPSILON * size + TINY;
            }
        }
        maps
    }

    #[inline(always)]
    pub(super) fn affine(&self, unit: usize) -> Affine {
        let part = |part: usize| self.columns[part * self.height + unit];
        Affine {
            slope: [part(0), part(1)],
            constant: part(2),
            error: part(3),
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

impl WithSimd for Above<'_> {
    type Output = Maps;

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) -> Maps {
        let growth = growth(self.on.len());
        // What a unit passes up: its map, and the error with the rounding of this layer.
        let mut passed = Vec::with_capacity(self.on.len());
        for &unit in self.on {
            let affine = self.below.affine(unit as usize);
            let error = affine.error + growth * affine.size(self.reach);
            let [a, b] = affine.slope;
            passed.push(([a, b, affine.constant], error, unit as usize));
        }
        let height = self.layer.padded();
        let mut columns = vec![0.0; 4 * height];
        let lanes = S::as_mut_simd_f64s(&mut columns).0;
        let stride = height / S::F64_LANES;
        let biases = S::as_simd_f64s(&self.layer.biases).0;
        let blocks = self.layer.units().div_ceil(S::F64_LANES);
        let zero = simd.splat_f64s(0.0);
        let mask = simd.splat_f64s(MAGNITUDE);
        let grown = simd.splat_f64s(growth);
        let factor = simd.splat_f64s(1.0 + 2.0 * growth + 8.0 * EPSILON);
        for block in 0..blocks {
            let mut sums = [zero, zero, biases[block]];
            let magnitude = simd.and_f64s(biases[block], mask);
            let mut error = simd.mul_f64s(grown, magnitude);
            for &(map, doubt, unit) in &passed {
                let weight = S::as_simd_f64s(self.layer.column(unit)).0[block];
                for part in 0..3 {
                    let term = simd.mul_f64s(weight, simd.splat_f64s(map[part]));
                    sums[part] = simd.add_f64s(sums[part], term);
                }
                let magnitude = simd.and_f64s(weight, mask);
                let term = simd.mul_f64s(magnitude, simd.splat_f64s(doubt));
                error = simd.add_f64s(error, term);
            }
            let error = simd.mul_f64s(error, factor);
            lanes[block] = sums[0];
            lanes[stride + block] = sums[1];
            lanes[2 * stride + block] = sums[2];
            lanes[3 * stride + block] = simd.add_f64s(error, simd.splat_f64s(TINY));
        }
        Maps { columns, height }
    }
}

/// The relative error of a sum over so many units (`affine.rs`).
#[inline(always)]
#[allow(clippy::cast_precision_loss, reason = "a width is far below 2⁵²")]
fn growth(units: usize) -> f64 {
    (units + 4) as f64 * (EPSILON / 2.0)
}

struct Ranges<'a> {
    maps: &'a Maps,
    points: &'a [([f64; 2], f64)],
    reach: Reach,
}

impl WithSimd for Ranges<'_> {
    type Output = ValueRange;

    /// [`Affine::at`], [`Affine::doubt`] and [`Affine::steepness`] for several units at once.
    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) -> ValueRange {
        let units = self.maps.height;
        let mut range = ValueRange {
            low: vec![0.0; units],
            high: vec![0.0; units],
        };
        let low = S::as_mut_simd_f64s(&mut range.low).0;
        let high = S::as_mut_simd_f64s(&mut range.high).0;
        let columns = S::as_simd_f64s(&self.maps.columns).0;
        let stride = units / S::F64_LANES;
        let add = |a, b| simd.add_f64s(a, b);
        let magnitude = |a| simd.and_f64s(a, simd.splat_f64s(MAGNITUDE));
        let times = |a, b| simd.mul_f64s(a, simd.splat_f64s(b));
        let [x, y] = self.reach;
        let factor = 1.0 + 8.0 * EPSILON;
        for block in 0..stride {
            let (a, b) = (columns[block], columns[stride + block]);
            let c = columns[2 * stride + block];
            let error = columns[3 * stride + block];
            let slopes = [magnitude(a), magnitude(b)];
            let size = add(times(slopes[0], x), times(slopes[1], y));
            let size = add(size, magnitude(c));
            let doubt = add(error, times(size, 4.0 * EPSILON));
            let doubt = add(times(doubt, factor), simd.splat_f64s(TINY));
            let steepness = times(add(slopes[0], slopes[1]), factor);
            let mut least = simd.splat_f64s(f64::INFINITY);
            let mut most = simd.splat_f64s(f64::NEG_INFINITY);
            for &([x, y], off) in self.points {
                let value = add(add(times(a, x), times(b, y)), c);
                let doubt = add(doubt, times(steepness, off));
                // Magnitudes are bounded and corners known, so there is no NaN that a comparison
                // could lose.
                least = simd.min_f64s(least, simd.sub_f64s(value, doubt));
                most = simd.max_f64s(most, add(value, doubt));
            }
            low[block] = least;
            high[block] = most;
        }
        range
    }
}
