//! The cost of activations: the kernels, and what is counted.

mod clock;
mod references;

use proptest::prelude::*;
use why_relu::activation::kernels::{
    Lane, apply, relu, relu_slope, sigmoid, sigmoid_slope, tanh, tanh_slope,
};
use why_relu::chapters::relu_is_cheap::accuracy;
use why_relu::number::{
    Counted, FloatRange, Interval, Number, Smooth, elementary, operations,
};

/// Numbers of every size and sign, and what is not a number.
fn sample() -> Vec<f32> {
    let patterns = (0..=u16::MAX).map(|high| u32::from(high) << 16 | 0x1234);
    let special = [0.0, -0.0, f32::INFINITY, f32::NEG_INFINITY, f32::NAN, 1e-45];
    patterns.map(f32::from_bits).chain(special).collect()
}

fn same(a: f32, b: f32) -> bool {
    a.to_bits() == b.to_bits() || a.is_nan() && b.is_nan()
}

fn applies_alike(kernel: impl Fn(f32) -> f32) {
    let sample = sample();
    let mut all = sample.clone();
    apply(&kernel, &mut all);
    for (&x, &y) in sample.iter().zip(&all) {
        assert!(same(y, kernel(x)), "at {x:e}: {y:e} in a slice");
    }
    for length in 0..70 {
        for offset in 0..9 {
            let mut part = sample[..100].to_vec();
            apply(&kernel, &mut part[offset..offset + length]);
            for (place, (&x, &y)) in sample.iter().zip(&part).enumerate() {
                let inside = (offset..offset + length).contains(&place);
                let expected = if inside { kernel(x) } else { x };
                assert!(same(y, expected), "{length} from {offset}, at {x:e}");
            }
        }
    }
}

#[test]
fn a_slice_of_any_length_and_place_has_the_bits_of_its_single_numbers() {
    applies_alike(relu);
    applies_alike(relu_slope);
    applies_alike(sigmoid);
    applies_alike(sigmoid_slope);
    applies_alike(tanh);
    applies_alike(tanh_slope);
}

#[test]
fn at_the_ends_and_at_zero_the_kernels_are_the_limits() {
    let (low, high) = (f32::NEG_INFINITY, f32::INFINITY);
    let limits = |f: fn(f32) -> f32| [low, -0.0, 0.0, high].map(|x| f(x).to_bits());
    let bits = |values: [f32; 4]| values.map(f32::to_bits);
    assert_eq!(limits(relu), bits([0.0, 0.0, 0.0, high]));
    assert_eq!(limits(relu_slope), bits([0.0, 0.0, 0.0, 1.0]));
    assert_eq!(limits(sigmoid), bits([0.0, 0.5, 0.5, 1.0]));
    assert_eq!(limits(sigmoid_slope), bits([0.0, 0.25, 0.25, 0.0]));
    assert_eq!(limits(tanh), bits([-1.0, -0.0, 0.0, 1.0]));
    assert_eq!(limits(tanh_slope), bits([0.0, 1.0, 1.0, 0.0]));
    for kernel in [relu, relu_slope, sigmoid, sigmoid_slope, tanh, tanh_slope] {
        assert!(kernel(f32::NAN).is_nan());
    }
}

#[test]
fn a_lane_chooses_above_the_threshold_and_not_at_it() {
    for (x, chosen) in [(1.0f32.next_up(), 2.0), (1.0, 3.0), (f32::NAN, 3.0)] {
        assert_eq!(x.choose(1.0, 2.0, 3.0), chosen, "{x}");
    }
}

/// Nothing is known of any stretch.
fn unknown(_: FloatRange) -> FloatRange {
    FloatRange::new(f32::NAN, 0.0)
}

#[test]
fn a_kernel_that_makes_nan_of_a_number_is_refuted() {
    let damaged = |x: f32| if x == 200.0 { f32::NAN } else { tanh(x) };
    let refuted = accuracy::activations(damaged, unknown).expect_err("NaN at 200");
    assert!(refuted.witness().starts_with("at x = 200 "), "{refuted}");
}

#[test]
fn a_kernel_that_takes_nan_for_a_number_is_refuted() {
    let damaged = |x: f32| if x.is_nan() { 1.0 } else { tanh(x) };
    let refuted = accuracy::activations(damaged, tanh).expect_err("NaN became 1");
    assert!(refuted.is_decisive());
    assert!(refuted.witness().contains("NaN"), "{refuted}");
}

#[test]
fn a_kernel_that_is_two_floats_off_far_out_is_refuted() {
    let damaged = |x: f32| match tanh(x) {
        y if x == 1e30 => y.next_down().next_down(),
        y => y,
    };
    let refuted =
        accuracy::activations(damaged, unknown).expect_err("two floats off");
    assert!(refuted.witness().starts_with("at x = 1e30"), "{refuted}");
}

proptest! {
    #[test]
    fn sums_and_products_are_counted_one_by_one(
        additions in 0u64..50, products in 0u64..50, comparisons in 0u64..50
    ) {
        let cost = operations(|| {
            let one = Counted::constant(1.0);
            let mut x = one;
            (0..additions).for_each(|_| x += one);
            (0..products).for_each(|_| x *= one);
            (0..comparisons).for_each(|_| x = x.larger(one));
        });
        prop_assert_eq!(cost.additions, additions);
        prop_assert_eq!(cost.multiplications, products);
        prop_assert_eq!(cost.comparisons, comparisons);
        prop_assert_eq!(cost.total(), additions + products + comparisons);
    }

    #[test]
    fn the_kernels_have_the_symmetries_of_their_functions(x in any::<f32>()) {
        prop_assert_eq!(tanh(-x).to_bits(), (-tanh(x)).to_bits());
        prop_assert_eq!(sigmoid_slope(-x).to_bits(), sigmoid_slope(x).to_bits());
    }

    #[test]
    fn the_reference_exponential_is_as_good_as_it_says(x in -350.0f32..350.0) {
        for x in [f64::from(x), 2.0 * f64::from(x)] {
            let truth = Smooth::exp(Interval::point(x));
            let off = 1.0 / f64::from(1 << 25) / f64::from(1 << 25);
            let seen = elementary::exp_of_f32(x);
            prop_assert!(seen >= truth.low() * (1.0 - off));
            prop_assert!(seen <= truth.high() * (1.0 + off));
        }
    }
}
