//! Thresholds: what is found holds and fails just before, for every place and every range.

use textbook::proof::{first_float, threshold};

#[test]
fn every_threshold_of_a_short_range_is_found() {
    for last in 0..40 {
        for place in 0..=last {
            assert_eq!(threshold(0..=last, |n| n >= place), Some(place));
            assert_eq!(threshold(place..=last, |n| n >= place), Some(place));
        }
        assert_eq!(threshold(0..=last, |n| n > last), None);
    }
    let (from, to) = (7, 3);
    assert_eq!(threshold(from..=to, |_| true), None);
}

#[test]
fn what_comes_and_goes_still_holds_there_and_fails_just_before() {
    for pattern in 0..1u64 << 10 {
        let holds = |n: u64| pattern >> n & 1 == 1;
        match threshold(0..=9, holds) {
            Some(place) => {
                assert!(holds(place), "{pattern:b}");
                assert!(place == 0 || !holds(place - 1), "{pattern:b}");
            }
            None => assert!(!holds(9), "{pattern:b}"),
        }
    }
}

#[test]
fn the_first_float_is_found_at_the_ends_too() {
    for place in [0.0, f32::from_bits(1), 1.0, 1e30, f32::MAX, f32::INFINITY] {
        assert_eq!(first_float(|x| x >= place), place);
    }
    assert_eq!(first_float(|_| false), f32::INFINITY);
}
