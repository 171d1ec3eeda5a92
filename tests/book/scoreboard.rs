//! The scoreboard as data, on the command line, as markup and in a browser.

mod browser;

use crate::cli::why_relu;
use serde_json::Value;
use std::collections::BTreeSet;
use std::process::Output;
use std::sync::LazyLock;
use why_relu::activation::catalogue::CATALOGUE;
use why_relu::chapters::TEXTBOOK;
use why_relu::ledger::Ledger;
use why_relu::scoreboard::{COLUMNS, Scoreboard};

/// The claims of the chapter, proved once.
static LEDGER: LazyLock<Ledger> =
    LazyLock::new(|| Ledger::prove(TEXTBOOK, "scoreboard/", |_| ()));

#[test]
fn there_are_twelve_activations_and_ten_properties_and_no_cell_is_open() {
    let scoreboard = Scoreboard::of(&LEDGER).expect("all claims");
    assert!(COLUMNS.len() >= 10);
    let mut names = BTreeSet::new();
    for (f, cells) in scoreboard.rows() {
        assert!(names.insert(f.name), "{} stands twice", f.name);
        assert_eq!(cells.len(), COLUMNS.len());
        for (cell, column) in cells.iter().zip(COLUMNS) {
            assert_ne!(cell.text, "open", "{} of {}", column.title, f.name);
            assert!(!cell.value.is_nan(), "{} of {}", column.title, f.name);
        }
    }
    assert!(names.len() >= 12);
}

#[test]
fn a_ledger_without_the_claims_has_no_scoreboard() {
    let ledger = Ledger::prove(TEXTBOOK, "scoreboard/who-can-die", |_| ());
    let missing = Scoreboard::of(&ledger).expect_err("one claim is not enough");
    assert_eq!(missing, "scoreboard/floors-and-ceilings");
}

fn text(name: &str, title: &str) -> String {
    let scoreboard = Scoreboard::of(&LEDGER).expect("all claims");
    let column = COLUMNS.iter().position(|column| column.title == title);
    let found = scoreboard.rows().find(|(f, _)| f.name == name);
    found.expect("a row").1[column.expect("a column")]
        .text
        .clone()
}

/// The steepest slopes of the two smooth gates, the mean of a rectified normal variable 1/√(2π),
/// Φ(−3).
#[test]
fn some_cells_are_known_from_elsewhere() {
    assert_eq!(text("GELU", "steepest slope"), "1.1289");
    assert_eq!(text("SiLU", "steepest slope"), "1.0998");
    assert_eq!(text("sigmoid", "steepest slope"), "0.2500");
    assert_eq!(text("ReLU", "mean"), "0.3989");
    assert_eq!(text("hard swish", "zeros"), "0.0013");
    assert_eq!(text("ReLU", "range"), "0 to ∞");
    assert_eq!(text("leaky ReLU", "range"), "−∞ to ∞");
    assert_eq!(text("tanh", "range"), "−1.0000 to 1.0000");
    assert_eq!(text("ReLU", "operations"), "1");
    assert_eq!(text("SELU", "mean"), "0.0000");
}

fn scoreboard(arguments: &[&str]) -> Output {
    why_relu(&[&["scoreboard"], arguments].concat())
}

fn lines(output: Output) -> Vec<String> {
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("text");
    text.lines().map(ToOwned::to_owned).collect()
}

#[test]
fn the_command_prints_a_line_for_each_activation() {
    let table = lines(scoreboard(&[]));
    assert_eq!(table.len(), 1 + CATALOGUE.len());
    assert!(table[0].starts_with("activation"), "{}", table[0]);
    let csv = lines(scoreboard(&["--csv"]));
    assert_eq!(csv.len(), 1 + CATALOGUE.len());
    for line in &csv {
        assert_eq!(line.split(',').count(), 1 + COLUMNS.len(), "{line}");
    }
    assert!(
        csv[2].starts_with("ReLU,0 to ∞,no,yes,yes,yes,1,"),
        "{}",
        csv[2]
    );
}

#[test]
fn the_json_has_the_promised_fields() {
    let output = scoreboard(&["--json"]);
    let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(document["schema"], "why-relu/scoreboard/1");
    let column = &document["columns"][4];
    assert_eq!(column["claim"], "scoreboard/who-can-die");
    assert_eq!(column["outcome"], "proved");
    assert_eq!(column["kind"], "answer");
    let cell = &document["activations"][1]["cells"][4];
    assert_eq!(
        (&cell["text"], &cell["value"]),
        (&"yes".into(), &1.0.into())
    );
    // −∞ is no number of JSON.
    assert!(document["activations"][0]["cells"][0]["value"].is_null());
}

#[test]
fn two_formats_at_once_are_refused() {
    let output = scoreboard(&["--json", "--csv"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn without_a_script_the_page_has_a_plain_table() {
    let html = why_relu::page::table(&LEDGER).expect("a table");
    assert_eq!(html.matches(r#"<th scope="row">"#).count(), CATALOGUE.len());
    assert_eq!(
        html.matches(r#"<th scope="col""#).count(),
        1 + COLUMNS.len()
    );
    assert_eq!(html.matches("<caption>").count(), 1);
    assert!(html.contains(r#"aria-label="Filter the scoreboard" hidden>"#));
    for column in COLUMNS {
        let card = format!("scoreboard.html#claim-scoreboard-{}", column.claim);
        assert!(html.contains(&card), "{card}");
    }
    assert!(!html.contains("\n\n"), "a blank line ends HTML in Markdown");
}
