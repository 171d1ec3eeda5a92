//! cos(πt) over intervals against libm, and against the values that are known exactly.

use proptest::prelude::*;
use std::f64::consts::PI;
use textbook::number::Interval;

#[test]
fn at_multiples_of_a_half_and_a_third_the_cosine_is_what_geometry_says() {
    let third = |n: f64| Interval::point(n) / Interval::point(3.0);
    for turn in [-1e15, -6.0, 0.0, 2.0, 4e9] {
        let at = |t: f64| Interval::point(turn + t).cos_pi();
        for (t, value) in [(0.0, 1.0), (0.5, 0.0), (1.0, -1.0), (1.5, 0.0)] {
            assert!(at(t).contains(value), "{turn} + {t}: {:?}", at(t));
            assert!(at(t).high() - at(t).low() < 1e-13, "{turn} + {t}");
        }
    }
    for (n, value) in [(1.0, 0.5), (2.0, -0.5), (4.0, -0.5), (5.0, 0.5)] {
        assert!(third(n).cos_pi().contains(value), "{n}/3");
    }
}

#[test]
fn what_reaches_beyond_half_a_turn_is_only_known_to_be_a_cosine() {
    for wide in [Interval::new(0.5, 1.5), Interval::new(-7.0, 20.0)] {
        assert_eq!(wide.cos_pi(), Interval::new(-1.0, 1.0));
    }
    assert!(Interval::REALS.cos_pi().is_undefined());
    assert!(Interval::new(0.0, f64::INFINITY).cos_pi().is_undefined());
}

proptest! {
    /// libm rounds the product with π, by less than 2⁻⁴³ here, and the cosine by less than an ulp.
    #[test]
    fn the_cosine_of_a_member_lies_in_the_cosine_of_the_interval(
        low in -1000.0f64..1000.0, width in 0.0f64..1.5, part in 0.0f64..=1.0,
    ) {
        let over = Interval::new(low, low + width).cos_pi();
        let seen = libm::cos(PI * (low + part * width));
        let near = 1.0 / f64::from(1 << 30);
        prop_assert!(over.low() - near <= seen && seen <= over.high() + near);
        let point = Interval::point(low).cos_pi();
        prop_assert!(point.high() - point.low() < 1e-13);
        prop_assert!((point.low() - libm::cos(PI * low)).abs() < near);
    }
}
