//! The instrument that measures. What it is asked here is far from what any clock could doubt.

use super::{
    AlwaysTheSame, BindsNothing, End, Nan, Nothing, OneBadCase, Row, TooTight,
    ZeroTimesInfinity,
};
use std::hint::black_box;
use textbook::proof::Proof;
use textbook::proof::measure::at_most;

pub(super) fn row() -> Row {
    Row {
        instrument: "measure",
        honest: || held(1e9, 8, 1_000),
        attacks: vec![
            (TooTight, End::Refuted(|| held(1e-9, 8, 1_000))),
            (
                OneBadCase,
                End::Impossible("quartiles pass over single runs"),
            ),
            (AlwaysTheSame, End::Impossible("times are read, not drawn")),
            (Nothing, End::Open(|| held(1.0, 0, 1_000))),
            (Nothing, End::Open(|| held(1.0, 7, 1_000))),
            (
                Nothing,
                End::Open(|| at_most("it", "sums", 1.0, 8, || (), sum(1_000))),
            ),
            (Nan, End::Open(|| held(f64::NAN, 8, 1_000))),
            (
                ZeroTimesInfinity,
                End::Open(|| held(0.0 * f64::INFINITY, 8, 1_000)),
            ),
            (BindsNothing, End::Open(|| held(f64::INFINITY, 8, 1_000))),
            (BindsNothing, End::Open(|| held(-1.0, 8, 1_000))),
        ],
    }
}

/// A sum of so many numbers takes at most `bound` times as long as one of a thousand.
fn held(bound: f64, pairs: usize, count: u32) -> Proof {
    at_most("it", "sums", bound, pairs, sum(count), sum(1_000))
}

fn sum(count: u32) -> impl FnMut() {
    move || {
        black_box((0..count).map(black_box).sum::<u32>());
    }
}
