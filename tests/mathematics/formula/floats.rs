//! Typed formulas on floats: those of the twelve give their bits, and so do other forms of them.

use super::catalogue::{activation, others, same};
use proptest::prelude::*;
use why_relu::activation::{Initialisation, Subject};
use why_relu::formula::{Formula, Typed};
use why_relu::number::Dual;

/// Any float that is a number, infinite ones among them.
fn floats() -> impl Strategy<Value = f64> {
    prop_oneof![
        any::<u64>().prop_map(f64::from_bits),
        -8.0f64..8.0,
        -800.0f64..800.0,
        (-1.0f64..1.0, -320i32..0).prop_map(|(x, n)| x * 10f64.powi(n)),
        prop::sample::select(&[
            0.0,
            -0.0,
            3.0,
            -3.0,
            f64::INFINITY,
            f64::NEG_INFINITY
        ]),
    ]
    .prop_filter("a number", |x| !x.is_nan())
}

fn typed(formula: &Formula) -> Typed<'_> {
    Typed::new("f", formula, Initialisation::He)
}

proptest! {
    #[test]
    fn a_formula_typed_as_an_activation_has_its_values_and_slopes_to_the_bit(x in floats()) {
        #[allow(clippy::cast_possible_truncation, reason = "the rounding meant")]
        let single = x as f32;
        for (name, formula, _) in same() {
            let (typed, own) = (typed(&formula), activation(name));
            let both = |f: &dyn Subject| {
                let seen = f.sloped(Dual::variable(x));
                [seen.value, seen.slope].map(f64::to_bits)
            };
            prop_assert_eq!(both(&typed), both(&own), "{} at {:e}", name, x);
            let both = |f: &dyn Subject| {
                let seen = f.single_sloped(Dual::variable(single));
                [seen.value, seen.slope].map(f32::to_bits)
            };
            prop_assert_eq!(both(&typed), both(&own), "{} at {:e}", name, single);
        }
    }

    /// But where ELU is typed as a sum with eˣ − 1, which loses 2⁻¹²⁷ beside 0.
    #[test]
    fn another_form_of_an_activation_has_its_values_and_slopes(x in floats()) {
        for (name, formula) in others() {
            if name == "ELU" && x.abs() < 1e-12 {
                continue;
            }
            let [seen, own] = [
                typed(&formula).sloped(Dual::variable(x)),
                activation(name).sloped(Dual::variable(x)),
            ];
            prop_assert_eq!(seen.value, own.value, "{} at {:e}", name, x);
            prop_assert_eq!(seen.slope, own.slope, "the slope of {} at {:e}", name, x);
        }
    }
}

/// Beside 1 + 2⁻²⁴, halfway between two floats of single precision, f64 has no room for 2⁻⁶⁰: its
/// interval reaches from the middle to the next f64, and its two ends are not rounded alike.
#[test]
fn where_an_enclosure_holds_the_middle_of_two_floats_more_digits_decide() {
    for (text, nearest) in [
        ("x + x/2^24 + x/2^60", 1.0f32.next_up()),
        ("x + x/2^24 - x/2^60", 1.0),
    ] {
        let formula: Formula = text.parse().expect("a formula");
        let seen = typed(&formula).single_sloped(Dual::variable(1.0));
        assert_eq!([seen.value, seen.slope], [nearest; 2], "{text}");
    }
}
