//! Kernels at the ends of the line and at zero, the two forms of GELU, and kernels that are
//! refused.

use super::error::{elsewhere, in_the_middle};
use super::{selu, truth};
use std::f64::consts::{FRAC_2_SQRT_PI, SQRT_2};
use why_relu::activation::kernels;
use why_relu::number::{Interval, Special};
use why_relu::proof::enclosure;

/// x|Φ(x) − σ(v)| is the distance at x and at −x. From 16 on it is less than x·e⁻ˣ.
#[test]
fn the_two_forms_of_gelu_are_less_than_48_hundred_thousandths_apart() {
    let root = FRAC_2_SQRT_PI * SQRT_2;
    let linear = Interval::new(root - 1e-15, root + 1e-15);
    let distance = |x: Interval| {
        let v = linear * (x + Interval::point(0.044_715) * (x * x * x));
        x * (x.normal_cdf() - v.sigmoid())
    };
    let domain = Interval::new(0.0, 16.0);
    for sign in [1.0, -1.0] {
        let signed = |x: Interval| Interval::point(sign) * distance(x);
        let proof = enclosure::below("the distance", domain, 0.000_48, signed);
        assert!(proof.is_ok(), "{proof:?}");
    }
    let seen = distance(Interval::point(2.7));
    assert!(seen.high().abs() > 0.000_4, "{seen:?}");
}

/// A kernel and its values at −∞, −0, +0 and +∞.
type Row = (&'static str, fn(f32) -> f32, [f32; 4]);

#[test]
fn at_the_ends_and_at_zero_each_kernel_is_what_it_says() {
    let (low, high, tenth) = (f32::NEG_INFINITY, f32::INFINITY, 0.01);
    let [lambda, left] = selu::<f32>();
    let (ln_2, three_fifths) = (std::f32::consts::LN_2, 0.6);
    let rows: [Row; 20] = [
        ("identity", kernels::identity, [low, -0.0, 0.0, high]),
        ("identity′", kernels::identity_slope, [1.0; 4]),
        ("leaky", kernels::leaky_relu, [low, -0.0, 0.0, high]),
        (
            "leaky′",
            kernels::leaky_relu_slope,
            [tenth, tenth, tenth, 1.0],
        ),
        ("ELU", kernels::elu, [-1.0, -0.0, 0.0, high]),
        ("ELU′", kernels::elu_slope, [0.0, 1.0, 1.0, 1.0]),
        ("SELU", kernels::selu, [-left, -0.0, 0.0, high]),
        ("SELU′", kernels::selu_slope, [0.0, left, left, lambda]),
        ("softplus", kernels::softplus, [0.0, ln_2, ln_2, high]),
        ("softplus′", kernels::softplus_slope, [0.0, 0.5, 0.5, 1.0]),
        ("GELU", kernels::gelu, [-0.0, -0.0, 0.0, high]),
        ("GELU′", kernels::gelu_slope, [-0.0, 0.5, 0.5, 1.0]),
        ("tanh GELU", kernels::gelu_tanh, [-0.0, -0.0, 0.0, high]),
        (
            "tanh GELU′",
            kernels::gelu_tanh_slope,
            [-0.0, 0.5, 0.5, 1.0],
        ),
        ("SiLU", kernels::silu, [-0.0, -0.0, 0.0, high]),
        ("SiLU′", kernels::silu_slope, [-0.0, 0.5, 0.5, 1.0]),
        ("Mish", kernels::mish, [-0.0, -0.0, 0.0, high]),
        (
            "Mish′",
            kernels::mish_slope,
            [-0.0, three_fifths, three_fifths, 1.0],
        ),
        ("hard swish", kernels::hard_swish, [-0.0, -0.0, 0.0, high]),
        (
            "hard swish′",
            kernels::hard_swish_slope,
            [0.0, 0.5, 0.5, 1.0],
        ),
    ];
    for (name, kernel, limits) in rows {
        let seen = [low, -0.0, 0.0, high].map(|x| kernel(x).to_bits());
        assert_eq!(seen, limits.map(f32::to_bits), "{name}");
        assert!(kernel(f32::NAN).is_nan(), "{name}");
    }
    assert_eq!([-3.0, 3.0].map(kernels::hard_swish_slope), [0.0, 1.0]);
    // What is too small for a float keeps its sign.
    let tiny = kernels::leaky_relu(-f32::from_bits(1));
    assert_eq!(tiny.to_bits(), (-0.0f32).to_bits());
}

/// Where the exponential is subnormal and its product with x is not yet lost.
const TAIL: std::ops::Range<f32> = 88.0..96.0;

#[test]
fn silu_and_mish_with_an_exponential_by_itself_lose_digits_far_left() {
    let silu = |x: f32| x * kernels::sigmoid(x);
    let mish = |x: f32| x * kernels::tanh(kernels::softplus(x));
    assert!(in_the_middle(TAIL, 4.0, silu, truth::silu).is_err());
    assert!(in_the_middle(TAIL, 4.0, kernels::silu, truth::silu).is_ok());
    assert!(in_the_middle(TAIL, 5.0, mish, truth::mish).is_err());
}

#[test]
fn elu_and_softplus_as_textbooks_write_them_lose_digits() {
    let elu = |x: f32| {
        if x > 0.0 {
            x
        } else {
            kernels::elu_slope(x) - 1.0
        }
    };
    let softplus = |x: f32| (1.0 + kernels::elu_slope(x)).ln();
    assert!(in_the_middle(0.001..0.002, 2.0, elu, truth::elu).is_err());
    let seen = in_the_middle(8.0..9.0, 3.0, softplus, truth::softplus);
    assert!(seen.is_err());
}

#[test]
fn one_form_of_gelu_is_no_kernel_of_the_other() {
    let kernel = kernels::gelu;
    assert!(in_the_middle(1.0..2.0, 8.0, kernel, truth::gelu_tanh).is_err());
}

#[test]
fn a_coefficient_that_is_off_is_refuted() {
    let sixth = f32::from_bits((1.0f32 / 6.0).to_bits() + 4);
    let swish = |x: f32| x * ((x + 3.0).clamp(0.0, 6.0) * sixth);
    assert!(in_the_middle(1.0..2.0, 3.0, swish, truth::hard_swish).is_err());
    let selu = |x: f32| 1.050_701_4 * kernels::elu(x);
    assert!(in_the_middle(1.0..2.0, 3.0, selu, truth::selu).is_err());
}

#[test]
fn a_kernel_that_takes_nan_for_a_number_is_refuted() {
    let damaged = |x: f32| if x.is_nan() { 1.0 } else { x };
    let refuted = elsewhere(0.0..f32::INFINITY, damaged, |x| x, |x| x, |x| x);
    assert!(refuted.is_err());
}
