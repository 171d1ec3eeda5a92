//! Where two lines cross in floating point against where they do in fractions.

use super::form;
use proptest::prelude::*;
use why_relu::network::Affine;
use why_relu::number::{Number, Rational, dyadic};

/// Lines of nearly the same direction: slopes a few floats from 1, constants of up to 1.
fn nearly_parallel() -> impl Strategy<Value = [Affine; 2]> {
    let near = (-8..8_i32).prop_map(|ulps| 1.0 + f64::from(ulps) * f64::EPSILON);
    let one = (near.clone(), near, -1.0..1.0).prop_map(|(a, b, constant)| Affine {
        slope: [a, b],
        constant,
        error: 0.0,
    });
    [one.clone(), one]
}

/// Where the lines of two forms cross, in fractions.
fn crossing(one: &Affine, other: &Affine) -> Option<[Rational; 2]> {
    let [[a1, b1], [a2, b2]] = [one, other].map(|form| form.slope.map(dyadic));
    let [c1, c2] = [one, other].map(|form| dyadic(form.constant));
    let d = &a1 * &b2 - &a2 * &b1;
    (d != Rational::ZERO).then(|| {
        let x = (&b1 * &c2 - &b2 * &c1) / &d;
        let y = (&a2 * &c1 - &a1 * &c2) / &d;
        [x, y]
    })
}

/// The crossing of the forms without their errors lies as near as is said, if it lies in the box
/// from `low` to `high`.
fn check_crossing(
    known: &[Affine; 2],
    truth: &[Affine; 2],
    [low, high]: [[f64; 2]; 2],
) {
    let Some(at) = crossing(&truth[0], &truth[1]) else {
        return;
    };
    let axes = [0, 1];
    let inside = |axis: usize| {
        dyadic(low[axis]) <= at[axis] && at[axis] <= dyadic(high[axis])
    };
    if !axes.into_iter().all(inside) {
        return;
    }
    let reach = axes.map(|axis| low[axis].abs().max(high[axis].abs()));
    let (point, off) = known[0].crossing(&known[1], [low, high], reach);
    for axis in axes {
        assert!(low[axis] <= point[axis] && point[axis] <= high[axis]);
        let distance = Number::magnitude(dyadic(point[axis]) - &at[axis]);
        assert!(
            off.is_infinite() || distance <= dyadic(off),
            "{known:?}: {point:?}, off by more than {off}"
        );
    }
}

/// The square of the points with |x|, |y| ≤ `reach`.
fn square(reach: f64) -> [[f64; 2]; 2] {
    [[-reach; 2], [reach; 2]]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_crossing_is_off_by_no_more_than_is_said(forms in [form(), form()]) {
        for reach in [1.0, 1e6] {
            check_crossing(&forms, &forms, square(reach));
        }
    }

    #[test]
    fn the_crossing_of_lines_that_are_nearly_parallel_is_off_by_no_more_than_is_said(
        forms in nearly_parallel(),
    ) {
        for power in [0, 20, 52, 60] {
            check_crossing(&forms, &forms, square(f64::powi(2.0, power)));
        }
    }

    /// Boxes so narrow around the crossing that what floats find lies outside, and is moved to a
    /// side.
    #[test]
    fn a_crossing_that_is_moved_into_the_box_is_off_by_no_more_than_is_said(
        forms in nearly_parallel(),
        power in 0..50,
    ) {
        if let Some(at) = crossing(&forms[0], &forms[1]) {
            let [x, y] = at.map(|v| v.to_f64().value());
            let width = f64::powi(0.5, power) * x.abs().max(y.abs()).max(1.0);
            let bounds = [[x - width, y - width], [x + width, y + width]];
            check_crossing(&forms, &forms, bounds);
        }
    }

    /// No term exceeds 1 on [−1, 1]², nor do all three of them 2.7, so that doubts stay below 12ε,
    /// and as do values at the crossing. Its distance is at most (1 + 0.7)·24ε/d with d ≥ 3/4.
    #[test]
    fn lines_that_cross_at_a_wide_angle_cross_where_is_said_within_64_epsilon(
        turn in 0.3..1.0,
        [one, other] in [-1.0..1.0, -1.0..1.0],
    ) {
        let forms = [[1.0, turn - 1.0], [1.0 - turn, turn]]
            .into_iter()
            .zip([one, other])
            .map(|(slope, constant)| Affine { slope, constant, error: 0.0 });
        let forms: Vec<Affine> = forms.collect();
        let [x, y] = crossing(&forms[0], &forms[1]).expect("an angle");
        let inside = |v: Rational| Number::magnitude(v) <= Rational::ONE;
        prop_assume!(inside(x) && inside(y));
        let (_, off) = forms[0].crossing(&forms[1], [[-1.0; 2], [1.0; 2]], [1.0; 2]);
        prop_assert!(off <= 64.0 * f64::EPSILON, "{off}");
    }

    /// Constants are moved by powers of two that leave them floats, and by no more than the error.
    #[test]
    fn a_crossing_is_off_by_no_more_than_the_errors_of_the_forms_allow(
        slopes in [[-1.0..1.0, -1.0..1.0], [-1.0..1.0, -1.0..1.0]],
        constants in [-512..=512_i32, -512..=512_i32],
        moves in [-1..=1_i8, -1..=1_i8],
        power in 4..40,
    ) {
        let error = f64::powi(0.5, power);
        let forms = [0, 1].map(|k| Affine {
            slope: slopes[k],
            constant: f64::from(constants[k]) / 256.0,
            error,
        });
        let truth = [0, 1].map(|k| Affine {
            constant: forms[k].constant + f64::from(moves[k]) * error,
            ..forms[k]
        });
        check_crossing(&forms, &truth, square(2.0));
    }
}

/// −0 would show where the network is written down.
#[test]
fn a_crossing_on_a_side_has_the_zero_of_the_side() {
    let horizontal = Affine {
        slope: [0.0, 1.0],
        constant: -0.5,
        error: 0.0,
    };
    let vertical = Affine {
        slope: [1.0, 0.0],
        ..Affine::default()
    };
    for bounds in [[[0.0; 2], [1.0; 2]], [[-1.0, 0.0], [0.0, 1.0]]] {
        for (one, other) in [(horizontal, vertical), (vertical, horizontal)] {
            let ([x, _], _) = one.crossing(&other, bounds, [1.0; 2]);
            assert_eq!(x.to_bits(), 0, "{bounds:?}");
        }
    }
}

#[test]
fn where_lines_that_do_not_cross_would_is_not_known() {
    let line = Affine {
        slope: [0.1, 0.3],
        constant: 0.2,
        error: 0.0,
    };
    let parallel = Affine {
        slope: [0.2, 0.6],
        ..line
    };
    for other in [line, parallel, Affine::default()] {
        let (point, off) = line.crossing(&other, [[-1.0; 2], [1.0; 2]], [1.0; 2]);
        assert!(off.is_infinite());
        assert!(point.iter().all(|v| v.abs() <= 1.0), "{point:?}");
    }
}
