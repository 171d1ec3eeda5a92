//! What rounding took from the maps of a whole layer: their tails (`twofold.rs`).
//!
//! The sums of `maps.rs` are taken once more, term by term in the same order. Now what each
//! operation loses is found, and added up beside them. That costs several times as much, so it is
//! done for those layers alone from which something is asked that floats do not decide.
//!
//! **The error.** For m units that are on, each with head f̂ⱼ and tail eⱼ, true but for Rⱼ on the
//! domain, the sum Σ wⱼ(f̂ⱼ + eⱼ) + b is the head plus the losses of the products, at most
//! uΣ|wⱼf̂ⱼ|, plus those of the sums, at most u(Σ|wⱼf̂ⱼ| + |b|) each, plus Σ wⱼeⱼ. Three roundings
//! for a term, and m for their sum, leave an error of γ₍ₘ₊₃₎ times all that. With Sⱼ and Tⱼ for
//! the sizes of f̂ⱼ and eⱼ on the domain and g = (m + 6)u, it is within Σ|wⱼ|(Rⱼ + g(Tⱼ + gSⱼ)) +
//! g²|b|. There is room in it for weights and biases with tails of their own, each true up to u
//! times the tail: they add one more term to those m, and g²Sⱼ is more than what they are off by.
//! The bound is a sum of m + 1 terms again, for which the factor 1 + (m + 8)ε pays.

use super::affine::{Affine, EPSILON, Reach, TINY};
use super::maps::{MAGNITUDE, Maps};
use super::padded::PaddedLayer;
use super::twofold::Twofold;
use pulp::{Arch, Simd, WithSimd};

/// The tails of the maps of a layer, and how far off head and tail are together at most.
#[derive(Debug)]
pub(super) struct Residues {
    /// Of all units the tails of the slopes along x, of those along y and of the constants, and the
    /// errors.
    columns: Vec<f64>,
    height: usize,
}

/// A unit that is on: its head and its tail, and the error that it passes up.
struct Passed {
    head: [f64; 3],
    tail: [f64; 3],
    error: f64,
}

impl Residues {
    /// Those of the first layer: what its weights and biases lost when they became floats.
    pub(super) fn first(maps: &Maps, layer: &PaddedLayer, reach: Reach) -> Self {
        let height = layer.padded();
        let mut columns = vec![0.0; 4 * height];
        if let Some(rest) = &layer.rest {
            columns = [&rest.weights[..], &rest.biases].concat();
            let size = |unit: usize| maps.affine(unit).size(reach);
            let error = |unit| EPSILON * EPSILON * size(unit) + TINY;
            columns.extend((0..height).map(error));
        }
        Self { columns, height }
    }

    /// Those of the layer above `maps` and `self`, of which just the units `on` pass their value
    /// on.
    pub(super) fn above(
        &self,
        maps: &Maps,
        layer: &PaddedLayer,
        on: &[u32],
        reach: Reach,
    ) -> Self {
        Arch::new().dispatch(Above {
            maps,
            below: self,
            layer,
            on,
            reach,
        })
    }

    /// The map of a unit, whose head is given.
    #[inline(always)]
    pub(super) fn twofold(&self, head: Affine, unit: usize) -> Twofold {
        let part = |part: usize| self.columns[part * self.height + unit];
        Twofold {
            head,
            tail: [part(0), part(1), part(2)],
            error: part(3),
        }
    }
}

struct Above<'a> {
    maps: &'a Maps,
    below: &'a Residues,
    layer: &'a PaddedLayer,
    on: &'a [u32],
    reach: Reach,
}

impl Above<'_> {
    /// g.
    #[inline(always)]
    #[allow(clippy::cast_precision_loss, reason = "a width is far below 2⁵²")]
    fn growth(&self) -> f64 {
        (self.on.len() + 6) as f64 * (EPSILON / 2.0)
    }

    #[inline(always)]
    fn passed(&self, unit: usize) -> Passed {
        let growth = self.growth();
        let Twofold { head, tail, error } =
            self.below.twofold(self.maps.affine(unit), unit);
        let size = head.size(self.reach);
        let [x, y] = self.reach;
        let tails = tail[0].abs() * x + tail[1].abs() * y + tail[2].abs();
        Passed {
            head: [head.slope[0], head.slope[1], head.constant],
            tail,
            error: error + growth * (tails + growth * size),
        }
    }
}

impl WithSimd for Above<'_> {
    type Output = Residues;

    #[inline(always)]
    fn with_simd<S: Simd>(self, simd: S) -> Residues {
        let growth = self.growth();
        let mut on = Vec::with_capacity(self.on.len());
        for &unit in self.on {
            on.push((self.passed(unit as usize), unit as usize));
        }
        let height = self.layer.padded();
        let mut columns = vec![0.0; 4 * height];
        let lanes = S::as_mut_simd_f64s(&mut columns).0;
        let stride = height / S::F64_LANES;
        let biases = S::as_simd_f64s(&self.layer.biases).0;
        let lost_biases = self.layer.rest.as_ref();
        let lost_biases = lost_biases.map(|rest| S::as_simd_f64s(&rest.biases).0);
        let zero = simd.splat_f64s(0.0);
        let mask = simd.splat_f64s(MAGNITUDE);
        let squared = simd.splat_f64s(growth * growth);
        let factor = simd.splat_f64s(1.0 + 2.0 * (growth + EPSILON));
        for block in 0..self.layer.units().div_ceil(S::F64_LANES) {
            let mut heads = [zero, zero, biases[block]];
            let mut rests =
                [zero, zero, lost_biases.map_or(zero, |lost| lost[block])];
            let magnitude = simd.and_f64s(biases[block], mask);
            let mut error = simd.mul_f64s(squared, magnitude);
            for (passed, unit) in &on {
                let weight = S::as_simd_f64s(self.layer.column(*unit)).0[block];
                let lost = self.layer.lost(*unit);
                for part in 0..3 {
                    let head = simd.splat_f64s(passed.head[part]);
                    let term = simd.mul_f64s(weight, head);
                    let minus = simd.splat_f64s(-passed.head[part]);
                    let of_term = simd.mul_add_f64s(weight, minus, term);
                    let before = heads[part];
                    let next = simd.add_f64s(before, term);
                    let second = simd.sub_f64s(next, before);
                    let first = simd.sub_f64s(next, second);
                    let of_sum = simd.add_f64s(
                        simd.sub_f64s(before, first),
                        simd.sub_f64s(term, second),
                    );
                    heads[part] = next;
                    let mut rest = simd.sub_f64s(of_sum, of_term);
                    if let Some(lost) = lost {
                        let lost = S::as_simd_f64s(lost).0[block];
                        rest = simd.mul_add_f64s(lost, head, rest);
                    }
                    let tail = simd.splat_f64s(passed.tail[part]);
                    let rest = simd.mul_add_f64s(weight, tail, rest);
                    rests[part] = simd.add_f64s(rests[part], rest);
                }
                let magnitude = simd.and_f64s(weight, mask);
                let term = simd.mul_f64s(magnitude, simd.splat_f64s(passed.error));
                error = simd.add_f64s(error, term);
            }
            let error = simd.mul_f64s(error, factor);
            lanes[block] = rests[0];
            lanes[stride + block] = rests[1];
            lanes[2 * stride + block] = rests[2];
            lanes[3 * stride + block] = simd.add_f64s(error, simd.splat_f64s(TINY));
        }
        Residues { columns, height }
    }
}
