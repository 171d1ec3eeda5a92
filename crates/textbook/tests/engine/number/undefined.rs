//! What has no value stays without one.

use textbook::number::{Interval, Number, Smooth};

/// Every way to an undefined interval.
fn undefined() -> Vec<Interval> {
    let zero = Interval::point(0.0);
    let one = Interval::point(1.0);
    vec![
        Interval::new(f64::NAN, 1.0),
        Interval::new(1.0, f64::NAN),
        Interval::new(2.0, 1.0),
        Interval::point(f64::NAN),
        Interval::point(f64::INFINITY),
        Interval::point(f64::NEG_INFINITY),
        Interval::constant(f64::NAN),
        zero / -zero,
        one / zero,
        one / Interval::new(-1.0, 1.0),
        one / Interval::new(0.0, 1.0),
        one / Interval::new(-1.0, -0.0),
        one / Interval::REALS,
    ]
}

#[test]
fn what_has_no_value_is_undefined() {
    for (place, interval) in undefined().into_iter().enumerate() {
        assert!(interval.is_undefined(), "number {place}: {interval:?}");
        assert!(interval.low().is_nan() && interval.high().is_nan());
        assert!(!interval.contains(0.0));
    }
}

#[test]
fn every_operation_keeps_the_undefined() {
    let one = Interval::point(1.0);
    let zero = Interval::point(0.0);
    for nothing in undefined() {
        for other in [zero, one, -one, Interval::REALS, nothing] {
            let results = [
                nothing + other,
                other + nothing,
                nothing - other,
                other - nothing,
                nothing * other,
                other * nothing,
                nothing / other,
                other / nothing,
                -nothing,
                nothing.exp(),
                nothing.hull(other),
                other.hull(nothing),
                nothing.larger(other),
                other.larger(nothing),
                nothing.branch(&other, one, one),
                other.branch(&nothing, one, one),
                Interval::new(0.0, 2.0).branch(&one, nothing, other),
                Interval::new(0.0, 2.0).branch(&one, other, nothing),
            ];
            for (place, result) in results.into_iter().enumerate() {
                assert!(result.is_undefined(), "operation {place} on {other:?}");
            }
        }
    }
}

#[test]
fn a_branch_not_taken_may_be_undefined() {
    let one = Interval::point(1.0);
    let nothing = Interval::point(f64::NAN);
    assert_eq!(one.branch(&Interval::point(0.0), one, nothing), one);
}
