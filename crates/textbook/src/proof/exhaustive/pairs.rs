//! Every pair of finite half-precision numbers.

use crate::proof::parallel::in_parallel;
use crate::proof::{Counterexample, Evidence, Method, Proof, Show, grouped};
use half::f16;
use pulp::{Arch, NullaryFnOnce};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Evidence that `holds` is true of every pair of finite f16 values, about 4·10⁹ of them. The
/// values are handed over as f64, in which sums and products of two of them are exact. `explain`
/// tells of a pair for which it is false.
///
/// # Errors
/// The failing pair whose first and then second bit pattern is smallest.
pub fn every_finite_f16_pair(
    holds: impl Fn(f64, f64) -> bool + Sync,
    explain: impl Fn(f64, f64) -> String,
) -> Proof {
    let domain = "every pair of finite f16 values";
    every_f16_pair_where(domain, |_| true, |_| true, holds, explain)
}

/// The same for the pairs whose first value is one of `firsts` and the second one of `seconds`;
/// `domain` says so in words.
///
/// # Errors
/// The failing pair whose first and then second bit pattern is smallest.
pub fn every_f16_pair_where(
    domain: &str,
    firsts: impl Fn(f64) -> bool,
    seconds: impl Fn(f64) -> bool,
    holds: impl Fn(f64, f64) -> bool + Sync,
    explain: impl Fn(f64, f64) -> String,
) -> Proof {
    let (values, seconds) = (finite(firsts), finite(seconds));
    let first_failure = AtomicUsize::new(values.len());
    let rows = in_parallel(0..values.len(), &|row| {
        if row > first_failure.load(Ordering::Relaxed) {
            return 0;
        }
        let (visited, failed) = Arch::new().dispatch(RowScan {
            x: values[row],
            values: &seconds,
            holds: &holds,
        });
        if failed {
            first_failure.fetch_min(row, Ordering::Relaxed);
        }
        u64::from(visited)
    });
    if let Some(&x) = values.get(first_failure.into_inner()) {
        let pair = seconds.iter().find(|&&y| !holds(x, y));
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
    let pairs = (values.len() * seconds.len()) as u64;
    if visited != pairs {
        return Err(Counterexample::nothing(format!(
            "the sweep visited {} of the {} pairs",
            grouped(visited),
            grouped(pairs)
        )));
    }
    Evidence::of(Method::Exhaustive, domain, visited)
}

/// The finite f16 values that are wanted, in the order of their bit patterns.
fn finite(wanted: impl Fn(f64) -> bool) -> Vec<f64> {
    let patterns = (0..=u16::MAX).map(f16::from_bits);
    let finite = patterns.filter(|value| value.is_finite()).map(f64::from);
    finite.filter(|&value| wanted(value)).collect()
}

/// One row of the pairs, compiled for the widest registers of the machine.
struct RowScan<'a, H> {
    x: f64,
    values: &'a [f64],
    holds: &'a H,
}

impl<H: Fn(f64, f64) -> bool> NullaryFnOnce for RowScan<'_, H> {
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
