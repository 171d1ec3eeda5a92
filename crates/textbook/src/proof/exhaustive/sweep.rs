//! A sweep over the bit patterns of `f32`.

use super::FloatSet;
use super::chunk::{Key, Scan, Seen, every_chunk, runs, values};
use crate::number::FloatRange;
use crate::proof::{Counterexample, Evidence, Method, Proof, Show, grouped};

/// A sweep over a set of f32 values, its domain: it decides on each.
#[derive(Clone, Debug)]
pub struct Sweep<'a> {
    domain: &'a str,
    within: FloatSet,
}

/// A sweep over every f32 bit pattern, NaN and infinities included.
#[must_use]
pub fn every_f32() -> Sweep<'static> {
    every_f32_in("every f32 bit pattern", ..)
}

/// A sweep over the f32 values in this set, or in this range; `domain` says so in words.
#[must_use]
pub fn every_f32_in(domain: &str, within: impl Into<FloatSet>) -> Sweep<'_> {
    let within = within.into();
    Sweep { domain, within }
}

impl Sweep<'_> {
    /// Evidence that `holds` is true of every value; `explain` tells of one for which it is false.
    ///
    /// # Errors
    /// The failing value with the smallest bit pattern.
    #[inline]
    pub fn all(
        &self,
        holds: impl Fn(f32) -> bool + Sync,
        explain: impl Fn(f32) -> String,
    ) -> Proof {
        let seen = self.decide(never, holds, explain)?;
        Evidence::of(Method::Exhaustive, self.domain, seen.decided)
    }

    /// The same, where many neighbours can be decided together: what `surely` is true of needs no
    /// look at each value. It is given 2²⁰ neighbours at a time, from the smallest to the largest,
    /// and has to tell by the rules of [`FloatRange`] that `holds` is true of each. One value in
    /// 1,024 of them is tried nevertheless. The domain of the evidence tells how many were decided
    /// so.
    ///
    /// # Errors
    /// The failing value with the smallest bit pattern among those that were tried.
    #[inline]
    pub fn all_in_stretches(
        &self,
        surely: impl Fn(FloatRange) -> bool + Sync,
        holds: impl Fn(f32) -> bool + Sync,
        explain: impl Fn(f32) -> String,
    ) -> Proof {
        let seen = self.decide(surely, holds, explain)?;
        let domain = match seen.by_stretches {
            0 => self.domain.into(),
            some => {
                format!("{}, {} of them in stretches", self.domain, grouped(some))
            }
        };
        Evidence::of(Method::Exhaustive, &domain, seen.decided)
    }

    #[inline]
    fn decide(
        &self,
        surely: impl Fn(FloatRange) -> bool + Sync,
        holds: impl Fn(f32) -> bool + Sync,
        explain: impl Fn(f32) -> String,
    ) -> Result<Seen, Counterexample> {
        let key = inlined(
            #[inline(always)]
            |x| !holds(x),
        );
        self.run(surely, &key, 1)
            .map_err(|failure| failure.counterexample(|x| (explain(x), true)))
    }

    /// Evidence that the non-negative quantity `measure`, called `what`, is at most `bound` for
    /// every value. The findings `largest {what}` and `largest {what} at` tell the extreme; of
    /// several places, the one with the smallest bit pattern.
    ///
    /// # Errors
    /// The value with the smallest bit pattern for which the quantity is larger; or the news that
    /// it is not a number or has a minus sign there, be it that of −0.0; or that the bound is or
    /// has.
    #[inline]
    pub fn at_most(
        &self,
        what: &str,
        bound: f32,
        measure: impl Fn(f32) -> f32 + Sync,
    ) -> Proof {
        if bound.is_nan() || bound.is_sign_negative() {
            return Err(Counterexample::nothing(format!(
                "the {what} is not negative and cannot be held against {bound:?}"
            )));
        }
        let key = inlined(
            #[inline(always)]
            |x| measure(x).to_bits(),
        );
        let seen =
            self.run(never, &key, bound.to_bits() + 1)
                .map_err(|failure| {
                    failure.counterexample(|x| {
                        let value = measure(x);
                        let text = format!(
                            "the {what} is {}, not at most {}",
                            value.text(),
                            bound.text()
                        );
                        (text, value > bound)
                    })
                })?;
        let evidence = Evidence::of(Method::Exhaustive, self.domain, seen.decided)?;
        let largest = f32::from_bits(seen.largest);
        let place = self
            .first_in(seen.largest_chunk, &key, seen.largest)
            .ok_or_else(|| {
                Counterexample::nothing("the extreme is attained nowhere")
            })?;
        Ok(evidence
            .witnessed(format!(
                "the largest {what}, {}, at x = {}",
                largest.text(),
                place.text()
            ))
            .finding(&format!("largest {what}"), &largest)
            .finding(&format!("largest {what} at"), &place))
    }

    /// Visits the whole domain; a key of `limit` or more is a failure. What `surely` is true of has
    /// smaller keys.
    #[inline]
    fn run<K: Key>(
        &self,
        surely: impl Fn(FloatRange) -> bool + Sync,
        key: &(impl Fn(f32) -> K + Sync),
        limit: u32,
    ) -> Result<Seen, Stop> {
        let look = |chunk| {
            let scan = Scan {
                chunk,
                within: &self.within,
                surely: &surely,
                key,
            };
            scan.dispatched()
        };
        let (total, failing) = every_chunk(&look, limit);
        if let Some(chunk) = failing {
            let place = self.first_in(chunk, key, limit);
            return Err(place.map_or(Stop::Unvisited(0), Stop::At));
        }
        let missed = self.within.count().abs_diff(total.decided);
        if missed > 0 {
            return Err(Stop::Unvisited(missed));
        }
        Ok(total)
    }

    /// The first value of a chunk whose key is at least `limit`.
    #[inline]
    fn first_in<K: Key>(
        &self,
        chunk: u32,
        key: &impl Fn(f32) -> K,
        limit: u32,
    ) -> Option<f32> {
        let mut values =
            runs(&self.within, chunk).flat_map(|run| values(chunk, run));
        values.find(|&x| key(x).into() >= limit)
    }
}

/// No stretch is decided as a whole.
fn never(_: FloatRange) -> bool {
    false
}

/// A closure that says of itself that it is to be inlined: a `let` cannot carry the attribute.
fn inlined<K: Key, F: Fn(f32) -> K>(key: F) -> F {
    key
}

/// Why a sweep stopped.
enum Stop {
    /// The first value whose key reached the limit.
    At(f32),
    /// So many values were not visited.
    Unvisited(u64),
}

impl Stop {
    /// The counterexample, with what `explain` says of the value and whether that refutes the
    /// claim.
    fn counterexample(
        self,
        explain: impl Fn(f32) -> (String, bool),
    ) -> Counterexample {
        match self {
            Self::At(x) => {
                let (text, decisive) = explain(x);
                let text = format!(
                    "at x = {} (bits {:#010x}): {text}",
                    x.text(),
                    x.to_bits()
                );
                if decisive {
                    Counterexample::found(text)
                } else {
                    Counterexample::nothing(text)
                }
            }
            Self::Unvisited(count) => Counterexample::nothing(format!(
                "the sweep missed {} of its values",
                grouped(count)
            )),
        }
    }
}
