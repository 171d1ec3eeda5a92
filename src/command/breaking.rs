//! `why-relu break`: every break in turn, and whether the proof of its claim notices.
//!
//! One copy of the project is compiled, in `target/broken`. Every function that a break changes
//! stands there behind a switch, once as it is and once more for each change. First the copy proves
//! the claims with the switch off, then it turns the switch through all positions. A claim about
//! time that the switches make fail is broken by itself, in a copy without them. All of it takes
//! some minutes; a plain rebuild for each claim would take hours.

mod copy;
mod switch;
mod trial;

use crate::command::{claims, progress};
use anyhow::{Result, bail};
use clap::Args;
use indicatif::ProgressBar;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use textbook::claim::Break;
use trial::{failure, prove};
use why_relu::chapters::CHAPTERS;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Only the claims whose `chapter/claim` id contains this text
    #[arg(default_value = "")]
    filter: String,
    /// Only look whether what each of them changes stands in the code, where a switch can be put
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(
    root: &Path,
    Arguments { filter, check }: &Arguments,
) -> Result<ExitCode> {
    let asked: Vec<_> = all().filter(|(claim, _)| claim.contains(filter)).collect();
    if asked.is_empty() {
        crate::report(format_args!("error: {}", claims::unknown(filter)));
        return Ok(ExitCode::from(2));
    }
    let numbered = numbered(&asked);
    let texts = switched(root, &numbered)?;
    let count = numbered.len();
    if *check {
        writeln!(stdout(), "{count} changes have their places")?;
        return Ok(ExitCode::SUCCESS);
    }
    crate::report(format_args!(
        "Compiling a copy with {count} changes in it …"
    ));
    let program = copy::compile(root, texts.clone())?;
    let bar = progress::bar(asked.len() + 1, "{bar:32} {pos}/{len} breaks");
    let whole = prove(&program, filter, 0, &bar)?;
    bar.inc(1);
    let mut alone = Vec::new();
    for (claim, broken) in &asked {
        if failure(&whole, claim)?.is_some() {
            alone.push((claim, *broken));
        }
    }
    for (claim, _) in &alone {
        if let Some(problem) = claims::ledger(claim).problems().first() {
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
            let document = prove(&program, claim, number(broken), &bar)?;
            bar.inc(1);
            Ok((claim, failure(&document, claim)?))
        })
        .collect::<Result<_>>()?;
    // Nothing of the engine is timed: its switches stay, and it is not compiled again.
    let mut engine = texts;
    engine.retain(|file, _| file.starts_with("crates"));
    for (claim, broken) in alone {
        let texts = engine.clone();
        seen.insert(claim, without_a_switch(root, claim, broken, texts, &bar)?);
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

/// Makes one change by itself. Switches slow down what they stand in: a claim about time may fail
/// in the copy with all of them, whatever is broken.
fn without_a_switch(
    root: &Path,
    claim: &str,
    broken: &Break,
    mut texts: BTreeMap<PathBuf, String>,
    bar: &ProgressBar,
) -> Result<Option<String>> {
    let text = copy::read(&root.join(broken.file))?;
    let text = text.replacen(broken.old, broken.new, 1);
    texts.insert(broken.file.into(), text);
    let program = copy::compile(root, texts)?;
    failure(&prove(&program, claim, 0, bar)?, claim)
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
            Err(more) => {
                faults.extend(more.iter().map(|why| format!("{file}: {why}")));
            }
        }
    }
    if !faults.is_empty() {
        bail!("these breaks have no place\n{}", faults.join("\n"));
    }
    Ok(texts)
}
