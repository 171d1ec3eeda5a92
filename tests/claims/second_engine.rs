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

/// What z3 cannot tell, or cannot be asked: the claim, the words of it that are meant, and why.
const OPEN: &[(&str, &str, &str)] = &[];

/// Where z3 does not agree, or is not asked without a reason, a line each.
pub(crate) fn disagrees(id: &str, asked: &Asked) -> Vec<String> {
    let mut open: Vec<_> = OPEN.iter().filter(|(of, ..)| *of == id).collect();
    let mut wrong = Vec::new();
    let mut complain = |complaint: String| {
        let all = open.len();
        open.retain(|(_, words, _)| !complaint.contains(words));
        if open.len() == all
            && !OPEN
                .iter()
                .any(|(of, words, _)| *of == id && complaint.contains(words))
        {
            wrong.push(format!("{id}: {complaint}"));
        }
    };
    for part in &asked.claim {
        for reason in part.lacking.iter().filter(|r| *r != DO_NOT_COMMUTE) {
            complain(format!("not asked: {reason}"));
        }
    }
    let script = asked.to_string();
    let Some(answers) = answers(&script) else {
        return Vec::new();
    };
    let questions: Vec<_> = asked.questions().collect();
    assert_eq!(answers.len(), questions.len(), "{id}: {answers:?}");
    for ((of, question), answer) in questions.iter().zip(answers) {
        let expected = question.expected;
        if expected != Answer::Unknown && answer != expected.to_string() {
            complain(format!(
                "of {of}, \"{}\" should be {expected}, and z3 says {answer}; \
                 `cargo run -- prove {id} --smt` shows what it is asked",
                question.asks
            ));
        }
    }
    for (_, words, _) in open {
        wrong.push(format!("{id}: \"{words}\" is not open any more"));
    }
    wrong
}

/// What z3 answers, a word or an error for each `(check-sat)`; `None` where there is no z3 (a failure
/// under CI).
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
