//! Extended precision against dashu at 400 bits: operations, functions, and one rounding to f64 and
//! f32.

mod functions;

use super::sample::{Floats, Real, awkward, real};
use textbook::number::{Extended, Number, Smooth, Special};

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
