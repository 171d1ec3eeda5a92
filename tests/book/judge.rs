//! `why-relu judge`: what it prints and what it refuses.

use crate::cli::why_relu;
use serde_json::Value;
use std::process::Output;
use why_relu::scoreboard::COLUMNS;

fn judge(arguments: &[&str]) -> Output {
    why_relu(&[&["judge"], arguments].concat())
}

fn printed(arguments: &[&str]) -> String {
    let output = judge(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).expect("text")
}

fn json(arguments: &[&str]) -> Value {
    let text = printed(&[arguments, &["--json"]].concat());
    serde_json::from_str(&text).expect("JSON")
}

/// The cell of a property in the row of the formula.
fn cell<'a>(document: &'a Value, title: &str) -> &'a Value {
    let columns = document["columns"].as_array().expect("columns");
    let place = columns.iter().position(|column| column["title"] == title);
    &document["activations"][0]["cells"][place.expect("a column")]
}

#[test]
fn a_row_is_printed_beside_that_of_the_nearest_activation() {
    let text = printed(&["x*sigmoid(1.702*x)"]);
    assert!(text.starts_with("f(x) = x*sigmoid(1.702*x)\n"), "{text}");
    assert!(text.contains("nearest of the catalogue is GELU"), "{text}");
    let line = |title: &str| {
        let found = text.lines().find(|line| line.starts_with(title));
        found.unwrap_or_else(|| panic!("no {title} in {text}"))
    };
    for column in COLUMNS {
        assert!(!line(column.title).contains("open"), "{text}");
    }
    assert!(line("affine").contains("refuted"), "{text}");
    assert!(line("steepest slope").contains("1.0998"), "{text}");
    assert!(line("steepest slope").contains("1.1289"), "{text}");
    assert!(
        text.contains("f(x − 1) − 2f(x) + f(x + 1) of f lies in"),
        "{text}"
    );
}

#[test]
fn the_json_has_the_rows_of_the_scoreboard_with_a_verdict_in_each_cell() {
    let document = json(&["x*sigmoid(x)"]);
    assert_eq!(document["schema"], "why-relu/judgement/1");
    assert_eq!(document["columns"][4]["claim"], "scoreboard/who-can-die");
    assert_eq!(document["columns"][4]["kind"], "answer");
    let rows = document["activations"].as_array().expect("rows");
    assert_eq!(rows[0]["name"], "x*sigmoid(x)");
    assert_eq!(rows[0]["formula"], r"x\,\sigma\left(x\right)");
    assert_eq!(rows[0]["gain"], 2.0);
    assert_eq!(rows[1]["name"], "SiLU");
    assert_eq!(document["distance"], 0.0);
    assert_eq!(rows[0]["cells"], rows[1]["cells"]);
    assert_eq!(
        rows[0]["cells"].as_array().map(Vec::len),
        Some(COLUMNS.len())
    );
    let dies = cell(&document, "can die");
    assert_eq!(
        (&dies["text"], &dies["verdict"]),
        (&"no".into(), &"refuted".into())
    );
    assert_eq!(dies["method"], "enclosure");
    assert!(
        dies["detail"]
            .as_str()
            .is_some_and(|detail| detail.contains("x = "))
    );
}

#[test]
fn the_weights_decide_what_is_kept() {
    let selu =
        "1.0507009873554805*(relu(x) - 1.6732632423543772*(1 - exp(-relu(-x))))";
    let kept = |rule| {
        let document = json(&[selu, "--weights", rule]);
        cell(&document, "signal kept")["text"]
            .as_str()
            .map(ToOwned::to_owned)
    };
    assert_eq!(kept("lecun"), Some("1.0000".into()));
    assert_eq!(kept("glorot"), Some("1.0000".into()));
    assert_eq!(kept("he"), Some("2.000".into()));
}

#[test]
fn what_bends_far_out_can_die_on_either_side() {
    let dies = |formula| {
        let document = json(&[formula]);
        cell(&document, "can die")["text"]
            .as_str()
            .map(ToOwned::to_owned)
    };
    for formula in [
        "relu(-x)",
        "relu(x + 100)",
        "min(max(x, -20), 20)",
        "-relu(x)",
    ] {
        assert_eq!(dies(formula), Some("yes".into()), "{formula}");
    }
    for formula in ["x", "x*tanh(softplus(x))", "max(x, x/8)", "abs(x - 30)"] {
        assert_eq!(dies(formula), Some("no".into()), "{formula}");
    }
}

