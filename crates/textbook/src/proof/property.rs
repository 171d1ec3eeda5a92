//! Property: sampled instances, each checked exactly or within a rounding bound that is derived.
//!
//! A sample is not a proof, and the book says "tested". What a sample can do is refute, and it must
//! be able to: a sampler that draws the same instance again and again has tested one, and is
//! refused.

use super::{Counterexample, Evidence, Method, Proof, Show, Significant};
use crate::random::Stream;
use std::fmt::Debug;

/// How far a computed quantity is from the exact one, and how far it may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Deviation {
    /// The distance seen.
    pub error: f64,
    /// The derived bound on it.
    pub bound: f64,
}

/// Where a sample comes from.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'a> {
    /// The domain, in words.
    pub domain: &'a str,
    /// The seed of the random streams; instance number i is drawn from stream i.
    pub seed: u64,
    /// How many instances.
    pub count: u64,
}

/// Evidence that the deviation of every sampled instance is at most its bound. The findings
/// `largest error` and `its bound` are those of the instance that uses the largest share of its
/// bound.
///
/// # Errors
/// The first instance over its bound; or the news that an error is not a number or negative, that a
/// bound is not finite, or that all instances were the same.
#[inline]
pub fn within_bound<T: Debug + PartialEq>(
    sample: Sample,
    draw: impl Fn(&mut Stream) -> T,
    deviation: impl Fn(&T) -> Deviation,
) -> Proof {
    let mut worst = Deviation {
        error: 0.0,
        bound: 0.0,
    };
    let evidence = sampled(sample, draw, |instance| {
        let seen = deviation(instance);
        if seen.error.is_nan() || seen.error < 0.0 || !seen.bound.is_finite() {
            return Err(Counterexample::nothing(format!(
                "{instance:?} has the error {} and the bound {}, which cannot be compared; an \
                 error is a number from 0 on, its bound a finite one",
                seen.error.text(),
                seen.bound.text()
            )));
        }
        if seen.error > seen.bound {
            return Err(Counterexample::found(format!(
                "{instance:?} deviates by {}, more than its bound {}",
                seen.error.text(),
                seen.bound.text()
            )));
        }
        if seen.error * worst.bound >= worst.error * seen.bound {
            worst = seen;
        }
        Ok(())
    })?;
    let rounded = |value| Significant { value, digits: 3 };
    Ok(evidence
        .finding("largest error", &rounded(worst.error))
        .finding("its bound", &rounded(worst.bound)))
}

/// Evidence that `check` accepts every sampled instance, in exact arithmetic.
///
/// # Errors
/// The first instance that the check refuses, or the news that all instances were the same.
#[inline]
pub fn holds<T: Debug + PartialEq>(
    sample: Sample,
    draw: impl Fn(&mut Stream) -> T,
    check: impl Fn(&T) -> Result<(), String>,
) -> Proof {
    sampled(sample, draw, |instance| {
        check(instance).map_err(Counterexample::found)
    })
}

/// Whether an instance is another one than the first. What is not even equal to itself, such as
/// NaN, is none at all.
pub(super) fn unlike<T: PartialEq>(instance: &T, first: &T) -> bool {
    #[allow(clippy::eq_op, reason = "false for NaN")]
    let itself = instance == instance;
    itself && instance != first
}

#[inline]
fn sampled<T: Debug + PartialEq>(
    Sample {
        domain,
        seed,
        count,
    }: Sample,
    draw: impl Fn(&mut Stream) -> T,
    mut check: impl FnMut(&T) -> Result<(), Counterexample>,
) -> Proof {
    let first = draw(&mut Stream::new(seed, 0));
    let mut varied = false;
    let mut cases = 0;
    for number in 0..count {
        let instance = draw(&mut Stream::new(seed, number));
        varied |= unlike(&instance, &first);
        check(&instance)?;
        cases += 1;
    }
    if count > 0 && !varied {
        return Err(Counterexample::nothing(format!(
            "all {count} instances of {domain} were {first:?}"
        )));
    }
    Ok(Evidence::of(Method::Property, domain, cases)?.sampled(seed, None))
}
