//! The ledger on a terminal.

use anyhow::Result;
use std::io::{Write, stdout};
use std::process::ExitCode;
use textbook::claim::Verdict;
use textbook::ledger::Ledger;
use textbook::proof::grouped;
use textbook_weaver::table;

/// The ledger as a compact table: claim, method, reach, outcome, time.
pub(crate) fn ledger(ledger: &Ledger) -> Result<()> {
    let mut out = stdout().lock();
    let width = ledger.entries().iter().map(|entry| entry.id().len());
    let width = width.max().unwrap_or(0);
    let mut seconds = 0.0;
    for entry in ledger.entries() {
        let (id, outcome, time) = (entry.id(), entry.outcome(), entry.seconds);
        let evidence = entry.proof.as_ref().ok();
        let method = evidence.map_or("–".into(), |seen| seen.method().to_string());
        let reach = evidence.map_or("–".into(), |seen| grouped(seen.cases()));
        let known = format!("{method:14} {reach:>14} {outcome:9}");
        writeln!(out, "{id:width$}  {known} {time:6.2} s")?;
        seconds += time;
    }
    let judged = ledger
        .decided()
        .filter(|statement| ledger.verdict(statement) != Verdict::Open);
    writeln!(
        out,
        "{}, {}; {seconds:.1} s of work; {} of {} statements of the source judged",
        table::counts(ledger),
        foils(ledger),
        judged.count(),
        ledger.book().statements.len(),
    )?;
    Ok(())
}

/// Tells what is wrong with the claims; the exit code says whether anything is.
pub(crate) fn problems(ledger: &Ledger) -> ExitCode {
    let problems = ledger.problems();
    problems.iter().for_each(crate::report);
    ExitCode::from(u8::from(!problems.is_empty()))
}

/// The cells of `lines`, of which all have as many, in columns of one width each.
pub(crate) fn aligned<L: AsRef<[String]>>(lines: &[L]) -> Vec<String> {
    let mut widths = vec![0; lines.first().map_or(0, |line| line.as_ref().len())];
    for line in lines {
        for (width, cell) in widths.iter_mut().zip(line.as_ref()) {
            *width = cell.chars().count().max(*width);
        }
    }
    let aligned = |line: &L| {
        let padded = line.as_ref().iter().zip(&widths);
        let padded = padded.map(|(cell, &width)| format!("{cell:width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    lines.iter().map(aligned).collect()
}

/// How the foils ended.
fn foils(ledger: &Ledger) -> String {
    let entries = ledger.entries().iter();
    let standing = entries.filter(|entry| match &entry.foil {
        Ok(_) => true,
        Err(failure) => !failure.is_decisive(),
    });
    match standing.count() {
        0 => "every foil refuted".into(),
        1 => "1 foil NOT refuted".into(),
        many => format!("{many} foils NOT refuted"),
    }
}
