//! The weaving as a preprocessor of mdBook: a value in our own build, a conversation in mdBook's.

use super::build::Failure;
use super::pages;
use super::render::write_scripts;
use super::weave::weave;
use crate::ledger::Ledger;
use anyhow::Result;
use mdbook_driver::book::Book;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Weaves each page of a book.
#[derive(Debug)]
pub(crate) struct Weaver {
    /// What the pages quote.
    pub(crate) ledger: Arc<Ledger>,
    /// The folder that holds `book/` and the crate's source.
    pub(crate) root: PathBuf,
}

impl Preprocessor for Weaver {
    fn name(&self) -> &'static str {
        "why-relu"
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let mut problems = Vec::new();
        book.for_each_chapter_mut(|chapter| {
            let path = chapter.path.as_deref().unwrap_or(Path::new(""));
            let name = path.display().to_string();
            let woven = weave(&self.ledger, &self.root, &name, &chapter.content);
            chapter.content = woven.markdown;
            problems.extend(woven.problems);
        });
        if problems.is_empty() {
            Ok(book)
        } else {
            Err(Failure::Mistakes(problems).into())
        }
    }
}

/// Weaves `book` for mdBook's own command. The scripts of the figures go into the book's source, whence mdBook copies them.
///
/// # Errors
/// As [`build`](super::build::build).
pub fn preprocess(
    ledger: Ledger,
    root: PathBuf,
    context: &PreprocessorContext,
    book: Book,
) -> Result<Book, Failure> {
    let refuted = ledger.problems();
    if !refuted.is_empty() {
        return Err(Failure::Refuted(refuted));
    }
    let mut problems = Vec::new();
    let scripts = pages::check(&ledger, &root, &mut problems)?;
    if !problems.is_empty() {
        return Err(Failure::Mistakes(problems));
    }
    write_scripts(&scripts, &root.join("book/src"))?;
    let ledger = Arc::new(ledger);
    Ok(Weaver { ledger, root }.run(context, book)?)
}
