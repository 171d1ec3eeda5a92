//! The functions of extended precision against dashu, intervals and those of floats.

use super::super::sample::{Floats, Real, real};
use super::{Times, is_near, magnitude, precise};
use textbook::number::{
    Constant, Dual, Extended, Interval, Smooth, Special, dyadic, ratio,
};

/// Floats of ordinary size, as they come and small, from a fixed stream.
fn ordinary(seed: u64, scale: f64) -> Vec<f64> {
    let mut floats = Floats::seeded(seed);
    let mut all = Vec::new();
    for size in 0..40 {
        for _ in 0..10 {
            all.push(floats.within(scale) * 2f64.powi(-3 * size));
        }
    }
    all
}

#[test]
fn the_exponential_and_its_kin_are_within_2_to_the_minus_110() {
    let one = precise(real(1.0));
    for x in ordinary(4, 700.0) {
        let (seen, truth) = (Extended::from(x), precise(real(x)));
        let exp = truth.exp();
        assert!(is_near(seen.exp(), &exp, 110), "e^{x:e}");
        let rest = -truth.exp_m1();
        assert!(is_near(seen.one_minus_exp(), &rest, 110), "1 − e^{x:e}");
        let twice = (truth.clone() + &truth).exp_m1();
        let tanh = twice.clone() / (twice + real(2.0));
        assert!(is_near(seen.tanh(), &tanh, 110), "tanh {x:e}");
        let sigmoid = exp.clone() / (one.clone() + &exp);
        assert!(is_near(seen.sigmoid(), &sigmoid, 110), "σ({x:e})");
        let softplus = exp.ln_1p();
        assert!(is_near(seen.softplus(), &softplus, 110), "ln(1 + e^{x:e})");
    }
}

#[test]
fn logarithms_and_roots_are_within_2_to_the_minus_110() {
    for x in ordinary(5, 700.0).into_iter().map(f64::abs) {
        let (seen, truth) = (Extended::from(x), precise(real(x)));
        assert!(is_near(seen.ln(), &truth.ln(), 110), "ln {x:e}");
        assert!(is_near(seen.sqrt(), &truth.sqrt(), 125), "√{x:e}");
        let square = seen * seen;
        assert_eq!(square.sqrt(), seen, "√({x:e}²)");
    }
    for x in [
        1f64.next_down(),
        1f64.next_up(),
        f64::MAX,
        f64::MIN_POSITIVE,
    ] {
        let truth = precise(real(x)).ln();
        assert!(is_near(Extended::from(x).ln(), &truth, 110), "ln {x:e}");
    }
}

/// φ(x), and Φ(x) = 1/2 + φ(x)(x + x³/3 + x⁵/(3·5) + …), on both sides, to the end of the floats:
/// with 1,500 bits, of which Φ(−38) loses 1,050.
fn normal(x: f64) -> [Real; 2] {
    const MANY: usize = 1_500;
    let many = |x: f64| real(x).with_precision(MANY).value();
    let pi = many(4.0) * many(1.0).atan();
    let square = many(x) * many(x);
    let density = (-square.clone() / many(2.0)).exp() / (pi + many(0.0)).sqrt();
    let density = density / many(2.0).sqrt();
    let (mut term, mut sum) = (many(x), many(x));
    let mut n = 1;
    while magnitude(term.clone()) << 1_500 > magnitude(sum.clone()) {
        n += 2;
        term = term * &square / many(f64::from(n));
        sum += &term;
    }
    let above_half = density.clone() * sum;
    [density, many(0.5) + above_half]
}

/// Where the series of the code ends and its continued fraction begins, 20 bits of the series are
/// lost.
#[test]
fn the_normal_distribution_is_within_2_to_the_minus_100() {
    let far = [-5.0, -4.999, -6.0, -8.0, -20.0, -37.5, -38.5, 5.0, 8.0];
    let near = ordinary(6, 5.0).into_iter().step_by(7);
    for x in far.into_iter().chain(near) {
        let [density, distribution] = normal(x);
        let seen = Extended::from(x);
        assert!(
            is_near_far(seen.normal_density(), &density, 110),
            "φ({x:e})"
        );
        assert!(
            is_near_far(seen.normal_cdf(), &distribution, 100),
            "Φ({x:e})"
        );
    }
}

/// The same of numbers that floats may not hold, times 2²⁰⁰.
fn is_near_far(seen: Extended, truth: &Real, bits: isize) -> bool {
    let scale = 2f64.powi(200);
    is_near(seen.times(scale), &(truth.clone() << 200), bits)
}

