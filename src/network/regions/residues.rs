//! What rounding took from the maps of a whole layer: their tails (`twofold.rs`).
//!
//! The sums of `maps.rs` are taken once more, term by term in the same order. Now what each
//! operation loses is found, and added up beside them. That costs several times as much, so it is
//! done for those layers alone from which something is asked that floats do not decide.
//!
//! **The error.** For m units that are on, each with head f̂ⱼ and tail eⱼ, true but for Rⱼ on the
//! domain, the sum Σ wⱼ(f̂ⱼ + eⱼ) + b is the head plus the losses of the products, at most uΣ|wⱼf̂ⱼ|,
//! plus those of the sums, at most u(Σ|wⱼf̂ⱼ| + |b|) each, plus Σ wⱼeⱼ. Three roundings for a term,
//! and m for their sum, leave an error of γ₍ₘ₊₃₎ times all that. With Sⱼ and Tⱼ for the sizes of f̂ⱼ
//! and eⱼ on the domain and g = (m + 6)u, it is within Σ|wⱼ|(Rⱼ + g(Tⱼ + gSⱼ)) + g²|b|. There is
//! room in it for weights and biases with tails of their own, each true up to u times the tail: they
//! add one more term to those m, and g²Sⱼ is more than what they are off by. The bound is a sum of
//! m + 1 terms again, for which the factor 1 + (m + 8)ε pays.

use super::affine::{Affine, EPSILON, Reach, TINY};
use super::maps::Maps;
use super::padded::{LANES, PaddedLayer};
use super::twofold::{Twofold, product, sum};
use pulp::{Arch, NullaryFnOnce};

/// The tails of the maps of a layer, and how far off head and tail are together at most.
#[derive(Debug)]
pub(super) struct Residues {
    tails: [Vec<f64>; 3],
    error: Vec<f64>,
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
        let units = layer.padded();
        let Some(rest) = &layer.rest else {
            return Self {
                tails: [(); 3].map(|()| vec![0.0; units]),
                error: vec![0.0; units],
            };
        };
        let size = |unit: usize| maps.affine(unit).size(reach);
        let error = |unit| EPSILON * EPSILON * size(unit) + TINY;
        Self {
            tails: [
                rest.weights[..units].to_vec(),
                rest.weights[units..].to_vec(),
                rest.biases.clone(),
            ],
            error: (0..units).map(error).collect(),
        }
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
    pub(super) fn twofold(&self, head: Affine, unit: usize) -> Twofold {
        Twofold {
            head,
            tail: [0, 1, 2].map(|part| self.tails[part][unit]),
            error: self.error[unit],
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

impl NullaryFnOnce for Above<'_> {
    type Output = Residues;

    #[inline(always)]
    fn call(self) -> Residues {
        let growth = self.growth();
        let height = self.layer.padded();
        let on = self.on.iter().map(|&unit| self.passed(unit as usize));
        let on: Vec<Passed> = on.collect();
        let mut tails: [Vec<f64>; 3] =
            std::array::from_fn(|_| Vec::with_capacity(height));
        let mut errors = Vec::with_capacity(height);
        for start in (0..height).step_by(LANES) {
            let bias = self.layer.biases(start);
            let mut heads = [[0.0; LANES], [0.0; LANES], *bias];
            let mut rests = [[0.0; LANES]; 3];
            let mut error = bias.map(|bias| growth * growth * bias.abs());
            if let Some(rest) = &self.layer.rest {
                rests[2].copy_from_slice(&rest.biases[start..start + LANES]);
            }
            for (passed, &unit) in on.iter().zip(self.on) {
                let weights = self.layer.weights(unit as usize, start);
                for lane in 0..LANES {
                    error[lane] += weights[lane].abs() * passed.error;
                }
                let lost = self.layer.lost(unit as usize, start);
                for part in 0..3 {
                    let (head, tail) = (passed.head[part], passed.tail[part]);
                    for lane in 0..LANES {
                        let weight = weights[lane];
                        let [term, of_term] = product(weight, head);
                        let [next, of_sum] = sum(heads[part][lane], term);
                        heads[part][lane] = next;
                        let mut rest = weight.mul_add(tail, of_term + of_sum);
                        if let Some(lost) = lost {
                            rest = lost[lane].mul_add(head, rest);
                        }
                        rests[part][lane] += rest;
                    }
                }
            }
            let factor = 1.0 + (growth + EPSILON) * 2.0;
            errors.extend(error.map(|error| error * factor + TINY));
            for (column, rest) in tails.iter_mut().zip(&rests) {
                column.extend_from_slice(rest);
            }
        }
        Residues {
            tails,
            error: errors,
        }
    }
}
