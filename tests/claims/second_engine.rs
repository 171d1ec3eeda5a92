//! A second engine: z3 is asked of everything that is proved for all numbers, the foils included,
//! and has to agree.
//!
//! Without `z3` the tests say so and pass, except where CI is set.

use std::io::Write;
use std::process::{Command, Stdio};
use textbook::ledger::Asked;
use textbook::proof::for_all::smt::{Answer, DO_NOT_COMMUTE};

/// How much z3 may think about a question; what it counts is no time, and the same on all machines.
const EFFORT: &str = "rlimit=40000000";

/// A foil that divides by a sum of letters has no form; it is refuted at numbers.
const SUM: &str = "the foil divides by a sum";

/// What z3 is not asked or cannot tell: the claim, words of the complaint, and why it stays.
const OPEN: &[(&str, &str, &str)] = &[
    (
        "riemann-sums/any-continuous-function",
        "the foil is not asked",
        SUM,
    ),
    (
        "riemann-sums/rectangles-converge",
        "the foil is not asked",
        SUM,
    ),
    (
        "riemann-sums/segments-beat-rectangles",
        "the foil is not asked in one piece",
        "the foil divides by a letter that is not 0 in some cases only",
    ),
    (
        "zero-mean/a-bad-condition-slows-descent",
        "the foil is not asked",
        SUM,
    ),
];

/// Where z3 does not agree, or is not asked without a reason, a line each.
pub(crate) fn disagrees(id: &str, asked: &Asked) -> Vec<String> {
    let questions: Vec<_> = asked.questions().collect();
    if questions.is_empty() {
        return Vec::new();
    }
    let Some(answers) = answers(&asked.to_string()) else {
        return Vec::new();
    };
    let mut complaints = Vec::new();
    for (of, part) in asked.parts() {
        let reasons = part.lacking.iter().filter(|r| *r != DO_NOT_COMMUTE);
        complaints
            .extend(reasons.map(|reason| format!("{of} is not asked {reason}")));
    }
    assert_eq!(answers.len(), questions.len(), "{id}: {answers:?}");
    for ((of, question), answer) in questions.iter().zip(answers) {
        let expected = question.expected;
        if expected != Answer::Unknown && answer != expected.to_string() {
            complaints.push(format!(
                "of {of}, \"{}\" should be {expected}, and z3 says {answer}; \
                 `cargo run -- prove {id} --smt` shows what it is asked",
                question.asks
            ));
        }
    }
    for (_, words, reason) in OPEN.iter().filter(|(of, ..)| *of == id) {
        let all = complaints.len();
        complaints.retain(|complaint| !complaint.contains(words));
        if complaints.len() == all {
            complaints.push(format!("nothing is open any more because {reason}"));
        }
    }
    let named = complaints
        .iter()
        .map(|complaint| format!("{id}: {complaint}"));
    named.collect()
}

/// What z3 answers, a word or an error for each `(check-sat)`; `None` where there is no z3 (a
/// failure under CI).
fn answers(script: &str) -> Option<Vec<String>> {
    let started = Command::new("z3")
        .args(["-in", EFFORT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut engine) = started else {
        let absent = "z3 is absent, the theorems were NOT put to a second engine";
        assert!(std::env::var_os("CI").is_none(), "{absent}");
        eprintln!("{absent}");
        return None;
    };
    let mut input = engine.stdin.take().expect("it is piped");
    input.write_all(script.as_bytes()).expect("z3 reads");
    drop(input);
    let output = engine.wait_with_output().expect("z3 ends");
    let text = String::from_utf8(output.stdout).expect("z3 writes text");
    // It complains where its answer is not the one that the script expects, as we do.
    let known = |line: &&str| !line.contains("check annotation that says");
    Some(text.lines().filter(known).map(str::to_owned).collect())
}
