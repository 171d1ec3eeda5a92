//! What is measured: ratios of times, their spread, and the machine.

use std::cell::RefCell;
use std::env::consts::ARCH;
use std::hint::black_box;
use std::thread::sleep;
use std::time::Duration;
use why_relu::activation;
use why_relu::chapters::relu_is_cheap::timing;
use why_relu::number::Interval;
use why_relu::proof::{Show, measure};

#[test]
fn a_clock_that_sees_no_work_or_too_few_pairs_measures_nothing() {
    let work = || {
        black_box((0..1_000).map(black_box).sum::<u32>());
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
            black_box((0..count).map(black_box).sum::<u32>());
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

/// In f64 tanh is off by at most 5·2⁻⁵³ (`zero-mean/tanh-is-a-sigmoid`), and rounding that to f32
/// by at most 2⁻²⁴ of it: 2⁻⁵⁰ is room for both together.
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

/// Each piece of work takes longer than the clock needs to see it, so that it is done once at a
/// time.
#[test]
fn the_order_of_two_pieces_of_work_changes_from_pair_to_pair() {
    let done = RefCell::new(String::new());
    let work = |name| {
        let done = &done;
        move || {
            done.borrow_mut().push(name);
            sleep(Duration::from_micros(60));
        }
    };
    measure::ratio(8, work('a'), work('b')).expect("a ratio");
    assert_eq!(done.into_inner(), format!("ab{}", "abba".repeat(4)));
}

#[test]
fn the_machine_is_named_as_its_system_names_it() {
    let work = || sleep(Duration::from_micros(60));
    let evidence = measure::at_most("it", "sleep", 1e9, 8, work, work);
    let evidence = evidence.expect("no more than a billion times as long");
    let witness = evidence.witness().expect("a machine");
    let name = witness.strip_prefix("measured on ").expect("its name");
    let models = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    assert!(!name.is_empty());
    assert!(models.contains(name) || name == ARCH, "{name}");
}
