//! `why-relu explain`: all about one claim.

use super::claims::{ids, ledger, unknown};
use anyhow::{Context, Result};
use clap::Args;
use std::io::{Write, stdout};
use std::process::ExitCode;
use textbook::claim::Break;
use textbook::ledger::Entry;
use textbook::proof::{Evidence, grouped};

#[derive(Args)]
pub(crate) struct Arguments {
    /// The claim's `chapter/claim` id
    claim: String,
}

pub(crate) fn run(Arguments { claim }: &Arguments) -> Result<ExitCode> {
    if !ids().any(|known| known == *claim) {
        crate::report(format_args!("error: {}", unknown(claim)));
        return Ok(ExitCode::from(2));
    }
    let ledger = ledger(claim);
    let entry = ledger.entry(claim).context("the claim was not proved")?;
    write_entry(entry)?;
    Ok(ExitCode::from(u8::from(entry.problem().is_some())))
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
