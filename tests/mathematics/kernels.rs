//! The kernels of the catalogue's activations, value and slope, for every f32.

mod edges;
mod error;
mod truth;

use error::{NEAR, elsewhere, in_the_middle, limits, plain, ulps, within};
use std::f64::consts::LN_2;
use why_relu::activation::catalogue::SELU;
use why_relu::activation::kernels::{self, Lane};
use why_relu::proof::exhaustive::every_f32_in;

#[test]
#[ignore = "a sweep of all floats takes a minute or two; tests/README.md says when it was run"]
fn elu_is_at_most_2_ulp_off_and_its_slope_too() {
    within!(elu, 2.0, NEAR..128.0, |x| x, -T::one(), x);
    within!(
        elu_slope,
        2.0,
        NEAR..128.0,
        |x| T::one(),
        T::zero(),
        T::one()
    );
}

/// λ and λα.
fn selu<T: Lane>() -> [T; 2] {
    [SELU[0], SELU[0] * SELU[1]].map(T::constant)
}

#[test]
#[ignore = "a sweep of all floats takes a minute or two; tests/README.md says when it was run"]
fn selu_is_at_most_3_ulp_off_and_its_slope_2() {
    fn constant<T: Lane>(x: T) -> T {
        x.choose(T::zero(), selu()[0], selu()[1])
    }
    within!(
        selu,
        3.0,
        NEAR..128.0,
        |x| x * constant(x),
        -selu::<T>()[1],
        x * selu()[0]
    );
    within!(
        selu_slope,
        2.0,
        NEAR..128.0,
        |x| constant(x),
        T::zero(),
        selu()[0]
    );
}

#[test]
#[ignore = "a sweep of all floats takes a minute or two; tests/README.md says when it was run"]
fn softplus_is_at_most_3_ulp_off() {
    within!(
        softplus,
        3.0,
        NEAR..128.0,
        |x| T::constant(LN_2),
        T::zero(),
        x
    );
}

#[test]
#[ignore = "a sweep of all floats takes a minute or two; tests/README.md says when it was run"]
fn silu_is_at_most_4_ulp_off_and_its_slope_5() {
    within!(silu, 4.0, NEAR..128.0, |x| half(x), T::zero(), x);
    within!(
        silu_slope,
        5.0,
        NEAR..128.0,
        |x| half(T::one()),
        T::zero(),
        T::one()
    );
}

#[test]
#[ignore = "a sweep of all floats takes a minute or two; tests/README.md says when it was run"]
fn mish_is_at_most_5_ulp_off_and_its_slope_6() {
    fn three_fifths<T: Lane>(x: T) -> T {
        x * T::constant(3.0) / T::constant(5.0)
    }
    within!(mish, 5.0, NEAR..128.0, |x| three_fifths(x), T::zero(), x);
    within!(
        mish_slope,
        6.0,
        NEAR..128.0,
        |x| three_fifths(T::one()),
        T::zero(),
        T::one()
    );
}

#[test]
#[ignore = "a sweep of all floats takes a minute or two; tests/README.md says when it was run"]
fn gelu_with_tanh_is_at_most_4_ulp_off_and_its_slope_7() {
    within!(gelu_tanh, 4.0, NEAR..16.0, |x| half(x), T::zero(), x);
    within!(
        gelu_tanh_slope,
        7.0,
        NEAR..16.0,
        |x| half(T::one()),
        T::zero(),
        T::one()
    );
}

#[test]
fn hard_swish_is_at_most_3_ulp_off_and_its_slope_2() {
    within!(hard_swish, 3.0, NEAR..8.0, |x| half(x), T::zero(), x);
    within!(
        hard_swish_slope,
        2.0,
        NEAR..8.0,
        |x| half(T::one()),
        T::zero(),
        T::one()
    );
}

fn half<T: Lane>(x: T) -> T {
    T::constant(0.5) * x
}

#[test]
fn leaky_relu_is_at_most_1_ulp_off() {
    let negative = every_f32_in("every finite f32 below 0", f32::MIN..0.0);
    let proof = negative.at_most(
        "error in ulp",
        1.0,
        #[inline(always)]
        |x| ulps(kernels::leaky_relu(x), plain(f64::from(x) / 100.0)),
    );
    assert!(proof.is_ok(), "{proof:?}");
}

/// The larger error of GELU and of its slope at ±x, for a normal tail Φ(−x).
#[inline(always)]
fn gelu_error(x: f32, tail: f64) -> f32 {
    let values = truth::gelu(x.into(), tail);
    let slopes = truth::gelu_slope(x.into(), tail);
    let errors = [
        ulps(kernels::gelu(x), values[0]),
        ulps(kernels::gelu(-x), values[1]),
        ulps(kernels::gelu_slope(x), slopes[0]),
        ulps(kernels::gelu_slope(-x), slopes[1]),
    ];
    // By their bits, in which a NaN is larger than all else.
    f32::from_bits(errors.map(f32::to_bits).into_iter().fold(0, u32::max))
}

/// Both at once: they have the normal tail in common, which costs most.
#[test]
#[ignore = "a sweep of all floats takes a minute or two; tests/README.md says when it was run"]
fn gelu_and_its_slope_are_at_most_8_ulp_off() {
    let near = every_f32_in("2⁻²⁶ to 1", NEAR..1.0).at_most(
        "error in ulp",
        8.0,
        #[inline(always)]
        |x| gelu_error(x, truth::tail_near_zero(x.into())),
    );
    assert!(near.is_ok(), "{near:?}");
    let far = every_f32_in("1 to 16", 1.0..16.0).at_most("error in ulp", 8.0, |x| {
        gelu_error(x, truth::tail(x.into()))
    });
    assert!(far.is_ok(), "{far:?}");
    within!(elsewhere, gelu, NEAR..16.0, |x| half(x), T::zero(), x);
    within!(
        elsewhere,
        gelu_slope,
        NEAR..16.0,
        |x| half(T::one()),
        T::zero(),
        T::one()
    );
}

/// The seven sweeps that are run by hand, in one octave.
#[test]
fn the_kernels_with_exponentials_keep_their_bounds_from_1_to_2_and_from_minus_2_to_minus_1()
 {
    macro_rules! octave {
        ($($kernel:ident $bound:literal),+) => {$(
            let kernel = kernels::$kernel::<f32>;
            let near = in_the_middle(1.0..2.0, $bound, kernel, truth::$kernel);
            assert!(near.is_ok(), "{near:?}");
        )+};
    }
    octave!(elu 2.0, elu_slope 2.0, selu 3.0, selu_slope 2.0, softplus 3.0);
    octave!(silu 4.0, silu_slope 5.0, mish 5.0, mish_slope 6.0);
    octave!(gelu_tanh 4.0, gelu_tanh_slope 7.0);
    let far = every_f32_in("1 to 2", 1.0..2.0).at_most("error in ulp", 8.0, |x| {
        gelu_error(x, truth::tail(x.into()))
    });
    assert!(far.is_ok(), "{far:?}");
}
