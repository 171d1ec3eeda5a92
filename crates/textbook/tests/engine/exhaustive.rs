//! The exhaustive instrument, and attempts to fool it: an end left out, a NaN swallowed, an answer
//! that depends on threads.

use crate::failure::{left_open, refuted};
use crate::subject::hinge;
use half::f16;
use textbook::number::FloatRange;
use textbook::proof::exhaustive::{
    FloatSet, NUMBERS, every_f32, every_f32_in, every_finite_f16_pair,
};
use textbook::proof::{Evidence, Proof};

/// What `proof` says with one thread, after checking that it says the same with more.
fn whatever_the_threads(proof: impl Fn() -> Proof + Sync) -> Proof {
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("a pool of threads").install(&proof)
    };
    let one = with(1);
    for threads in [2, 7] {
        assert_eq!(with(threads), one, "{threads} threads");
    }
    one
}

fn tells_the_pattern(pattern: u32) {
    let proof = every_f32().all(|x| x.to_bits() != pattern, |_| "it".into());
    let bits = format!("(bits {pattern:#010x}): it");
    assert!(refuted(proof).ends_with(&bits));
}

/// What is said, over the numbers `within`, of a function that is 1 between −2 and 2 and 0 beyond,
/// but for one `place` where it is `there`. Nothing is known of stretches.
fn zero_beyond_two(within: impl Into<FloatSet>, place: f32, there: f32) -> Proof {
    let f = move |x: f32| {
        let zero = x.abs() >= 2.0;
        if x == place {
            there
        } else {
            f32::from(u8::from(!zero))
        }
    };
    every_f32_in("numbers", within)
        .zero_beyond([-2.0, 2.0], "value", 1.0, f, |_| FloatRange::new(0.0, 1.0))
}

#[test]
fn a_function_that_is_zero_beyond_two_places_alone_is_told_from_each_neighbour() {
    let evidence = zero_beyond_two(NUMBERS, 1.0, 1.0).expect("it is as claimed");
    assert_eq!(evidence.cases(), (1 << 32) - 2 * ((1 << 23) - 1));
    let tells = |within: FloatSet, place: f32, there: f32| {
        let refuted = refuted(zero_beyond_two(within, place, there));
        assert!(refuted.contains("the value is "), "{place}: {refuted}");
    };
    // A jump far out, at the very end, and at the last float of all.
    for place in [1e30f32.next_up(), f32::MAX, f32::NEG_INFINITY] {
        tells(NUMBERS.into(), place, 1.0);
    }
    for (place, there) in [
        // A spike down between places that are tried, at zero, and next to it.
        (1.0f32.next_up(), 0.0),
        (0.0, 0.0),
        (-f32::from_bits(1), 0.0),
        // A threshold that is one float off, either way and on either side.
        (2.0, 1.0),
        (2.0f32.next_down(), 0.0),
        (-2.0, 1.0),
        ((-2.0f32).next_up(), 0.0),
        // Below zero, above the bound by one float, not a number.
        (3.0, -1.0),
        (0.5, -f32::from_bits(1)),
        (0.5, 1.0f32.next_up()),
        (0.5, f32::NAN),
        (5.0, f32::NAN),
    ] {
        let near = FloatSet::from(0.0..1e-40).or(0.5..8.0);
        tells(near.mirrored(), place, there);
    }
}

#[test]
fn one_failing_value_is_found_wherever_it_hides() {
    // Both ends, both sides of borders between chunks, both zeros, an infinity and NaNs.
    for pattern in [
        0,
        1,
        (1 << 20) - 1,
        1 << 20,
        0x7f80_0000,
        0x7f80_0001,
        0x8000_0000,
        0xffef_ffff,
        0xffff_ffff,
    ] {
        tells_the_pattern(pattern);
    }
}

#[test]
fn of_many_failing_values_the_smallest_pattern_is_told_whatever_the_threads() {
    let smallest = 0x3f80_0001;
    let proof = whatever_the_threads(|| {
        let fails = |x: f32| x.to_bits() >= smallest && x.to_bits() % 3 != 1;
        every_f32().all(|x| !fails(x), |_| "it".into())
    });
    assert_eq!(refuted(proof), "at x = 1.0000001 (bits 0x3f800001): it");
}

