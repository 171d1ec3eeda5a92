//! Every pair of finite half-precision numbers.

use crate::proof::{Counterexample, Evidence, Method, Proof, Show, grouped};
use half::f16;
use pulp::{Arch, NullaryFnOnce};
use rayon::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The finite values: all exponents but the highest, both signs.
const FINITE: usize = 2 * 31 * 1024;

/// Evidence that `holds` is true of every pair of finite f16 values, about 4·10⁹ of them. The values are handed over as
/// f64, in which sums and products of two of them are exact. `explain` tells of a pair for which it is false.
///
/// # Errors
/// The failing pair whose first and then second bit pattern is smallest.
pub fn every_finite_f16_pair(
    holds: impl Fn(f64, f64) -> bool + Sync,
    explain: impl Fn(f64, f64) -> String,
) -> Proof {
    let values: Vec<f64> = (0..=u16::MAX)
        .map(f16::from_bits)
        .filter(|value| value.is_finite())
        .map(f64::from)
        .collect();
    let first_failure = AtomicUsize::new(values.len());
    let rows: Vec<u64> = (0..values.len())
        .into_par_iter()
        .map(|row| {
            if row > first_failure.load(Ordering::Relaxed) {
                return 0;
            }
            let (visited, failed) = Arch::new().dispatch(Scan {
                x: values[row],
                values: &values,
                holds: &holds,
            });
            if failed {
                first_failure.fetch_min(row, Ordering::Relaxed);
            }
            visited.into()
        })
        .collect();
    if let Some(&x) = values.get(first_failure.into_inner()) {
        let pair = values.iter().find(|&&y| !holds(x, y));
        return Err(pair.map_or_else(
            || {
                Counterexample::nothing(
                    "a failing pair passes when it is tried again",
                )
            },
            |&y| {
                Counterexample::found(format!(
                    "at ({}, {}): {}",
                    x.text(),
                    y.text(),
                    explain(x, y)
                ))
            },
        ));
    }
    let visited: u64 = rows.iter().sum();
    let pairs = (FINITE * FINITE) as u64;
    if visited != pairs {
        return Err(Counterexample::nothing(format!(
            "the sweep visited {} of the {} pairs",
            grouped(visited),
            grouped(pairs)
        )));
    }
    Evidence::of(
        Method::Exhaustive,
        "every pair of finite f16 values",
        visited,
    )
}

/// One row of the pairs, compiled for the widest registers of the machine.
struct Scan<'a, H> {
    x: f64,
    values: &'a [f64],
    holds: &'a H,
}

impl<H: Fn(f64, f64) -> bool> NullaryFnOnce for Scan<'_, H> {
    /// How many pairs were visited, and whether one failed.
    type Output = (u32, bool);

    #[inline(always)]
    fn call(self) -> (u32, bool) {
        let (mut visited, mut failed) = (0, false);
        for &y in self.values {
            visited += 1;
            failed |= !(self.holds)(self.x, y);
        }
        (visited, failed)
    }
}
