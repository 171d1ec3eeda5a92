//! How far the proofs are: who waits for one is told how many cases are decided.

use std::sync::OnceLock;

static OBSERVER: OnceLock<fn(u64)> = OnceLock::new();

/// From now on `told` hears, again and again, how many more cases are decided: values of a sweep,
/// boxes of a search, ways in which comparisons turn out, samples. It may hear of it on any thread.
///
/// The first observer stays; for another one nothing happens.
pub fn observe(told: fn(u64)) {
    let _ = OBSERVER.set(told);
}

/// So many more cases are decided.
pub(crate) fn advance(cases: u64) {
    if let Some(told) = OBSERVER.get() {
        told(cases);
    }
}
