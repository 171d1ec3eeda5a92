//! The addresses outside the book to which its pages lead. No build looks whether they are there.

use anyhow::Result;
use std::io::{Write, stdout};
use std::path::Path;
use std::process::ExitCode;
use textbook_weaver::links::external;

/// Lists them, each with its place.
pub(crate) fn run(root: &Path) -> Result<ExitCode> {
    let mut out = stdout().lock();
    for link in external(root)? {
        let (line, column) = link.place.unwrap_or_default();
        writeln!(out, "{}:{line}:{column}: {}", link.file, link.message)?;
    }
    Ok(ExitCode::SUCCESS)
}
