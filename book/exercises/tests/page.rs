//! Answers in a page: what is almost right is refused as in Rust, what cannot be read is a fault of
//! its field, and nothing takes long.

use checks::page::{Value, Verdict, form, forms};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// The verdict on the form's first answer with these fields typed anew.
fn typed(name: &str, fields: &[(&str, &str)]) -> Verdict {
    let form = form(name).expect("a form");
    let mut answer = form.start();
    for (field, text) in fields {
        answer.insert((*field).into(), Value::Text((*text).into()));
    }
    form.check(&answer)
}

fn rows(rows: &[&[&str]]) -> Value {
    let row = |row: &&[&str]| row.iter().map(|cell| (*cell).into()).collect();
    Value::Rows(rows.iter().map(row).collect())
}

/// The verdict on the form's first answer with these rows.
fn tabled(name: &str, field: &str, rows: Value) -> Verdict {
    let form = form(name).expect("a form");
    let mut answer = form.start();
    answer.insert(field.into(), rows);
    form.check(&answer)
}

#[track_caller]
fn refused(verdict: &Verdict, reason: &str) {
    assert_eq!(
        (verdict.accepted, &verdict.field),
        (false, &None),
        "{verdict:?}"
    );
    assert!(verdict.told.contains(reason), "{verdict:?}");
}

/// Asserts that `field` cannot be read, and why.
#[track_caller]
fn fault(verdict: &Verdict, field: &str, told: &str) {
    assert!(!verdict.accepted);
    assert_eq!(verdict.field.as_deref(), Some(field), "{verdict:?}");
    assert!(verdict.told.contains(told), "{verdict:?}");
}

#[test]
fn formulas_that_are_almost_right_are_refused_as_in_rust() {
    for (name, field, formula, reason) in [
        ("mixture", "beta", "1 + alpha", "for α = −3"),
        ("mixture", "beta", "relu(1 - relu(α))", "your β is 1"),
        ("every-factor", "f", "max(x, y)", "at t = −2"),
        ("every-factor", "f", "relu(x) - relu(y)", "at t = "),
        ("every-factor", "f", "x", "looks additive"),
        (
            "additive-twice",
            "f",
            "relu(x)",
            "f(−1) + f(1) = 1 but f(0) = 0",
        ),
        (
            "additive-twice",
            "f",
            "x^3",
            "f(1) + f(2) = 9 but f(3) = 27",
        ),
        ("additive-twice", "f", "-7/3*x", "looks linear"),
        ("cheap-slope", "slope", "s*s", "where the sigmoid is 1/4"),
        ("cheap-slope", "slope", "s*(1 - s)*1", "takes 3 operations"),
        (
            "cheap-slope",
            "slope",
            "min(s, 0.9)*(1 - min(s, 0.9))",
            "multiplying out",
        ),
        (
            "mean-of-relu",
            "mean",
            "phi(b) + b*(1 - Phi(b))",
            "at b = −3",
        ),
        (
            "mean-of-relu",
            "mean",
            "phi(b) + relu(b)*Phi(b)",
            "at b = −3",
        ),
        (
            "mean-of-relu",
            "mean",
            "phi(b) + b*Phi(b) + 0.0002",
            "at b = ",
        ),
        ("mean-of-relu", "mean", "0/0", "says NaN"),
        ("keep-the-size", "variance", "1", "with 3 inputs"),
        ("keep-the-size", "variance", "2/(n + 1)", "with 2 inputs"),
        (
            "how-many-seeds",
            "seeds",
            "ilog2(next_power_of_two(one_in))",
            "their risk is one in 2",
        ),
        (
            "how-many-seeds",
            "seeds",
            "2 + ilog2(one_in)",
            "fewer are enough",
        ),
        ("how-many-seeds", "seeds", "36", "fewer are enough"),
        ("how-many-seeds", "seeds", "0", "you take 0 seeds"),
    ] {
        refused(&typed(name, &[(field, formula)]), reason);
    }
    let added = [
        ("w11", "b11*a11 + b12*a21"),
        ("w12", "b11*a12 + b12*a22"),
        ("w21", "b21*a11 + b22*a21"),
        ("w22", "b21*a12 + b22*a22"),
        ("v1", "a1 + b1"),
        ("v2", "a2 + b2"),
    ];
    refused(&typed("collapse", &added), "at the input [0, 0]");
}

#[test]
fn other_right_answers_are_accepted() {
    for (name, field, formula) in [
        ("every-factor", "f", "if(x^2 + y^2 = 0, 0, x^3/(x^2 + y^2))"),
        ("every-factor", "f", "max(min(x, y), min(max(x, y), 0))"),
        ("additive-twice", "f", "x + x*(x^2 − 1)*(x − 2)*(x − 3)"),
        ("cheap-slope", "slope", "s − s^2"),
        ("how-many-seeds", "seeds", "2 + ilog2(one_in - 1)"),
        ("nearly-centred", "batch", "11, 121 × −1/11"),
        ("nine-in-ten", "bias", "-1.281552"),
        ("deadly-rate", "rate", "9.375e-2"),
        ("most-ties", "inputs", "4 * 7"),
    ] {
        let verdict = typed(name, &[(field, formula)]);
        assert!(verdict.accepted, "{name}: {verdict:?}");
    }
}

