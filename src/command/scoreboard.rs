//! `why-relu scoreboard`: every activation against every property.

use anyhow::{Result, anyhow};
use clap::Args;
use std::io::{Write, stdout};
use std::process::ExitCode;
use textbook::ledger::Ledger;
use why_relu::scoreboard::Scoreboard;

#[derive(Args)]
pub(crate) struct Arguments {
    /// Print the table as JSON, with the bounds and the deciding case of each cell
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// Print the table as CSV
    #[arg(long)]
    csv: bool,
}

pub(crate) fn run(arguments: &Arguments, ledger: &Ledger) -> Result<ExitCode> {
    let scoreboard = Scoreboard::of(ledger)
        .map_err(|claim| anyhow!("the ledger has no claim {claim}"))?;
    let mut out = stdout().lock();
    if arguments.json {
        let text = serde_json::to_string_pretty(&scoreboard.document())?;
        writeln!(out, "{text}")?;
    } else if arguments.csv {
        write!(out, "{}", scoreboard.csv())?;
    } else {
        write!(out, "{}", aligned(&scoreboard))?;
    }
    let problems = ledger.problems();
    for problem in &problems {
        crate::report(problem);
    }
    Ok(ExitCode::from(u8::from(!problems.is_empty())))
}

/// The table in columns of one width each.
fn aligned(scoreboard: &Scoreboard) -> String {
    let heads = scoreboard
        .columns()
        .iter()
        .map(|(column, _)| column.title.into());
    let mut lines: Vec<Vec<String>> = vec![
        [String::from("activation")]
            .into_iter()
            .chain(heads)
            .collect(),
    ];
    for (f, cells) in scoreboard.rows() {
        let texts = cells.into_iter().map(|cell| cell.text);
        lines.push([f.name.into()].into_iter().chain(texts).collect());
    }
    let width = |place: usize| {
        let lengths = lines.iter().map(|line| line[place].chars().count());
        lengths.max().unwrap_or(0)
    };
    let widths: Vec<_> = (0..lines[0].len()).map(width).collect();
    let mut text = String::new();
    for line in &lines {
        let padded = line.iter().zip(&widths);
        let padded = padded.map(|(cell, &width)| format!("{cell:width$}"));
        text += padded.collect::<Vec<_>>().join("  ").trim_end();
        text.push('\n');
    }
    text
}
