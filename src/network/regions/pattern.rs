//! Activation patterns: one bit for each unit that is on, in 64-bit words, the lowest bit first.

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
