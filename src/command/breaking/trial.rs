//! A trial: the copy proves claims while one change is on.

use super::copy::SWITCH;
use crate::command::progress::{STILL, report_beside};
use anyhow::{Context, Result};
use indicatif::ProgressBar;
use serde_json::Value;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

/// What the program `copy` says of the claims that match `filter` when the change of that number is
/// made; 0 for none. That a proof takes long is told meanwhile, beside `bar`.
pub(super) fn prove(
    copy: &Path,
    filter: &str,
    number: usize,
    bar: &ProgressBar,
) -> Result<Value> {
    let mut command = Command::new(copy);
    command.args(["prove", filter, "--json"]);
    command.env(SWITCH, number.to_string());
    if number > 0 {
        // The breaks keep all processors busy by themselves.
        command.env("RAYON_NUM_THREADS", "1");
    }
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().context("the copy does not run")?;
    let errors = child.stderr.take();
    let (errors, output) = thread::scope(|scope| {
        let errors = errors.map(|errors| {
            scope.spawn(|| passed_on(errors, |line| report_beside(bar, line)))
        });
        let output = child.wait_with_output();
        (errors.and_then(|errors| errors.join().ok()), output)
    });
    let output = output.context("the copy does not end")?;
    serde_json::from_slice(&output.stdout).with_context(|| {
        let errors = errors.unwrap_or_default();
        format!("break {number} leaves no ledger: {errors}")
    })
}

/// Hands the lines about proofs that take long to `tell` as they come; returns all others.
fn passed_on(errors: impl Read, tell: impl Fn(&str)) -> String {
    let mut others = String::new();
    for line in BufReader::new(errors).lines().map_while(Result::ok) {
        if line.starts_with(STILL) {
            tell(&line);
        } else {
            others += &line;
            others.push('\n');
        }
    }
    others
}

/// Why the proof of `claim` failed; nothing if it did not. That a proof accepts its foil is not
/// enough.
pub(super) fn failure(document: &Value, claim: &str) -> Result<Option<String>> {
    let claims = document["claims"].as_array().into_iter().flatten();
    let mut records = claims.filter(|record| record["id"] == claim);
    let record = records.next().context("the copy lacks a claim")?;
    let failed = record["method"].is_null();
    let why = record["failure"].as_str().unwrap_or_default();
    Ok(failed.then(|| why.replacen(&format!("{claim} is "), "", 1)))
}
