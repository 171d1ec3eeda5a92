//! `why-relu break`: every break in turn, and whether the proof of its claim notices.

mod copy;
mod switch;

use anyhow::{Context, Result, bail};
use clap::Args;
use rayon::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use textbook::claim::Break;
use why_relu::chapters::CHAPTERS;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Only the claims whose `chapter/claim` id contains this text
    #[arg(default_value = "")]
    filter: String,
}

pub(crate) fn run(
    root: &Path,
    Arguments { filter }: &Arguments,
) -> Result<ExitCode> {
    let asked: Vec<_> = all().filter(|(claim, _)| claim.contains(filter)).collect();
    if asked.is_empty() {
        crate::tell(format_args!("error: {}", crate::unknown(filter)));
        return Ok(ExitCode::from(2));
    }
    let numbered = numbered(&asked);
    crate::tell(format_args!(
        "Compiling a copy with {} changes in it …",
        numbered.len()
    ));
    let program = copy::compile(root, switched(root, &numbered)?)?;
    let bar = crate::command::progress::bar(
        asked.len() + 1,
        "{bar:32} {pos}/{len} breaks",
    );
    let whole = prove(&program, filter, 0)?;
    bar.inc(1);
    let mut alone = Vec::new();
    for (claim, broken) in &asked {
        if failure(&whole, claim)?.is_some() {
            alone.push((claim, *broken));
        }
    }
    for (claim, _) in &alone {
        if let Some(problem) = crate::ledger(claim).problems().first() {
            bail!("before anything is broken: {problem}");
        }
    }
    let number = |broken: &Break| {
        let same = |&other: &&Break| other == broken;
        numbered.iter().position(same).map_or(0, |place| place + 1)
    };
    let mut seen: BTreeMap<_, _> = asked
        .par_iter()
        .filter(|(claim, _)| !alone.iter().any(|(other, _)| *other == claim))
        .map(|(claim, broken)| {
            let document = prove(&program, claim, number(broken))?;
            bar.inc(1);
            Ok((claim, failure(&document, claim)?))
        })
        .collect::<Result<_>>()?;
    for (claim, broken) in alone {
        seen.insert(claim, without_a_switch(root, claim, broken)?);
        bar.inc(1);
    }
    bar.finish_and_clear();
    let mut out = stdout().lock();
    for (claim, Break { file, old, new }) in &asked {
        let noticed = seen[claim].as_deref().unwrap_or("NOT NOTICED");
        writeln!(
            out,
            "{claim}\n  in {file}\n  `{old}`\n  becomes `{new}`\n  {noticed}"
        )?;
    }
    let noticed = seen.values().flatten().count();
    writeln!(out, "{noticed} of {} breaks noticed", asked.len())?;
    Ok(ExitCode::from(u8::from(noticed < asked.len())))
}

/// Makes one change by itself. Switches slow down what they stand in: a claim about time may fail in the copy with all of them, whatever is broken.
fn without_a_switch(
    root: &Path,
    claim: &str,
    broken: &Break,
) -> Result<Option<String>> {
    let text = copy::read(&root.join(broken.file))?;
    let text = text.replacen(broken.old, broken.new, 1);
    let changed = BTreeMap::from([(broken.file.into(), text)]);
    let program = copy::compile(root, changed)?;
    failure(&prove(&program, claim, 0)?, claim)
}

/// Every break, with the `chapter/claim` id of its claim.
fn all() -> impl Iterator<Item = (String, &'static Break)> {
    CHAPTERS.iter().flat_map(|chapter| {
        chapter.claims.iter().filter_map(|claim| {
            let id = format!("{}/{}", chapter.slug, claim.name);
            Some((id, claim.broken.as_ref()?))
        })
    })
}

/// The changes, each once, although it may break several claims. Their numbers begin with 1.
fn numbered(breaks: &[(String, &'static Break)]) -> Vec<&'static Break> {
    let mut changes: Vec<&Break> = Vec::new();
    for &(_, broken) in breaks {
        if !changes.contains(&broken) {
            changes.push(broken);
        }
    }
    changes
}

/// Every file that holds one of the changes, with the changes behind a switch.
fn switched(
    root: &Path,
    changes: &[&'static Break],
) -> Result<BTreeMap<PathBuf, String>> {
    let mut files: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (number, &broken) in (1..).zip(changes) {
        let of_file = files.entry(broken.file).or_default();
        of_file.push((number, broken));
    }
    let (mut texts, mut faults) = (BTreeMap::new(), Vec::new());
    for (file, changes) in files {
        match switch::switched(&copy::read(&root.join(file))?, &changes) {
            Ok(text) => drop(texts.insert(file.into(), text)),
            Err(more) => faults.extend(more),
        }
    }
    if !faults.is_empty() {
        bail!("these breaks have no place\n{}", faults.join("\n"));
    }
    Ok(texts)
}

/// What the copy says of the claims that match `filter` when the change of that number is made.
fn prove(program: &Path, filter: &str, number: usize) -> Result<Value> {
    let mut command = Command::new(program);
    command.args(["prove", filter, "--json"]);
    command.env(copy::SWITCH, number.to_string());
    if number > 0 {
        // The breaks keep all processors busy by themselves.
        command.env("RAYON_NUM_THREADS", "1");
    }
    let output = command.output().context("the copy does not run")?;
    let errors = String::from_utf8_lossy(&output.stderr);
    serde_json::from_slice(&output.stdout)
        .with_context(|| format!("break {number} leaves no ledger: {errors}"))
}

/// Why the proof of `claim` failed; nothing if it did not. That a proof accepts its foil is not enough.
fn failure(document: &Value, claim: &str) -> Result<Option<String>> {
    let claims = document["claims"].as_array().into_iter().flatten();
    let mut records = claims.filter(|record| record["id"] == claim);
    let record = records.next().context("the copy lacks a claim")?;
    let failed = record["method"].is_null();
    let why = record["failure"].as_str().unwrap_or_default();
    Ok(failed.then(|| why.replacen(&format!("{claim} is "), "", 1)))
}
