//! `why-relu scoreboard`: every activation against every property.

use super::{claims, print};
use anyhow::{Result, anyhow};
use clap::Args;
use std::io::{Write, stdout};
use std::process::ExitCode;
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

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let ledger = claims::ledger("scoreboard/");
    let scoreboard = Scoreboard::of(&ledger)
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
    Ok(print::problems(&ledger))
}

/// The table in columns of one width each.
fn aligned(scoreboard: &Scoreboard) -> String {
    let mut heads = vec![String::from("activation")];
    let columns = scoreboard.columns();
    heads.extend(columns.iter().map(|(column, _)| column.title.into()));
    let mut lines = vec![heads];
    for (f, cells) in scoreboard.rows() {
        let texts = cells.into_iter().map(|cell| cell.text);
        lines.push([f.name.into()].into_iter().chain(texts).collect());
    }
    print::aligned(&lines).join("\n") + "\n"
}
