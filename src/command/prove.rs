//! `why-relu prove`: claims proved, without a book.

use super::claims::{ids, ledger, unknown};
use super::print;
use crate::report;
use anyhow::{Context, Result, ensure};
use clap::Args;
use std::fs;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use textbook::ledger::{Ledger, Questions};
use why_relu::chapters::TEXTBOOK;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Only the claims whose `chapter/claim` id contains this text
    #[arg(default_value = "")]
    filter: String,
    /// Print the ledger as JSON instead of a table
    #[arg(long)]
    json: bool,
    /// Print what the claims say of all numbers as SMT-LIB, for another engine such as z3, or write
    /// it to a file with `--smt=FILE`
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true)]
    #[arg(default_missing_value = "-", conflicts_with = "json")]
    smt: Option<PathBuf>,
}

pub(crate) fn run(Arguments { filter, json, smt }: &Arguments) -> Result<ExitCode> {
    ensure!(ids().any(|id| id.contains(filter)), unknown(filter));
    if let Some(file) = smt {
        return questions(filter, file);
    }
    let ledger = ledger(filter);
    if *json {
        let text = serde_json::to_string_pretty(&ledger.document())?;
        writeln!(stdout(), "{text}")?;
    } else {
        print::ledger(&ledger)?;
    }
    Ok(print::problems(&ledger))
}

/// Writes what a second engine is asked of the claims.
fn questions(filter: &str, file: &Path) -> Result<ExitCode> {
    let questions = Questions::default();
    let _ = Ledger::prove(TEXTBOOK, filter, |step| questions.observe(&step));
    let all = questions.all();
    if all.values().all(|asked| asked.questions().next().is_none()) {
        for (id, asked) in &all {
            let mut lacking = asked.claim.iter().flat_map(|part| &part.lacking);
            let none = "its proof has no letters that stand for all numbers";
            let reason = lacking.next().map_or(none, String::as_str);
            report(format_args!("error: {id} has no form in SMT-LIB: {reason}"));
        }
        return Ok(ExitCode::from(2));
    }
    let texts = all.iter().map(|(id, asked)| format!("; {id}\n{asked}\n"));
    let text: String = texts.collect();
    if file == Path::new("-") {
        stdout().write_all(text.as_bytes())?;
    } else {
        let unwritten = || format!("{} cannot be written", file.display());
        fs::write(file, text).with_context(unwritten)?;
    }
    Ok(ExitCode::SUCCESS)
}
