//! The exponential of intervals against dashu at 160 bits, and the f32 exponential against libm on every input.

use crate::sample::{Floats, awkward, real};
use rayon::prelude::*;
use std::cmp::Ordering;
use why_relu::number::{Interval, Smooth, elementary};

/// Bits of the oracle. No float lies within 2⁻¹⁵⁰ of eˣ, relatively, but 1 for tiny x; `compare` checks that too.
const BITS: usize = 160;

/// How a float compares with eˣ, for x ≠ 0.
fn compare(y: f64, x: f64) -> Ordering {
    if y == 0.0 || y.is_infinite() {
        return y.total_cmp(&1.0);
    }
    if y == 1.0 {
        return 0f64.total_cmp(&x);
    }
    let exponential = real(x).with_precision(BITS).value().exp();
    let difference = real(y) - exponential.clone().with_precision(0).value();
    let margin = (exponential >> 150).with_precision(0).value();
    assert!(
        difference > margin || difference < -margin,
        "{BITS} bits do not tell e^{x:e} from {y:e}"
    );
    difference.cmp(&real(0.0))
}

/// eˣ lies between the ends, which are neighbours or have one float between them.
fn holds(bound: Interval, x: f64) -> bool {
    let (low, high) = (bound.low(), bound.high());
    let narrow = high <= low.next_up().next_up();
    narrow && compare(low, x).is_lt() && compare(high, x).is_gt()
}

fn check(x: f64) {
    let bound = Interval::point(x).exp();
    if x == 0.0 {
        assert_eq!(bound, Interval::point(1.0));
    } else if x < -746.0 {
        assert_eq!(bound, Interval::new(0.0, f64::from_bits(1)), "e^{x:e}");
    } else if x > 710.0 {
        assert_eq!(bound, Interval::new(f64::MAX, f64::INFINITY), "e^{x:e}");
    } else {
        assert!(holds(bound, x), "e^{x:e} gave {bound:?}");
    }
}

#[test]
fn the_exponential_holds_at_awkward_points() {
    awkward().into_iter().for_each(check);
    let edges = [
        -746.0, -745.14, -745.13321910194122, -745.0, -744.5, -710.0, -709.0,
        -708.3964185322641, -708.0, -1.0, 1.0, 88.7, 708.0, 709.0,
        709.782712893384, 709.79, 710.0,
    ];
    for edge in edges {
        check(edge);
        check(edge.next_up());
        check(edge.next_down());
    }
    for k in -1075..=1024 {
        let boundary = f64::from(k) * std::f64::consts::LN_2 / 2.0;
        check(boundary);
        check(boundary.next_up());
        check(boundary.next_down());
    }
}

#[test]
fn the_exponential_holds_at_random_points() {
    (0..POINTS / 1000).into_par_iter().for_each(|seed| {
        let mut floats = Floats::seeded(seed);
        for _ in 0..250 {
            check(floats.any_bits());
            check(floats.within(1.0));
            check(floats.within(50.0));
            check(floats.within(750.0));
        }
    });
}

/// How many random points the oracle has time for.
const POINTS: u64 = 1_000_000;

#[test]
fn an_exponential_one_float_too_narrow_is_caught() {
    for x in [-745.0, -720.5, -1.0, 1e-300, 0.3, 700.25] {
        let bound = Interval::point(x).exp();
        let mut low = bound.low();
        while compare(low.next_up(), x).is_lt() {
            low = low.next_up();
        }
        assert!(holds(Interval::new(low, bound.high()), x));
        assert!(!holds(Interval::new(low.next_up(), bound.high()), x));
        let mut high = bound.high();
        while compare(high.next_down(), x).is_gt() {
            high = high.next_down();
        }
        assert!(holds(Interval::new(bound.low(), high), x));
        assert!(!holds(Interval::new(bound.low(), high.next_down()), x));
    }
}

#[test]
fn the_exponential_of_an_interval_is_bounded_by_its_ends() {
    let exp = |low, high| Interval::new(low, high).exp();
    let infinity = f64::INFINITY;
    assert_eq!(Interval::REALS.exp(), Interval::new(0.0, infinity));
    assert_eq!(exp(-infinity, 0.0), Interval::new(0.0, 1.0));
    assert_eq!(exp(0.0, infinity), Interval::new(1.0, infinity));
    assert_eq!(exp(-1.0, 2.0).low(), Interval::point(-1.0).exp().low());
    assert_eq!(exp(-1.0, 2.0).high(), Interval::point(2.0).exp().high());
}

/// What libm says, rounded once. Where that is 0, 1 or ∞ beyond doubt, libm is not asked: it takes its time.
#[allow(clippy::cast_possible_truncation, reason = "the rounding")]
fn oracle(x: f32) -> f32 {
    if x > 105.0 {
        f32::INFINITY
    } else if x < -105.0 {
        0.0
    } else if x.abs() < f32::EPSILON / 8.0 {
        1.0
    } else {
        libm::exp(f64::from(x)) as f32
    }
}

#[test]
fn the_f32_exponential_is_that_of_libm_on_every_input() {
    const CHUNK: u32 = 1 << 12;
    let widest = pulp::Arch::new();
    let wrong = (0..1 << 20u32).into_par_iter().find_map_first(|chunk| {
        let inputs: [f32; CHUNK as usize] = std::array::from_fn(|place| {
            f32::from_bits(chunk * CHUNK + place as u32)
        });
        let mut ours = inputs;
        widest.dispatch(|| {
            for x in &mut ours {
                *x = elementary::exp_f32(*x);
            }
        });
        let differs = |&(x, ours): &(f32, f32)| {
            ours.to_bits() != oracle(x).to_bits() && !(ours.is_nan() && x.is_nan())
        };
        inputs.into_iter().zip(ours).find(differs)
    });
    assert_eq!(wrong, None);
}
