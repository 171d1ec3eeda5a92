//! `why-relu play`: a terminal says of a state what its page says.

use crate::cli::why_relu;
use serde_json::Value;
use std::process::Output;
use why_relu::playground::{Question, ask, findings};

fn play(arguments: &[&str]) -> Output {
    why_relu(&[&["play"], arguments].concat())
}

fn printed(arguments: &[&str]) -> String {
    let output = play(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).expect("text")
}

/// What the page is told of a state, as JSON.
fn on_the_page(state: &str) -> Value {
    let state = state.into();
    let answer = ask(&Question { state, edit: None }).expect("an answer");
    serde_json::to_value(answer).expect("JSON")
}

#[test]
fn the_terminal_says_of_a_state_what_the_page_says() {
    let runs = findings().iter().flat_map(|finding| &finding.runs);
    let states = runs.map(|(_, report)| report.state.as_str());
    for state in states.chain(["", "f:x*sigmoid(x);norm:yes;steps:9"]) {
        let text = printed(&[state, "--json"]);
        let terminal: Value = serde_json::from_str(&text).expect("JSON");
        let page = on_the_page(state);
        for (name, value) in terminal.as_object().expect("fields") {
            assert_eq!(*value, page[name], "{state}: {name}");
        }
        let lines = printed(&[state]);
        for said in ["state", "summary", "fingerprint"] {
            let said = page[said].as_str().expect("a text");
            assert!(lines.contains(said), "{state}: {lines}");
        }
        for unit in page["dead"].as_array().expect("a list") {
            let line =
                format!("dead: unit {} of layer {}\n", unit["unit"], unit["layer"]);
            assert!(lines.contains(&line), "{lines}");
        }
    }
}

#[test]
fn what_is_no_state_ends_like_a_wrong_argument() {
    let output = play(&["unit:8"]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr);
    let expected = "error: there is no setting \"unit\"; the nearest is units";
    assert_eq!(told.trim_end(), expected);
}
