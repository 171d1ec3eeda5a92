//! The instrument that bounds a continuum.

use super::{
    AlwaysTheSame, BindsNothing, End, Nan, Nothing, OneBadCase, Row, TooTight,
    ZeroTimesInfinity,
};
use nalgebra::dmatrix;
use num_traits::One;
use textbook::number::{Dual, Interval};
use textbook::proof::Proof;
use textbook::proof::enclosure::{
    at_most, below, equal_at, normal_moments, squared_norm, supremum, within,
};

pub(super) fn row() -> Row {
    Row {
        instrument: "enclosure",
        honest: || at_most("f", unit(), 0.25, vertex),
        attacks: vec![
            (
                TooTight,
                End::Refuted(|| at_most("f", unit(), 0.25f64.next_down(), vertex)),
            ),
            (TooTight, End::Refuted(|| below("f", unit(), 0.25, vertex))),
            (
                TooTight,
                End::Refuted(|| equal_at("f", 0.5, 0.25f64.next_up(), vertex)),
            ),
            (
                TooTight,
                End::Open(|| lies(unit(), Interval::new(0.0, 1.0f64.next_down()))),
            ),
            (
                TooTight,
                End::Refuted(|| lies(unit(), Interval::new(1.0f64.next_up(), 2.0))),
            ),
            // A third is between two floats, and so is the truth.
            (
                TooTight,
                End::Open(|| at_most("x/3", unit(), 1.0 / 3.0, third)),
            ),
            (OneBadCase, End::Open(|| at_most("f", unit(), 1.0, spike))),
            (OneBadCase, End::Refuted(|| at_most("f", unit(), 1.0, asks))),
            (OneBadCase, End::Open(|| largest(unit(), asks))),
            (
                OneBadCase,
                End::Refuted(|| at_most("f", unit(), 1.0, |x| rise(x, 0.375))),
            ),
            (AlwaysTheSame, End::Impossible("it draws nothing")),
            (
                Nothing,
                End::Open(|| at_most("x", Interval::new(1.0, 0.0), 9.0, |x| x)),
            ),
            (
                Nothing,
                End::Open(|| at_most("x", Interval::point(0.5), 9.0, |x| x)),
            ),
            (
                Nothing,
                End::Open(|| largest(Interval::new(1.0, 0.0), |x| x)),
            ),
            (Nothing, End::Open(|| lies(nothing(), Interval::REALS))),
            (Nan, End::Open(|| at_most("f", unit(), 2.0, hole))),
            (Nan, End::Open(|| largest(unit(), hole))),
            (Nan, End::Open(|| at_most("x", unit(), f64::NAN, |x| x))),
            (
                Nan,
                End::Open(|| equal_at("x", 0.0, f64::NAN, |_| nothing())),
            ),
            (Nan, End::Open(|| lies(unit(), nothing()))),
            (
                Nan,
                End::Open(|| {
                    let pole = |z: Dual<Interval>| Dual::one() / z;
                    lies(normal_moments(64, pole).mean, Interval::REALS)
                }),
            ),
            (
                Nan,
                End::Open(|| {
                    let norm = squared_norm(&dmatrix![1.0, f64::NAN; 0.0, 1.0]);
                    lies(norm, Interval::REALS)
                }),
            ),
            (
                ZeroTimesInfinity,
                End::Open(|| {
                    let [zero, one] = [0.0, 1.0].map(Interval::point);
                    at_most("0·1/x", unit(), 2.0, |x| zero * (one / x))
                }),
            ),
            (
                Nan,
                End::Open(|| {
                    let norm = squared_norm(&dmatrix![1e200, 0.0; 0.0, 1e200]);
                    lies(norm, Interval::new(0.0, 1.0))
                }),
            ),
            (
                ZeroTimesInfinity,
                End::Open(|| {
                    let norm = squared_norm(&dmatrix![0.0, 0.0; 0.0, f64::INFINITY]);
                    lies(norm, Interval::REALS)
                }),
            ),
            (
                BindsNothing,
                End::Open(|| at_most("f", unit(), f64::INFINITY, hole)),
            ),
            (
                BindsNothing,
                End::Open(|| lies(Interval::REALS, Interval::new(-1e300, 1e300))),
            ),
        ],
    }
}

fn unit() -> Interval {
    Interval::new(0.0, 1.0)
}

fn nothing() -> Interval {
    Interval::point(f64::NAN)
}

/// Reaches 1/4 at 1/2, without rounding.
fn vertex(x: Interval) -> Interval {
    let distance = x - Interval::point(0.5);
    Interval::point(0.25) - distance * distance
}

fn third(x: Interval) -> Interval {
    x / Interval::point(3.0)
}

/// No value at 3/10, a number that halving does not hit.
fn hole(x: Interval) -> Interval {
    if x.contains(0.3) { nothing() } else { x }
}

/// 0 everywhere, but for all that is known it could be 2 at 3/10.
fn spike(x: Interval) -> Interval {
    let [zero, two] = [0.0, 2.0].map(Interval::point);
    if x.contains(0.3) {
        zero.hull(two)
    } else {
        zero
    }
}

/// 2 at 3/10, and x where the question is answered with no.
fn asks(x: Interval) -> Interval {
    let [three_tenths, two] = [0.3, 2.0].map(Interval::point);
    if x == three_tenths { two } else { x }
}

/// 2 at one place and 0 elsewhere.
fn rise(x: Interval, place: f64) -> Interval {
    let [zero, two] = [0.0, 2.0].map(Interval::point);
    match x {
        x if !x.contains(place) => zero,
        x if x.low() == x.high() => two,
        _ => zero.hull(two),
    }
}

fn lies(seen: Interval, claimed: Interval) -> Proof {
    within("it", "one number", seen, claimed)
}

fn largest(domain: Interval, f: fn(Interval) -> Interval) -> Proof {
    supremum("f", domain, 1e-3, f)?.evidence()
}
