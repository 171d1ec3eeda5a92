//! Special functions and tails: enclosed, tight, and undefined where nothing is known.

use crate::subject::touch;
use proptest::prelude::*;
use textbook::number::{Asymptote, Dual, Field, Interval, Number, Smooth, Special};

#[test]
fn a_tail_that_would_not_settle_is_undefined() {
    let x = Asymptote::beyond(Interval::new(1.0, f64::INFINITY)).unwrap();
    let undefined = [
        x * x * x * x,
        textbook::number::Smooth::exp(x),
        Asymptote::constant(1.0) / x,
        Asymptote::constant(1.0) / (x.sigmoid() - Asymptote::constant(1.0)),
        x.branch(&Asymptote::constant(2.0), x, -x),
        x * x * (x * x) - x,
        (x * x - x - x).branch(&Asymptote::constant(0.0), x, -x),
    ];
    for tail in undefined {
        assert!(tail.is_undefined(), "{tail:?}");
        assert!(tail.range().is_undefined(), "{tail:?}");
        assert!((tail * Asymptote::constant(0.0)).is_undefined(), "{tail:?}");
    }
    for tail in [x, Asymptote::constant(1.0), x.sigmoid(), x + x] {
        assert!(!tail.is_undefined(), "{tail:?}");
    }
    assert_eq!(Asymptote::beyond(Interval::REALS), None);
    assert_eq!(Asymptote::beyond(Interval::new(0.0, 1.0)), None);
}

#[test]
fn a_comparison_is_decided_beyond_its_threshold_and_nowhere_before() {
    let at = |start| {
        let x = Asymptote::beyond(Interval::new(start, f64::INFINITY)).unwrap();
        x.branch(
            &Asymptote::constant(3.0),
            Asymptote::constant(1.0),
            Asymptote::constant(0.0),
        )
    };
    assert_eq!(at(3f64.next_up()), Asymptote::constant(1.0));
    let three = Asymptote::constant(3.0);
    let equal =
        three.branch(&three, Asymptote::constant(1.0), Asymptote::constant(0.0));
    assert_eq!(equal, Asymptote::constant(0.0), "3 is not above 3");
    assert!(at(3.0).is_undefined(), "there may be a jump at 3");
    assert!(at(3f64.next_down()).is_undefined());
}

/// xᵏ(e⁻ˣ + e^(−x/2)), whose largest value lies far to the right for a large k, and a quotient.
fn fading<T: Smooth + Field>(x: &T, power: usize) -> [T; 2] {
    let e = Smooth::exp(-x.clone());
    let slow = Smooth::exp(-x.clone() * T::constant(0.5));
    let bump = (0..power).fold(e.clone() + slow, |sum, _| x.clone() * sum);
    [bump, T::one() / (T::constant(0.1) + e)]
}

/// x³ − 2x² + 3, the same with something that fades, x times a sigmoid of it, and the logarithm of
/// what it settles to.
fn curved<T: Special>(x: &T) -> [T; 4] {
    let [two, three] = [2.0, 3.0].map(T::constant);
    let square = x.clone() * x.clone();
    let curve = square.clone() * x.clone() - two * square.clone() + three.clone();
    let fades = Smooth::exp(-square) * curve.clone();
    let gate = curve.clone().sigmoid();
    [
        curve.clone(),
        curve + fades,
        x.clone() * gate.clone(),
        (three + gate).ln(),
    ]
}

proptest! {
    /// At points that no sum rounds.
    #[test]
    fn a_curve_far_out_lies_within_what_is_said_of_the_ray_and_so_does_its_slope(
        start in 16u32..64, step in 0u32..20_000, side in prop::sample::select(&[-1.0, 1.0]),
    ) {
        let [start, t] = [f64::from(start) / 8.0, f64::from(step) / 1024.0];
        let ray = if side > 0.0 {
            Asymptote::right_of(start)
        } else {
            Asymptote::left_of(-start)
        };
        let told = curved(&Dual::variable(ray));
        let seen = curved(&Dual::variable(Interval::point(side * (start + t))));
        for (told, seen) in told.into_iter().zip(seen) {
            prop_assert!(!told.value.is_undefined() && !told.slope.is_undefined());
            prop_assert!(touch(told.value.range(), seen.value), "{told:?} at {t}: {seen:?}");
            prop_assert!(touch(told.slope.range(), seen.slope), "{told:?} at {t}: {seen:?}");
            let beside = told.value.start() + told.value.slope() * Interval::point(t);
            prop_assert!(touch(beside, seen.value), "{told:?} at {t}: {seen:?}");
        }
    }

    #[test]
    fn what_fades_far_out_lies_within_what_is_said_of_the_ray(
        start in 3.0f64..8.0, t in 0.0f64..40.0, power in 0usize..7,
    ) {
        let told = fading(&Asymptote::right_of(start), power);
        let seen = fading(&Interval::point(start + t), power);
        for (told, seen) in told.into_iter().zip(seen) {
            prop_assert!(touch(told.range(), seen), "{told:?} at {t}: {seen:?}");
        }
    }
}

#[test]
fn far_out_the_normal_distribution_is_below_1_and_above_0() {
    for x in [9.0, 10.0, 30.0] {
        let [left, right] = [-x, x].map(|x| Interval::point(x).normal_cdf());
        assert!(right.low() < 1.0 && right.high() == 1.0, "{right:?}");
        assert!(left.low() == 0.0 && 0.0 < left.high(), "{left:?}");
        // exp(−x²/2)/2, and what libm and we round.
        let bound = libm::exp(-x * x / 2.0) / 2.0 * (1.0 + 4.0 * f64::EPSILON);
        assert!(left.high() <= bound, "{left:?}");
    }
}

