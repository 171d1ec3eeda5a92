//! Answers that are none: the field, what is wrong, and an end in bounded time.

use crate::{rows, tabled, typed};
use checks::page::{Value, Verdict, form, forms};
use std::collections::BTreeMap;

/// Asserts that `field` cannot be read, and why.
#[track_caller]
fn fault(verdict: &Verdict, field: &str, told: &str) {
    assert!(!verdict.accepted);
    assert_eq!(verdict.field.as_deref(), Some(field), "{verdict:?}");
    assert!(verdict.told.contains(told), "{verdict:?}");
}

#[test]
fn what_cannot_be_read_is_a_fault_of_its_field() {
    for (text, told) in [
        ("", "learning rate: nothing is written here"),
        ("fast", "`fast` is no number"),
        ("1/0", "`1/0` divides by 0"),
        ("1/2/3", "is no number"),
        ("1e999", "has a power of ten that is not from -60 to 60"),
        ("1e99999999999999999999", "has a power of ten"),
        ("NaN", "is no number"),
        ("--1", "is no number"),
        ("1 2", "is no number"),
        ("٣", "is no number"),
    ] {
        fault(&typed("deadly-rate", &[("rate", text)]), "rate", told);
    }
    let long = "9".repeat(1_000_000);
    fault(
        &typed("deadly-rate", &[("rate", &long)]),
        "rate",
        "at most 40",
    );
    fault(
        &typed("repaired-sigmoid", &[("k", "1/2")]),
        "k",
        "whole number of 8 bits",
    );
    fault(
        &typed("repaired-sigmoid", &[("k", "128")]),
        "k",
        "whole number of 8 bits",
    );
    fault(
        &typed("most-ties", &[("inputs", "1, 2, 3")]),
        "inputs",
        "there are 3",
    );
    fault(
        &typed("most-ties", &[("inputs", "1, , 3")]),
        "inputs",
        "number 2: nothing",
    );
    fault(
        &typed("nearly-centred", &[("batch", "0*1")]),
        "batch",
        "number 1: how often",
    );
    fault(
        &typed("nearly-centred", &[("batch", "2000*1, 1")]),
        "batch",
        "number 2: how often it stands there is a whole number; a list has at most 2000",
    );
    fault(
        &typed("nearly-centred", &[("batch", &long)]),
        "batch",
        "at most 4000",
    );
    let many = Value::Rows(vec![vec!["1".into(); 3]; 10_000]);
    fault(
        &tabled("hat", "units", many),
        "units",
        "0 to 16 rows are asked for, and there are 10000",
    );
    let short = rows(&[&["1", "0"]]);
    fault(
        &tabled("hat", "units", short),
        "units",
        "row 1 has not 3 numbers",
    );
    let empty = tabled("hat", "units", rows(&[&["1", "0", "1"], &["1", "", "1"]]));
    fault(&empty, "units", "row 2, bias: nothing");
    assert_eq!(empty.cell, Some([1, 1]));
    let wide = rows(&[&["1", "0", "1", "1"]]);
    fault(
        &tabled("hat", "units", wide),
        "units",
        "row 1 has not 3 numbers",
    );
    let five = rows(&[["1", "0", "0"].as_slice(); 5]);
    fault(
        &tabled("six-cuts", "lines", five),
        "lines",
        "6 rows are asked for, and there are 5",
    );
    fault(
        &tabled("hat", "constant", rows(&[])),
        "constant",
        "not what the field holds",
    );
    fault(
        &typed("hat", &[("feather", "1")]),
        "feather",
        "no such field",
    );
    let nothing = form("hat").expect("a form").check(&BTreeMap::new());
    fault(&nothing, "constant", "it is missing");
}

#[test]
fn a_formula_that_cannot_be_read_says_where_and_what_may_stand_there() {
    for (formula, told) in [
        ("", "f(x, y): column 1: there is no formula; x + y is one"),
        (
            "x +",
            "column 4: the formula ends where a number, a letter, a function",
        ),
        ("x y", "column 3: an operator is missing before `y`"),
        ("2 + z", "column 5: nothing is called `z`"),
        ("2 + z", "the letters are x, y"),
        ("exp(x)", "column 1: nothing is called `exp`"),
        ("x*pi", "column 3: nothing is called `pi`"),
        ("max(x)", "column 6: `max` is a function of two numbers"),
        ("(x", "column 1: this parenthesis is not closed"),
        ("x)", "column 2: this parenthesis closes nothing"),
        (
            "x^65",
            "column 3: an exponent is a whole number from 1 to 64, or from -64 to -1.",
        ),
        ("x^y", "column 3: an exponent"),
        (
            "if(x, 1, 2)",
            "column 5: `if` takes one comparison with =, < or >",
        ),
        ("if(x = 1, 2)", "column 12: `if` takes one comparison"),
        (
            "if(x = 1 = 2, 3, 4)",
            "column 10: a comparison stands at the beginning",
        ),
        ("if x", "write `if(x = 0, 1, 2)`"),
        (
            "x = y",
            "column 3: a comparison stands at the beginning of `if` alone",
        ),
        (
            "1e999",
            "column 1: a number is 0, or between 1e-300 and 1e300",
        ),
        ("1.2.3", "column 4: an operator is missing before `.3`"),
        ("𝕏", "column 1: nothing is called `𝕏`"),
        (
            "x ! y",
            "column 3: '!' has no meaning here; a formula is made of numbers, x, y",
        ),
        (
            "1/(x - x)",
            "at x = 6, y = 6 it has no value: it divides by 0",
        ),
        (
            "((((2^64)^64)^64)^64)^64",
            "it has no value: a number in it grows too large",
        ),
    ] {
        fault(&typed("every-factor", &[("f", formula)]), "f", told);
    }
}

