//! Numbers as a reader and as a program see them: the text of each kind, and the float that stands
//! for it.

use textbook::number::{Counted, Number, operations, ratio};
use textbook::proof::{Answer, Show, Significant, grouped};

#[test]
fn every_kind_of_finding_has_a_text_for_readers_and_a_float_for_programs() {
    let one = Counted::constant(1.0);
    let nothing = operations(|| ());
    let some = operations(|| {
        let _ = one + one * one;
    });
    let answer = |yes, because: Option<&str>| Answer {
        yes,
        because: because.map(Into::into),
    };
    let findings: [(&dyn Show, &str, f64); 16] = [
        (&ratio(-3, 8), "-3/8", -0.375),
        (&0.1f64, "0.1", 0.1),
        (&-0.0f64, "-0", 0.0),
        (&1e-5f64, "0.00001", 1e-5),
        (&9e-6f64, "9e-6", 9e-6),
        (&1e7f64, "1e7", 1e7),
        (&f64::INFINITY, "inf", f64::INFINITY),
        (&0.1f32, "0.1", f64::from(0.1f32)),
        (&0.0f32, "0", 0.0),
        (&-1e7f32, "-1e7", -1e7),
        (&f32::NEG_INFINITY, "-inf", f64::NEG_INFINITY),
        (&1_234_567u64, "1,234,567", 1_234_567.0),
        (&nothing, "0", 0.0),
        (&some, "2 (additions: 1, multiplications: 1)", 2.0),
        (&answer(true, None), "yes", 1.0),
        (&answer(false, Some("at 0")), "no (at 0)", 0.0),
    ];
    for (finding, text, value) in findings {
        assert_eq!((&*finding.text(), finding.value()), (text, value));
    }
}

#[test]
fn significant_digits_are_kept_and_no_more() {
    for (value, digits, text) in [
        (0.0, 3, "0"),
        (0.25, 1, "0.2"),
        (9.96, 2, "10"),
        (1234.5, 2, "1200"),
        (1234.5, 6, "1234.50"),
        (-0.000_123_4, 2, "-0.00012"),
        (0.000_012_34, 2, "1.2e-5"),
        (9_999_999.0, 2, "1.0e7"),
        (5.0, 0, "5"),
    ] {
        let shown = Significant { value, digits };
        assert_eq!((&*shown.text(), shown.value()), (text, value));
    }
}

#[test]
fn integers_stand_in_groups_of_three() {
    for (value, text) in [
        (0, "0"),
        (999, "999"),
        (1_000, "1,000"),
        (12_345_678, "12,345,678"),
    ] {
        assert_eq!(grouped(value), text);
    }
}
