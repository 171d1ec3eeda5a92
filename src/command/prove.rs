//! `why-relu prove`: claims proved, without a book.

use super::claims::{ledger, unknown};
use super::print;
use crate::report;
use anyhow::Result;
use clap::Args;
use std::io::{Write, stdout};
use std::process::ExitCode;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Only the claims whose `chapter/claim` id contains this text
    #[arg(default_value = "")]
    filter: String,
    /// Print the ledger as JSON instead of a table
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(Arguments { filter, json }: &Arguments) -> Result<ExitCode> {
    let ledger = ledger(filter);
    if ledger.entries().is_empty() {
        report(format_args!("error: {}", unknown(filter)));
        return Ok(ExitCode::from(2));
    }
    if *json {
        let text = serde_json::to_string_pretty(&ledger.document())?;
        writeln!(stdout(), "{text}")?;
    } else {
        print::ledger(&ledger)?;
    }
    let problems = ledger.problems();
    for problem in &problems {
        report(problem);
    }
    Ok(ExitCode::from(u8::from(!problems.is_empty())))
}
