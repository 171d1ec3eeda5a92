//! The ledger on a terminal.

use anyhow::Result;
use std::io::{Write, stdout};
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
    let statements = ledger.book().statements;
    let open =
        |statement: &&_| ledger.verdict(statement) == textbook::claim::Verdict::Open;
    writeln!(
        out,
        "{}, every foil {}; {seconds:.1} s of work; {} of {} statements of the source judged",
        table::counts(ledger),
        if ledger.problems().is_empty() {
            "refuted"
        } else {
            "NOT refuted"
        },
        statements.len() - statements.iter().filter(open).count(),
        statements.len(),
    )?;
    Ok(())
}
