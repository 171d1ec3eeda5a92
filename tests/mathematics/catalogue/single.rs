//! The catalogue on f32: value and slope are the nearest floats. A sample of all exponents, and all
//! floats of the sizes that matter where one asks for them.

use super::floats::named;
use rayon::prelude::*;
use std::ops::Range;
use why_relu::activation::Subject;
use why_relu::activation::catalogue::{CATALOGUE, Catalogued, SELU};
use why_relu::number::Dual;

/// Value and slope by libm, in f64.
fn truth(name: &str, x: f64) -> [f64; 2] {
    let e = libm::exp(-x.abs());
    let one_sided =
        |right: [f64; 2], left: [f64; 2]| if x > 0.0 { right } else { left };
    let elu = |scale: f64, alpha: f64| {
        let left = scale * alpha;
        one_sided(
            [scale * x, scale],
            [left * libm::expm1(x.min(0.0)), left * e],
        )
    };
    let sigmoid = if x > 0.0 { 1.0 } else { e } / (1.0 + e);
    let bell = e / ((1.0 + e) * (1.0 + e));
    let gated = |gate: f64, slope: f64| [x * gate, gate + x * slope];
    match name {
        "identity" => [x, 1.0],
        "ReLU" => one_sided([x, 1.0], [0.0, 0.0]),
        "leaky ReLU" => one_sided([x, 1.0], [x / 100.0, 0.01]),
        "ELU" => elu(1.0, 1.0),
        "SELU" => elu(SELU[0], SELU[1]),
        "softplus" => [x.max(0.0) + libm::log1p(e), sigmoid],
        "GELU" => {
            let density = libm::exp(-x * x / 2.0) / std::f64::consts::TAU.sqrt();
            gated(libm::erfc(-x / std::f64::consts::SQRT_2) / 2.0, density)
        }
        "SiLU" => gated(sigmoid, bell),
        "Mish" if x > 0.0 => {
            let (above, sum) = (1.0 + 2.0 * e, 1.0 + 2.0 * e + 2.0 * e * e);
            gated(above / sum, 4.0 * e * e * (1.0 + e) / (sum * sum))
        }
        "Mish" => {
            let above = e * e + 2.0 * e;
            let sum = above + 2.0;
            gated(above / sum, 4.0 * (e * e + e) / (sum * sum))
        }
        "hard swish" if x <= -3.0 => [0.0, 0.0],
        "hard swish" if x > 3.0 => [x, 1.0],
        "hard swish" => [x * (x + 3.0) / 6.0, (2.0 * x + 3.0) / 6.0],
        "tanh" => {
            let square = e * e;
            let sum = 1.0 + square;
            [libm::tanh(x), 4.0 * square / (sum * sum)]
        }
        "sigmoid" => [sigmoid, bell],
        other => panic!("no formula for {other}"),
    }
}

/// How far a float is from a number, in units in the last place of that number.
fn ulps(seen: f32, truth: f64) -> f64 {
    #[allow(clippy::cast_possible_truncation, reason = "the rounding meant")]
    if seen == truth as f32 {
        // Half a unit at most, or both infinite.
        return 0.5;
    }
    let unit =
        (libm::ilogb(truth.abs().max(f64::from(f32::MIN_POSITIVE))) - 23).max(-149);
    (f64::from(seen) - truth).abs() / libm::scalbn(1.0, unit)
}

/// The larger error of value and slope.
fn error(f: &Catalogued, x: f32) -> f64 {
    let seen = f.single_sloped(Dual::variable(x));
    let [value, slope] = truth(f.name, x.into());
    ulps(seen.value, value).max(ulps(seen.slope, slope))
}

/// The floats of one sign and exponent, each `stride`th of them.
fn binade(which: u32, stride: usize) -> impl Iterator<Item = f32> {
    let all = (0..1u32 << 23).step_by(stride);
    let all = all.map(move |last| f32::from_bits((which << 23) | last));
    all.filter(|x| x.is_finite())
}

/// The largest error: at each `stride`th float, and at every float of some sizes.
fn worst(f: &Catalogued, stride: usize, all_of: Range<i32>) -> f64 {
    let binades = (0..512u32).into_par_iter();
    let errors = binades.map(|which| {
        let exponent = (which & 255).cast_signed() - 127;
        let stride = if all_of.contains(&exponent) {
            1
        } else {
            stride
        };
        let errors = binade(which, stride).map(|x| error(f, x));
        errors.fold(0.0, f64::max)
    });
    errors.reduce(|| 0.0, f64::max)
}

/// Half a unit in the last place. Where the slopes of GELU, Mish and their kin are 0, the formulas
/// in f64 lose up to 24 bits, and five of their roundings, 2⁻⁵³ each, show as 5·2⁻⁵³⁺²⁴⁺²⁴ units.
const HALF: f64 = 0.5 + 5.0 / 32.0;

/// Odd, so that all last bits occur.
const STRIDE: usize = 20_011;

#[test]
fn value_and_slope_are_the_nearest_floats_at_a_sample_of_all_exponents() {
    for f in CATALOGUE {
        let worst = worst(f, STRIDE, 0..0);
        assert!(worst <= HALF, "{}: {worst}", f.name);
    }
}

#[test]
fn the_reported_tails_of_single_floats_are_right() {
    let slope = |name, x| named(name).single_sloped(Dual::variable(x)).slope;
    assert_eq!(slope("sigmoid", -90.0), 8.194_01e-40);
    // 4·e^(−148.4), and 14.3712 of the smallest f32.
    assert_eq!(slope("tanh", -74.2), 0.0);
    assert_eq!(slope("tanh", -51.0), f32::from_bits(14));
    assert_eq!(
        named("SiLU").single(f32::NEG_INFINITY).to_bits(),
        (-0.0f32).to_bits()
    );
    assert_eq!(named("GELU").single(f32::INFINITY), f32::INFINITY);
    assert!(named("Mish").single(f32::NAN).is_nan());
}

/// Every float between 2⁻¹² and 2⁸, where the twelve bend, and the sample of the others: minutes
/// for each function.
macro_rules! every_float {
    ($($test:ident: $name:literal,)*) => {$(
        #[test]
        #[ignore = "minutes"]
        fn $test() {
            let worst = worst(named($name), STRIDE, -12..8);
            println!("{}: {worst} units in the last place", $name);
            assert!(worst <= HALF, "{worst}");
        }
    )*};
}

every_float! {
    the_identity_is_the_nearest_at_every_float: "identity",
    relu_is_the_nearest_at_every_float: "ReLU",
    leaky_relu_is_the_nearest_at_every_float: "leaky ReLU",
    elu_is_the_nearest_at_every_float: "ELU",
    selu_is_the_nearest_at_every_float: "SELU",
    softplus_is_the_nearest_at_every_float: "softplus",
    gelu_is_the_nearest_at_every_float: "GELU",
    silu_is_the_nearest_at_every_float: "SiLU",
    mish_is_the_nearest_at_every_float: "Mish",
    hard_swish_is_the_nearest_at_every_float: "hard swish",
    tanh_is_the_nearest_at_every_float: "tanh",
    the_sigmoid_is_the_nearest_at_every_float: "sigmoid",
}
