//! Sets of floats: what a sweep visits.
//!
//! A range of numbers is at most two ranges of bit patterns, one on either side of zero. So what a
//! set holds of some neighbours, and how much that is, is known without a look at each.

use std::ops::{Bound, Range, RangeBounds, RangeInclusive};

/// A set of f32 values; of bit patterns, to be exact.
///
/// It is made of ranges, and holds what they hold: `..` all patterns, NaNs included, and a range
/// with an end no NaN. Both zeros are the number 0.
///
/// ```
/// use textbook::proof::exhaustive::FloatSet;
/// let binade = FloatSet::from(1.0..2.0);
/// assert_eq!(binade.count(), 1 << 23);
/// assert_eq!(binade.mirrored().complement().count(), (1 << 32) - (1 << 24));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct FloatSet {
    /// Not empty, apart from each other, in ascending order.
    patterns: Vec<Range<u64>>,
}

/// Every f32 but the NaNs, infinities included.
pub const NUMBERS: RangeInclusive<f32> = f32::NEG_INFINITY..=f32::INFINITY;

/// The bit patterns of +0, of −0, and the one after the last.
const ZERO: u64 = 0;
const MINUS_ZERO: u64 = 1 << 31;
const END: u64 = 1 << 32;
/// The pattern after that of +∞.
const NAN: u64 = f32::INFINITY.to_bits() as u64 + 1;

impl<R: RangeBounds<f32>> From<R> for FloatSet {
    fn from(range: R) -> Self {
        let (low, high) = (range.start_bound().cloned(), range.end_bound().cloned());
        if (low, high) == (Bound::Unbounded, Bound::Unbounded) {
            return Self::of(vec![ZERO..MINUS_ZERO, MINUS_ZERO..END]);
        }
        let negative = |bound: Bound<f32>| bound.map(|end| -end);
        let right = magnitudes(low, high);
        let left = magnitudes(negative(high), negative(low));
        Self::of(vec![right, left.start + MINUS_ZERO..left.end + MINUS_ZERO])
    }
}

/// The patterns without a sign of the numbers from 0 on between two bounds.
fn magnitudes(low: Bound<f32>, high: Bound<f32>) -> Range<u64> {
    let pattern = |end: f32| u64::from(end.abs().to_bits());
    let start = match low {
        Bound::Included(end) if end > 0.0 => pattern(end),
        Bound::Excluded(end) if end >= 0.0 => pattern(end) + 1,
        Bound::Included(end) | Bound::Excluded(end) if end.is_nan() => NAN,
        _ => ZERO,
    };
    let end = match high {
        Bound::Unbounded => NAN,
        Bound::Included(end) if end >= 0.0 => pattern(end) + 1,
        Bound::Excluded(end) if end > 0.0 => pattern(end),
        _ => ZERO,
    };
    start..end.min(NAN)
}

impl FloatSet {
    /// The patterns in any of these ranges, which may overlap.
    fn of(mut ranges: Vec<Range<u64>>) -> Self {
        ranges.retain(|range| !range.is_empty());
        ranges.sort_by_key(|range| range.start);
        let mut patterns: Vec<Range<u64>> = Vec::new();
        for range in ranges {
            match patterns.last_mut() {
                Some(last) if range.start <= last.end => {
                    last.end = last.end.max(range.end);
                }
                _ => patterns.push(range),
            }
        }
        Self { patterns }
    }

    /// What is in this set or in `other`.
    #[must_use]
    pub fn or(mut self, other: impl Into<Self>) -> Self {
        self.patterns.extend(other.into().patterns);
        Self::of(self.patterns)
    }

    /// The values of this set and their negatives.
    #[must_use]
    pub fn mirrored(self) -> Self {
        let right = self.within(ZERO..MINUS_ZERO);
        let right = right.map(|x| x.start + MINUS_ZERO..x.end + MINUS_ZERO);
        let left = self.within(MINUS_ZERO..END);
        let left = left.map(|x| x.start - MINUS_ZERO..x.end - MINUS_ZERO);
        let negatives = Self::of(right.chain(left).collect());
        self.or(negatives)
    }

    /// Every other bit pattern.
    #[must_use]
    pub fn complement(&self) -> Self {
        let starts = [ZERO].into_iter();
        let starts = starts.chain(self.patterns.iter().map(|range| range.end));
        let ends = self.patterns.iter().map(|range| range.start).chain([END]);
        Self::of(starts.zip(ends).map(|(start, end)| start..end).collect())
    }

    /// How many bit patterns are in this set.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.patterns
            .iter()
            .map(|range| range.end - range.start)
            .sum()
    }

    /// What of this set lies within a range of bit patterns, in ascending order.
    pub(super) fn within(
        &self,
        Range { start, end }: Range<u64>,
    ) -> impl Iterator<Item = Range<u64>> {
        let cut = self
            .patterns
            .iter()
            .map(move |range| range.start.max(start)..range.end.min(end));
        cut.filter(|range| !range.is_empty())
    }
}
