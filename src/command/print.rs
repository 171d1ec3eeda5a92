//! The ledger on a terminal.

use anyhow::Result;
use std::io::{Write, stdout};
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
        let (method, reach) = match &entry.proof {
            Ok(evidence) => {
                (evidence.method().to_string(), grouped(evidence.cases()))
            }
            Err(_) => ("–".into(), "–".into()),
        };
        writeln!(
            out,
            "{:width$}  {method:14} {reach:>14} {:9} {:6.2} s",
            entry.id(),
            entry.outcome(),
            entry.seconds,
        )?;
        seconds += entry.seconds;
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
