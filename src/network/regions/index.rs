//! Indices in the compact form in which they are stored.

/// An index in 32 bits. The arrays of so many regions that it does not fit would fill 100 GB.
pub(super) fn narrow(index: usize) -> u32 {
    u32::try_from(index).expect("fewer than 2³² corners and units")
}