#[test]
fn numbers_that_are_almost_right_are_refused_as_in_rust() {
    for (name, field, number, reason) in [
        (
            "never-zero",
            "q",
            "0.75",
            "the next smaller float, 0.74999994, does not",
        ),
        ("never-zero", "q", "1", "between 0 and 1"),
        ("exactly-one", "x", "16.63553", "the sigmoid is 0.9999999"),
        ("exactly-one", "x", "1e50", "so it is at the float before"),
        ("first-step", "x", "-1", "a positive float"),
        (
            "deadly-rate",
            "rate",
            "0.093",
            "still says 3/125 (0.0240) at x = 3",
        ),
        ("most-ties", "inputs", "1, 1, 0, 0", "0 is not positive"),
        (
            "nearly-centred",
            "batch",
            "9, 81*-1/9",
            "the mean of the ReLUs is 9/82",
        ),
        (
            "nearly-centred",
            "batch",
            " ",
            "the variance of your batch is 0",
        ),
    ] {
        refused(&typed(name, &[(field, number)]), reason);
    }
    let three = rows(&[&["1", "0", "1"], &["-1", "0", "1"], &["1", "0", "0"]]);
    refused(&tabled("absolute-value", "units", three), "2 are enough");
    let half = rows(&[&["1/2", "0", "2"], &["-1", "0", "1"]]);
    assert!(tabled("absolute-value", "units", half).accepted);
    let crossing = rows(&[["1", "0", "0"].as_slice(); 6]);
    refused(
        &tabled("six-cuts", "lines", crossing),
        "lines 1 and 2 do not cross",
    );
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
        "0 to 16 rows, not of 10000",
    );
    let short = rows(&[&["1", "0"]]);
    fault(
        &tabled("hat", "units", short),
        "units",
        "row 1, output: nothing",
    );
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
        "6 to 6 rows, not of 5",
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
        (
            "",
            "f(x, y): column 1: a number is missing; Numbers, x, y, + - * / ^",
        ),
        ("x +", "column 4: a number is missing"),
        ("x y", "column 3: `y` continues nothing"),
        ("2 + z", "column 5: nothing is called `z`"),
        ("exp(x)", "column 1: nothing is called `exp`"),
        ("max(x)", "column 6: `,` should stand here"),
        ("(x", "column 3: `)` should stand here"),
        ("x)", "column 2: `)` continues nothing"),
        (
            "x^65",
            "column 3: an exponent is a whole number from 1 to 64",
        ),
        ("x^y", "column 3: an exponent"),
        ("if(x, 1, 2)", "column 5: `=`, `<` or `>` should stand here"),
        (
            "12345678901234567",
            "column 1: a number in a formula has at most 15",
        ),
        ("1.2.3", "column 1: a number in a formula"),
        ("𝕏", "column 1: nothing is called `𝕏`"),
        (
            "1/(x - x)",
            "at x = −6, y = −6 it has no value: it divides by 0",
        ),
        (
            "((((2^64)^64)^64)^64)^64",
            "it has no value: a number in it grows too large",
        ),
    ] {
        let told = told.replace('−', "-");
        fault(&typed("every-factor", &[("f", formula)]), "f", &told);
    }
    let deep = "(".repeat(300);
    fault(
        &typed("every-factor", &[("f", &deep)]),
        "f",
        "at most 32 parentheses",
    );
    let long = "1+".repeat(1_000_000);
    fault(
        &typed("every-factor", &[("f", &long)]),
        "f",
        "at most 400 characters",
    );
    let steps = "x+".repeat(100) + "x";
    fault(
        &typed("every-factor", &[("f", &steps)]),
        "f",
        "at most 100 steps",
    );
    fault(
        &typed("cheap-slope", &[("slope", "s/2")]),
        "slope",
        "`/` continues nothing",
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
        &typed("collapse", &[("v2", "a2*0.5")]),
        "v2",
        "bias 2: at a11 = 1",
    );
}

/// The costliest answers that are read take seconds without optimisation, and less in a page.
#[test]
fn whatever_is_typed_ends_soon() {
    let texts = [
        "x".repeat(400),
        "(x*y)^60 + ".repeat(12) + "y",
        "(1 - s)^8*".repeat(8) + "s",
        "99999999999999999999/99999999999999999999".into(),
        "1e60".into(),
        "1e-60".into(),
        (1..400).map(|n| format!("1/{},", n * n + 12_345)).collect(),
        (1..400)
            .map(|n| format!("5*1/{},", n * n + 12_345))
            .collect(),
        "if(x = 0, y, if(y = 0, x, x^64))/(x^64 + y^64 + 1)^10".into(),
    ];
    let table = |width: usize, rows: usize, cell: &str| {
        Value::Rows(vec![vec![cell.into(); width]; rows])
    };
    for form in forms() {
        for text in &texts {
            let mut answer = form.start();
            for value in answer.values_mut() {
                *value = match value {
                    Value::Text(_) => Value::Text(text.trim_end_matches(',').into()),
                    Value::Rows(rows) => table(rows[0].len(), 6, text),
                };
            }
            let start = Instant::now();
            let verdict = form.check(&answer);
            let taken = start.elapsed();
            assert!(!verdict.told.is_empty());
            let name = form.name;
            assert!(taken < Duration::from_secs(20), "{name}, {text}: {taken:?}");
        }
    }
}
