//! Sums, differences, products and quotients of intervals against exact arithmetic.

use super::sample::{Floats, Real, awkward, is_tightest, real};
use rayon::prelude::*;
use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Sub};
use textbook::number::{Interval, Number};

/// An operation on intervals, and how a float compares with its exact result on two floats.
struct Operation {
    name: &'static str,
    bound: fn(Interval, Interval) -> Interval,
    compare: fn(f64, &Real, &Real) -> Ordering,
}

/// y against a/b is y·b against a, or the reverse for b < 0.
fn compare_quotient(y: f64, a: &Real, b: &Real) -> Ordering {
    let order = (real(y) * b).cmp(a);
    if *b < Real::ZERO {
        order.reverse()
    } else {
        order
    }
}

const OPERATIONS: [Operation; 4] = [
    Operation {
        name: "+",
        bound: Interval::add,
        compare: |y, a, b| real(y).cmp(&(a + b)),
    },
    Operation {
        name: "−",
        bound: Interval::sub,
        compare: |y, a, b| real(y).cmp(&(a - b)),
    },
    Operation {
        name: "×",
        bound: Interval::mul,
        compare: |y, a, b| real(y).cmp(&(a * b)),
    },
    Operation {
        name: "÷",
        bound: Interval::div,
        compare: compare_quotient,
    },
];

impl Operation {
    fn has_value(&self, divisor: f64) -> bool {
        self.name != "÷" || divisor != 0.0
    }

    fn check_points(&self, a: f64, b: f64) {
        if !self.has_value(b) {
            return;
        }
        let bound = (self.bound)(Interval::point(a), Interval::point(b));
        let (exact_a, exact_b) = (real(a), real(b));
        let compare = |y| (self.compare)(y, &exact_a, &exact_b);
        assert!(
            is_tightest(bound, compare),
            "{a:e} {} {b:e} gave {bound:?}",
            self.name
        );
    }
}

#[test]
fn every_operation_on_awkward_points_is_as_tight_as_floats_allow() {
    for a in awkward() {
        for b in awkward() {
            for operation in &OPERATIONS {
                operation.check_points(a, b);
            }
        }
    }
}

#[test]
fn a_million_random_operations_are_as_tight_as_floats_allow() {
    (0..250).into_par_iter().for_each(|seed| {
        let mut floats = Floats::seeded(seed);
        for _ in 0..1000 {
            let (a, b) = (floats.any(), floats.any());
            for operation in &OPERATIONS {
                operation.check_points(a, b);
            }
        }
    });
}

#[test]
fn a_bound_one_float_too_narrow_or_too_wide_is_caught() {
    let (a, b) = (1.0, 3.0);
    let third = Interval::point(a) / Interval::point(b);
    let (low, high) = (third.low(), third.high());
    let passes = |low: f64, high: f64| {
        let bound = Interval::new(low, high);
        is_tightest(bound, |y| compare_quotient(y, &real(a), &real(b)))
    };
    assert!(passes(low, high));
    assert!(!passes(low.next_up(), high));
    assert!(!passes(low, high.next_down()));
    assert!(!passes(low.next_down(), high));
    assert!(!passes(low, high.next_up()));
}

#[test]
fn an_operation_on_intervals_is_the_hull_of_its_corners_and_holds_what_lies_inside()
{
    let mut floats = Floats::seeded(1);
    for _ in 0..20_000 {
        let [x, y] = [0; 2].map(|_| {
            Interval::point(floats.any()).hull(Interval::point(floats.any()))
        });
        for operation in &OPERATIONS {
            let bound = (operation.bound)(x, y);
            if operation.name == "÷" && y.contains(0.0) {
                assert!(bound.is_undefined());
                continue;
            }
            let corners = [
                (x.low(), y.low()),
                (x.low(), y.high()),
                (x.high(), y.low()),
                (x.high(), y.high()),
            ];
            let hull = corners
                .map(|(a, b)| {
                    (operation.bound)(Interval::point(a), Interval::point(b))
                })
                .into_iter()
                .reduce(Interval::hull);
            assert_eq!(Some(bound), hull, "{x:?} {} {y:?}", operation.name);

            let (a, b) = (floats.member(x), floats.member(y));
            let (exact_a, exact_b) = (real(a), real(b));
            let order = |end: f64| (operation.compare)(end, &exact_a, &exact_b);
            let holds = (bound.low().is_infinite() || order(bound.low()).is_le())
                && (bound.high().is_infinite() || order(bound.high()).is_ge());
            assert!(holds, "{a:e} {} {b:e} left {bound:?}", operation.name);
        }
    }
}

#[test]
fn an_exact_result_is_a_point() {
    let point = Interval::point;
    assert_eq!(point(0.5) + point(0.25), point(0.75));
    assert_eq!(
        point(3.0) * point(f64::from_bits(5)),
        point(f64::from_bits(15))
    );
    assert_eq!(point(1.0) / point(-4.0), point(-0.25));
    assert_eq!(point(7.0) - point(7.0), point(0.0));
}

#[test]
fn what_overflows_stays_between_the_largest_float_and_infinity() {
    let max = Interval::point(f64::MAX);
    let beyond = Interval::new(f64::MAX, f64::INFINITY);
    assert_eq!(max + max, beyond);
    assert_eq!(max * Interval::point(2.0), beyond);
    assert_eq!(max / Interval::point(0.5), beyond);
    assert_eq!(-max - max, -beyond);
}

#[test]
fn an_infinite_end_bounds_nothing_and_zero_times_it_is_zero() {
    let interval = Interval::new;
    let reals = Interval::REALS;
    let positive = interval(1.0, f64::INFINITY);
    assert_eq!(interval(0.0, 0.0) * reals, interval(0.0, 0.0));
    assert_eq!(interval(0.0, 2.0) * positive, interval(0.0, f64::INFINITY));
    assert_eq!(reals - reals, reals);
    assert_eq!(interval(1.0, 2.0) / positive, interval(0.0, 2.0));
    assert_eq!(positive / positive, interval(0.0, f64::INFINITY));
    assert_eq!(reals / positive, reals);
    assert_eq!(positive / -positive, interval(f64::NEG_INFINITY, 0.0));
}

#[test]
fn the_larger_of_two_intervals_is_tight() {
    let zero = Interval::constant(0.0);
    let larger = Interval::new(-1.0, 2.0).larger(zero);
    assert_eq!(larger, Interval::new(0.0, 2.0));
    assert_eq!(Interval::new(-3.0, -1.0).larger(zero), zero);
}

#[test]
fn a_branch_is_taken_where_it_is_certain_and_both_are_where_it_is_not() {
    let [one, two, three] = [1.0, 2.0, 3.0].map(Interval::point);
    assert_eq!(two.branch(&one, two, three), two);
    assert_eq!(one.branch(&one, two, three), three);
    let across = Interval::new(0.0, 2.0);
    assert_eq!(across.branch(&one, two, three), Interval::new(2.0, 3.0));
}
