//! SMT-LIB: what is proved for all numbers, as questions to another engine.
//!
//! A statement holds for all numbers if no numbers satisfy its negation. SMT-LIB is the language in
//! which programs that decide such questions are asked: *unsat* means that there are none, *sat*
//! that there are some. Of each statement three questions are asked. The first one has the
//! computation in one piece, comparisons included, and nothing of our case analysis. The other two
//! judge that analysis: whether a case was left out, and whether the statement can fail in one of
//! them.
//!
//! Letters that stand for blocks do not commute, and then there is nothing to ask.
//!
//! C. Barrett, P. Fontaine, C. Tinelli, The SMT-LIB Standard, version 2.6, 2017.

mod negation;
mod script;

use super::statement::Statement;
use crate::proof::Proof;
use negation::{cases, fails, left_out, whole};
use script::Script;
use std::cell::RefCell;
use std::fmt;

/// What an engine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// No numbers satisfy it.
    Unsat,
    /// Some numbers satisfy it.
    Sat,
    /// It cannot tell.
    Unknown,
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Unsat => "unsat",
            Self::Sat => "sat",
            Self::Unknown => "unknown",
        })
    }
}

/// One question, which needs nothing that was said before it.
#[derive(Clone, Debug)]
pub struct Question {
    /// What is asked, in words.
    pub asks: &'static str,
    /// What the proof says; `Unknown` if it was left open.
    pub expected: Answer,
    /// The question in SMT-LIB, up to `(check-sat)`.
    pub text: String,
}

/// Why there is nothing to ask where a letter stands for a block.
pub const DO_NOT_COMMUTE: &str = "letters that stand for blocks do not commute";

/// A statement about all numbers, as one call of [`hold`](super::ForAll::hold) has it.
#[derive(Clone, Debug)]
pub struct Part {
    /// The numbers, in words.
    pub domain: String,
    /// The questions.
    pub questions: Vec<Question>,
    /// Why there are not all three.
    pub lacking: Vec<String>,
}

thread_local! {
    /// What is recorded, a list for each recording: one may begin within another.
    static RECORDINGS: RefCell<Vec<Vec<Part>>> = const { RefCell::new(Vec::new()) };
}

/// Begins to record what this thread proves for all numbers.
pub fn start() {
    RECORDINGS.with_borrow_mut(|recordings| recordings.push(Vec::new()));
}

/// Ends the recording that was begun last on this thread.
#[must_use]
pub fn finish() -> Vec<Part> {
    RECORDINGS.with_borrow_mut(Vec::pop).unwrap_or_default()
}

/// Records what `proof` says of `statement` if a recording runs.
pub(super) fn record(statement: &Statement, proof: &Proof) {
    if RECORDINGS.with_borrow(Vec::is_empty) {
        return;
    }
    let part = Part::of(statement, proof);
    RECORDINGS.with_borrow_mut(|recordings| {
        if let Some(last) = recordings.last_mut() {
            last.push(part);
        }
    });
}

impl Part {
    /// What `proof` says of `statement`, as questions.
    fn of(statement: &Statement, proof: &Proof) -> Self {
        let letters = statement.symbols();
        let mut part = Self {
            domain: statement.domain(&letters),
            questions: Vec::new(),
            lacking: Vec::new(),
        };
        if statement.letters.iter().any(|letter| letter.is_block()) {
            part.lacking.push(DO_NOT_COMMUTE.to_owned());
            return part;
        }
        let expected = match proof {
            Ok(_) => Answer::Unsat,
            Err(failure) if failure.is_decisive() => Answer::Sat,
            Err(_) => Answer::Unknown,
        };
        let in_one_piece = "does the statement fail, as the code computes it?";
        match whole(statement, &letters) {
            Ok(text) => part.ask(in_one_piece, expected, &text),
            Err(reason) => part.lacking.push(format!("in one piece: {reason}")),
        }
        match cases(statement, &letters).and_then(|cases| {
            Ok((
                left_out(statement, &letters, &cases)?,
                fails(statement, &letters, &cases)?,
            ))
        }) {
            Ok((left_out, fails)) => {
                part.ask("is a case left out?", Answer::Unsat, &left_out);
                part.ask("does the statement fail in a case?", expected, &fails);
            }
            Err(reason) => part.lacking.push(format!("case by case: {reason}")),
        }
        part
    }

    fn ask(&mut self, asks: &'static str, expected: Answer, script: &Script) {
        let text = script.text(expected);
        self.questions.push(Question {
            asks,
            expected,
            text,
        });
    }
}
