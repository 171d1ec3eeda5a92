//! States that strangers write.

use super::{drawing, try_after, try_shown, wave};
use serde_json::json;
use why_relu::laboratory::{Answer, Mistake, Question};

fn refused(state: &str) -> String {
    let mistake: Result<Answer, Mistake> = try_shown(state);
    mistake
        .expect_err(&format!("{state:?} is refused"))
        .to_string()
}

#[test]
fn a_malformed_state_is_refused_with_what_and_where_and_a_remedy() {
    let rows = [
        ("", "four parts", "segments equal.4 all sine"),
        ("segments equal.4 all", "has 3 of", "target"),
        ("spirals equal.4 all sine", "first part", "`segments`"),
        ("segments equal.x all sine", "second part", "`equal.8`"),
        ("segments equal.0 all sine", "0 pieces", "1 to 64"),
        ("segments equal.65 all sine", "65 pieces", "1 to 64"),
        ("rectangles equal.34 all sine", "34 pieces", "1 to 33"),
        (
            "segments equal.99999999999999999999 all sine",
            "second part",
            "`equal.8`",
        ),
        ("depth equal.9 all square", "9 pieces", "1 to 8"),
        ("depth at.5 all square", "second part", "`equal.8`"),
        ("depth equal.3 all sine", "x² only", "choose x²"),
        ("segments at.0 all sine", "the knot 0", "sort"),
        ("segments at.16777216 all sine", "the knot 16777216", "sort"),
        ("segments at.7.7 all sine", "the knot 7", "sort"),
        ("segments at.-7 all sine", "second part", "`at.`"),
        ("segments equal.2_1.2 all sine", "3 points", "dots between"),
        ("segments equal.2_.4097. all sine", "second part", "4096"),
        ("segments equal.2_.-1. all sine", "second part", "4096"),
        (
            "rectangles equal.2_.1. all sine",
            "second part",
            "`equal.8`",
        ),
        ("segments equal.4 -1 sine", "third part", "`all`"),
        ("segments equal.4 all cosine", "fourth part", "`formula`"),
        (
            "segments equal.4 all drawn.1.2",
            "there are 2 heights",
            "65",
        ),
        (
            "segments equal.4 all formula x+",
            "the formula ends",
            "column 3",
        ),
        ("segments equal.4 all formula 1/x", "no value", "x = 0"),
        (
            "segments equal.4 all formula exp(30*x)",
            "from −1000000",
            "choose",
        ),
        ("segments equal.4 all formula ln(x-2)", "no value", "choose"),
    ];
    for (state, what, remedy) in rows {
        let told = refused(state);
        assert!(told.contains(what), "{state:?}: {told}");
        assert!(told.contains(remedy), "{state:?}: {told}");
    }
    let mut heights = wave();
    heights[3] = i16::MIN;
    let told = refused(&drawing("segments equal.4", &heights));
    assert!(told.contains("\"-32768\" is no height"), "{told}");
    heights[3] = 161;
    let told = refused(&drawing("segments equal.4", &heights));
    assert!(
        told.contains("\"161\" is no height") && told.contains("160"),
        "{told}"
    );
    let knots: Vec<_> = (1..=64).map(|k: u32| k.to_string()).collect();
    let many = format!("segments at.{} all sine", knots.join("."));
    assert!(refused(&many).contains("65 pieces"));
    assert!(refused(&"x".repeat(10_000_000)).contains("3000 characters"));
}

#[test]
fn a_change_that_cannot_be_made_is_refused() {
    let start = "segments equal.4 all sine";
    let rows = [
        (json!({"remove": 4}), "no knot number 4"),
        (json!({"remove": 0}), "no knot number 0"),
        (
            json!({"height": {"number": 5, "level": 3}}),
            "no knot number 5",
        ),
        (
            json!({"knot": {"number": 99, "thousandths": 5}}),
            "no knot number 99",
        ),
        (
            json!({"point": {"number": 3, "height": 5}}),
            "only a drawing",
        ),
        (json!({"stroke": [[1.0, 2.0]]}), "only a drawing"),
        (json!({"pieces": 0}), "0 pieces"),
        (json!({"mode": "width"}), "no mode"),
        (json!({"target": "formula )"}), "formula"),
    ];
    for (change, what) in rows {
        let told = try_after(start, &change).expect_err("refused").to_string();
        assert!(told.contains(what), "{change}: {told}");
    }
    let jump = "segments equal.4 all jump";
    let told = try_after(jump, &json!("settle"))
        .expect_err("refused")
        .to_string();
    assert!(told.contains("choose"), "{told}");
    let unknown = json!({"state": start, "change": {"leap": 3}});
    assert!(serde_json::from_value::<Question>(unknown).is_err());
    let more = json!({"state": start, "change": null, "seed": 3});
    assert!(serde_json::from_value::<Question>(more).is_err());
}

/// Formulas that are dear to read, undefined, steep, or flat.
#[test]
fn an_odd_formula_is_answered() {
    let long = vec!["x*x"; 60].join("+");
    let odd = [
        "0",
        "x",
        "1000000",
        "abs(abs(x-0.5)-0.25)",
        "exp(x)^3/exp(3*x)",
        "sqrt(x*x)",
        "tanh(100000*x-50000)",
        "Phi(40*x-20)",
        "1/(x-0.3)^2/1000",
        "x^64",
        "1e-300*x",
        "max(x, 1-x)*min(x, 1-x)",
        &long,
    ];
    for formula in odd {
        for mode in ["segments", "rectangles"] {
            let state = format!("{mode} equal.6 all formula {formula}");
            let answer =
                try_shown(&state).unwrap_or_else(|m| panic!("{formula}: {m}"));
            let (low, high) = answer.between;
            assert!(low >= 0.0 && high.is_none_or(|high| high >= low), "{state}");
            if let (Some(high), Some(bound)) = (high, answer.bounds.first()) {
                assert!(bound.value >= low, "{state}: {} {low} {high}", bound.value);
            }
        }
        let state = format!("segments equal.6 all formula {formula}");
        try_after(&state, &json!("settle"))
            .unwrap_or_else(|m| panic!("{formula}: {m}"));
    }
}
