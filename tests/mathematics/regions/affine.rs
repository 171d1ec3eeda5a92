//! The bounds of affine functions in floating point against fractions: they hold, and they are no
//! wider than they say.

mod crossing;

use proptest::prelude::*;
use why_relu::network::Affine;
use why_relu::number::{Number, Rational, dyadic};

/// 2⁻⁵⁰⁰, what the bounds have for underflow.
const TINY: f64 = f64::from_bits((1023 - 500) << 52);

fn exact(form: &Affine, [x, y]: &[Rational; 2]) -> Rational {
    let [a, b] = form.slope.map(dyadic);
    a * x + b * y + dyadic(form.constant)
}

/// A float of either sign with a size from 2⁻⁴⁰ to 2⁴⁰, or zero.
fn float() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![
        20 => (-1.0..1.0, -40..=40_i32)
            .prop_map(|(v, power): (f64, i32)| v * f64::powi(2.0, power)),
        1 => Just(0.0),
    ]
}

/// A form without error.
fn form() -> impl Strategy<Value = Affine> {
    [float(), float(), float()].prop_map(|[a, b, constant]| Affine {
        slope: [a, b],
        constant,
        error: 0.0,
    })
}

/// A form whose value at a point is much smaller than its terms, and the point.
fn cancelling() -> impl Strategy<Value = (Affine, [f64; 2])> {
    ([-1.0..1.0, -1.0..1.0], [-1.0..1.0, -1.0..1.0]).prop_map(
        |(slope, point): ([f64; 2], [f64; 2])| {
            let constant = -(slope[0] * point[0] + slope[1] * point[1]);
            let form = Affine {
                slope,
                constant,
                error: 0.0,
            };
            (form, point)
        },
    )
}

/// The sum of the magnitudes of the terms of a form, each the largest for |x| and |y| up to
/// `reach`.
fn size(form: &Affine, reach: [f64; 2]) -> Rational {
    let [a, b] = form.slope.map(|v| Number::magnitude(dyadic(v)));
    let [x, y] = reach.map(dyadic);
    a * x + b * y + Number::magnitude(dyadic(form.constant))
}

/// As the formula states but for the factor 1 + 8ε, ten roundings or fewer and what underflow may
/// lose: neither narrower, nor wider, which would cost time.
fn is_tight(bound: f64, stated: &Rational) -> bool {
    let off = Number::magnitude(dyadic(bound) - stated);
    off <= stated * dyadic(16.0 * f64::EPSILON) + dyadic(2.0 * TINY)
}

fn check_value(form: &Affine, point: [f64; 2], error: f64) {
    let reach = point.map(f64::abs);
    let known = Affine { error, ..*form };
    let off =
        Number::magnitude(dyadic(known.at(point)) - exact(form, &point.map(dyadic)));
    let doubt = dyadic(known.doubt(reach));
    assert!(off + dyadic(error) <= doubt, "{known:?} at {point:?}");
    let size = size(form, reach);
    let stated = dyadic(error) + size * dyadic(4.0 * f64::EPSILON);
    assert!(
        is_tight(known.doubt(reach), &stated),
        "{known:?} at {point:?}"
    );
}

#[test]
fn what_underflow_loses_is_in_the_doubt() {
    let form = Affine {
        slope: [f64::powi(2.0, -540), 0.0],
        constant: 0.0,
        error: 0.0,
    };
    check_value(&form, [f64::powi(2.0, -536), 0.0], 0.0);
}

#[test]
fn a_form_that_is_zero_is_in_doubt_by_its_error_alone() {
    check_value(&Affine::default(), [1.0, 1.0], 0.1);
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

    /// Points of which the second is anywhere, or near the first, where the slopes of the line
    /// cancel.
    #[test]
    fn the_line_through_two_points_is_off_by_no_more_than_its_error(
        [x0, y0] in [float(), float()],
        far in [float(), float()],
        [right, up] in [-1.0..1.0, -1.0..1.0],
        near in any::<bool>(),
    ) {
        let [x1, y1] = if near { [x0 * (1.0 + right), y0 * (1.0 + up)] } else { far };
        let reach = [x0.abs().max(x1.abs()), y0.abs().max(y1.abs())];
        let form = Affine::through([x0, y0], [x1, y1], reach);
        let [[x0, y0], [x1, y1]] = [[x0, y0], [x1, y1]].map(|point| point.map(dyadic));
        let (a, b) = (&y0 - &y1, &x1 - &x0);
        let constant = dyadic(form.constant) + (&a * &x0 + &b * &y0);
        let slopes = form.slope.map(dyadic);
        let [x, y] = reach.map(dyadic);
        let [off_a, off_b] = [&slopes[0] - a, &slopes[1] - b].map(Number::magnitude);
        let off = off_a * &x + off_b * &y + Number::magnitude(constant);
        prop_assert!(off <= dyadic(form.error), "{:?}", form);
        let extent = slopes.map(Number::magnitude);
        let stated = (&extent[0] * x + &extent[1] * y) * dyadic(8.0 * f64::EPSILON);
        prop_assert!(is_tight(form.error, &stated), "{:?}", form);
    }

    /// Forms of any two functions: what is not their difference is in doubt.
    #[test]
    fn values_differ_as_the_forms_do_up_to_what_is_said(
        forms in [form(), form()],
        point in [float(), float()],
        errors in [prop_oneof![Just(0.0), 0.0..1.0], prop_oneof![Just(0.0), 0.0..1.0]],
    ) {
        let reach = point.map(f64::abs);
        let [one, other] = [0, 1].map(|k| Affine { error: errors[k], ..forms[k] });
        let bound = one.difference(&other, reach);
        let truth = exact(&one, &point.map(dyadic)) - exact(&other, &point.map(dyadic));
        let off = Number::magnitude(dyadic(one.at(point) - other.at(point)) - truth);
        let errors = dyadic(one.error) + dyadic(other.error);
        prop_assert!(off + &errors <= dyadic(bound) + dyadic(TINY), "{:?} and {:?}", one, other);
        let sizes = size(&one, reach) + size(&other, reach);
        let stated = errors + sizes * dyadic(8.0 * f64::EPSILON);
        prop_assert!(is_tight(bound, &stated), "{:?} and {:?}", one, other);
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
        prop_assert!(steepness <= moved * dyadic(1.0 + 16.0 * f64::EPSILON));
    }
}
