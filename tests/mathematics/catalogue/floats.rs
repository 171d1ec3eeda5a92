//! The catalogue on f64: value and slope are the nearest floats, on the whole range.

use super::every;
use super::oracle::{truth, ulps};
use proptest::prelude::*;
use why_relu::activation::Subject;
use why_relu::activation::catalogue::{CATALOGUE, Catalogued};
use why_relu::number::{Dual, Interval};

/// Half a unit in the last place, and what the 128 bits lose.
const HALF: f64 = 0.5 + 1e-9;

pub(crate) fn named(name: &str) -> &'static Catalogued {
    let found = CATALOGUE.iter().find(|f| f.name == name);
    found.expect("in the catalogue")
}

/// The value and the slope.
fn both(f: &Catalogued, x: f64) -> [f64; 2] {
    let seen = f.sloped(Dual::variable(x));
    [seen.value, seen.slope]
}

/// How far value and slope are off, in units in the last place.
fn errors(f: &Catalogued, x: f64) -> [f64; 2] {
    let ([value, slope], [v, s]) = (both(f, x), truth(f.name, x));
    [ulps(value, &v), ulps(slope, &s)]
}

fn is_nearest(f: &Catalogued, x: f64) {
    let errors = errors(f, x);
    assert!(
        errors.iter().all(|e| *e <= HALF),
        "{} at {x:e}: {errors:?}",
        f.name
    );
}

/// Where something begins to overflow or underflow, or a form of a formula to end; and the floats
/// beside it.
fn thresholds() -> impl Iterator<Item = f64> {
    let sizes = [
        0.0,
        5e-324,
        1e-310,
        f64::MIN_POSITIVE,
        1e-300,
        1e-17,
        1e-8,
        0.35,
        0.5,
        1.0,
        3.0,
        5.0,
        6.0,
        9.0,
        36.0,
        37.5,
        38.5,
        38.6,
        74.2,
        88.7,
        90.0,
        103.9,
        350.0,
        354.9,
        360.0,
        372.6,
        708.4,
        709.8,
        710.0,
        740.0,
        745.1,
        745.2,
        746.0,
        750.0,
        752.0,
        760.0,
        1e3,
        1e10,
        1e100,
        1e300,
        f64::MAX,
    ];
    let around = |x: f64| [x.next_down(), x, x.next_up()];
    let both = sizes.into_iter().flat_map(|x| [x, -x]);
    both.flat_map(around).filter(|x| x.is_finite())
}

#[test]
fn reported_inputs_of_other_libraries_have_the_right_values_and_slopes() {
    let [value, slope] = [0, 1];
    for (name, x, which, expected) in [
        ("sigmoid", -710.0, slope, 4.476_286_225_675_13e-309),
        ("sigmoid", -710.0, value, 4.476_286_225_675_13e-309),
        ("tanh", -360.0, slope, 8.128_923_209_7e-313),
        ("ELU", -1e-8, value, -9.999_999_95e-9),
        ("tanh", 1e-17, value, 1e-17),
        ("Mish", -36.0, value, -8.350_282_188_88e-15),
        ("SiLU", f64::NEG_INFINITY, value, 0.0),
        ("GELU", f64::NEG_INFINITY, value, 0.0),
        ("Mish", f64::NEG_INFINITY, value, 0.0),
        ("hard swish", f64::NEG_INFINITY, value, 0.0),
    ] {
        let seen = both(named(name), x)[which];
        // As many digits as were reported; a subnormal number has no more than these.
        let margin = 1e-11 * f64::abs(expected) + 1e-322;
        let near =
            (seen - expected).abs() <= if expected == 0.0 { 0.0 } else { margin };
        assert!(near, "{name} at {x:e}: {seen:e}");
    }
}

#[test]
fn beside_thresholds_value_and_slope_are_the_nearest_floats() {
    for x in thresholds() {
        for f in CATALOGUE {
            is_nearest(f, x);
        }
    }
}

/// Where two terms of the slope cancel, and of some a hundred floats lie on either side.
#[test]
fn beside_the_zeros_of_slopes_the_slope_is_the_nearest_float() {
    for name in ["GELU", "SiLU", "Mish", "hard swish"] {
        let f = named(name);
        let (mut falls, mut rises) = (-1.6, -0.5);
        while f64::next_up(falls) < rises {
            let middle = f64::midpoint(falls, rises);
            if both(f, middle)[1] < 0.0 {
                falls = middle;
            } else {
                rises = middle;
            }
        }
        for _ in 0..100 {
            (falls, rises) = (falls.next_down(), rises.next_up());
            is_nearest(f, falls);
            is_nearest(f, rises);
        }
    }
}

