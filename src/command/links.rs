//! The addresses outside the book to which its pages lead. No build looks whether they are there.

use anyhow::Result;
use std::io::{Write, stdout};
use std::process::ExitCode;
use textbook_weaver::links::external;
use textbook_weaver::manuscript::Manuscript;

/// Lists them, each with its place.
pub(crate) fn run(manuscript: &Manuscript) -> Result<ExitCode> {
    let mut out = stdout().lock();
    for link in external(manuscript)? {
        let (line, column) = link.place.unwrap_or_default();
        writeln!(out, "{}:{line}:{column}: {}", link.file, link.message)?;
    }
    Ok(ExitCode::SUCCESS)
}
