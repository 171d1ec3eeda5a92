//! Where something begins to hold, found by halving.
//!
//! Halving finds the one place only of what holds from there on. Whether it does so is for a proof
//! to check; what is returned holds, and fails just before.

use std::ops::RangeInclusive;

/// An integer of `range` at which `holds` and before which it does not, or which is the first of
/// the range; none if it does not hold at the last.
///
/// ```
/// use textbook::proof::threshold;
/// assert_eq!(threshold(0..=100, |n| n * n >= 50), Some(8));
/// assert_eq!(threshold(0..=100, |_| false), None);
/// ```
pub fn threshold(
    range: RangeInclusive<u64>,
    holds: impl Fn(u64) -> bool,
) -> Option<u64> {
    let (mut low, mut high) = range.into_inner();
    if low > high || !holds(high) {
        return None;
    }
    // It holds at `high` and fails just below `low`.
    while low < high {
        let middle = u64::midpoint(low, high);
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(high)
}

/// The same among the f32 values from 0 to infinity; infinity, if it holds nowhere.
pub fn first_float(holds: impl Fn(f32) -> bool) -> f32 {
    let infinity = f32::INFINITY.to_bits();
    let at = |bits: u64| f32::from_bits(u32::try_from(bits).unwrap_or(infinity));
    at(threshold(0..=infinity.into(), |bits| holds(at(bits)))
        .unwrap_or(infinity.into()))
}
