//! Saturation and explosion: expectations by two ways, and chains against the product of their
//! factors.

use proptest::prelude::*;
use why_relu::activation::{sigmoid, tanh};
use why_relu::network::chain::{balanced_sigmoids, relus};
use why_relu::number::normal::{Curve, enclosure, expectation};
use why_relu::number::{Interval, Number, Rational, Special, ratio};

fn curve(value: f64) -> Curve {
    Curve::constant(value)
}

#[test]
fn the_expectation_of_a_constant_is_the_constant() {
    let one = enclosure(|_| curve(1.0));
    assert!(one.contains(1.0) && one.high() - one.low() < 1e-2);
}

/// Each point has its mirror image, so that an odd function has no mean.
#[test]
fn the_points_of_an_expectation_lie_evenly_about_zero() {
    let points = std::cell::RefCell::new(Vec::new());
    expectation(|z| {
        points.borrow_mut().push(z);
        0.0
    });
    let points = points.into_inner();
    let mut pairs = points.iter().rev().zip(&points);
    assert!(pairs.all(|(z, mirror)| *z == -mirror));
}

#[test]
fn the_expectation_of_a_sigmoid_is_a_half() {
    assert!(enclosure(sigmoid).contains(0.5));
}

#[test]
fn what_lies_beyond_eight_is_enclosed_on_both_sides() {
    // 10²⁰ beyond 9, and nothing that counts before: the chance of a normal variable is 1.13·10⁻¹⁹
    // there.
    let step = |z: Curve| {
        let scaled = curve(100.0) * (z - curve(9.0));
        curve(1e20) * scaled.sigmoid()
    };
    let beyond = 1e20 * libm::erfc(9.0 / std::f64::consts::SQRT_2) / 2.0;
    for held in [enclosure(step), enclosure(|z| step(-z))] {
        assert!(held.contains(beyond), "{held:?}");
        // 10²⁰ times the bound exp(−32)/8 on the integral from 8 on, over √(2π).
        assert!(held.high() < 64_000.0, "{held:?}");
    }
}

#[test]
fn what_cannot_be_evaluated_has_no_expectation() {
    assert!(enclosure(|z| curve(1.0) / z).is_undefined());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_enclosure_of_an_expectation_holds_what_floats_say(scale in 0.1f64..2.0) {
        let seen = expectation(|z| tanh(scale * z) * tanh(scale * z));
        let held = enclosure(|z| tanh(curve(scale) * z) * tanh(curve(scale) * z));
        prop_assert!(held.contains(seen), "{seen} is outside of {held:?}");
    }

    #[test]
    fn an_interval_of_scales_holds_each_of_its_members(low in 0.5f64..1.5, part in 0.0f64..1.0) {
        let mut wide = curve(0.0);
        wide.value.value = Interval::new(low, low + 0.1);
        let scale = low + part * 0.1;
        let all = enclosure(|z| sigmoid(wide * z) * sigmoid(wide * z));
        let seen = expectation(|z| sigmoid(scale * z) * sigmoid(scale * z));
        prop_assert!(all.contains(seen), "{seen} is outside of {all:?}");
    }
}

proptest! {
    #[test]
    fn a_balanced_chain_multiplies_by_a_quarter_of_its_weight(
        n in -40i64..=40, depth in 1usize..12,
    ) {
        let weight = ratio(n, 5);
        let factor = &weight * ratio(1, 4);
        let product = (0..depth).fold(Rational::ONE, |product, _| product * &factor);
        prop_assert_eq!(balanced_sigmoids(&weight, depth).pop(), Some(product));
    }

    #[test]
    fn a_chain_of_relus_that_are_off_has_no_gradient(n in 1i64..=40, depth in 1usize..12) {
        let zeros = relus(&ratio(n, 5), &ratio(-1, 3), depth);
        prop_assert!(zeros.iter().all(|slope| *slope == Rational::ZERO));
    }
}
