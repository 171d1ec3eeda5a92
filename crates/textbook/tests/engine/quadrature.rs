//! Integrals and normal means between two floats: what is known from elsewhere lies inside, and
//! what cannot be known is not told.

use crate::subject::{hinge, sigmoid};
use num_traits::One;
use proptest::prelude::*;
use textbook::number::elementary::{exp, normal_cdf, sqrt};
use textbook::number::{Dual, Interval, Number, Rational, dyadic, ratio};
use textbook::proof::Proof;
use textbook::proof::enclosure::{
    Growth, integral, normal_moments, normal_moments_within, within,
};

fn decisive(proof: Proof) -> bool {
    proof.expect_err("no proof").is_decisive()
}

/// arctan(1/n) between two partial sums of its alternating series.
fn arctan(n: i64) -> [Rational; 2] {
    let inverse = ratio(1, n.unsigned_abs());
    let mut power = inverse.clone();
    let mut sums = [Rational::ZERO, Rational::ZERO];
    for k in 0..40 {
        let term = &power / Rational::from(2 * k + 1);
        let last = sums[1].clone();
        let next = if k % 2 == 0 {
            &last + term
        } else {
            &last - term
        };
        sums = [last, next];
        power = power * &inverse * &inverse;
    }
    sums.sort();
    sums
}

/// π = 16 arctan(1/5) − 4 arctan(1/239) (Machin 1706).
#[test]
fn pi_lies_between_the_two_floats() {
    let ([a, b], [c, d]) = (arctan(5), arctan(239));
    let (sixteen, four) = (Rational::from(16), Rational::from(4));
    let low = &sixteen * a - &four * d;
    let high = sixteen * b - four * c;
    assert!(dyadic(Interval::PI.low()) < low);
    assert!(high < dyadic(Interval::PI.high()));
}

#[test]
fn a_root_of_a_negative_number_is_undefined() {
    assert!(Interval::new(-1.0, 4.0).sqrt().is_undefined());
    assert!(Interval::point(f64::NAN).sqrt().is_undefined());
    assert_eq!(Interval::new(0.0, f64::INFINITY).sqrt().low(), 0.0);
}

#[test]
fn a_number_inside_is_proved_outside_refuted_and_else_left_open() {
    let seen = Interval::new(1.0, 2.0);
    let held = |claimed| within("x", "a number", seen, claimed);
    assert!(held(Interval::new(1.0, 2.0)).is_ok());
    assert!(decisive(held(Interval::new(2.0f64.next_up(), 3.0))));
    for touching in [Interval::new(2.0, 3.0), Interval::new(0.0, 1.0)] {
        assert!(!decisive(held(touching)));
    }
    assert!(!decisive(held(Interval::new(1.0f64.next_up(), 3.0))));
    assert!(!decisive(held(Interval::point(f64::NAN))));
    let nothing = Interval::point(f64::NAN);
    assert!(!decisive(within("x", "a number", nothing, Interval::REALS)));
}

#[test]
fn a_bend_inside_a_piece_is_within_the_doubt() {
    for pieces in 1..20 {
        let domain = Interval::new(-1.0, 2.0);
        let [area] = integral(domain, pieces, |x| [hinge(x)]);
        assert!(area.contains(2.0), "{pieces} pieces: {area:?}");
    }
}

/// −0.1 + (0.3 + 0.1) is not 0.3 in floats.
#[test]
fn the_last_piece_ends_where_the_domain_does() {
    let last = std::cell::Cell::new(f64::NEG_INFINITY);
    let _ = integral(Interval::new(-0.1, 0.3), 3, |x| {
        last.set(last.get().max(x.value.high()));
        [x]
    });
    assert_eq!(last.get(), 0.3);
}

/// A piece without a slope is halved, and each half of it; but not for ever.
#[test]
fn where_there_is_no_slope_anywhere_the_halvings_end() {
    let asked = std::cell::Cell::new(0u64);
    let [area] = integral(Interval::new(0.0, 1.0), 4, |x| {
        asked.set(asked.get() + 1);
        let slope = Interval::REALS;
        [Dual { slope, ..x * x }]
    });
    assert!(area.contains(1.0 / 3.0), "{area:?}");
    assert!(asked.get() < 1 << 20, "{}", asked.get());
}

#[test]
fn halving_the_pieces_quarters_the_doubt() {
    let doubt = |pieces| {
        let [area] = integral(Interval::new(0.0, 1.0), pieces, |x| [x * x]);
        area.high() - area.low()
    };
    let ratio = doubt(64) / doubt(128);
    assert!((3.9..4.1).contains(&ratio), "{ratio}");
}

#[test]
fn a_function_that_grows_too_fast_for_the_tail_argument_has_no_known_mean() {
    let square = normal_moments(64, |z| z * z);
    assert_eq!(square.mean.high(), f64::INFINITY);
    assert_eq!(square.mean.low(), f64::NEG_INFINITY);
}

/// E hinge(Z − t) = φ(t) − t(1 − Φ(t)) is at least φ(t)(1/t² − 3/t⁴), by the third partial sum of
/// Mills' ratio.
#[test]
fn what_lies_beyond_the_middle_is_counted() {
    let steep = Dual::constant(1e15);
    let seen = normal_moments(64, |z| steep * hinge(z - Dual::constant(8.0)));
    let density = exp(-32.0) / sqrt(std::f64::consts::TAU);
    let least = 1e15 * density * (1.0 / 64.0 - 3.0 / 4096.0);
    assert!(seen.mean.high() > least && seen.mean.low() <= 0.0);
}

