//! `why-relu play`: a terminal says of a state what its page says.

use crate::cli::why_relu;
use std::process::Output;
use why_relu::playground::{Answer, Question, Unit, ask, findings};

fn play(arguments: &[&str]) -> Output {
    why_relu(&[&["play"], arguments].concat())
}

fn printed(arguments: &[&str]) -> String {
    let output = play(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_terminal_says_of_a_state_what_the_page_says() {
    let runs = findings().iter().flat_map(|finding| &finding.runs);
    let states = runs.map(|(_, report)| report.state.as_str());
    for state in states.chain(["", "f:x*sigmoid(x);norm:yes;steps:9"]) {
        let edit = None;
        let state = state.to_owned();
        let page = ask(&Question {
            state,
            edit,
            cursor: None,
        })
        .expect("an answer");
        let Answer {
            report, summary, ..
        } = &page;
        // As text, so that each number is compared to its last digit.
        let numbers = serde_json::to_string_pretty(report).expect("JSON");
        let state = report.state.as_str();
        assert_eq!(printed(&[state, "--json"]).trim_end(), numbers);
        let told = serde_json::to_string(&page).expect("JSON");
        let report_told = serde_json::to_string(report).expect("JSON");
        assert!(
            told.starts_with(report_told.trim_end_matches('}')),
            "{told}"
        );
        let lines = printed(&[state]);
        for said in [state, summary, &report.fingerprint] {
            assert!(lines.contains(said), "{state}: {lines}");
        }
        for Unit { layer, unit } in &report.dead {
            let line = format!("dead: unit {unit} of layer {layer}\n");
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