#[test]
fn constants_are_known_to_their_last_bit() {
    let third = Extended::known(&Constant::rational(ratio(-1, 3)));
    assert!(is_near(third, &(precise(real(-1.0)) / real(3.0)), 126));
    let large = dyadic(f64::MAX) * dyadic(f64::MAX) / ratio(7, 1);
    let seen = Extended::known(&Constant::rational(large));
    let truth = precise(real(f64::MAX)) / real(7.0);
    assert!(is_near(seen / f64::MAX.into(), &truth, 125));
    assert_eq!(
        Extended::known(&Constant::pi()).to_f64(),
        std::f64::consts::PI
    );
}

/// At every float, far beyond the numbers that an f64 holds, and where it is none.
#[test]
fn what_underflows_in_floats_keeps_its_digits() {
    let far = Extended::from(-1e6);
    let gated = Dual::variable(far) * Dual::variable(far).sigmoid();
    // x·eˣ and (1 + x)·eˣ.
    assert_eq!((gated.value / far.exp()).to_f64(), -1e6);
    assert_eq!((gated.slope / far.exp()).to_f64(), 1.0 - 1e6);
    let infinite = Dual::variable(Extended::from(f64::NEG_INFINITY));
    let gated = infinite * infinite.sigmoid();
    assert_eq!(gated.value.to_f64(), 0.0);
    assert_eq!(gated.slope.to_f64(), 0.0);
    let gated = -infinite * (-infinite).normal_cdf();
    assert_eq!(gated.value.to_f64(), f64::INFINITY);
    assert_eq!(gated.slope.to_f64(), -1.0);
}

/// The enclosures of intervals are as wide as a few roundings: what is rounded once lies in
/// them, or beside them.
#[test]
fn a_rounded_value_lies_in_the_interval_or_beside_it() {
    let mut floats = Floats::seeded(7);
    for _ in 0..20_000 {
        let x = floats.any();
        let (seen, point) = (Extended::from(x), Interval::point(x));
        for (seen, bound) in [
            (seen.exp(), point.exp()),
            (seen.sigmoid(), point.sigmoid()),
            (seen.softplus(), point.softplus()),
            (seen.normal_cdf(), point.normal_cdf()),
            (seen.normal_density(), point.normal_density()),
        ] {
            let float = seen.to_f64();
            let holds = bound.low().next_down() <= float;
            assert!(holds && float <= bound.high().next_up(), "{x:e}: {bound:?}");
        }
    }
}

/// How far a float is from a number, in units in the last place of the float nearest to it.
fn ulps(seen: f64, truth: Extended) -> f64 {
    let size = truth.to_f64().abs();
    let unit = (size.next_up() - size).max(f64::from_bits(1));
    ((Extended::from(seen) - truth) / unit.into())
        .to_f64()
        .abs()
}

/// Those of f64 are fast, and right in their tails as well: σ and its slope, tanh and its slope,
/// 1 − eˣ and its slope, ln(1 + eˣ) and Φ. Each is off by what libm is and some roundings.
#[test]
fn the_special_functions_of_floats_are_within_a_few_units_in_the_last_place() {
    let mut floats = Floats::seeded(8);
    let mut worst = [0.0f64; 8];
    for n in 0..20_000 {
        let x = match n % 4 {
            0 => floats.any_bits(),
            1 => floats.within(800.0),
            2 => floats.within(40.0),
            _ => floats.within(2.0),
        };
        let (wide, dual) = (Extended::from(x), Dual::variable(x));
        let wide_dual = Dual::variable(wide);
        let errors = [
            ulps(x.sigmoid(), wide.sigmoid()),
            ulps(dual.sigmoid().slope, wide_dual.sigmoid().slope),
            ulps(Special::tanh(x), wide.tanh()),
            ulps(dual.tanh().slope, wide_dual.tanh().slope),
            ulps(x.one_minus_exp(), wide.one_minus_exp()),
            ulps(dual.one_minus_exp().slope, wide_dual.one_minus_exp().slope),
            ulps(x.softplus(), wide.softplus()),
            ulps(x.normal_cdf(), wide.normal_cdf()),
        ];
        for (worst, error) in worst.iter_mut().zip(errors) {
            // An f64 overflows where e^x does.
            if error < f64::MAX {
                *worst = worst.max(error);
            }
        }
    }
    let most = [3.0, 4.0, 3.0, 5.0, 2.0, 2.0, 2.0, 4.0];
    let holds = worst.iter().zip(most).all(|(worst, most)| *worst <= most);
    assert!(holds, "{worst:?}");
}
