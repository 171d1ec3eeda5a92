//! Estimate: statistical statements with a stated risk.
//!
//! A random sample cannot prove that a probability is 1/2, but it can say in which interval the
//! probability lies, and how often such an interval is wrong. If the interval lies within the
//! claimed one, that is evidence; if the two have no number in common, the claim is refuted; if
//! they overlap in part, the question is open. The quantities of one call share the risk: each gets
//! an equal part, and a union bound adds the parts up again.
//!
//! A claim that is true is refuted with at most that risk, and left open where its border is too
//! near. So every estimate tells its *room*: how many times its own width the interval lies away
//! from the nearer border. A fresh seed gives another interval with the same quantity in it. From a
//! room of 1 on that interval, if it is no wider, cannot reach the border.

mod confidence;
mod recorded;

pub use confidence::{half_width, median_rank, proportion};
pub use recorded::recorded;

use super::decimal;
use super::enclosure::{OVERLAP, interval_text};
use super::parallel::in_parallel;
use super::progress::advance;
pub use super::property::Sample;
use super::property::unlike;
use super::{Counterexample, Evidence, Method, Proof, Significant};
use crate::number::{Interval, float};
use crate::random::Stream;
use std::fmt::Debug;

/// The probability, at most, that the intervals of one call miss a quantity of theirs.
pub const RISK: f64 = 1e-9;

/// How many decimal digits of an estimate are shown.
const DIGITS: usize = 4;

/// A quantity as the sample shows it, and the interval in which the quantity lies.
struct Estimated {
    value: f64,
    within: Interval,
}

/// Evidence that the probability of each of `K` events lies within the interval claimed for it
/// (Clopper & Pearson 1934).
///
/// The findings are, for each name, the share of the instances in which the event happened, the
/// ends `{name} from` and `{name} to` of the interval, and `{name} room`.
///
/// ```
/// use textbook::{number::Interval, proof::estimate};
/// let sample = estimate::Sample { domain: "coins", seed: 1, count: 1_000 };
/// let fair = [("heads", Interval::new(0.375, 0.625))];
/// let proof = estimate::probability(sample, fair, |s| s.uniform(), |u| [*u < 0.5]);
/// assert_eq!(proof.unwrap().risk(), Some(1e-9));
/// ```
///
/// # Errors
/// The interval, if it does not lie within the claimed one; or the news that there was no sample.
pub fn probability<T: Debug + PartialEq + Sync, const K: usize>(
    sample: Sample,
    claimed: [(&str, Interval); K],
    draw: impl Fn(&mut Stream) -> T + Sync,
    events: impl Fn(&T) -> [bool; K] + Sync,
) -> Proof {
    let seen = drawn(sample, draw, events)?;
    conclude(sample, claimed, |k, risk| {
        let successes = seen.iter().filter(|events| events[k]).count() as u64;
        Ok(Estimated {
            value: float(successes) / float(sample.count),
            within: proportion(successes, sample.count, risk),
        })
    })
}

/// Evidence that the median of each of `K` quantities lies within the interval claimed for it,
/// whatever their distribution: the interval reaches from one order statistic to another.
///
/// # Errors
/// The interval, if it does not lie within the claimed one; or the news that there was no sample,
/// or that a value was not a number.
pub fn median<T: Debug + PartialEq + Sync, const K: usize>(
    sample: Sample,
    claimed: [(&str, Interval); K],
    draw: impl Fn(&mut Stream) -> T + Sync,
    quantities: impl Fn(&T) -> [f64; K] + Sync,
) -> Proof {
    medians(sample, claimed, &drawn(sample, draw, quantities)?)
}

/// The intervals of the medians of `seen`.
fn medians<const K: usize>(
    sample: Sample,
    claimed: [(&str, Interval); K],
    seen: &[[f64; K]],
) -> Proof {
    conclude(sample, claimed, |k, risk| {
        let mut values = finite(claimed[k].0, seen.iter().map(|values| values[k]))?;
        values.sort_by(f64::total_cmp);
        let within = match median_rank(sample.count, risk) {
            0 => Interval::REALS,
            rank => {
                let skipped = usize::try_from(rank - 1).unwrap_or(usize::MAX);
                let last = values.len() - 1;
                Interval::new(values[skipped], values[last - skipped])
            }
        };
        Ok(Estimated {
            value: values[values.len() / 2],
            within,
        })
    })
}