#[test]
fn what_is_left_open_says_so_and_is_no_failure() {
    let document = json(&["relu(x)^2"]);
    let mean = cell(&document, "mean");
    assert_eq!(
        (&mean["text"], &mean["verdict"]),
        (&"open".into(), &"open".into())
    );
    assert!(mean["value"].is_null() && mean["method"].is_null());
    assert_ne!(mean["detail"], "");
    let falls = cell(&document, "never falls");
    assert_eq!(
        (&falls["text"], &falls["verdict"]),
        (&"yes".into(), &"proved".into())
    );
    let text = printed(&["relu(x)^2"]);
    assert!(text.contains("open"), "{text}");
}

#[test]
fn a_formula_with_a_mistake_is_refused_with_its_place() {
    let output = judge(&["x*sigmod(x)"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let told = String::from_utf8(output.stderr).expect("text");
    assert_eq!(
        told,
        "error: column 3: nothing is called `sigmod`; the nearest name is `sigmoid`, and the \
         variable is `x`\n    x*sigmod(x)\n      ^^^^^^\n"
    );
}

#[test]
fn whatever_is_typed_ends_in_a_message_or_in_cells() {
    let nested = "(".repeat(1_000) + "x" + &")".repeat(1_000);
    for (formula, code) in [
        ("0/0", 0),
        ("x/x", 0),
        ("1/(x-x)", 0),
        ("ln(-1)", 0),
        ("exp(exp(exp(exp(x))))", 0),
        ("(x^64)^64", 0),
        ("-x", 0),
        ("-1", 0),
        ("1e999", 2),
        ("x^999999", 2),
        (&nested, 2),
        ("", 2),
        ("x\n+", 2),
    ] {
        let output = judge(&[formula]);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{formula}: {errors}");
        assert_eq!(errors.is_empty(), code == 0, "{formula}: {errors}");
    }
}

#[test]
fn the_help_shows_a_formula() {
    let text = printed(&["--help"]);
    assert!(text.contains("x*sigmoid(1.702*x)"), "{text}");
}

#[test]
fn where_two_bends_cancel_nothing_is_refuted_and_no_slope_invented() {
    // Each never falls, and has slopes up to the second number.
    let formulas = [
        ("abs(x)-relu(-x)", 1.0),
        ("abs(x)-2*relu(-x)", 1.0),
        ("1.5*(relu(x)-relu(-x))-x", 0.5),
        ("min(2*x,abs(x))", 2.0),
        ("abs(x)-relu(-x)+relu(x)", 2.0),
        ("abs(x-1)-2*relu(1-x)", 1.0),
        ("max(0.25*x,x)-relu(x)", 0.25),
        ("min(2*x,abs(x))-x", 1.0),
    ];
    for (formula, steepest) in formulas {
        let document = json(&[formula]);
        let falls = cell(&document, "never falls");
        assert_ne!(falls["verdict"], "refuted", "{formula}: {falls}");
        let slope = cell(&document, "steepest slope");
        let is_known = slope["verdict"] == "proved";
        let least = slope["value"].as_f64().filter(|_| is_known);
        assert!(
            least.is_none_or(|least| least <= steepest),
            "{formula}: {slope}"
        );
    }
}

#[test]
fn towers_of_constants_are_not_computed_and_end_in_cells() {
    for formula in ["(((2^64)^64)^64)^64", "((1.23456789^64)^64)^32*x+1"] {
        let document = json(&[formula]);
        let cells = document["activations"][0]["cells"].as_array();
        assert_eq!(cells.map(Vec::len), Some(COLUMNS.len()), "{formula}");
        // What takes letters is open: a coefficient would have millions of digits.
        let homogeneous = cell(&document, "homogeneous");
        assert_eq!(homogeneous["verdict"], "open", "{formula}: {homogeneous}");
    }
}
