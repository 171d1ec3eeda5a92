//! The logarithm and constants that no float holds: enclosed, and without a value where they have
//! none.

use super::sample::{Real, real};
use crate::subject::touch;
use proptest::prelude::*;
use textbook::number::{
    Asymptote, Constant, Dual, Interval, Number, Polynomial, Rational, Smooth,
    Special, dyadic,
};

/// To 300 bits.
fn precise(x: f64) -> Real {
    real(x).with_precision(300).value()
}

fn ln(x: Interval) -> Interval {
    Special::ln(x)
}

/// All positive floats, each exponent as likely as any other.
fn positive() -> impl Strategy<Value = f64> {
    (1u64..0x7ff0_0000_0000_0000).prop_map(f64::from_bits)
}

fn is_enclosed(x: f64) -> bool {
    let (seen, truth) = (ln(Interval::point(x)), precise(x).ln());
    let wide = 8.0 * f64::EPSILON * seen.high().abs().max(1.0);
    real(seen.low()) <= truth
        && truth <= real(seen.high())
        && seen.high() - seen.low() <= wide
}

#[test]
fn the_logarithm_is_enclosed_at_the_ends_of_the_floats_and_about_1() {
    let near_1 = [1f64.next_down(), 1.0, 1f64.next_up()];
    for x in [5e-324, f64::MIN_POSITIVE, 0.5, 2.0, f64::MAX]
        .into_iter()
        .chain(near_1)
    {
        assert!(is_enclosed(x), "{x:e}: {:?}", ln(Interval::point(x)));
    }
    assert_eq!(ln(Interval::point(1.0)), Interval::point(0.0));
}

#[test]
fn there_is_no_logarithm_and_no_slope_of_one_at_0_or_left_of_it() {
    for x in [
        Interval::point(0.0),
        Interval::point(-1.0),
        Interval::new(-1.0, 2.0),
        Interval::new(0.0, 1.0),
        Interval::REALS,
        Interval::point(f64::NAN),
    ] {
        let seen = Special::ln(Dual::variable(x));
        assert!(
            seen.value.is_undefined() && seen.slope.is_undefined(),
            "{x:?}"
        );
    }
    for tail in [Asymptote::right_of(1.0), Asymptote::constant(-1.0)] {
        let seen = Special::ln(Dual::variable(tail));
        assert!(seen.value.is_undefined(), "{tail:?}");
    }
    let letter = Special::ln(Polynomial::scalar("x"));
    assert!(letter != letter.clone(), "undefined is equal to nothing");
    assert_eq!(Special::ln(Polynomial::from(1)), Polynomial::from(0));
    let whole = ln(Interval::new(1.0, f64::INFINITY));
    assert_eq!((whole.low(), whole.high()), (0.0, f64::INFINITY));
}

#[test]
fn there_is_no_root_left_of_0_and_no_slope_of_one_at_0() {
    let root = |low, high| Special::sqrt(Dual::variable(Interval::new(low, high)));
    assert!(
        root(-1.0, 4.0).value.is_undefined() && root(-1.0, 4.0).slope.is_undefined()
    );
    assert!(
        root(0.0, 4.0).value.contains(2.0) && root(0.0, 4.0).slope.is_undefined()
    );
    assert!(root(4.0, 4.0).slope.contains(0.25));
    assert!(Special::sqrt(Asymptote::right_of(1.0)).is_undefined());
    assert!(
        Special::sqrt(Asymptote::constant(4.0))
            .start()
            .contains(2.0)
    );
    assert!(Special::sqrt(Asymptote::constant(-4.0)).is_undefined());
    let letter = Special::sqrt(Polynomial::scalar("x"));
    assert!(letter != letter.clone());
}

proptest! {
    #[test]
    fn the_logarithm_is_enclosed(x in positive()) {
        prop_assert!(is_enclosed(x), "{x:e}: {:?}", ln(Interval::point(x)));
    }

    #[test]
    fn the_logarithm_undoes_the_exponential(x in -700.0f64..700.0) {
        let there_and_back = ln(Smooth::exp(Interval::point(x)));
        prop_assert!(there_and_back.contains(x), "{there_and_back:?}");
    }

    /// ln(c + e⁻ˣ) = ln c + ln(1 + e⁻ˣ/c).
    #[test]
    fn far_out_the_logarithm_of_what_settles_settles(
        c in 0.1f64..10.0, start in 4.0f64..8.0, t in 0.0f64..40.0,
    ) {
        let told = Special::ln(
            Asymptote::constant(c) + Smooth::exp(-Asymptote::right_of(start)),
        );
        let x = Interval::point(start + t);
        let seen = ln(Interval::point(c) + Smooth::exp(-x));
        prop_assert!(touch(told.range(), seen), "{told:?} {seen:?}");
    }

    #[test]
    fn a_fraction_lies_between_its_floats_and_they_are_neighbours(
        digits in any::<i64>(), exponent in -330isize..330,
    ) {
        let power = Rational::from(10).pow(exponent);
        let value = Rational::from(digits) * power;
        let constant = Constant::rational(value.clone());
        let between = Interval::known(&constant);
        prop_assert!(between.low() == f64::NEG_INFINITY || dyadic(between.low()) <= value);
        prop_assert!(between.high() == f64::INFINITY || dyadic(between.high()) >= value);
        prop_assert!(between.high() <= between.low().next_up());
        let near = f64::known(&constant);
        prop_assert!(between.low() <= near && near <= between.high());
        prop_assert_eq!(Polynomial::known(&constant), Polynomial::from(value));
    }
}

#[test]
fn e_lies_between_neighbours_and_is_no_fraction() {
    let e = Constant::e();
    let between = Interval::known(&e);
    assert!(
        real(between.low()) < precise(1.0).exp()
            && precise(1.0).exp() < real(between.high())
    );
    assert!(between.contains(f64::known(&e)));
    for constant in [e, Constant::pi()] {
        assert_eq!(constant.exact(), None);
        let letter = Polynomial::known(&constant);
        assert!(letter != letter.clone());
    }
}
