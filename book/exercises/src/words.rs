//! What a reader is told.

use std::process::ExitCode;
use why_relu::number::Rational;
use why_relu::proof::{Cases, Proof, Show, Significant, counted, exact};

/// Prints the verdict on an answer. The program's exit code is 0 if it is right and 1 if not.
#[must_use]
pub fn tell(proof: &Proof) -> ExitCode {
    println!("{}", told(proof));
    if proof.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The verdict on an answer, in a line or two.
pub(crate) fn told(proof: &Proof) -> String {
    match proof {
        Ok(evidence) => {
            let cases = counted(evidence.cases(), "case");
            let solved = format!(
                "Solved. The evidence: {}, {cases}; {}.",
                evidence.method(),
                evidence.domain(),
            );
            let deciding = evidence.witness().map(|witness| {
                format!("\nThe deciding case: {}.", typeset(witness))
            });
            solved + &deciding.unwrap_or_default()
        }
        Err(failure) => {
            let verdict = if failure.is_decisive() {
                "Not yet"
            } else {
                "Open"
            };
            format!("{verdict}: {}.", typeset(failure.witness()))
        }
    }
}

/// The text with the sign of negative numbers as the book writes it; exponents stay as code writes
/// them.
fn typeset(text: &str) -> String {
    let mut typeset = text.to_owned();
    for before in [" ", "(", "["] {
        typeset = typeset.replace(&format!("{before}-"), &format!("{before}−"));
    }
    typeset
}

/// A fraction, with its first digits where it is no integer: `5/72 (0.0694)`.
pub(crate) fn shown(value: &Rational) -> String {
    let digits = Significant {
        value: value.value(),
        digits: 3,
    };
    if value.is_int() {
        value.text()
    } else {
        format!("{value} ({})", digits.text())
    }
}

/// Evidence that one thing holds, or `refusal`.
pub(crate) fn decide(
    domain: &str,
    holds: bool,
    refusal: impl Fn() -> String,
) -> Proof {
    let words = format!("{domain}, decided in {{}} case");
    exact::every(&words, Cases::counted([holds]), |holds| {
        if *holds { Ok(()) } else { Err(refusal()) }
    })
}
