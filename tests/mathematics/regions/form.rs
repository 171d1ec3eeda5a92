//! The bounds of affine functions in floating point against fractions: they hold, and they are no wider than they say.

// The enumerator has no other way to tell a bound that is too narrow than a wrong region, and one too wide only costs time.
#[path = "../../../src/network/regions/form.rs"]
mod inner;

use super::magnitude;
use inner::{EPSILON, Form, TINY};
use proptest::prelude::*;
use why_relu::number::{Rational, dyadic};

fn exact(form: &Form, [x, y]: &[Rational; 2]) -> Rational {
    let [a, b] = form.slope.map(dyadic);
    a * x + b * y + dyadic(form.constant)
}

/// A float of either sign with a size from 2⁻⁴⁰ to 2⁴⁰, or zero.
fn float() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![
        20 => (-1.0..1.0, -40..=40_i32).prop_map(|(v, power): (f64, i32)| v * f64::powi(2.0, power)),
        1 => Just(0.0),
    ]
}

/// A form without error.
fn form() -> impl Strategy<Value = Form> {
    [float(), float(), float()].prop_map(|[a, b, constant]| Form {
        slope: [a, b],
        constant,
        error: 0.0,
    })
}

/// A form whose value at a point is much smaller than its terms, and the point.
fn cancelling() -> impl Strategy<Value = (Form, [f64; 2])> {
    ([-1.0..1.0, -1.0..1.0], [-1.0..1.0, -1.0..1.0]).prop_map(
        |(slope, point): ([f64; 2], [f64; 2])| {
            let constant = -(slope[0] * point[0] + slope[1] * point[1]);
            let form = Form {
                slope,
                constant,
                error: 0.0,
            };
            (form, point)
        },
    )
}

/// The sum of the magnitudes of the terms of a form, each the largest for |x| and |y| up to `reach`.
fn size(form: &Form, reach: [f64; 2]) -> Rational {
    let [a, b] = form.slope.map(|v| magnitude(dyadic(v)));
    let [x, y] = reach.map(dyadic);
    a * x + b * y + magnitude(dyadic(form.constant))
}

/// As said but for a few roundings and what underflow may lose: neither narrower, nor wider, which would cost time.
fn is_as_said(bound: f64, said: &Rational) -> bool {
    let off = magnitude(dyadic(bound) - said);
    off <= said * dyadic(32.0 * EPSILON) + dyadic(2.0 * TINY)
}

fn check_value(form: &Form, point: [f64; 2], error: f64) {
    let reach = point.map(f64::abs);
    let known = Form { error, ..*form };
    let off = magnitude(dyadic(known.at(point)) - exact(form, &point.map(dyadic)));
    let doubt = dyadic(known.doubt(reach));
    assert!(off + dyadic(error) <= doubt, "{known:?} at {point:?}");
    let size = size(form, reach);
    let said = dyadic(error) + size * dyadic(4.0 * EPSILON);
    assert!(
        is_as_said(known.doubt(reach), &said),
        "{known:?} at {point:?}"
    );
}

#[test]
fn what_underflow_loses_is_in_the_doubt() {
    let form = Form {
        slope: [f64::powi(2.0, -540), 0.0],
        constant: 0.0,
        error: 0.0,
    };
    check_value(&form, [f64::powi(2.0, -536), 0.0], 0.0);
}

#[test]
fn a_form_that_is_zero_is_in_doubt_by_its_error_alone() {
    check_value(&Form::default(), [1.0, 1.0], 0.1);
}

/// Lines of nearly the same direction: slopes a few floats from 1, constants of up to 1.
fn nearly_parallel() -> impl Strategy<Value = [Form; 2]> {
    let near = (-8..8_i32).prop_map(|ulps| 1.0 + f64::from(ulps) * EPSILON);
    let one = (near.clone(), near, -1.0..1.0).prop_map(|(a, b, constant)| Form {
        slope: [a, b],
        constant,
        error: 0.0,
    });
    [one.clone(), one]
}

/// Where the lines of two forms cross, in fractions.
fn crossing(one: &Form, other: &Form) -> Option<[Rational; 2]> {
    let [[a1, b1], [a2, b2]] = [one, other].map(|form| form.slope.map(dyadic));
    let [c1, c2] = [one, other].map(|form| dyadic(form.constant));
    let d = &a1 * &b2 - &a2 * &b1;
    (d != Rational::ZERO).then(|| {
        let x = (&b1 * &c2 - &b2 * &c1) / &d;
        let y = (&a2 * &c1 - &a1 * &c2) / &d;
        [x, y]
    })
}

