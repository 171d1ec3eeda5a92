//! What the kernels are measured against, held against dashu at 160 bits.

use dashu_float::{FBig, round::mode};
use proptest::prelude::*;
use why_relu::chapters::relu_is_cheap::accuracy::references;

type Real = FBig<mode::HalfEven, 2>;

fn real(value: f64) -> Real {
    let exact = Real::try_from(value).expect("a finite float");
    exact.with_precision(160).value()
}

/// σ, tanh and their slopes.
fn true_values(x: f64) -> [Real; 4] {
    let one = real(1.0);
    let e = real(x).exp();
    let square = &e * &e;
    let (under, over) = (&one + &e, &square + &one);
    let slope = &e / (&under * &under);
    let tanh_slope = real(4.0) * &square / (&over * &over);
    [e / under, (square - one) / over, slope, tanh_slope]
}

/// Floats from 2⁻¹³ to below 128, of all sizes, and the border between the two formulas for tanh.
fn in_the_middle() -> impl Strategy<Value = f32> {
    prop_oneof![
        10 => (1.0f32..2.0, -13..7).prop_map(|(v, power)| v * f32::powi(2.0, power)),
        1 => prop::sample::select(vec![1.0 / 32.0, (1.0f32 / 32.0).next_down()]),
    ]
}

/// Floats from 0 to 2⁻¹³, and from 128 on.
fn elsewhere() -> impl Strategy<Value = f32> {
    prop_oneof![
        (1.0f32..2.0, -126..-13).prop_map(|(v, power)| v * f32::powi(2.0, power)),
        128.0f32..1e3,
        Just(0.0),
        Just(1.0 / 8192.0),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_references_are_within_two_to_the_minus_45(x in in_the_middle()) {
        let seen = [
            references::sigmoid(x),
            references::tanh(x),
            references::sigmoid_slope(x),
            references::tanh_slope(x),
        ];
        for (place, sign) in [1.0, -1.0].into_iter().enumerate() {
            let truth = true_values(sign * f64::from(x));
            for (seen, truth) in seen.map(|both| both[place]).into_iter().zip(truth) {
                let off = ((real(seen) - &truth) / truth).to_f64().value();
                let near = off.abs() < f64::powi(2.0, -45);
                prop_assert!(near, "at ±{x:e}: {seen:e} is off by {off:e}");
            }
        }
    }

    #[test]
    fn elsewhere_they_are_the_floats_next_to_the_true_values(x in elsewhere()) {
        for x in [x, -x] {
            let seen = [
                references::sigmoid_rounded(x),
                references::tanh_rounded(x),
                references::sigmoid_slope_rounded(x),
                references::tanh_slope_rounded(x),
            ];
            for (seen, truth) in seen.into_iter().zip(true_values(x.into())) {
                prop_assert_eq!(seen, truth.to_f32().value(), "at {:e}", x);
            }
        }
    }
}
