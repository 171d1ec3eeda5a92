//! The catalogue: each formula says what textbooks say, and slopes and tails belong to it.

mod floats;
mod oracle;
mod single;

use proptest::prelude::*;
use why_relu::activation::{
    Initialisation, Subject,
    catalogue::{CATALOGUE, Catalogued},
};
use why_relu::number::{Asymptote, Interval};

/// What libm says, in formulas of their own.
fn textbook(name: &str, x: f64) -> f64 {
    let softplus = x.max(0.0) + libm::log1p(libm::exp(-x.abs()));
    match name {
        "identity" => x,
        "ReLU" => x.max(0.0),
        "leaky ReLU" => x.max(0.01 * x),
        "ELU" => x.max(0.0) + libm::expm1(x.min(0.0)),
        "SELU" => {
            let left = 1.673_263_242_354_377_2 * libm::expm1(x.min(0.0));
            1.050_700_987_355_480_5 * (x.max(0.0) + left)
        }
        "softplus" => softplus,
        "GELU" => x / 2.0 * libm::erfc(-x / std::f64::consts::SQRT_2),
        "SiLU" => x / 2.0 * (1.0 + libm::tanh(x / 2.0)),
        "Mish" => x * libm::tanh(softplus),
        "hard swish" => x * (x + 3.0).clamp(0.0, 6.0) / 6.0,
        "tanh" => libm::tanh(x),
        "sigmoid" => 0.5 + 0.5 * libm::tanh(x / 2.0),
        other => panic!("no formula for {other}"),
    }
}

/// A leak of 1/2 keeps 1 + 1/4 of what ReLU keeps, one of 1 keeps all.
#[test]
fn a_leak_needs_weights_that_are_smaller_by_what_it_lets_through() {
    let gain = |leak| Initialisation::HeLeaky(leak).gain::<Interval>();
    assert_eq!(gain(0.0), Initialisation::He.gain());
    let half = gain(0.5);
    assert!(1.6f64.next_down() <= half.low() && half.high() <= 1.6f64.next_up());
    assert!(half.contains(1.6), "{half:?}");
    assert_eq!(gain(1.0), Initialisation::LeCun.gain());
}

/// Whether the two have a number in common.
pub(crate) fn touch(a: Interval, b: Interval) -> bool {
    !a.is_undefined() && !b.is_undefined() && !a.meet(b).is_undefined()
}

/// The bends of the catalogue.
fn bends_within(x: f64, h: f64) -> bool {
    [-3.0, 0.0, 3.0].iter().any(|b| x - h <= *b && *b <= x + h)
}

fn every() -> impl Strategy<Value = &'static Catalogued> {
    (0..CATALOGUE.len()).prop_map(|place| &CATALOGUE[place])
}

proptest! {
    /// No formula has more than sixteen roundings, each at most 2⁻⁵³ of a number that is not larger
    /// than 2(1 + |x|).
    #[test]
    fn each_function_is_the_one_of_the_textbooks(f in every(), x in -30.0f64..30.0) {
        let expected = textbook(f.name, x);
        let margin = 16.0 * f64::EPSILON * (1.0 + x.abs());
        let around = Interval::new(expected - margin, expected + margin);
        prop_assert!(touch(f.on(Interval::point(x)).value, around), "{} at {x}", f.name);
        prop_assert!(around.contains(f.float(x)), "{} at {x} in floats", f.name);
    }

    /// The mean value theorem: a difference quotient is a slope somewhere between.
    #[test]
    fn a_slope_belongs_to_its_function(f in every(), x in -12.0f64..12.0) {
        let h = 1.0 / 1024.0;
        let [a, b] = [x - h, x + h].map(|end| f.on(Interval::point(end)).value);
        let run = Interval::point(x + h) - Interval::point(x - h);
        let slope = f.on(Interval::new(x - h, x + h)).slope;
        prop_assert!(touch((b - a) / run, slope), "{} at {x}: {slope:?}", f.name);
        let narrow = slope.high() - slope.low() < 0.05;
        prop_assert!(narrow || bends_within(x, h), "{} at {x}: {slope:?}", f.name);
    }

    #[test]
    fn far_out_value_and_slope_lie_beside_their_lines(
        f in every(), distance in prop::sample::select(&[4.0, 8.0, 32.0]), t in 0.0f64..60.0,
    ) {
        for (side, tail) in [-1.0, 1.0].into_iter().zip(f.tails(distance)) {
            let seen = f.on(Interval::point(side * (distance + t)));
            let beside = |tail: Asymptote| tail.start() + tail.slope() * Interval::point(t);
            prop_assert!(touch(seen.value, beside(tail.value)), "{} {side} {t}", f.name);
            prop_assert!(touch(seen.slope, beside(tail.slope)), "{} {side} {t}", f.name);
        }
    }

    #[test]
    fn a_box_holds_the_values_and_slopes_at_its_points(
        f in every(), a in -20.0f64..20.0, width in 0.0f64..30.0, part in 0.0f64..1.0,
    ) {
        for x in [
            Interval::new(a, a + width),
            Interval::new(a, f64::INFINITY),
            Interval::new(f64::NEG_INFINITY, a + width),
        ] {
            let inside = Interval::point((a + part * width).min(a + width));
            let (whole, one) = (f.on(x), f.on(inside));
            prop_assert!(touch(whole.value, one.value), "{} on {x:?}", f.name);
            prop_assert!(touch(whole.slope, one.slope), "{} on {x:?}", f.name);
        }
    }
}
