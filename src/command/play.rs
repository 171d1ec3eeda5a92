//! `why-relu play`: a training of the playground, in numbers.

use anyhow::Result;
use clap::Args;
use std::io::{self, Write, stdout};
use std::process::ExitCode;
use textbook::proof::three_digits;
use why_relu::playground::{Learner, Report, State};

#[derive(Args)]
pub(crate) struct Arguments {
    /// The points, the network and its training, as they stand in the page's address:
    /// 'data:xor;units:4,4;f:relu;start:he;method:adam;rate:0.03;norm:no;seed:1;steps:100'. What is
    /// left out is as the page has it at first
    #[arg(default_value = "")]
    state: String,
    /// Print the numbers as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let state: State = arguments.state.parse().map_err(crate::mistyped)?;
    let report = Report::of(&Learner::at(&state));
    let mut out = stdout().lock();
    if arguments.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&report)?)?;
    } else {
        lines(&mut out, &report)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn lines(out: &mut impl Write, report: &Report) -> io::Result<()> {
    writeln!(out, "{}", report.state)?;
    writeln!(out, "{}", report.summary())?;
    for unit in &report.dead {
        writeln!(out, "dead: unit {} of layer {}", unit.unit, unit.layer)?;
    }
    writeln!(out, "\nlayer  length of the gradient")?;
    for (place, length) in report.gradient.iter().enumerate() {
        writeln!(out, "{:<5}  {}", place + 1, three_digits(*length))?;
    }
    writeln!(out, "\nfingerprint of the weights: {}", report.fingerprint)
}