/// Evidence that the mean of each of `K` quantities, all of which lie in `range`, lies within the
/// interval claimed for it (Hoeffding 1963).
///
/// # Errors
/// The interval, if it does not lie within the claimed one; or the news that there was no sample,
/// or that a value was not a number or outside the range.
pub fn mean<T: Debug + PartialEq + Sync, const K: usize>(
    sample: Sample,
    range: Interval,
    claimed: [(&str, Interval); K],
    draw: impl Fn(&mut Stream) -> T + Sync,
    quantities: impl Fn(&T) -> [f64; K] + Sync,
) -> Proof {
    let seen = drawn(sample, draw, quantities)?;
    let width = Interval::point(range.high()) - Interval::point(range.low());
    conclude(sample, claimed, |k, risk| {
        let what = claimed[k].0;
        let values = finite(what, seen.iter().map(|values| values[k]))?;
        if let Some(outside) = values.iter().find(|value| !range.contains(**value)) {
            return Err(Counterexample::nothing(format!(
                "{what} is {outside} in one instance, outside of {}",
                interval_text(range)
            )));
        }
        let sum = values
            .into_iter()
            .map(Interval::point)
            .fold(Interval::point(0.0), |sum, value| sum + value);
        let mean = sum / Interval::point(float(sample.count));
        let margin = width * Interval::point(half_width(sample.count, risk));
        let reach = Interval::new(-margin.high(), margin.high());
        Ok(Estimated {
            value: mean.low(),
            within: mean + reach,
        })
    })
}

/// The quantities of every instance, in the order of their streams.
fn drawn<T: Debug + PartialEq + Sync, Q: Send>(
    sample: Sample,
    draw: impl Fn(&mut Stream) -> T + Sync,
    quantities: impl Fn(&T) -> Q + Sync,
) -> Result<Vec<Q>, Counterexample> {
    let first = draw(&mut Stream::new(sample.seed, 0));
    let instances = in_parallel(0..sample.count, &|number| {
        let instance = draw(&mut Stream::new(sample.seed, number));
        advance(1);
        (unlike(&instance, &first), quantities(&instance))
    });
    let (varied, seen): (Vec<_>, Vec<_>) = instances.into_iter().unzip();
    refuse_alike(sample, &first, varied)?;
    Ok(seen)
}

/// A sample in which nothing is unlike the first instance is none.
fn refuse_alike(
    sample: Sample,
    first: &impl Debug,
    varied: impl IntoIterator<Item = bool>,
) -> Result<(), Counterexample> {
    if sample.count > 0 && !varied.into_iter().any(|varied| varied) {
        return Err(Counterexample::nothing(format!(
            "all {} instances of {} were {first:?}",
            sample.count, sample.domain
        )));
    }
    Ok(())
}

/// The values, unless one of them is NaN or infinite.
fn finite(
    what: &str,
    values: impl Iterator<Item = f64>,
) -> Result<Vec<f64>, Counterexample> {
    let values: Vec<f64> = values.collect();
    match values.iter().position(|value| !value.is_finite()) {
        None => Ok(values),
        Some(number) => Err(Counterexample::nothing(format!(
            "{what} is {} in instance {number}",
            values[number]
        ))),
    }
}

/// Holds each quantity's interval against the claimed one. A refutation outweighs a question that
/// is left open.
fn conclude<const K: usize>(
    sample: Sample,
    claimed: [(&str, Interval); K],
    estimate: impl Fn(usize, f64) -> Result<Estimated, Counterexample>,
) -> Proof {
    if K == 0 {
        let domain = sample.domain;
        return Err(Counterexample::nothing(format!(
            "no quantity of {domain} is estimated"
        )));
    }
    let evidence = Evidence::of(Method::Estimate, sample.domain, sample.count)?;
    let mut evidence = evidence.sampled(sample.seed, Some(RISK));
    let share = (Interval::point(RISK) / Interval::point(float(K))).low();
    let mut open = None;
    for (k, (what, claim)) in claimed.into_iter().enumerate() {
        let Estimated { value, within } = estimate(k, share)?;
        let within = decimal::outward(within, DIGITS);
        let both = || {
            format!(
                "{what} lies in {} (risk {RISK:e}), the claim is {}",
                interval_text(within),
                interval_text(claim)
            )
        };
        if claim.low() > within.high() || claim.high() < within.low() {
            return Err(Counterexample::found(both()));
        }
        if !(claim.low() <= within.low() && within.high() <= claim.high()) {
            open = open.or_else(|| {
                let why = format!("{}; {OVERLAP}; try a larger sample", both());
                Some(Counterexample::nothing(why))
            });
        }
        let gap = (within.low() - claim.low()).min(claim.high() - within.high());
        let room = Significant {
            value: gap / (within.high() - within.low()),
            digits: 2,
        };
        let digits = DIGITS;
        evidence = evidence
            .finding(what, &Significant { value, digits })
            .between(what, within)
            .finding(&format!("{what} room"), &room);
    }
    open.map_or(Ok(evidence), Err)
}
