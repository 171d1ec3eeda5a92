//! The largest error against dense evaluation, and against the bound beside it.

use super::{drawing, shown, wave};
use proptest::prelude::*;
use why_relu::laboratory::Answer;

/// The network of a state at x, from the table of its corners would be rounded; here it is built
/// anew from the knots: equal segments or steps of `f`.
fn segments(f: impl Fn(f64) -> f64, n: u32, x: f64) -> f64 {
    let h = 1.0 / f64::from(n);
    let left = (x / h).floor().min(f64::from(n) - 1.0) * h;
    let share = (x - left) / h;
    f(left) * (1.0 - share) + f(left + h) * share
}

fn steps(f: impl Fn(f64) -> f64, n: u32, x: f64) -> f64 {
    let h = 1.0 / f64::from(n);
    let middle = |k: f64| f((k.clamp(0.0, f64::from(n) - 1.0) + 0.5) * h);
    let jump = (x / h).round();
    let off = (x - jump * h) / (h / 16.0);
    if off.abs() >= 0.5 {
        middle((x / h).floor())
    } else {
        middle(jump - 1.0) * (0.5 - off) + middle(jump) * (0.5 + off)
    }
}

/// The largest distance at many places, among them the corners of n segments or steps.
fn dense(n: u32, f: impl Fn(f64) -> f64, network: impl Fn(f64) -> f64) -> f64 {
    let corners = (0..=32 * n).map(|k| f64::from(k) / f64::from(32 * n));
    let places = (0..=1 << 16).map(|k| f64::from(k) / 65536.0).chain(corners);
    places
        .map(|x| (f(x) - network(x)).abs())
        .fold(0.0, f64::max)
}

fn linear(heights: &[i16], x: f64) -> f64 {
    let ends = (0u8..)
        .zip(heights.windows(2))
        .take_while(|(k, _)| f64::from(*k) <= x * 64.0);
    let (left, ends) = ends.last().expect("x is not negative");
    let [from, to] = [ends[0], ends[1]].map(|y| f64::from(y) / 128.0);
    let share = x * 64.0 - f64::from(left);
    from * (1.0 - share) + to * share
}

/// What is shown is not below what is seen, and not above it by more than a 65536th of the steepest
/// slope and what an enclosure leaves open.
fn agree(answer: &Answer, seen: f64, slack: f64, state: &str) {
    let (low, high) = answer.between;
    let high = high.unwrap_or_else(|| panic!("{state}: no upper end"));
    assert!(high >= seen - 1e-12, "{state}: {high} is below {seen}");
    assert!(low <= seen + slack, "{state}: {low} is above {seen}");
    assert!(
        high - low <= high / 512.0 + 1e-8,
        "{state}: {low} to {high}"
    );
}

