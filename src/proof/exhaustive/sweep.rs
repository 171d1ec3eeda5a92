//! A sweep over all bit patterns of `f32`.

use crate::number::Stretch;
use crate::proof::parallel::in_parallel;
use crate::proof::{Counterexample, Evidence, Method, Proof, Show, grouped};
use pulp::{Arch, NullaryFnOnce};
use std::sync::atomic::{AtomicU32, Ordering};

/// How many bit patterns there are.
const PATTERNS: u64 = 1 << 32;
/// How many of them make a chunk.
const CHUNK: u32 = 1 << 20;
/// How many chunks there are.
const CHUNKS: u32 = 1 << 12;
/// One in so many values is tried even where a stretch has decided.
const CHECKED: usize = 1 << 10;

/// A sweep: it visits every f32 value and decides on those in its domain.
#[derive(Clone, Copy, Debug)]
pub struct Sweep<'a, D> {
    domain: &'a str,
    within: D,
}

/// What some chunks saw: how many values, how many of them in the domain and how many of these by stretches, the largest key.
#[derive(Clone, Copy, Default)]
struct Seen {
    visited: u64,
    decided: u64,
    by_stretches: u64,
    largest: u32,
    largest_chunk: u32,
}

/// A sweep over every f32 bit pattern, NaN and infinities included.
#[must_use]
pub fn every_f32() -> Sweep<'static, impl Fn(f32) -> bool + Sync> {
    every_f32_where("every f32 bit pattern", |_| true)
}

/// A sweep over the f32 values for which `within` holds; `domain` says so in words.
pub fn every_f32_where<D: Fn(f32) -> bool + Sync>(
    domain: &str,
    within: D,
) -> Sweep<'_, D> {
    Sweep { domain, within }
}

