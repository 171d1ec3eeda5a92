//! The cost of activations: the kernels, what is counted and what is measured.

mod references;

use proptest::prelude::*;
use why_relu::activation;
use why_relu::activation::kernels::{
    Lane, apply, relu, relu_slope, sigmoid, sigmoid_slope, tanh, tanh_slope,
};
use why_relu::chapters::relu_is_cheap::accuracy::{self, Both};
use why_relu::chapters::relu_is_cheap::timing;
use why_relu::number::{
    Counted, FloatRange, Interval, Number, Smooth, elementary, operations,
};
use why_relu::proof::{Show, measure};

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
                let said = if inside { kernel(x) } else { x };
                assert!(same(y, said), "{length} from {offset}, at {x:e}");
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
fn at_the_ends_and_at_zero_the_kernels_say_what_the_limits_are() {
    let (low, high) = (f32::NEG_INFINITY, f32::INFINITY);
    let told = |f: fn(f32) -> f32| [low, -0.0, 0.0, high].map(|x| f(x).to_bits());
    let bits = |values: [f32; 4]| values.map(f32::to_bits);
    assert_eq!(told(relu), bits([0.0, 0.0, 0.0, high]));
    assert_eq!(told(relu_slope), bits([0.0, 0.0, 0.0, 1.0]));
    assert_eq!(told(sigmoid), bits([0.0, 0.5, 0.5, 1.0]));
    assert_eq!(told(sigmoid_slope), bits([0.0, 0.25, 0.25, 0.0]));
    assert_eq!(told(tanh), bits([-1.0, -0.0, 0.0, 1.0]));
    assert_eq!(told(tanh_slope), bits([0.0, 1.0, 1.0, 0.0]));
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

#[test]
fn a_kernel_that_makes_nan_of_a_number_is_refuted() {
    let damaged = Both {
        at: |x: f32| if x == 200.0 { f32::NAN } else { tanh(x) },
        over: |_| FloatRange::new(f32::NAN, 0.0),
    };
    let refuted = accuracy::activations(damaged).expect_err("NaN at 200");
    assert!(refuted.witness().starts_with("at x = 200 "), "{refuted}");
}

#[test]
fn a_kernel_that_takes_nan_for_a_number_is_refuted() {
    let damaged = Both {
        at: |x: f32| if x.is_nan() { 1.0 } else { tanh(x) },
        over: tanh,
    };
    let refuted = accuracy::activations(damaged).expect_err("NaN became 1");
    assert!(refuted.is_decisive());
    assert!(refuted.witness().contains("NaN"), "{refuted}");
}

#[test]
fn a_kernel_that_is_two_floats_off_far_out_is_refuted() {
    let damaged = Both {
        at: |x: f32| {
            let y = tanh(x);
            if x == 1e30 {
                y.next_down().next_down()
            } else {
                y
            }
        },
        over: |_| FloatRange::new(f32::NAN, 0.0),
    };
    let refuted = accuracy::activations(damaged).expect_err("two floats off");
    assert!(refuted.witness().starts_with("at x = 1e30"), "{refuted}");
}

#[test]
fn a_clock_that_sees_no_work_or_too_few_pairs_measures_nothing() {
    let work = || {
        std::hint::black_box((0..1_000).map(std::hint::black_box).sum::<u32>());
    };
    for pairs in [0, 1, 7] {
        let refused = measure::ratio(pairs, work, work).expect_err("no spread");
        assert!(!refused.is_decisive(), "{refused}");
    }
    let refused = measure::ratio(8, || (), work).expect_err("no work");
    assert!(refused.witness().contains("does not see"), "{refused}");
    for bound in [0.0, -1.0, f64::NAN] {
        let refused = measure::at_most("it", "all", bound, 8, work, work);
        assert!(!refused.expect_err("no bound").is_decisive());
    }
}

#[test]
fn a_spread_is_a_median_between_quartiles_and_takes_eight_ratios() {
    for (ratios, text) in [
        (
            vec![8.0, 1.0, 7.0, 2.0, 6.0, 3.0, 5.0, 4.0],
            "5.0 (quartiles 3.0 and 6.0)",
        ),
        (
            vec![4.0, 1.0, 9.0, 2.0, 8.0, 3.0, 7.0, 6.0, 5.0],
            "5.0 (quartiles 3.0 and 7.0)",
        ),
    ] {
        let spread = measure::Spread::of(ratios).expect("enough");
        assert_eq!((spread.value(), &*spread.text()), (5.0, text));
    }
    assert!(measure::Spread::of(vec![1.0; 7]).is_err());
}

#[test]
fn a_measured_ratio_is_positive_and_shown_between_its_quartiles() {
    let work = |count: u32| {
        move || {
            std::hint::black_box((0..count).map(std::hint::black_box).sum::<u32>());
        }
    };
    let spread = measure::ratio(8, work(1_000), work(1_000)).expect("a ratio");
    assert!(spread.value() > 0.0 && spread.value().is_finite());
    assert!(spread.text().contains("quartiles"), "{}", spread.text());
}

#[test]
fn what_is_timed_runs_from_minus_two_to_two_and_begins_anew() {
    let steps = (-128i16..=128).map(|step| f32::from(step) / 64.0);
    let twice: Vec<f32> = steps.clone().chain(steps).collect();
    assert_eq!(timing::signal(514), twice);
}

/// In f64 tanh is off by at most 5·2⁻⁵³ (`zero-mean/tanh-is-a-sigmoid`), and rounding that to f32 by at most 2⁻²⁴ of it: 2⁻⁵⁰ is room for both together.
#[test]
fn the_slow_tanh_is_rounded_once_to_f32() {
    for x in timing::signal(257) {
        let truth = activation::tanh(Interval::point(x.into()));
        let size = truth.high().max(-truth.low());
        let off = size / f64::from(1 << 24) + f64::powi(0.5, 50);
        let slow = f64::from(timing::slow_tanh(x));
        assert!(
            truth.low() - off <= slow && slow <= truth.high() + off,
            "{x}"
        );
    }
}

/// Each piece of work takes longer than the clock needs to see it, so that it is done once at a time.
#[test]
fn the_order_of_two_pieces_of_work_changes_from_pair_to_pair() {
    let done = std::cell::RefCell::new(String::new());
    let work = |name| {
        let done = &done;
        move || {
            done.borrow_mut().push(name);
            std::thread::sleep(std::time::Duration::from_micros(60));
        }
    };
    measure::ratio(8, work('a'), work('b')).expect("a ratio");
    assert_eq!(done.into_inner(), format!("ab{}", "abba".repeat(4)));
}

#[test]
fn the_machine_is_named_as_its_system_names_it() {
    let work = || std::thread::sleep(std::time::Duration::from_micros(60));
    let evidence = measure::at_most("it", "sleep", 1e9, 8, work, work);
    let evidence = evidence.expect("no more than a billion times as long");
    let told = evidence
        .witness()
        .and_then(|told| told.strip_prefix("measured on "));
    let (name, system) = (told.expect("a name"), "/proc/cpuinfo");
    let models = std::fs::read_to_string(system).unwrap_or_default();
    assert!(!name.is_empty());
    assert!(
        models.contains(name) || name == std::env::consts::ARCH,
        "{name}"
    );
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
