//! `why-relu explain`: all about one claim, or what a chapter claims.

use super::claims::{ids, ledger};
use crate::mistyped;
use anyhow::{Context, Result, ensure};
use clap::Args;
use std::io::{Write, stdout};
use std::process::ExitCode;
use textbook::claim::{Break, Chapter};
use textbook::ledger::Entry;
use textbook::proof::{Evidence, grouped};
use textbook_weaver::problem::near;
use why_relu::chapters::CHAPTERS;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The claim's `chapter/claim` id, or a chapter, whose claims it lists
    name: String,
}

pub(crate) fn run(Arguments { name }: &Arguments) -> Result<ExitCode> {
    if let Some(chapter) = CHAPTERS.iter().find(|known| known.slug == name) {
        write_claims(chapter)?;
        return Ok(ExitCode::SUCCESS);
    }
    ensure!(ids().any(|known| known == *name), mistyped(unknown(name)));
    let ledger = ledger(name);
    let entry = ledger.entry(name).context("the claim was not proved")?;
    write_entry(entry)?;
    Ok(ExitCode::from(u8::from(entry.problem().is_some())))
}

/// That neither a claim nor a chapter has that name, and which names are near.
fn unknown(name: &str) -> String {
    let slugs = || CHAPTERS.iter().map(|chapter| chapter.slug.to_string());
    let near = near(name, slugs().chain(ids()));
    let (lead, names) = if near.is_empty() {
        ("none is near, and the chapters are", slugs().collect())
    } else {
        ("near it are", near)
    };
    let names = names.join("\n  ");
    format!("no claim and no chapter is called `{name}`; {lead}\n  {names}")
}

/// The title of a chapter, and its claims, the name of each and its sentence.
fn write_claims(chapter: &Chapter) -> std::io::Result<()> {
    let mut out = stdout().lock();
    writeln!(out, "{}: {}", chapter.slug, chapter.title)?;
    for claim in chapter.claims {
        let (slug, name) = (chapter.slug, claim.name);
        writeln!(out, "\n{slug}/{name}\n  {}", claim.statement)?;
    }
    Ok(())
}

/// What is known of a claim, a line each.
fn write_entry(entry: &Entry) -> std::io::Result<()> {
    let mut out = stdout().lock();
    let claim = entry.claim;
    writeln!(out, "{}\n\n{}\n", entry.id(), claim.statement)?;
    writeln!(out, "outcome: {}", entry.outcome())?;
    if let Some(problem) = entry.problem() {
        writeln!(out, "failure: {problem}")?;
    }
    if let Ok(evidence) = &entry.proof {
        write_evidence(&mut out, evidence)?;
    }
    writeln!(out, "foil: {}", claim.foil.subject)?;
    match &entry.foil {
        Ok(evidence) => writeln!(out, "  accepted: {}", evidence.domain())?,
        Err(failure) => writeln!(out, "  {failure}")?,
    }
    for (statement, bearing) in claim.bears_on {
        writeln!(out, "{} {statement}", bearing.verb())?;
    }
    if let Some(Break { file, old, new }) = claim.broken {
        writeln!(out, "break: in {file}\n  `{old}`\n  becomes `{new}`")?;
    }
    writeln!(out, "seconds: {:.2}", entry.seconds)
}

fn write_evidence(out: &mut impl Write, evidence: &Evidence) -> std::io::Result<()> {
    writeln!(out, "method: {}", evidence.method())?;
    writeln!(out, "covers: {}", evidence.domain())?;
    writeln!(out, "cases: {}", grouped(evidence.cases()))?;
    if let Some(witness) = evidence.witness() {
        writeln!(out, "witness: {witness}")?;
    }
    for finding in evidence.findings() {
        writeln!(out, "{}: {}", finding.name, finding.text)?;
    }
    if let Some(seed) = evidence.seed() {
        writeln!(out, "seed: {seed}")?;
    }
    if let Some(risk) = evidence.risk() {
        writeln!(out, "risk: {risk:e}")?;
    }
    Ok(())
}