impl<D: Fn(f32) -> bool + Sync> Sweep<'_, D> {
    /// Evidence that `holds` is true of every value; `explain` tells of one for which it is false.
    ///
    /// # Errors
    /// The failing value with the smallest bit pattern.
    pub fn all(
        &self,
        holds: impl Fn(f32) -> bool + Sync,
        explain: impl Fn(f32) -> String,
    ) -> Proof {
        let seen = self.decide(never, holds, explain)?;
        Evidence::of(Method::Exhaustive, self.domain, seen.decided)
    }

    /// The same, where many neighbours can be decided together: what `surely` is true of needs no look at each value. It is given 2²⁰
    /// neighbours at a time, from the smallest to the largest, and has to tell by the rules of [`Stretch`] that `holds` is true of each. One value
    /// in 1,024 of them is tried nevertheless. The domain of the evidence tells how many were decided so.
    ///
    /// # Errors
    /// The failing value with the smallest bit pattern among those that were tried.
    pub fn all_in_stretches(
        &self,
        surely: impl Fn(Stretch) -> bool + Sync,
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

    fn decide(
        &self,
        surely: impl Fn(Stretch) -> bool + Sync,
        holds: impl Fn(f32) -> bool + Sync,
        explain: impl Fn(f32) -> String,
    ) -> Result<Seen, Counterexample> {
        let key = inlined(
            #[inline(always)]
            |x| u32::from(!holds(x)),
        );
        self.run(surely, &key, 1)
            .map_err(|failure| failure.told(|x| (explain(x), true)))
    }

    /// Evidence that the non-negative quantity `measure`, called `what`, is at most `bound` for every value. The
    /// findings `largest {what}` and `largest {what} at` tell the extreme; of several places, the one with the
    /// smallest bit pattern.
    ///
    /// # Errors
    /// The value with the smallest bit pattern for which the quantity is larger; or the news that it is
    /// not a number or has a minus sign there, be it that of −0.0.
    pub fn at_most(
        &self,
        what: &str,
        bound: f32,
        measure: impl Fn(f32) -> f32 + Sync,
    ) -> Proof {
        let key = inlined(
            #[inline(always)]
            |x| measure(x).to_bits(),
        );
        let seen =
            self.run(never, &key, bound.to_bits() + 1)
                .map_err(|failure| {
                    failure.told(|x| {
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

    /// Visits every bit pattern; a key of `limit` or more is a failure. What `surely` is true of has smaller keys.
    fn run(
        &self,
        surely: impl Fn(Stretch) -> bool + Sync,
        key: &(impl Fn(f32) -> u32 + Sync),
        limit: u32,
    ) -> Result<Seen, Failure> {
        let look = |chunk| {
            Arch::new().dispatch(Scan {
                chunk,
                within: &self.within,
                surely: &surely,
                key,
            })
        };
        let (total, failing) = every_chunk(&look, limit);
        if let Some(chunk) = failing {
            let place = self.first_in(chunk, key, limit);
            return Err(place.map_or(Failure::Unvisited(0), Failure::At));
        }
        if total.visited != PATTERNS {
            return Err(Failure::Unvisited(PATTERNS - total.visited));
        }
        Ok(total)
    }

    /// The first value of a chunk whose key is at least `limit`.
    fn first_in(
        &self,
        chunk: u32,
        key: &impl Fn(f32) -> u32,
        limit: u32,
    ) -> Option<f32> {
        values(chunk).find(|&x| (self.within)(x) && key(x) >= limit)
    }
}

/// What all chunks saw together, and the first of them in which a key reaches the limit.
fn every_chunk(
    look: &(dyn Fn(u32) -> Seen + Sync),
    limit: u32,
) -> (Seen, Option<u32>) {
    let first_failure = AtomicU32::new(CHUNKS);
    let chunks = in_parallel(0..CHUNKS, &|chunk| {
        if chunk > first_failure.load(Ordering::Relaxed) {
            return Seen::default();
        }
        let seen = look(chunk);
        if seen.largest >= limit {
            first_failure.fetch_min(chunk, Ordering::Relaxed);
        }
        seen
    });
    let mut total = Seen::default();
    for seen in chunks {
        total.visited += seen.visited;
        total.decided += seen.decided;
        total.by_stretches += seen.by_stretches;
        if seen.largest > total.largest {
            total.largest = seen.largest;
            total.largest_chunk = seen.largest_chunk;
        }
    }
    let failing = first_failure.into_inner();
    (total, (failing < CHUNKS).then_some(failing))
}

/// No stretch is decided as a whole.
fn never(_: Stretch) -> bool {
    false
}

/// What is to be done with one chunk, compiled for the widest registers of the machine.
struct Scan<'a, D, S, K> {
    chunk: u32,
    within: &'a D,
    surely: &'a S,
    key: &'a K,
}

impl<D, S, K> NullaryFnOnce for Scan<'_, D, S, K>
where
    D: Fn(f32) -> bool,
    S: Fn(Stretch) -> bool,
    K: Fn(f32) -> u32,
{
    type Output = Seen;

    #[inline(always)]
    fn call(self) -> Seen {
        let stretch = stretch(self.chunk);
        let as_a_whole = !stretch.is_unknown() && (self.surely)(stretch);
        let mut tried = (0..CHUNK)
            .step_by(CHECKED)
            .map(|offset| value(self.chunk, offset))
            .filter(|&x| (self.within)(x));
        if as_a_whole {
            let seen = self.pass(|_| 0);
            return Seen {
                by_stretches: seen.decided,
                largest: tried.map(self.key).max().unwrap_or(0),
                ..seen
            };
        }
        // A chunk outside the domain costs no look at the key, and one that is surely not costs no look at the domain alone.
        if tried.next().is_none() {
            let outside = self.pass(|_| 0);
            if outside.decided == 0 {
                return outside;
            }
        }
        // Not the key itself: a shim around a reference would not be inlined.
        self.pass(
            #[inline(always)]
            |x| (self.key)(x),
        )
    }
}

impl<D: Fn(f32) -> bool, S, K> Scan<'_, D, S, K> {
    #[inline(always)]
    fn pass(&self, key: impl Fn(f32) -> u32) -> Seen {
        let (mut visited, mut decided, mut largest) = (0u32, 0u32, 0u32);
        for x in values(self.chunk) {
            // No jump anywhere: outside the domain the key is masked away.
            let within = u32::from((self.within)(x));
            visited = visited.wrapping_add(1);
            decided = decided.wrapping_add(within);
            largest = largest.max(key(x) & within.wrapping_neg());
        }
        Seen {
            visited: visited.into(),
            decided: decided.into(),
            by_stretches: 0,
            largest,
            largest_chunk: self.chunk,
        }
    }
}

/// A closure that says of itself that it is to be inlined: a `let` cannot carry the attribute.
fn inlined<F: Fn(f32) -> u32>(key: F) -> F {
    key
}

/// The values of a chunk in the order of their bit patterns.
#[inline(always)]
fn values(chunk: u32) -> impl Iterator<Item = f32> {
    (0..CHUNK).map(move |offset| value(chunk, offset))
}

#[inline(always)]
fn value(chunk: u32, offset: u32) -> f32 {
    f32::from_bits(chunk.wrapping_mul(CHUNK).wrapping_add(offset))
}

/// The values of a chunk from the smallest to the largest; unknown where one of them is NaN.
fn stretch(chunk: u32) -> Stretch {
    let (first, last) = (value(chunk, 0), value(chunk, CHUNK - 1));
    if first <= last {
        Stretch::new(first, last)
    } else {
        Stretch::new(last, first)
    }
}

/// Why a sweep stopped.
enum Failure {
    /// The first value whose key reached the limit.
    At(f32),
    /// So many values were not visited.
    Unvisited(u64),
}

impl Failure {
    /// The counterexample, with what `explain` says of the value and whether that refutes the claim.
    fn told(self, explain: impl Fn(f32) -> (String, bool)) -> Counterexample {
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
                "the sweep missed {} of the {} values",
                grouped(count),
                grouped(PATTERNS)
            )),
        }
    }
}
