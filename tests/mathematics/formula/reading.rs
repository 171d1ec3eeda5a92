//! What number types read in a formula: the value, a slope that belongs to it, and bounds.

use super::{Tree, tree};
use crate::catalogue::touch;
use proptest::prelude::*;
use why_relu::formula::Formula;
use why_relu::number::{
    Asymptote, Counted, Dual, Interval, Number, Polynomial, operations, ratio,
};

fn formula(text: &str) -> Formula {
    text.parse().unwrap_or_else(|mistake| panic!("{mistake}"))
}

fn typed(tree: &Tree) -> Formula {
    formula(&tree.text())
}

/// Whether two floats are the same but for some roundings.
fn near(a: f64, b: f64) -> bool {
    a == b || (a.is_nan() && b.is_nan()) || (a - b).abs() <= 1e-9 * (1.0 + b.abs())
}

#[test]
fn powers_bind_before_signs_and_signs_before_products() {
    for (text, expected) in [
        ("-x^2", -9.0),
        ("(-x)^2", 9.0),
        ("2*-x", -6.0),
        ("-x*2", -6.0),
        ("1-2-x", -4.0),
        ("24/4/x", 2.0),
        ("2*x^3", 54.0),
        ("x^-2*81", 9.0),
        ("x^1", 3.0),
        ("x^2", 9.0),
        ("x^5", 243.0),
        ("x^7", 2187.0),
        ("x^12", 531_441.0),
        ("x^32/x^30", 9.0),
    ] {
        assert_eq!(formula(text).read(3.0), expected, "{text}");
    }
}

#[test]
fn decimals_are_exact_where_a_number_type_is() {
    let tenths = formula("0.1*3 - 0.3").read(Polynomial::from(0));
    assert_eq!(tenths, Polynomial::from(0));
    let gelu = formula("0.044715").read(Polynomial::from(0));
    assert_eq!(gelu, ratio(44_715, 1_000_000).into());
    let enclosed = formula("0.044715").read(Interval::point(0.0));
    assert!(enclosed.low() < enclosed.high());
    assert_eq!(
        formula("0.5*x").read(Interval::point(1.0)),
        Interval::point(0.5)
    );
    assert_eq!(formula("0.1").read(0.0), 0.1);
}

#[test]
fn constants_cost_nothing_and_what_is_written_once_is_counted_once() {
    let cost = |text| {
        operations(|| {
            formula(text).read(Counted::constant(1.0));
        })
    };
    assert_eq!(cost("0.01").total(), 0);
    assert_eq!(cost("max(x, 0.01*x)").total(), 2);
    assert_eq!(cost("x^8").multiplications, 3);
    assert_eq!(cost("x*sigmoid(x)").exponentials, 1);
}

#[test]
fn what_has_no_value_has_no_slope_either() {
    for text in ["ln(-1)", "1/(x-x)", "0/0", "ln(-exp(x))", "x + ln(x - x)"] {
        let seen = formula(text).read(Dual::variable(Interval::new(1.0, 2.0)));
        assert!(seen.value.is_undefined(), "{text}");
        assert!(seen.slope.is_undefined(), "{text}");
        for ray in [Asymptote::left_of(-4.0), Asymptote::right_of(4.0)] {
            let seen = formula(text).read(Dual::variable(ray));
            assert!(seen.value.slope().is_undefined(), "{text}");
            assert!(seen.slope.range().is_undefined(), "{text}");
        }
    }
}

proptest! {
    /// Where the other evaluation is not near a place without a value.
    #[test]
    fn floats_say_what_another_evaluation_says(tree in tree(), x in -4.0f64..4.0) {
        let (seen, expected) = (typed(&tree).read(x), tree.value(x));
        let h = 1e-12;
        let around = [x - h, x + h].map(|x| tree.value(x));
        let steady = around.iter().all(|value| (value - expected).abs() < 1e-7)
            && expected.abs() < 1e6;
        prop_assert!(!steady || near_or_lost(seen, expected), "{seen} {expected}");
    }

    /// The interval at a float, which holds the real value, and the float's own.
    #[test]
    fn an_interval_holds_what_floats_compute(tree in tree(), x in -4.0f64..4.0) {
        let formula = typed(&tree);
        let (float, bound) = (formula.read(x), formula.read(Interval::point(x)));
        if bound.is_undefined() || !float.is_finite() {
            return Ok(());
        }
        let width = bound.high() - bound.low();
        prop_assume!(width < 1e-6 * (1.0 + float.abs()));
        let margin = 1e-5 * (1.0 + float.abs());
        let wide = Interval::new(bound.low() - margin, bound.high() + margin);
        prop_assert!(wide.contains(float), "{float} {bound:?}");
    }

    #[test]
    fn a_box_holds_the_values_and_slopes_at_its_points(
        tree in tree(), a in -4.0f64..4.0, width in 0.0f64..3.0, part in 0.0f64..1.0,
    ) {
        let formula = typed(&tree);
        let read = |x| formula.read(Dual::variable(x));
        let whole = read(Interval::new(a, a + width));
        let one = read(Interval::point((a + part * width).min(a + width)));
        if whole.value.is_undefined() {
            return Ok(());
        }
        prop_assert!(touch(whole.value, one.value), "{whole:?} {one:?}");
        if !whole.slope.is_undefined() {
            prop_assert!(touch(whole.slope, one.slope), "{whole:?} {one:?}");
        }
    }

    /// At points that no sum rounds.
    #[test]
    fn far_out_a_formula_lies_beside_its_line(
        tree in tree(), side in prop::sample::select(&[-1.0, 1.0]), step in 0u32..30_000,
    ) {
        let (formula, t) = (typed(&tree), f64::from(step) / 1024.0);
        let ray = if side > 0.0 { Asymptote::right_of(4.0) } else { Asymptote::left_of(-4.0) };
        let tail = formula.read(Dual::variable(ray));
        if tail.value.is_undefined() {
            return Ok(());
        }
        let x = Interval::point(side * (4.0 + t));
        let seen = formula.read(Dual::variable(x));
        let beside = |tail: Asymptote| tail.start() + tail.slope() * Interval::point(t);
        // An interval may have no value where the function has one, as after an underflow.
        if !seen.value.is_undefined() {
            prop_assert!(touch(seen.value, beside(tail.value)), "{tail:?} {seen:?}");
        }
        if !tail.slope.is_undefined() && !seen.slope.is_undefined() {
            prop_assert!(touch(seen.slope, beside(tail.slope)), "{tail:?} {seen:?}");
        }
    }
}

/// A sum of large numbers may lose what the other evaluation keeps.
fn near_or_lost(seen: f64, expected: f64) -> bool {
    near(seen, expected) || (seen - expected).abs() < 1e-6
}
