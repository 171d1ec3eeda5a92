//! The instruments that visit everything: each f32, each pair of f16.

use super::{
    AlwaysTheSame, BindsNothing, End, Nan, Nothing, OneBadCase, Row, TooTight,
    ZeroTimesInfinity,
};
use half::f16;
use std::sync::atomic::{AtomicBool, Ordering};
use textbook::proof::Proof;
use textbook::proof::exhaustive::{
    every_f16_pair_where, every_f32, every_f32_in, every_finite_f16_pair,
};

pub(super) fn rows() -> Vec<Row> {
    vec![
        Row {
            instrument: "exhaustive, f32",
            honest: || size_at_most(1.0, f32::abs),
            attacks: vec![
                (
                    TooTight,
                    End::Refuted(|| size_at_most(1.0f32.next_down(), f32::abs)),
                ),
                (OneBadCase, End::Refuted(|| all_but(0x3f80_0001))),
                (OneBadCase, End::Refuted(|| all_but(0xffff_ffff))),
                (OneBadCase, End::Open(fails_once)),
                (OneBadCase, End::Refuted(decided_by_a_wrong_stretch)),
                (
                    AlwaysTheSame,
                    End::Impossible("it draws nothing, it counts"),
                ),
                (
                    Nothing,
                    End::Open(|| {
                        let none = every_f32_in("nothing", f32::NAN..);
                        none.all(|_| true, |_| String::new())
                    }),
                ),
                (
                    Nothing,
                    End::Open(|| {
                        let none = every_f32_in("nothing", f32::NAN..);
                        none.at_most("size", 1.0, |_| 0.0)
                    }),
                ),
                (Nan, End::Open(|| size_at_most(1.0, |x| spoil(x, f32::NAN)))),
                (Nan, End::Open(|| size_at_most(f32::NAN, f32::abs))),
                (Nan, End::Open(|| size_at_most(-f32::NAN, f32::abs))),
                (
                    ZeroTimesInfinity,
                    End::Open(|| {
                        size_at_most(1.0, |x| spoil(x, 0.0 * f32::INFINITY))
                    }),
                ),
                (BindsNothing, End::Open(|| size_at_most(-1.0, |_| 0.0))),
                (BindsNothing, End::Open(|| size_at_most(-0.0, f32::abs))),
                (
                    BindsNothing,
                    End::Open(|| {
                        size_at_most(f32::INFINITY, |x| spoil(x, f32::NAN))
                    }),
                ),
            ],
        },
        Row {
            instrument: "exhaustive, pairs of f16",
            honest: || sums_at_most(2.0 * LARGEST),
            attacks: vec![
                (
                    TooTight,
                    End::Refuted(|| sums_at_most((2.0 * LARGEST).next_down())),
                ),
                (
                    OneBadCase,
                    End::Refuted(|| every_pair_but(-LARGEST, -LARGEST)),
                ),
                (OneBadCase, End::Open(pair_fails_once)),
                (
                    AlwaysTheSame,
                    End::Impossible("it draws nothing, it counts"),
                ),
                (Nothing, End::Open(|| pairs(|_| false, |_| true))),
                (Nothing, End::Open(|| pairs(|_| true, |_| false))),
                (
                    Nan,
                    End::Refuted(|| {
                        let zero = |x: f64, y: f64| (x - y) / (y - x) + 1.0;
                        let holds = |x, y| zero(x, y) == 0.0;
                        every_finite_f16_pair(holds, |_, _| "it".into())
                    }),
                ),
                (
                    ZeroTimesInfinity,
                    End::Refuted(|| {
                        let holds = |x: f64, y: f64| x * y * (1.0 / x) == y;
                        every_finite_f16_pair(holds, |_, _| "it".into())
                    }),
                ),
                (
                    BindsNothing,
                    End::Impossible("it asks yes or no, about no bound"),
                ),
            ],
        },
    ]
}

/// On [0, 1].
fn size_at_most(bound: f32, size: impl Fn(f32) -> f32 + Sync) -> Proof {
    every_f32_in("every f32 in [0, 1]", 0.0..=1.0).at_most("size", bound, size)
}

/// `by` in one place, 0 elsewhere.
fn spoil(x: f32, by: f32) -> f32 {
    if x == 0.25 { by } else { 0.0 }
}

fn all_but(pattern: u32) -> Proof {
    every_f32().all(|x| x.to_bits() != pattern, |_| "it".into())
}

/// False when it is asked about 1 for the first time, and true ever after.
fn fails_once() -> Proof {
    let first = AtomicBool::new(true);
    every_f32().all(
        |x| x.to_bits() != 0x3f80_0000 || !first.swap(false, Ordering::Relaxed),
        |_| "it".into(),
    )
}

fn decided_by_a_wrong_stretch() -> Proof {
    every_f32().all_in_stretches(
        |_| true,
        |x| x.is_nan() | (x < 1.0),
        |_| "it".into(),
    )
}

const LARGEST: f64 = 65_504.0;

fn sums_at_most(bound: f64) -> Proof {
    assert_eq!(f64::from(f16::MAX), LARGEST);
    every_finite_f16_pair(|x, y| x + y <= bound, |x, y| format!("{}", x + y))
}

fn every_pair_but(a: f64, b: f64) -> Proof {
    every_finite_f16_pair(|x, y| (x != a) | (y != b), |_, _| "it".into())
}

fn pair_fails_once() -> Proof {
    let first = AtomicBool::new(true);
    every_finite_f16_pair(
        |x, y| x != 1.0 || y != 1.0 || !first.swap(false, Ordering::Relaxed),
        |_, _| "it".into(),
    )
}

fn pairs(firsts: fn(f64) -> bool, seconds: fn(f64) -> bool) -> Proof {
    every_f16_pair_where(
        "no pair",
        firsts,
        seconds,
        |_, _| true,
        |_, _| String::new(),
    )
}
