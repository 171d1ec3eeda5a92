//! Activation patterns: one bit for each unit that is on, in 64-bit words, the lowest bit first.

use super::index::narrow;
use std::ops::Range;

/// Whether a unit is on.
pub(super) fn is_on(words: &[u64], unit: usize) -> bool {
    words[unit / 64] >> (unit % 64) & 1 == 1
}

/// Switches a unit on.
pub(super) fn switch_on(words: &mut [u64], unit: usize) {
    words[unit / 64] |= 1 << (unit % 64);
}

/// Switches a unit off.
pub(super) fn switch_off(words: &mut [u64], unit: usize) {
    words[unit / 64] &= !(1 << (unit % 64));
}

/// The units of `range` that are on, counted from the start of the range.
pub(super) fn all_on(words: &[u64], range: Range<usize>) -> Vec<u32> {
    let Range { start, end } = range;
    let mut on = Vec::with_capacity(end - start);
    let words = words.iter().enumerate().take(end.div_ceil(64));
    for (word, bits) in words.skip(start / 64) {
        let from = start.saturating_sub(64 * word);
        let mut rest = bits >> from << from;
        while rest != 0 {
            let unit = 64 * word + rest.trailing_zeros() as usize;
            if unit >= end {
                break;
            }
            on.push(narrow(unit - start));
            rest &= rest - 1;
        }
    }
    on
}