#[test]
fn a_formula_that_is_too_long_or_not_offered_is_a_fault() {
    let deep = "(".repeat(300);
    fault(
        &typed("every-factor", &[("f", &deep)]),
        "f",
        "more than 64 parentheses",
    );
    let long = "1+".repeat(1_000_000);
    fault(
        &typed("every-factor", &[("f", &long)]),
        "f",
        "longer than 1000 characters",
    );
    let steps = "x+".repeat(200) + "x";
    fault(
        &typed("every-factor", &[("f", &steps)]),
        "f",
        "more than 256 steps",
    );
    fault(
        &typed("cheap-slope", &[("slope", "s/2")]),
        "slope",
        "column 2: there are no quotients here; a formula is made of numbers, s, + - * ^",
    );
    fault(
        &typed("cheap-slope", &[("slope", "s^-1")]),
        "slope",
        "column 3: an exponent is a whole number from 1 to 64.",
    );
    // What cannot be multiplied out is not offered.
    fault(
        &typed("cheap-slope", &[("slope", "min(s, 0.9)*(1 - s)")]),
        "slope",
        "nothing is called `min`",
    );
    let large = "s*(1 - s) + 0*(s + 1)^64";
    fault(
        &typed("cheap-slope", &[("slope", large)]),
        "slope",
        "too many terms",
    );
    let half = [("seeds", "one_in/2")];
    fault(
        &typed("how-many-seeds", &half),
        "seeds",
        "at one_in = 3 it has no value: 3/2 is no whole number of 32 bits",
    );
    fault(
        &typed("how-many-seeds", &[("seeds", "ilog2(0)")]),
        "seeds",
        "from 1 on",
    );
    fault(
        &typed("collapse", &[("v2", "a2 +")]),
        "v2",
        "bias 2: column 5: the formula ends",
    );
}

/// Comparisons in each other, as many as a letter may go through.
fn costly(a: &str, b: &str) -> String {
    format!(
        "0*max(max({a}^3, {b}^5), abs({a} - 3*{b}) + abs({b} - 5*{a}) + abs({a} + 7*{b}) \
         + abs({a} + {b} - 1))"
    )
}

/// The costliest answers that are read, in each form.
#[test]
fn whatever_is_typed_ends_with_a_text() {
    // Every denominator another one.
    let fractions = |head: &str| {
        let fractions = (1..330).map(|n| format!("{head}{}", n * n + 12_345));
        fractions.collect::<Vec<_>>().join(", ")
    };
    let texts = [
        "x".repeat(400),
        "(x*y)^60 + ".repeat(12) + "y",
        "(1 - s)^8*".repeat(8) + "s",
        "99999999999999999999/99999999999999999999".into(),
        "1e60".into(),
        "1e-60".into(),
        fractions("1/"),
        fractions("5*1/"),
        "if(x = 0, y, if(y = 0, x, x^64))/(x^64 + y^64 + 1)^10".into(),
        costly("x", "y"),
        costly("alpha", "1"),
        costly("n", "1"),
        costly("one_in", "floor(one_in/3)"),
        format!("2/n + if(n > 1e9, {}, 0)", costly("n", "1")),
        format!("1 - alpha + if(alpha > 1e9, {}, 0)", costly("alpha", "1")),
        format!(
            "max(min(x, y), 0) + min(max(x, y), 0) + {}",
            costly("x", "y")
        ),
        format!("phi(b) + b*Phi(b) + {}", costly("b", "exp(-b^2)")),
        format!(
            "1 + ilog2(next_power_of_two(one_in)) + {}",
            costly("one_in", "0")
        ),
    ];
    let table = |width: usize, rows: usize, cell: &str| {
        Value::Rows(vec![vec![cell.into(); width]; rows])
    };
    for form in forms() {
        for text in &texts {
            let mut answer = form.start();
            for value in answer.values_mut() {
                *value = match value {
                    Value::Text(_) => Value::Text(text.clone()),
                    Value::Rows(rows) => table(rows[0].len(), 6, text),
                };
            }
            let verdict = form.check(&answer);
            assert!(!verdict.told.is_empty(), "{}, {text}", form.name);
        }
    }
}