#[test]
fn a_sweep_of_a_range_tries_both_its_ends_and_nothing_outside() {
    let (one, least) = (1.0f32, f32::MIN_POSITIVE);
    for (low, high) in [
        (one, 2.0),
        (one.next_down(), one.next_up()),
        (f32::from_bits(1), least),
        (1e30, f32::INFINITY),
        (1e-3, 128.0),
    ] {
        let sweep = every_f32_in("a range", low..high);
        let within = sweep.all(|x| low <= x && x < high, |_| "outside".into());
        let size = u64::from(high.to_bits() - low.to_bits());
        assert_eq!(within.expect("a proof").cases(), size);
        for end in [low, high.next_down()] {
            let told = refuted(sweep.all(|x| x != end, |_| "the end".into()));
            assert!(told.ends_with("the end"), "{told}");
        }
    }
}

#[test]
fn every_value_is_counted_and_no_other() {
    let cases = |proof: Proof| proof.expect("a proof").cases();
    let all = every_f32().all(|_| true, |_| String::new());
    assert_eq!(cases(all), 1 << 32);
    let nan = every_f32_in("NaN", FloatSet::from(NUMBERS).complement());
    assert_eq!(
        cases(nan.all(f32::is_nan, |_| String::new())),
        (1 << 24) - 2
    );
    let pairs = every_finite_f16_pair(|_, _| true, |_, _| String::new());
    assert_eq!(cases(pairs), 63_488 * 63_488);
}

#[test]
fn a_domain_without_values_proves_nothing() {
    let nowhere = every_f32_in("2 to 1", FloatSet::from(2.0..1.0));
    left_open(nowhere.all(|_| true, |_| String::new()));
    left_open(nowhere.at_most("size", 1.0, |_| 0.0));
}

#[test]
fn a_failure_outside_the_domain_does_not_count() {
    let below = every_f32_in("every f32 below 1", ..1.0);
    let evidence = below.at_most("max(x, 0)", 1.0, hinge).expect("a bound");
    assert_eq!(found(&evidence, "largest max(x, 0)"), "0.99999994");
}

/// One value in 1,024 is looked at first, and these are not among them.
#[test]
fn a_failure_in_a_domain_of_a_few_values_is_found() {
    let few = every_f32_in(
        "1 to 1 + 3ε, without the ends",
        1.0f32.next_up()..1.0 + 3.0 * f32::EPSILON,
    );
    let told = refuted(few.all(|x| x <= 1.0f32.next_up(), |_| "it".into()));
    assert_eq!(told, "at x = 1.0000002 (bits 0x3f800002): it");
}

fn found(evidence: &Evidence, name: &str) -> String {
    evidence
        .find(name)
        .expect("such a finding")
        .text
        .to_string()
}

#[test]
fn the_extreme_and_its_smallest_pattern_are_told_whatever_the_threads() {
    let evidence = whatever_the_threads(|| {
        every_f32_in("every f32 in [−2, 2]", -2.0..=2.0).at_most(
            "parabola",
            4.0,
            |x| x * x,
        )
    });
    let evidence = evidence.expect("a bound");
    assert_eq!(found(&evidence, "largest parabola"), "4");
    assert_eq!(found(&evidence, "largest parabola at"), "2");
}

#[test]
fn a_quantity_that_is_zero_everywhere_is_largest_at_the_first_value_of_its_range() {
    let range = every_f32_in("every f32 from 2 to 8", 2.0..8.0);
    let evidence = range.at_most("defect", 0.0, |_| 0.0).expect("zero");
    assert_eq!(found(&evidence, "largest defect at"), "2");
    let right = every_f32_in("every f32 above 1", 1.0f32.next_up()..);
    let evidence = right.at_most("defect", 0.0, |_| 0.0).expect("zero");
    assert_eq!(found(&evidence, "largest defect at"), "1.0000001");
}