#[test]
fn the_error_of_a_curve_of_the_list_is_that_of_a_dense_evaluation() {
    type Named = (&'static str, fn(f64) -> f64);
    let curves: [Named; 4] = [
        ("square", |x| x * x),
        ("root", f64::sqrt),
        ("sine", |x| (std::f64::consts::TAU * x).sin()),
        ("formula exp(x)*abs(x-0.3)", |x| x.exp() * (x - 0.3).abs()),
    ];
    for (name, f) in curves {
        for n in [1, 3, 7, 32] {
            let state = format!("segments equal.{n} all {name}");
            let seen = dense(n, f, |x| segments(f, n, x));
            agree(&shown(&state), seen, 1e-4, &state);
            let state = format!("rectangles equal.{n} all {name}");
            let seen = dense(n, f, |x| steps(f, n, x));
            agree(&shown(&state), seen, 1e-4, &state);
        }
    }
}

#[test]
fn a_formula_is_followed_as_the_same_curve_of_the_list() {
    for mode in ["segments", "rectangles"] {
        for (name, formula) in [("square", "x^2"), ("root", "sqrt(x)")] {
            let [listed, typed] = [name.into(), format!("formula {formula}")]
                .map(|target| shown(&format!("{mode} equal.5 all {target}")));
            let (low, high) = listed.between;
            let (from, to) = typed.between;
            // The heights of the typed one are rounded.
            assert!(from <= high.unwrap() + 1e-12, "{name} {mode}");
            assert!(low <= to.unwrap() + 1e-12, "{name} {mode}");
        }
    }
}

#[test]
fn where_a_claim_says_exactly_the_error_is_that() {
    let states = [
        "segments equal.5 all square",
        "segments equal.1 all takagi",
        "segments equal.16 all takagi",
        "depth equal.1 all square",
        "depth equal.8 all square",
    ];
    for state in states {
        let answer = shown(state);
        let bound = &answer.bounds[0];
        assert_eq!(bound.kind, "exactly", "{state}");
        let (low, high) = answer.between;
        assert!(
            low <= bound.value && bound.value <= high.unwrap() * 1.0001,
            "{state}"
        );
    }
}

#[test]
fn a_network_misses_a_jump_by_half_of_it_at_least_and_is_told_so() {
    for state in ["segments equal.7 all jump", "rectangles equal.6 all jump"] {
        let answer = shown(state);
        assert!(answer.between.0 >= 0.5, "{state}");
        assert_eq!(answer.bounds[0].kind, "at least");
        assert!(answer.unbounded.is_some(), "{state}");
    }
    // A ramp from 0 to 1 around the jump.
    let exact = shown("rectangles equal.2 all jump");
    assert_eq!(exact.between, (0.5, Some(0.5)));
}

#[test]
fn no_upper_bound_is_shown_where_the_hypothesis_is_not_known() {
    for (state, kinds) in [
        ("segments equal.8 all root", vec!["at least"]),
        ("segments equal.3 all takagi", vec![]),
        ("segments at.4194304 all takagi", vec![]),
        ("rectangles at.4194304 all square", vec![]),
        ("segments equal.4 2 square", vec![]),
        ("segments equal.4 all formula abs(x-0.3)", vec![]),
        ("rectangles equal.4 all formula sqrt(x)", vec![]),
    ] {
        let answer = shown(state);
        let found: Vec<_> = answer.bounds.iter().map(|said| said.kind).collect();
        assert_eq!(found, kinds, "{state}");
        assert!(answer.unbounded.is_some(), "{state}");
    }
    assert!(
        shown("rectangles equal.4 all formula abs(x-0.3)")
            .unbounded
            .is_none()
    );
}

#[test]
fn where_intervals_find_no_bound_the_error_is_said_to_be_sampled() {
    let answer = shown("segments equal.4 all formula 1/(x-0.3)");
    assert_eq!(answer.between.1, None);
    assert!(answer.error.contains("at least") && answer.error.contains("sampled"));
}

#[test]
fn the_error_of_a_drawing_is_exact_also_for_a_part_of_the_units() {
    let heights = wave();
    let state = drawing("segments equal.64", &heights);
    assert_eq!(shown(&state).between, (0.0, Some(0.0)));
    let none = shown(&state.replace(" all ", " 0 "));
    let start = heights[0];
    let furthest = heights.iter().map(|y| (y - start).abs()).max().unwrap();
    assert_eq!(none.between.0, f64::from(furthest) / 128.0);
    assert_eq!(none.units.0, 0);
}

proptest! {
    #[test]
    fn a_drawing_is_missed_by_what_a_dense_evaluation_sees_and_the_bound_is_not_broken(
        heights in proptest::collection::vec(-160i16..=160, 65), n in 1u32..=33,
    ) {
        let f = |x: f64| linear(&heights, x);
        let state = drawing(&format!("segments equal.{n}"), &heights);
        agree(&shown(&state), dense(n, f, |x| segments(f, n, x)), 1e-9, &state);
        let state = drawing(&format!("rectangles equal.{n}"), &heights);
        let steps = shown(&state);
        agree(&steps, dense(n, f, |x| steps_of(&heights, n, x)), 1e-9, &state);
        let bound = &steps.bounds[0];
        prop_assert_eq!(&bound.claim, "riemann-sums/rectangles-converge");
        prop_assert!(bound.value >= steps.between.1.unwrap());
    }
}

fn steps_of(heights: &[i16], n: u32, x: f64) -> f64 {
    steps(|x| linear(heights, x), n, x)
}
