//! `why-relu train`: the runs that the chapter on training reports.
//!
//! The first line of their record is a stamp: of the data, of the code in `src/training/` that
//! decides what a run computes (spacing and comments do not count), and of the numbers that this
//! code gets from elsewhere. Change any of it, and the tests fail until this command has renewed
//! the record. The same bits come out with any number of threads, so a change that should not
//! matter leaves all lines but the first as they are.
//!
//! Write claims and thresholds down before you train, and take seeds that no earlier record had.
//! Trial runs take seeds that the plan does not contain.

use anyhow::{Context, Result};
use clap::Args;
use std::fs;
use std::io::{ErrorKind, Write, stdout};
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;
use why_relu::training::{COMMAND, PATH, Record, differences, size, sweep};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Only run a fixed small part again and compare it with the record, bit for bit
    #[arg(long)]
    quick: bool,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Result<ExitCode> {
    let path = root.join(PATH);
    let bytes = fs::read(&path).or_else(|error| match error.kind() {
        ErrorKind::NotFound => Ok(Vec::new()),
        _ => Err(error),
    });
    let unreadable = || format!("{} cannot be read, nor renewed", path.display());
    let text =
        String::from_utf8_lossy(&bytes.with_context(unreadable)?).into_owned();
    if arguments.quick {
        return compare(&text);
    }
    if Record::read(&text).is_ok() {
        writeln!(
            stdout(),
            "{PATH} is of this code and this data. To check a part of it: `{COMMAND} --quick`."
        )?;
        return Ok(ExitCode::SUCCESS);
    }
    let start = Instant::now();
    let template = "{bar:32} {pos}/{len} runs, {elapsed} gone, about {eta} to go";
    let bar = crate::command::progress::bar(size(), template);
    let resumed = AtomicUsize::new(0);
    sweep(&path, |known| {
        resumed.fetch_add(usize::from(known), Ordering::Relaxed);
        bar.inc(1);
    })
    .with_context(|| {
        format!(
            "{PATH} is not renewed; what is finished is kept, and `{COMMAND}` takes up \
            there once this is mended"
        )
    })?;
    bar.finish_and_clear();
    writeln!(
        stdout(),
        "{PATH} is new: {} runs, of which {} were finished before, in {:.0} s on {} threads. \
        Look through `git diff` and the evidence of the chapter before you commit it.",
        size(),
        resumed.into_inner(),
        start.elapsed().as_secs_f64(),
        rayon::current_num_threads(),
    )?;
    Ok(ExitCode::SUCCESS)
}

/// Runs a part again.
fn compare(text: &str) -> Result<ExitCode> {
    let (count, different) = differences(text);
    writeln!(
        stdout(),
        "{} of {count} runs came out as recorded, bit for bit",
        count - different.len()
    )?;
    for name in &different {
        crate::report(format_args!("{name} differs from {PATH}"));
    }
    if let Err(fault) = Record::read(text) {
        crate::report(fault);
    } else if different.is_empty() {
        return Ok(ExitCode::SUCCESS);
    } else {
        let advice = "writes the record anew, once the file is emptied";
        crate::report(format_args!("`{COMMAND}` {advice}"));
    }
    Ok(ExitCode::FAILURE)
}
