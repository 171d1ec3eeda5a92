//! Measured: two pieces of work, timed against each other on the machine that builds the book.
//!
//! A time alone says more about the machine than about the work, so what is measured is a ratio.
//! The two run in turn, many times, each for about a tenth of a millisecond or one run, and each
//! pair gives one ratio: whatever slows the machine for longer than a pair slows both, and what
//! falls into one pair spoils that pair alone. The median is shown with the quartiles, between
//! which half of the ratios lie.
//!
//! A busy machine must not turn a true statement into a false one. So a statement "at most b" is
//! refuted only when at least three quarters of the ratios are larger than b. Choose b far from
//! what you expect: what lies between is not decided by a clock.

use super::{Counterexample, Evidence, Method, Notation, Proof, Show, Significant};
use std::time::{Duration, Instant};

/// The middle of the measured ratios.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    lower: f64,
    median: f64,
    upper: f64,
}

impl Spread {
    /// The median and the quartiles of `ratios`: each is one of them, the upper of two in the
    /// middle.
    ///
    /// # Errors
    /// There are fewer than eight.
    pub fn of(mut ratios: Vec<f64>) -> Result<Self, Counterexample> {
        let count = ratios.len();
        if count < FEWEST {
            return Err(Counterexample::nothing(format!(
                "{count} pairs of runs have no spread, take {FEWEST} or more"
            )));
        }
        ratios.sort_by(f64::total_cmp);
        Ok(Self {
            lower: ratios[count / 4],
            median: ratios[count / 2],
            upper: ratios[count - 1 - count / 4],
        })
    }
}

impl Show for Spread {
    fn value(&self) -> f64 {
        self.median
    }
    fn notation(&self) -> Notation {
        let significant = |value| Significant { value, digits: 2 };
        let [lower, upper] =
            [self.lower, self.upper].map(|end| significant(end).text());
        let quartiles = format!("quartiles {lower} and {upper}");
        significant(self.median).notation().noted(Some(quartiles))
    }
}

/// Fewer pairs have no quartiles to speak of.
const FEWEST: usize = 8;
/// Each piece of work is repeated until it takes this long.
const LONG_ENOUGH: Duration = Duration::from_micros(50);
/// Work that so many repetitions cannot make visible to the clock was not done at all.
const MOST_REPETITIONS: u32 = 1 << 20;

/// Evidence that `work` takes at most `bound` times as long as `yardstick`, in at least a quarter
/// of `pairs` pairs of runs. The finding `what` is the ratio with its spread.
///
/// Both pieces of work have to hide their results from the compiler ([`std::hint::black_box`]), or
/// it may leave them out.
///
/// # Errors
/// A lower quartile above `bound`; or the news that there are fewer than eight pairs, that the
/// clock does not see the work, or that the bound is not a positive number or not finite.
pub fn at_most(
    what: &str,
    domain: &str,
    bound: f64,
    pairs: usize,
    work: impl FnMut(),
    yardstick: impl FnMut(),
) -> Proof {
    if !bound.is_finite() || bound <= 0.0 {
        return Err(Counterexample::nothing(format!(
            "a ratio of times cannot be held against {bound}"
        )));
    }
    let spread = ratio(pairs, work, yardstick)?;
    if spread.lower > bound {
        return Err(Counterexample::found(format!(
            "{what}: {}, not at most {bound}, on {}",
            spread.text(),
            machine()
        )));
    }
    let evidence = Evidence::of(Method::Measured, domain, pairs as u64)?;
    Ok(evidence
        .witnessed(format!("measured on {}", machine()))
        .finding(what, &spread))
}

/// The time of `work` divided by that of `yardstick`, in `pairs` pairs of runs.
///
/// # Errors
/// There are fewer than eight pairs, or the clock does not see the work.
pub fn ratio(
    pairs: usize,
    mut work: impl FnMut(),
    mut yardstick: impl FnMut(),
) -> Result<Spread, Counterexample> {
    let repetitions = (repetitions(&mut work)?, repetitions(&mut yardstick)?);
    let mut ratios = Vec::new();
    for pair in 0..pairs {
        // The order changes from pair to pair, so that neither always finds what the other left in
        // the caches.
        let (time, unit) = if pair % 2 == 0 {
            let time = seconds(repetitions.0, &mut work);
            (time, seconds(repetitions.1, &mut yardstick))
        } else {
            let unit = seconds(repetitions.1, &mut yardstick);
            (seconds(repetitions.0, &mut work), unit)
        };
        if time <= 0.0 || unit <= 0.0 {
            return Err(Counterexample::nothing(
                "the clock stood still during a run",
            ));
        }
        ratios.push(time / unit);
    }
    Spread::of(ratios)
}

/// How often the work has to be repeated to take long enough.
fn repetitions(work: &mut impl FnMut()) -> Result<u32, Counterexample> {
    if cfg!(target_family = "wasm") {
        return Err(Counterexample::nothing(
            "a page has no clock to measure with",
        ));
    }
    let mut repetitions = 1;
    while timed(repetitions, work) < LONG_ENOUGH {
        if repetitions == MOST_REPETITIONS {
            return Err(Counterexample::nothing(format!(
                "the clock does not see the work, {MOST_REPETITIONS} times over: the compiler may \
                 have left it out; try to hide its result in a black box"
            )));
        }
        repetitions *= 2;
    }
    Ok(repetitions)
}

fn timed(repetitions: u32, work: &mut impl FnMut()) -> Duration {
    let start = Instant::now();
    for _ in 0..repetitions {
        work();
    }
    start.elapsed()
}

/// The time of one repetition.
fn seconds(repetitions: u32, work: &mut impl FnMut()) -> f64 {
    timed(repetitions, work).as_secs_f64() / f64::from(repetitions)
}

/// The processor's name where the system tells it, else its architecture.
fn machine() -> String {
    let cpus = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let models = cpus.lines().filter(|line| line.starts_with("model name"));
    let mut names = models.filter_map(|line| line.split_once(':'));
    names.next().map_or_else(
        || std::env::consts::ARCH.into(),
        |(_, name)| name.trim().into(),
    )
}
