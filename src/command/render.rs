//! The book, rendered by us or by mdBook's own command.

use crate::command::{claims::ledger, listings, print};
use crate::report;
use anyhow::Result;
use std::io::{Write, read_to_string, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use textbook::ledger::Ledger;
use textbook_weaver::build::{build_from, check};
use textbook_weaver::failure::Failure;
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::preprocessor;
use textbook_weaver::render::mistakes;
use why_relu::chapters::TEXTBOOK;
use why_relu::page::{live, manuscript};

/// Proves everything and builds the book below `root`.
pub(crate) fn book(root: &Path, output: Option<&Path>) -> Result<ExitCode> {
    let destination = destination(root, output);
    let built = check(&draft(root), &destination).and_then(|()| {
        let manuscript = Arc::new(proved(root)?);
        // Who does not read the ledger to its end, as `| head` does, gets the book all the same.
        let printed = print::ledger(manuscript.ledger());
        let page = build_from(&manuscript, &destination)?;
        Ok((manuscript, printed, page))
    });
    let (manuscript, printed, page) = match built {
        Ok(built) => built,
        Err(failure) => {
            let untouched = "The book was not built; an earlier one is untouched.";
            report(format_args!("\n{untouched}\n{failure}"));
            return Ok(ExitCode::FAILURE);
        }
    };
    printed?;
    writeln!(stdout(), "\nOpen {}", page.display())?;
    let drafts = manuscript.ledger().drafts();
    if drafts.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    let refused = "The book is a draft, which `cargo test` refuses:";
    report(format_args!("\n{refused}\n{}", drafts.join("\n")));
    Ok(ExitCode::FAILURE)
}

/// Where the book below `root` goes, unless `output` says something else.
pub(crate) fn destination(root: &Path, output: Option<&Path>) -> PathBuf {
    output.map_or_else(|| root.join("book/book"), Path::to_path_buf)
}

/// The manuscript before any proof has run. Its pages stay still where what sets them going is not
/// of this book.
pub(crate) fn draft(root: &Path) -> Manuscript {
    let manuscript = manuscript(Arc::new(Ledger::unproved(TEXTBOOK)), root);
    match live::files(root) {
        Ok(files) => manuscript.with_live(files),
        Err(reason) => {
            report(format_args!("The pages will be still: {reason}"));
            manuscript
        }
    }
}

/// The manuscript with all that was proved. What is wrong with the pages and needs no proof is told
/// before the first one runs.
fn proved(root: &Path) -> Result<Manuscript, Failure> {
    let manuscript = draft(root);
    let mistakes = mistakes(&manuscript)?;
    Failure::of(mistakes, Failure::Mistakes)?;
    Ok(manuscript.with_ledger(Arc::new(ledger(""))))
}

pub(crate) fn preprocess(root: &Path, arguments: &[String]) -> Result<ExitCode> {
    if let [first, renderer @ ..] = arguments
        && first == "supports"
    {
        let renderer = renderer.first().map(String::as_str);
        let is_ours = matches!(renderer, Some("html" | "test"));
        return Ok(ExitCode::from(u8::from(!is_ours)));
    }
    let (context, book) = preprocessor::read(&read_to_string(stdin())?)?;
    let book = if context.renderer == "test" {
        listings::link(root)?;
        preprocessor::listings(root, &listings::CRATES, book)?
    } else {
        preprocessor::preprocess(proved(root)?, &context, book)?
    };
    let mut out = stdout().lock();
    serde_json::to_writer(&mut out, &book).map_err(std::io::Error::from)?;
    // The end of what has no line break stays behind otherwise, and so does its error.
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
