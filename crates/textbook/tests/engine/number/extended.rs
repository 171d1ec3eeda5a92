//! Extended precision against dashu at 400 bits: operations, functions, and one rounding to f64 and
//! f32.

use super::sample::{Floats, Real, awkward, real};
use textbook::number::{
    Constant, Dual, Extended, Interval, Number, Smooth, Special, dyadic, ratio,
};

/// Bits of the oracle.
const BITS: usize = 400;

/// Without an end to its digits, hence exact in sums and products.
fn exact(x: Real) -> Real {
    x.with_precision(0).value()
}

fn precise(x: Real) -> Real {
    x.with_precision(BITS).value()
}

/// The number as a sum of three floats, which it is exactly if none of them is subnormal.
fn value(x: Extended) -> Real {
    let mut sum = Real::ZERO;
    let mut rest = x;
    for _ in 0..3 {
        let part = rest.to_f64();
        sum = exact(sum) + real(part);
        rest -= part.into();
    }
    sum
}

fn magnitude(x: Real) -> Real {
    if x < Real::ZERO { -x } else { x }
}

/// Whether the number is off by at most 2⁻ᵇⁱᵗˢ of the truth.
fn is_near(seen: Extended, truth: &Real, bits: isize) -> bool {
    let truth = exact(truth.clone());
    magnitude(value(seen) - truth.clone()) << bits <= magnitude(truth)
}

trait Times {
    fn times(self, factor: f64) -> Self;
}

impl Times for Extended {
    fn times(self, factor: f64) -> Self {
        self * factor.into()
    }
}

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
fn a_float_is_read_and_rounded_to_itself() {
    let mut floats = Floats::seeded(1);
    let random = (0..10_000).map(|_| floats.any_bits());
    let infinite = [f64::INFINITY, f64::NEG_INFINITY];
    for x in awkward().into_iter().chain(random).chain(infinite) {
        let seen = Extended::from(x);
        assert_eq!(seen.to_f64().to_bits(), x.to_bits(), "{x:e}");
        #[allow(clippy::cast_possible_truncation, reason = "the rounding meant")]
        let single = x as f32;
        assert_eq!(seen.to_f32().to_bits(), single.to_bits(), "{x:e}");
        assert_eq!(Extended::from(single).to_f32().to_bits(), single.to_bits());
    }
    assert!(Extended::from(f64::NAN).to_f64().is_nan());
    assert!(Extended::from(f64::NAN).to_f32().is_nan());
}

#[test]
fn a_tie_is_rounded_to_the_even_float_and_all_else_to_the_nearest() {
    let sum = |a: f64, b: f64| (Extended::from(a) + Extended::from(b)).to_f64();
    let half = f64::EPSILON / 2.0;
    assert_eq!(sum(1.0, half), 1.0);
    assert_eq!(sum(1f64.next_up(), half), 1f64.next_up().next_up());
    assert_eq!(sum(1.0, half.next_up()), 1f64.next_up());
    assert_eq!(sum(f64::MAX, f64::MAX), f64::INFINITY);
    let smallest = Extended::from(f64::from_bits(1));
    let part = |share: f64| (smallest * share.into()).to_f64();
    assert_eq!(
        [0.25, 0.5, 0.75, 1.5, 2.5].map(|share| part(share).to_bits()),
        [0, 0, 1, 2, 2]
    );
    assert_eq!(
        (-smallest * 0.25.into()).to_f64().to_bits(),
        (-0.0f64).to_bits()
    );
}

/// Of two floats each, so that all 128 bits take part.
#[test]
fn an_operation_is_exact_but_for_the_last_two_bits() {
    let mut floats = Floats::seeded(2);
    let mut number = || {
        let (a, b) = (floats.within(1000.0), floats.within(1e-13));
        (Extended::from(a) + b.into(), real(a) + real(b))
    };
    for _ in 0..20_000 {
        let ((a, x), (b, y)) = (number(), number());
        assert!(is_near(a + b, &(x.clone() + &y), 126));
        assert!(is_near(a - b, &(x.clone() - &y), 126));
        assert!(is_near(a * b, &(x.clone() * &y), 126));
        let quotient = precise(x) / precise(y);
        assert!(is_near(a / b, &quotient, 126));
    }
}

#[test]
fn numbers_that_are_close_have_an_exact_difference() {
    let mut floats = Floats::seeded(3);
    for _ in 0..2_000 {
        let (a, share) = (floats.within(10.0), floats.within(1e-9));
        let (a, far) = (Extended::from(a), Extended::from(a * share));
        for b in [a, a.times(2.0), a.times(0.5)] {
            let sum = a.times(1.0) + far;
            assert_eq!(value(sum - b), value(sum) - value(b));
        }
    }
}

#[test]
fn zeros_infinities_and_numbers_that_are_none_behave_as_those_of_floats() {
    // Not ∞ as a float, which is read as a number, but 1/0.
    let special = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
    ];
    let read = |x: f64| {
        if x.is_infinite() {
            Extended::from(x.signum()) / 0.0.into()
        } else {
            x.into()
        }
    };
    let same = |seen: Extended, float: f64| {
        let seen = seen.to_f64();
        seen.to_bits() == float.to_bits() || (seen.is_nan() && float.is_nan())
    };
    for a in special {
        for b in special {
            let (x, y) = (read(a), read(b));
            assert!(same(x + y, a + b), "{a} + {b}");
            assert!(same(x - y, a - b), "{a} − {b}");
            assert!(same(x * y, a * b), "{a}·{b}");
            assert!(same(x / y, a / b), "{a}/{b}");
            assert_eq!(x.partial_cmp(&y), a.partial_cmp(&b), "{a} and {b}");
            assert!(same(x.larger(y), a.larger(b)), "{a} or {b}");
        }
        let x = read(a);
        if a.abs() != 1.0 {
            assert!(same(x.exp(), Smooth::exp(a)), "e^{a}");
            assert!(same(x.ln(), Special::ln(a)), "ln {a}");
            assert!(same(x.sqrt(), Special::sqrt(a)), "√{a}");
            assert!(same(x.tanh(), Special::tanh(a)), "tanh {a}");
            assert!(same(x.softplus(), Special::softplus(a)), "ln(1 + e^{a})");
        }
    }
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

/// φ(x), and Φ(x) = 1/2 + φ(x)(x + x³/3 + x⁵/(3·5) + …), on both sides and to the end of the floats:
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

/// The enclosures of intervals are as wide as a few roundings: what is rounded once lies in them, or
/// beside them.
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
