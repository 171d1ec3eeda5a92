//! `why-relu break`: every break in turn, and whether the proof of its claim notices.
//!
//! One copy of the project is compiled, in `target/broken`. Every function that a break changes
//! stands there behind a switch, once as it is and once more for each change. First the copy proves
//! the claims with the switch off, then it turns the switch through all positions. It takes some
//! minutes; a plain rebuild for each claim would take hours. Switches slow down what they stand in:
//! a claim about time that fails for that says so, and is told before anything is broken. So the
//! kernel of `ReLU`, which is timed, is a function without one.

mod copy;
mod switch;
mod trial;

use crate::command::{claims, progress};
use anyhow::{Result, bail, ensure};
use clap::Args;
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
    ensure!(!asked.is_empty(), claims::unknown(filter));
    // Each change once, although it may break several claims. Their numbers begin with 1.
    let mut changes: Vec<&Break> = Vec::new();
    for &(_, broken) in &asked {
        if !changes.contains(&broken) {
            changes.push(broken);
        }
    }
    let number = |broken: &Break| {
        let same = |&other: &&Break| other == broken;
        changes.iter().position(same).map_or(0, |place| place + 1)
    };
    let count = changes.len();
    let texts = switched(root, (1..).zip(changes.iter().copied()))?;
    if *check {
        writeln!(stdout(), "{count} changes have their places")?;
        return Ok(ExitCode::SUCCESS);
    }
    crate::report(format_args!(
        "Compiling a copy with {count} changes in it …"
    ));
    let program = copy::compile(root, texts)?;
    let bar = progress::bar(asked.len() + 1, "{bar:32} {pos}/{len} breaks");
    let whole = prove(&program, filter, 0, &bar)?;
    bar.inc(1);
    let trial = |(claim, broken): &(String, &'static Break)| {
        let document = prove(&program, claim, number(broken), &bar)?;
        bar.inc(1);
        failure(&document, claim)
    };
    for (claim, _) in &asked {
        if let Some(why) = failure(&whole, claim)? {
            bail!("{claim} fails before anything is broken: {why}");
        }
    }
    let seen: BTreeMap<_, _> = asked
        .par_iter()
        .map(|pair| Ok((&pair.0, trial(pair)?)))
        .collect::<Result<_>>()?;
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

/// Every break, with the `chapter/claim` id of its claim.
fn all() -> impl Iterator<Item = (String, &'static Break)> {
    CHAPTERS.iter().flat_map(|chapter| {
        chapter.claims.iter().filter_map(|claim| {
            let id = format!("{}/{}", chapter.slug, claim.name);
            Some((id, claim.broken.as_ref()?))
        })
    })
}

/// Every file that holds one of the changes, with the changes behind a switch, each under its
/// number.
fn switched(
    root: &Path,
    changes: impl Iterator<Item = (usize, &'static Break)>,
) -> Result<BTreeMap<PathBuf, String>> {
    let mut files: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (number, broken) in changes {
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
    let faults = faults.join("\n");
    ensure!(faults.is_empty(), "these breaks have no place\n{faults}");
    Ok(texts)
}