/// Φ(−10) ≤ exp(−50)/2, be the range as long as it may.
#[test]
fn a_range_that_reaches_minus_infinity_keeps_its_upper_end() {
    let bound = libm::exp(-50.0);
    let seen = Interval::new(f64::NEG_INFINITY, -10.0).normal_cdf();
    assert!(seen.low() == 0.0 && seen.high() <= bound, "{seen:?}");
}

/// Where rounding up keeps each term of the series above zero.
#[test]
fn near_zero_the_normal_distribution_is_a_half_however_small_the_number() {
    let half = Interval::new(0.5f64.next_down(), 0.5f64.next_up());
    for size in [
        0.0,
        5e-324,
        1e-310,
        f64::MIN_POSITIVE,
        1e-300,
        1e-100,
        1e-20,
    ] {
        for x in [-size, size] {
            let seen = Interval::point(x).normal_cdf();
            assert!(seen.contains(0.5), "{x:e}: {seen:?}");
            assert!(half.low() <= seen.low() && seen.high() <= half.high());
        }
    }
}

#[test]
fn the_exponential_of_a_constant_tail_is_that_of_the_constant() {
    for c in [-2.0, -0.5, 0.0, 0.5, 1.0, 2.0] {
        let seen = Smooth::exp(Asymptote::constant(c)).start();
        let truth = Smooth::exp(Interval::point(c));
        assert!(
            seen.low() <= truth.low() && truth.high() <= seen.high(),
            "{c}"
        );
    }
}

/// Φ from tables (Abramowitz & Stegun 26.1), and its mirror images.
#[test]
fn the_normal_distribution_is_enclosed() {
    for (x, expected) in [
        (1.0, 0.841_344_746_068_542_9),
        (2.0, 0.977_249_868_051_820_8),
        (3.0, 0.998_650_101_968_369_9),
        (-3.0, 0.001_349_898_031_630_094_5),
    ] {
        let seen = Interval::point(x).normal_cdf();
        let near = Interval::new(expected - 2e-16, expected + 2e-16);
        assert!(touch(seen, near), "{x}: {seen:?}");
        assert!(seen.high() - seen.low() < 1e-14, "{x}: {seen:?}");
    }
    let whole = Interval::REALS.normal_cdf();
    assert_eq!((whole.low(), whole.high()), (0.0, 1.0));
}

proptest! {
    #[test]
    fn special_functions_are_enclosed_tightly(x in -25.0f64..25.0) {
        let point = Interval::point(x);
        let margin = |value: f64| 4.0 * f64::EPSILON * value.abs() + 2e-15;
        for (seen, expected) in [
            (point.normal_cdf(), libm::erfc(-x / std::f64::consts::SQRT_2) / 2.0),
            (point.softplus(), x.max(0.0) + libm::log1p(libm::exp(-x.abs()))),
            (point.sigmoid(), 0.5 + 0.5 * libm::tanh(x / 2.0)),
            (point.normal_density(), libm::exp(-x * x / 2.0) / std::f64::consts::TAU.sqrt()),
        ] {
            let near = Interval::new(expected - margin(expected), expected + margin(expected));
            prop_assert!(touch(seen, near), "at {x}: {seen:?} and {expected}");
            // Φ sums up to 110 terms, each of three roundings.
            let wide = 110.0 * 3.0 * f64::EPSILON;
            prop_assert!(seen.high() - seen.low() < wide, "at {x}: {seen:?}");
        }
    }

    #[test]
    fn a_float_is_within_its_rounding_of_the_interval(x in -800.0f64..800.0) {
        let point = Interval::point(x);
        for (float, interval) in [
            (x.sigmoid(), point.sigmoid()),
            (x.softplus(), point.softplus()),
            (x.normal_cdf(), point.normal_cdf()),
            (x.normal_density(), point.normal_density()),
        ] {
            // An exponent above 745 leaves nothing, so its rounding moves a result by 745 ε/2 of it
            // at most; all else is a few ε.
            let margin = 400.0 * f64::EPSILON * float + f64::MIN_POSITIVE;
            let near = Interval::new(float - margin, float + margin);
            prop_assert!(touch(interval, near), "at {x}: {interval:?} and {float}");
        }
    }

    #[test]
    fn the_slope_of_the_bell_is_that_of_a_chord(x in -4.0f64..4.0) {
        let h = 1.0 / 65_536.0;
        let chord = ((x + h).normal_density() - (x - h).normal_density()) / (2.0 * h);
        let slope = Dual::variable(x).normal_density().slope;
        // Of the chord h²/6 times the third derivative, which is below 1.4, and 32 roundings of the
        // bell over 2h.
        let margin = h * h / 4.0 + 32.0 * f64::EPSILON * 0.4 / (2.0 * h);
        prop_assert!((slope - chord).abs() < margin, "at {x}: {slope} and {chord}");
    }

    #[test]
    fn a_sigmoid_and_its_mirror_image_add_up_to_one(x in -50.0f64..50.0) {
        let both = |f: fn(Interval) -> Interval| f(Interval::point(x)) + f(Interval::point(-x));
        prop_assert!(both(Special::sigmoid).contains(1.0));
        prop_assert!(both(Special::normal_cdf).contains(1.0));
    }
}
