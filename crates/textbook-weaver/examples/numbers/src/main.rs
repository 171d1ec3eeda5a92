//! A small book on whole numbers, made of the public parts alone:
//! `cargo run --package textbook-weaver --example numbers -- OUT` proves it, tells what its claims
//! and their foils found, and builds its pages into the folder OUT.
//!
//! A book of your own can begin as a copy of this folder. The statements that it judges stand in
//! `src/source.rs`, the claims and figures of a chapter in a file of `src/chapters/`, its page in
//! `book/src/`, and how pages look in `book/theme/`.

mod chapters;
mod source;

use anyhow::Context;
use chapters::BOOK;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use textbook::ledger::Ledger;
use textbook_weaver::build::build_from;
use textbook_weaver::failure::Failure;
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::render::mistakes;

fn main() -> anyhow::Result<()> {
    let destination = env::args_os().nth(1);
    let destination = destination.context("name a folder for the pages")?;
    let page = book(Path::new(&destination))?;
    println!("Open {}", page.display());
    Ok(())
}

/// Proves the book and builds it; answers with its first page. What is wrong with the pages is told
/// before the first proof runs.
fn book(destination: &Path) -> Result<PathBuf, Failure> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/numbers");
    let draft = Manuscript::new(Arc::new(Ledger::unproved(BOOK)), &root)
        .with_directive("motto", |_| Ok("<em>all of them checked</em>".into()));
    let mistakes = mistakes(&draft)?;
    if !mistakes.is_empty() {
        return Err(Failure::Mistakes(mistakes));
    }
    let ledger = Ledger::prove(BOOK, "", |_| ());
    tell(&ledger);
    build_from(&Arc::new(draft.with_ledger(Arc::new(ledger))), destination)
}

/// A line for each claim, its foil and each statement.
fn tell(ledger: &Ledger) {
    for entry in ledger.entries() {
        println!("{}: {}", entry.id(), entry.outcome());
        match &entry.foil {
            Err(refuted) => println!("  refuted of its foil: {refuted}"),
            Ok(_) => println!("  its foil is accepted"),
        }
    }
    for statement in BOOK.statements {
        println!("{}: {}", statement.id, ledger.verdict(statement).text());
    }
}
