//! Chunks of neighbouring floats: what becomes of one, and of all together.

use super::FloatSet;
use crate::number::{FloatRange, decided};
use crate::proof::parallel::in_parallel;
use crate::proof::progress::advance;
use pulp::{Arch, NullaryFnOnce};
use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};

/// How many bit patterns make a chunk, and how many chunks they all make.
const CHUNK: u32 = 1 << 20;
const CHUNKS: u32 = 1 << 12;
/// One in so many values is tried even where a stretch has decided.
const CHECKED: u32 = 1 << 10;

/// What some chunks saw: how many values of the domain, how many of these were decided by
/// stretches, the largest key.
#[derive(Clone, Copy, Default)]
pub(super) struct Seen {
    pub(super) decided: u64,
    pub(super) by_stretches: u64,
    pub(super) largest: u32,
    pub(super) largest_chunk: u32,
}

/// What all chunks saw together, and the first of them in which a key reaches the limit.
pub(super) fn every_chunk(
    look: &(dyn Fn(u32) -> Seen + Sync),
    limit: u32,
) -> (Seen, Option<u32>) {
    let first_failure = AtomicU32::new(CHUNKS);
    let chunks = in_parallel(0..CHUNKS, &|chunk| {
        if chunk > first_failure.load(Ordering::Relaxed) {
            return Seen::default();
        }
        let seen = look(chunk);
        advance(seen.decided);
        if seen.largest >= limit {
            first_failure.fetch_min(chunk, Ordering::Relaxed);
        }
        seen
    });
    let mut total = Seen::default();
    for seen in chunks {
        // The first of the domain counts even if its key is 0.
        if total.decided == 0 || seen.largest > total.largest {
            total.largest = seen.largest;
            total.largest_chunk = seen.largest_chunk;
        }
        total.decided += seen.decided;
        total.by_stretches += seen.by_stretches;
    }
    let failing = first_failure.into_inner();
    (total, (failing < CHUNKS).then_some(failing))
}

/// What is asked of each value, the largest of which is kept: a failure, which is larger than none
/// and costs less than a number, or a number.
pub(super) trait Key: Copy + Default + Ord + Into<u32> {}

impl<K: Copy + Default + Ord + Into<u32>> Key for K {}

/// What is to be done with one chunk, compiled for the widest registers of the machine.
pub(super) struct Scan<'a, S, F> {
    pub(super) chunk: u32,
    pub(super) within: &'a FloatSet,
    pub(super) surely: &'a S,
    pub(super) key: &'a F,
}

impl<K: Key, S, F> Scan<'_, S, F>
where
    S: Fn(FloatRange) -> bool,
    F: Fn(f32) -> K,
{
    /// Does it.
    #[inline]
    pub(super) fn dispatched(self) -> Seen {
        Arch::new().dispatch(self)
    }
}

impl<K: Key, S, F> NullaryFnOnce for Scan<'_, S, F>
where
    S: Fn(FloatRange) -> bool,
    F: Fn(f32) -> K,
{
    type Output = Seen;

    #[inline(always)]
    fn call(self) -> Seen {
        let stretch = stretch(self.chunk);
        let surely = || decided(|| (self.surely)(stretch)) == Some(true);
        let as_a_whole = !stretch.is_unknown() && surely();
        let (mut decided, mut largest) = (0u32, K::default());
        for run in runs(self.within, self.chunk) {
            if as_a_whole {
                decided += run.end - run.start;
                let first = run.start.next_multiple_of(CHECKED);
                let tried = (first..run.end).step_by(CHECKED as usize);
                let keys = tried.map(|offset| (self.key)(value(self.chunk, offset)));
                largest = largest.max(keys.max().unwrap_or_default());
                continue;
            }
            for x in values(self.chunk, run) {
                decided += 1;
                largest = largest.max((self.key)(x));
            }
        }
        Seen {
            decided: decided.into(),
            by_stretches: if as_a_whole { decided.into() } else { 0 },
            largest: largest.into(),
            largest_chunk: self.chunk,
        }
    }
}

/// Where a set has values in a chunk, as offsets from its beginning.
#[allow(clippy::cast_possible_truncation, reason = "below the size of a chunk")]
pub(super) fn runs(
    within: &FloatSet,
    chunk: u32,
) -> impl Iterator<Item = Range<u32>> {
    let first = u64::from(chunk) * u64::from(CHUNK);
    let offset = move |pattern| (pattern - first) as u32;
    let runs = within.within(first..first + u64::from(CHUNK));
    runs.map(move |run| offset(run.start)..offset(run.end))
}

/// The values of a run in the order of their bit patterns.
#[inline(always)]
pub(super) fn values(chunk: u32, run: Range<u32>) -> impl Iterator<Item = f32> {
    run.map(move |offset| value(chunk, offset))
}

#[inline(always)]
fn value(chunk: u32, offset: u32) -> f32 {
    f32::from_bits(chunk.wrapping_mul(CHUNK).wrapping_add(offset))
}

/// The values of a chunk from the smallest to the largest; unknown where one of them is NaN.
fn stretch(chunk: u32) -> FloatRange {
    let (first, last) = (value(chunk, 0), value(chunk, CHUNK - 1));
    if first <= last {
        FloatRange::variable(first, last)
    } else {
        FloatRange::variable(last, first)
    }
}