#[test]
fn a_bound_one_ulp_too_tight_is_refuted_where_it_is_first_broken() {
    let unit = every_f32_in("every f32 in [0, 1]", 0.0..=1.0);
    assert!(unit.at_most("size", 1.0, f32::abs).is_ok());
    let tight = unit.at_most("size", 1.0f32.next_down(), f32::abs);
    assert_eq!(
        refuted(tight),
        "at x = 1 (bits 0x3f800000): the size is 1, not at most 0.99999994"
    );
}

#[test]
fn a_quantity_that_is_nan_or_negative_in_one_place_is_not_swallowed() {
    for spoiled in [f32::NAN, -f32::NAN, -1.0, -0.0, f32::NEG_INFINITY] {
        let spoil = |x: f32| if x == 3.25 { spoiled } else { 0.0 };
        let near = every_f32_in("3 to 4", 3.0..4.0);
        let witness = left_open(near.at_most("size", 1.0, spoil));
        assert!(witness.starts_with("at x = 3.25 "), "{witness}");
    }
}

#[test]
fn an_infinite_quantity_breaks_every_finite_bound() {
    let proof = every_f32().at_most("size", f32::MAX, |x| {
        if x == 3.25 { f32::INFINITY } else { 0.0 }
    });
    assert!(refuted(proof).starts_with("at x = 3.25 "));
}

#[test]
fn a_value_that_no_stretch_decides_is_found_between_those_that_are() {
    for pattern in [0, (1 << 20) - 1, 0x3f80_0001, 0x7f80_0001, 0xffff_ffff] {
        let hidden = f32::from_bits(pattern);
        let proof = every_f32().all_in_stretches(
            |x| x.high() < hidden || x.low() > hidden,
            |x| x.to_bits() != pattern,
            |_| "it".into(),
        );
        let bits = format!("(bits {pattern:#010x}): it");
        assert!(refuted(proof).ends_with(&bits));
    }
}

#[test]
fn what_stretches_decide_is_counted_and_told() {
    let proof = every_f32_in("every f32 but NaN", NUMBERS).all_in_stretches(
        |x| x.low() >= 1.0,
        |_| true,
        |_| String::new(),
    );
    let evidence = proof.expect("a proof");
    assert_eq!(evidence.cases(), (1 << 32) - (1 << 24) + 2);
    // From 1 to below infinity: 128 powers of two with 2²³ floats each.
    let domain = "every f32 but NaN, 1,073,741,824 of them in stretches";
    assert_eq!(evidence.domain(), domain);
}

#[test]
fn no_stretch_is_asked_that_holds_a_nan() {
    let proof =
        every_f32().all_in_stretches(|_| true, |x| !x.is_nan(), |_| "it".into());
    assert!(refuted(proof).ends_with("(bits 0x7f800001): it"));
}

#[test]
fn a_stretch_that_decides_too_much_is_caught_by_the_values_that_are_tried() {
    let proof = every_f32().all_in_stretches(
        |_| true,
        |x| x.is_nan() | (x < 1.0),
        |_| "it".into(),
    );
    assert_eq!(refuted(proof), "at x = 1 (bits 0x3f800000): it");
}

fn tells_the_pair(x: f64, y: f64) {
    let proof =
        every_finite_f16_pair(|a, b| (a != x) | (b != y), |_, _| "it".into());
    assert!(refuted(proof).ends_with("): it"));
}

#[test]
fn one_failing_pair_is_found_wherever_it_hides() {
    let largest = f64::from(f16::MAX);
    tells_the_pair(0.0, -largest);
    tells_the_pair(f64::from(f16::from_bits(1)), largest);
    tells_the_pair(-largest, -largest);
}

#[test]
fn of_many_failing_pairs_the_smallest_patterns_are_told_whatever_the_threads() {
    let proof = whatever_the_threads(|| {
        every_finite_f16_pair(|a, b| a + b < 3.0, |a, b| format!("{}", a + b))
    });
    assert_eq!(refuted(proof), "at (0, 3): 3");
}