/// The crossing of the forms without their errors lies as near as is said, if it lies in the box from `low` to `high`.
fn check_crossing(known: &[Form; 2], truth: &[Form; 2], [low, high]: [[f64; 2]; 2]) {
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
        let distance = magnitude(dyadic(point[axis]) - &at[axis]);
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
    fn a_value_is_off_by_no_more_than_its_doubt(
        form in form(),
        point in [float(), float()],
        error in prop_oneof![Just(0.0), 0.0..1.0],
    ) {
        check_value(&form, point, error);
    }

    #[test]
    fn where_terms_cancel_a_value_is_off_by_no_more_than_its_doubt(
        (form, point) in cancelling(),
    ) {
        check_value(&form, point, 0.0);
    }

    /// Points of which the second is anywhere, or near the first, where the slopes of the line cancel.
    #[test]
    fn the_line_through_two_points_is_off_by_no_more_than_its_error(
        [x0, y0] in [float(), float()],
        far in [float(), float()],
        [right, up] in [-1.0..1.0, -1.0..1.0],
        near in any::<bool>(),
    ) {
        let [x1, y1] = if near { [x0 * (1.0 + right), y0 * (1.0 + up)] } else { far };
        let reach = [x0.abs().max(x1.abs()), y0.abs().max(y1.abs())];
        let form = Form::through([x0, y0], [x1, y1], reach);
        let [[x0, y0], [x1, y1]] = [[x0, y0], [x1, y1]].map(|point| point.map(dyadic));
        let (a, b) = (&y0 - &y1, &x1 - &x0);
        let constant = dyadic(form.constant) + (&a * &x0 + &b * &y0);
        let slopes = form.slope.map(dyadic);
        let [x, y] = reach.map(dyadic);
        let off = magnitude(&slopes[0] - a) * &x + magnitude(&slopes[1] - b) * &y + magnitude(constant);
        prop_assert!(off <= dyadic(form.error), "{:?}", form);
        let extent = slopes.map(magnitude);
        let said = (&extent[0] * x + &extent[1] * y) * dyadic(8.0 * EPSILON);
        prop_assert!(is_as_said(form.error, &said), "{:?}", form);
    }

    /// Forms of any two functions: what is not their difference is in doubt.
    #[test]
    fn values_differ_as_the_forms_do_up_to_what_is_said(
        forms in [form(), form()],
        point in [float(), float()],
        errors in [prop_oneof![Just(0.0), 0.0..1.0], prop_oneof![Just(0.0), 0.0..1.0]],
    ) {
        let reach = point.map(f64::abs);
        let [one, other] = [0, 1].map(|k| Form { error: errors[k], ..forms[k] });
        let said = one.difference(&other, reach);
        let truth = exact(&one, &point.map(dyadic)) - exact(&other, &point.map(dyadic));
        let off = magnitude(dyadic(one.at(point) - other.at(point)) - truth);
        let errors = dyadic(one.error) + dyadic(other.error);
        prop_assert!(off + &errors <= dyadic(said) + dyadic(TINY), "{:?} and {:?}", one, other);
        let sizes = size(&one, reach) + size(&other, reach);
        prop_assert!(is_as_said(said, &(errors + sizes * dyadic(8.0 * EPSILON))), "{:?} and {:?}", one, other);
    }

    #[test]
    fn a_value_moves_with_the_point_by_no_more_than_the_steepness_and_by_nearly_as_much(
        form in form(),
        point in [float(), float()],
    ) {
        let [x, y] = point.map(dyadic);
        let [right, up] = form.slope.map(|v| dyadic(v.signum()));
        let moved = exact(&form, &[&x + right, &y + up]) - exact(&form, &[x, y]);
        let steepness = dyadic(form.steepness());
        prop_assert!(moved <= steepness);
        prop_assert!(steepness <= moved * dyadic(1.0 + 16.0 * EPSILON));
    }

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

    /// Boxes so narrow around the crossing that what floats find lies outside, and is moved to a side.
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

    /// No term exceeds 1 on [−1, 1]², nor do all three of them 2.7, so that doubts stay below 12ε, and as do values at the crossing. Its
    /// distance is at most (1 + 0.7)·24ε/d with d ≥ 3/4.
    #[test]
    fn lines_that_cross_at_a_wide_angle_cross_where_is_said_within_64_epsilon(
        turn in 0.3..1.0,
        [one, other] in [-1.0..1.0, -1.0..1.0],
    ) {
        let forms = [[1.0, turn - 1.0], [1.0 - turn, turn]]
            .into_iter()
            .zip([one, other])
            .map(|(slope, constant)| Form { slope, constant, error: 0.0 });
        let forms: Vec<Form> = forms.collect();
        let [x, y] = crossing(&forms[0], &forms[1]).expect("an angle");
        let inside = |v: Rational| magnitude(v) <= Rational::ONE;
        prop_assume!(inside(x) && inside(y));
        let (_, off) = forms[0].crossing(&forms[1], [[-1.0; 2], [1.0; 2]], [1.0; 2]);
        prop_assert!(off <= 64.0 * EPSILON, "{off}");
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
        let forms = [0, 1].map(|k| Form {
            slope: slopes[k],
            constant: f64::from(constants[k]) / 256.0,
            error,
        });
        let truth = [0, 1].map(|k| Form {
            constant: forms[k].constant + f64::from(moves[k]) * error,
            ..forms[k]
        });
        check_crossing(&forms, &truth, square(2.0));
    }
}

/// −0 would show where the network is written down.
#[test]
fn a_crossing_on_a_side_has_the_zero_of_the_side() {
    let horizontal = Form {
        slope: [0.0, 1.0],
        constant: -0.5,
        error: 0.0,
    };
    let vertical = Form {
        slope: [1.0, 0.0],
        ..Form::default()
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
    let line = Form {
        slope: [0.1, 0.3],
        constant: 0.2,
        error: 0.0,
    };
    let parallel = Form {
        slope: [0.2, 0.6],
        ..line
    };
    for other in [line, parallel, Form::default()] {
        let (point, off) = line.crossing(&other, [[-1.0; 2], [1.0; 2]], [1.0; 2]);
        assert!(off.is_infinite());
        assert!(point.iter().all(|v| v.abs() <= 1.0), "{point:?}");
    }
}
