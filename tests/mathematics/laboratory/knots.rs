//! Where knots settle, and what no knots can go below.

use super::{after, drawing, shown, wave};
use proptest::prelude::*;
use serde_json::json;

#[test]
fn knots_of_a_root_settle_where_the_chapter_puts_them() {
    for n in [2u32, 5, 16] {
        let state = format!("segments equal.{n} all root");
        let before = shown(&state).between.0;
        let settled = after(&state, &json!("settle"));
        // Twice the error of the best raised segments.
        let best = 1.0 / f64::from(2 * n * (n + 1));
        let (low, high) = settled.between;
        assert!((low / best - 1.0).abs() < 0.02, "{n}: {low} and {best}");
        assert!(before > 1.3 * low, "{n}");
        let floor = settled.floor.expect("it bends one way").1;
        assert!(floor <= high.unwrap() && floor > 0.97 * low, "{n}: {floor}");
        assert!(floor <= best);
    }
}

#[test]
fn whatever_the_knots_of_a_curve_that_bends_one_way_none_are_below_the_floor() {
    for target in [
        "root",
        "formula exp(2*x)",
        "formula x^4",
        "formula -ln(1+3*x)",
    ] {
        let state = format!("segments at.1048576.6291456.9437184 all {target}");
        let settled = after(&state, &json!("settle"));
        let floor = shown(&state).floor.expect("it bends one way").1;
        assert!(floor <= settled.between.1.expect("enclosed"), "{target}");
    }
    assert!(shown("segments equal.4 all sine").floor.is_none());
    assert!(
        shown("segments equal.4 all formula abs(x-0.3)")
            .floor
            .is_none()
    );
    assert!(shown("segments equal.4 2 root").floor.is_none());
}

#[test]
fn settled_knots_are_not_worse_than_equal_ones() {
    for target in [
        "sine",
        "takagi",
        "formula abs(x-0.3)",
        "formula tanh(20*x-10)",
    ] {
        for n in [1, 2, 6, 13] {
            let state = format!("segments equal.{n} all {target}");
            let [before, settled] = [shown(&state), after(&state, &json!("settle"))]
                .map(|answer| answer.between);
            let slack = 1.0 + 1.0 / 256.0;
            assert!(settled.0 <= before.1.unwrap() * slack, "{state}");
        }
    }
}

/// All ways to place two knots, one by one.
#[test]
fn no_two_knots_on_the_64ths_follow_a_drawing_better_than_the_settled_ones() {
    let heights: Vec<i16> = wave().iter().map(|y| y / 2).collect();
    let state = drawing("segments equal.3", &heights);
    let settled = after(&state, &json!("settle"));
    let mut best = f64::INFINITY;
    for a in 1..64u32 {
        for b in a + 1..64 {
            let error =
                [(0, a), (a, b), (b, 64)].map(|(a, b)| chord(&heights, a, b));
            best = best.min(error.into_iter().fold(0.0, f64::max));
        }
    }
    for a in 1..64 {
        best = best.min(chord(&heights, 0, a).max(chord(&heights, a, 64)));
    }
    best = best.min(chord(&heights, 0, 64));
    let (low, high) = settled.between;
    assert!(
        low <= best + 1e-12 && best <= high.unwrap() + 1e-12,
        "{best}"
    );
}

fn chord(heights: &[i16], a: u32, b: u32) -> f64 {
    let y = |k: u32| f64::from(heights[k as usize]) / 128.0;
    let off = (a..=b).map(|k| {
        let share = f64::from(k - a) / f64::from(b - a);
        (y(k) - y(a) * (1.0 - share) - y(b) * share).abs()
    });
    off.fold(0.0, f64::max)
}

#[test]
fn a_drawing_with_few_corners_is_met_exactly_by_few_knots() {
    let heights: Vec<i16> = (0..65).map(|k| (k - 20i16).abs() * 2 - 30).collect();
    let settled = after(&drawing("segments equal.9", &heights), &json!("settle"));
    assert_eq!(settled.between, (0.0, Some(0.0)));
    assert_eq!(settled.pieces.0, 2);
    assert_eq!(
        settled.bounds[0].claim,
        "riemann-sums/relus-join-all-points"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_is_said_to_be_the_least_error_is_reached_and_not_passed(
        heights in proptest::collection::vec(-160i16..=160, 65), n in 1u32..=20,
        other in 1u32..64,
    ) {
        let state = drawing(&format!("segments equal.{n}"), &heights);
        let settled = after(&state, &json!("settle"));
        let at = format!("segments at.{}", other << 18);
        let by_hand = shown(&drawing(&at, &heights));
        if n >= 2 {
            prop_assert!(settled.between.0 <= by_hand.between.1.unwrap());
        }
        prop_assert!(settled.pieces.0 <= n);
        let floors = [settled.floor, shown(&state).floor]
            .map(|floor| floor.expect("of a drawing").1);
        if settled.pieces.0 == n {
            prop_assert_eq!(floors[0], floors[1]);
            prop_assert_eq!(floors[0], settled.between.0);
        }
    }
}