#[test]
fn a_tail_without_bound_leaves_the_mean_between_the_infinities() {
    let [none, unbounded] =
        [0.0, f64::INFINITY].map(|level| Growth { level, slope: 0.0 });
    for tails in [[unbounded, none], [none, unbounded]] {
        let seen = normal_moments_within(64, tails, |_| Dual::constant(0.0)).mean;
        assert_eq!(
            (seen.low(), seen.high()),
            (f64::NEG_INFINITY, f64::INFINITY)
        );
    }
}

#[test]
fn an_undefined_value_makes_the_moments_undefined() {
    let pole = |z: Dual<Interval>| Dual::one() / z;
    assert!(normal_moments(64, pole).mean.is_undefined());
}

#[test]
fn the_mean_of_the_sigmoid_is_a_half_and_that_of_a_constant_is_itself() {
    assert!(normal_moments(256, sigmoid).mean.contains(0.5));
    let constant = normal_moments(256, |_| Dual::constant(3.0));
    assert!(constant.mean.contains(3.0) && constant.square.contains(9.0));
    assert!(constant.variance().contains(0.0));
}

proptest! {
    #[test]
    fn a_square_root_lies_between_the_ends(x in 0.0f64..1e300) {
        let root = Interval::point(x).sqrt();
        let square = |end: f64| dyadic(end) * dyadic(end);
        prop_assert!(square(root.low()) <= dyadic(x) && dyadic(x) <= square(root.high()));
    }

    #[test]
    fn the_integral_of_a_cubic_is_that_of_its_coefficients(
        c in prop::array::uniform4(-8i32..8),
        low in -4i32..4,
        length in 1i32..6,
        pieces in 1u32..50,
    ) {
        let high = low + length;
        let [seen] = integral(Interval::new(low.into(), high.into()), pieces, |x| {
            let horner = |sum: Dual<Interval>, c: &i32| sum * x + Dual::constant(f64::from(*c));
            [c.iter().rev().fold(Dual::constant(0.0), horner)]
        });
        let primitive = |x: i32| -> Rational {
            (1u8..).zip(c).map(|(n, c)| {
                ratio(i64::from(c) * i64::from(x).pow(n.into()), n.into())
            }).fold(Rational::ZERO, |sum, term| sum + term)
        };
        let exact = primitive(high) - primitive(low);
        prop_assert!(dyadic(seen.low()) <= exact && exact <= dyadic(seen.high()));
    }

    /// E hinge(Z + b) = φ(b) + bΦ(b); the formula rounds a few times, by less than 10⁻¹⁴ in all.
    #[test]
    fn the_mean_of_a_moved_hinge_is_that_of_the_formula(b in -3.0f64..3.0) {
        let mean_of = |pieces| normal_moments(pieces, |z| hinge(z + Dual::constant(b))).mean;
        let (mean, finer) = (mean_of(200), mean_of(800));
        let density = exp(-b * b / 2.0) / sqrt(std::f64::consts::TAU);
        let expected = density + b * normal_cdf(b);
        prop_assert!(mean.low() <= expected + 1e-14 && expected - 1e-14 <= mean.high());
        prop_assert!(finer.high() - finer.low() < mean.high() - mean.low());
    }
}

/// Q(x) = 1 − Φ(x) and φ(x).
fn beyond(x: f64) -> [f64; 2] {
    let tail = libm::erfc(x / std::f64::consts::SQRT_2) / 2.0;
    let density = libm::exp(-x * x / 2.0) / libm::sqrt(std::f64::consts::TAU);
    [tail, density]
}

/// E hinge(±Z − 15/2) = φ(15/2) − 15/2·Q(15/2). A part of it comes from beyond 8, where the
/// function begins at 1/2.
#[test]
fn what_grows_in_a_tail_is_counted_from_its_value_where_the_tail_begins() {
    let start = 7.5;
    let [q, phi] = beyond(start);
    for side in [-1.0, 1.0] {
        let seen = normal_moments(1 << 14, |z| {
            hinge(Dual::constant(side) * z - Dual::constant(start))
        });
        assert!(seen.mean.contains(phi - start * q), "{:?}", seen.mean);
    }
}

/// What |f| = a + b(|z| − 8) adds beyond 8 on one side: with the tail Q = 1 − Φ(8) and the density
/// φ(8), the mean of |Z| − 8 there is φ − 8Q, and that of its square 65Q − 8φ. The bounds leave out
/// a factor of exp(−s²/2) ≥ 1 − s²/2, which takes 12/128 off the integral of s²·exp(−8s), and less
/// off the others: so a value is at least 29/32 of its bound.
#[test]
fn a_tail_counts_as_much_as_it_may_and_hardly_more() {
    let [q, phi] = beyond(8.0);
    let (first, second) = (phi - 8.0 * q, 65.0 * q - 8.0 * phi);
    let none = Growth {
        level: 0.0,
        slope: 0.0,
    };
    for (level, slope) in [(1e9, 0.0), (0.0, 1e9), (1e9, 1e9), (1e9, 3e10)] {
        let tail = Growth { level, slope };
        let mean = level * q + slope * first;
        let square =
            level * level * q + 2.0 * level * slope * first + slope * slope * second;
        let just =
            |bound: f64, value: f64| value <= bound && bound * 29.0 / 32.0 <= value;
        for tails in [[tail, none], [none, tail]] {
            let seen =
                normal_moments_within(1 << 11, tails, |_| Dual::constant(0.0));
            assert!(just(seen.mean.high(), mean), "{tail:?}: {:?}", seen.mean);
            assert!(just(-seen.mean.low(), mean), "{tail:?}: {:?}", seen.mean);
            assert!(just(seen.square.high(), square), "{tail:?}: {seen:?}");
            assert_eq!(seen.square.low(), 0.0);
        }
    }
}
