//! Confidence intervals, each with a risk that is bounded and not approximated.
//!
//! A tail of the binomial distribution is a sum of terms that differ from their neighbours by
//! simple factors. Measured in units of one of its terms, the whole distribution adds up to
//! something, and the tail is its share of that: no factorial and no power is needed. The terms are
//! outward-rounded intervals, so every risk is an upper bound.

use crate::number::{Interval, Smooth, float};
use crate::proof::threshold;

/// Parts of the unit interval: an end is at most 2⁻³² further out than it has to be.
const PARTS: u64 = 1 << 32;

/// Terms below 2⁻¹⁰⁰ of the first are not added one by one.
const SMALL: f64 = f64::from_bits((1023 - 100) << 52);

/// An interval that holds the probability of an event that happened `successes` times in `trials`,
/// except with probability `risk` (Clopper & Pearson 1934). Each end is a probability that makes
/// the count, or one further away from it, as rare as half the risk.
///
/// ```
/// use textbook::proof::estimate::proportion;
/// let rare = proportion(0, 1_000, 1e-9);
/// assert_eq!(rare.low(), 0.0);
/// // (1 − p)¹⁰⁰⁰ = 10⁻⁹/2
/// assert!(0.02118 < rare.high() && rare.high() < 0.02119);
/// ```
///
/// # Panics
/// If `successes` is more than `trials`.
#[must_use]
pub fn proportion(successes: u64, trials: u64, risk: f64) -> Interval {
    assert!(successes <= trials, "{successes} successes in {trials}");
    let upper = |successes| smallest(|p| 2.0 * tail(successes, trials, p) <= risk);
    let one = Interval::point(1.0);
    let low = (one - Interval::point(upper(trials - successes))).low();
    Interval::new(low, upper(successes))
}

/// The largest k for which the k-th smallest and the k-th largest of `count` values have a median
/// between them, except with probability `risk`; 0 if there are too few values for that. Fewer than
/// k values on the one side of a median are as rare as fewer than k heads of a fair coin, or rarer,
/// whatever the distribution.
#[must_use]
pub fn median_rank(count: u64, risk: f64) -> u64 {
    let is_safe = |rank| 2.0 * tail(rank - 1, count, 0.5) <= risk;
    let half = count / 2;
    threshold(1..=half, |rank| !is_safe(rank)).map_or(half, |fails| fails - 1)
}

/// How far the mean of `count` values can be from its expectation, in units of the range of the
/// values, except with probability `risk`: t with 2·exp(−2·count·t²) ≤ risk (Hoeffding 1963).
#[must_use]
pub fn half_width(count: u64, risk: f64) -> f64 {
    smallest(|t| {
        let exponent = Interval::point(-2.0 * float(count))
            * Interval::point(t)
            * Interval::point(t);
        2.0 * exponent.exp().high() <= risk
    })
}

/// The smallest number between 0 and 1 from which on `holds`, rounded up; 1 always does.
fn smallest(holds: impl Fn(f64) -> bool) -> f64 {
    let share = |parts| float(parts) / float(PARTS);
    let found = threshold(1..=PARTS, |parts| parts == PARTS || holds(share(parts)));
    found.map_or(1.0, share)
}

/// An upper bound on the probability of at most `successes` in `trials`, each with probability p, 0
/// < p < 1.
///
/// In units of the term at `successes`, the terms below it and above it. Either way the factors
/// decrease, so that terms which have become smaller than 1 keep falling. What is left out below is
/// bounded by as many terms as there are; what is left out above would make the tail smaller.
fn tail(successes: u64, trials: u64, p: f64) -> f64 {
    let count = |n| Interval::point(float(n));
    let odds = Interval::point(p) / (Interval::point(1.0) - Interval::point(p));
    let mut term = Interval::point(1.0);
    let mut up_to = term;
    for j in (1..=successes).rev() {
        term = term * count(j) / (count(trials - j + 1) * odds);
        if term.high() < SMALL {
            up_to += term * count(j);
            break;
        }
        up_to += term;
    }
    let mut above = Interval::point(0.0);
    term = Interval::point(1.0);
    for j in successes..trials {
        term = term * count(trials - j) * odds / count(j + 1);
        if term.high() < SMALL {
            break;
        }
        above += term;
    }
    (Interval::point(1.0) / (Interval::point(1.0) + above / up_to)).high()
}
