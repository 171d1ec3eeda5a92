//! Chunks of neighbouring floats: what becomes of one, and of all together.

use crate::number::FloatRange;
use crate::proof::parallel::in_parallel;
use crate::proof::progress::advance;
use pulp::{Arch, NullaryFnOnce};
use std::ops::Range;
use std::sync::atomic::{AtomicU32, Ordering};

/// How many bit patterns make a chunk.
const CHUNK: u32 = 1 << 20;
/// The chunks of all bit patterns.
pub(super) const ALL: Range<u32> = 0..1 << 12;
/// One in so many values is tried even where a stretch has decided.
const CHECKED: usize = 1 << 10;

/// What some chunks saw: how many values, how many of them in the domain and how many of these by
/// stretches, the largest key.
#[derive(Clone, Copy, Default)]
pub(super) struct Seen {
    pub(super) visited: u64,
    pub(super) decided: u64,
    pub(super) by_stretches: u64,
    pub(super) largest: u32,
    pub(super) largest_chunk: u32,
}

/// The chunks that the positive floats from `low` to below `high` touch.
pub(super) fn chunks_between(low: f32, high: f32) -> Range<u32> {
    low.to_bits() / CHUNK..high.to_bits().div_ceil(CHUNK)
}

/// How many bit patterns some chunks have.
pub(super) fn patterns(chunks: &Range<u32>) -> u64 {
    u64::from(CHUNK) * chunks.len() as u64
}

/// What these chunks saw together, and the first of them in which a key reaches the limit.
pub(super) fn every_chunk(
    chunks: Range<u32>,
    look: &(dyn Fn(u32) -> Seen + Sync),
    limit: u32,
) -> (Seen, Option<u32>) {
    let end = chunks.end;
    let first_failure = AtomicU32::new(end);
    let chunks = in_parallel(chunks, &|chunk| {
        if chunk > first_failure.load(Ordering::Relaxed) {
            return Seen::default();
        }
        let seen = look(chunk);
        advance(seen.visited);
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
        total.visited += seen.visited;
        total.decided += seen.decided;
        total.by_stretches += seen.by_stretches;
    }
    let failing = first_failure.into_inner();
    (total, (failing < end).then_some(failing))
}

/// What is to be done with one chunk, compiled for the widest registers of the machine.
pub(super) struct Scan<'a, D, S, K> {
    pub(super) chunk: u32,
    pub(super) within: &'a D,
    pub(super) surely: &'a S,
    pub(super) key: &'a K,
}

impl<D, S, K> Scan<'_, D, S, K>
where
    D: Fn(f32) -> bool,
    S: Fn(FloatRange) -> bool,
    K: Fn(f32) -> u32,
{
    /// Does it.
    #[inline]
    pub(super) fn dispatched(self) -> Seen {
        Arch::new().dispatch(self)
    }
}

impl<D, S, K> NullaryFnOnce for Scan<'_, D, S, K>
where
    D: Fn(f32) -> bool,
    S: Fn(FloatRange) -> bool,
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
        // A chunk outside the domain costs no look at the key, and one that is surely not costs no
        // look at the domain alone.
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

/// The values of a chunk in the order of their bit patterns.
#[inline(always)]
pub(super) fn values(chunk: u32) -> impl Iterator<Item = f32> {
    (0..CHUNK).map(move |offset| value(chunk, offset))
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