/// Value and slope at −∞, −0, +0 and +∞, to the bit: a zero keeps its sign where a function is odd
/// or x times something.
#[test]
fn zeros_and_infinities_are_read_as_they_are_documented() {
    let (infinite, third) = (f64::INFINITY, 1.0 / 100.0);
    let selu = 1.758_099_340_847_376_6;
    let ln_2 = std::f64::consts::LN_2;
    for (name, values, slopes) in [
        ("identity", [-infinite, -0.0, 0.0, infinite], [1.0; 4]),
        ("ReLU", [0.0, 0.0, 0.0, infinite], [0.0, 0.0, 0.0, 1.0]),
        (
            "leaky ReLU",
            [-infinite, -0.0, 0.0, infinite],
            [third, third, third, 1.0],
        ),
        ("ELU", [-1.0, 0.0, 0.0, infinite], [0.0, 1.0, 1.0, 1.0]),
        (
            "SELU",
            [-selu, 0.0, 0.0, infinite],
            [0.0, selu, selu, 1.050_700_987_355_480_5],
        ),
        (
            "softplus",
            [0.0, ln_2, ln_2, infinite],
            [0.0, 0.5, 0.5, 1.0],
        ),
        ("GELU", [-0.0, -0.0, 0.0, infinite], [0.0, 0.5, 0.5, 1.0]),
        ("SiLU", [-0.0, -0.0, 0.0, infinite], [0.0, 0.5, 0.5, 1.0]),
        ("Mish", [-0.0, -0.0, 0.0, infinite], [0.0, 0.6, 0.6, 1.0]),
        (
            "hard swish",
            [-0.0, -0.0, 0.0, infinite],
            [0.0, 0.5, 0.5, 1.0],
        ),
        ("tanh", [-1.0, -0.0, 0.0, 1.0], [0.0, 1.0, 1.0, 0.0]),
        ("sigmoid", [0.0, 0.5, 0.5, 1.0], [0.0, 0.25, 0.25, 0.0]),
    ] {
        let inputs = [-infinite, -0.0, 0.0, infinite];
        for ((x, value), slope) in inputs.into_iter().zip(values).zip(slopes) {
            let seen = both(named(name), x);
            let bits = seen.map(f64::to_bits);
            assert_eq!(bits[0], value.to_bits(), "{name} at {x}: {seen:?}");
            assert_eq!(seen[1], slope, "the slope of {name} at {x}");
        }
        assert!(both(named(name), f64::NAN)[0].is_nan(), "{name}");
    }
}

/// Any float, and floats of the sizes at which something happens.
fn floats() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<f64>().prop_filter("a number", |x| x.is_finite()),
        -8.0f64..8.0,
        -50.0f64..50.0,
        -800.0f64..800.0,
        (-1.0f64..1.0, -320i32..0).prop_map(|(x, n)| x * 10f64.powi(n)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn value_and_slope_are_the_nearest_floats(x in floats()) {
        for f in CATALOGUE {
            is_nearest(f, x);
        }
    }
}

proptest! {
    /// The nearest float of a number between two floats lies between them.
    #[test]
    fn value_and_slope_lie_in_their_enclosures(f in every(), x in floats()) {
        let ([value, slope], bound) = (both(f, x), f.on(Interval::point(x)));
        let holds = |bound: Interval, seen| bound.low() <= seen && seen <= bound.high();
        prop_assert!(holds(bound.value, value), "{} at {x:e}: {value:e}", f.name);
        prop_assert!(holds(bound.slope, slope), "{} at {x:e}: {slope:e}", f.name);
    }

    /// A chain rule from outside: the slope is multiplied before it is rounded.
    #[test]
    fn a_slope_that_comes_in_is_multiplied(f in every(), x in -9.0f64..9.0, factor in -4i32..4) {
        let slope = 2f64.powi(factor);
        let seen = f.sloped(Dual { value: x, slope });
        prop_assert_eq!(seen.slope, slope * both(f, x)[1]);
    }
}
