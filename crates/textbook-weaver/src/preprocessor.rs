//! The weaving as a preprocessor of mdBook: a value in our own build, a conversation in mdBook's.

use crate::build::Failure;
use crate::loom::Loom;
use crate::pages;
use crate::render::write_scripts;
use anyhow::Result;
use mdbook_driver::book::Book;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use std::path::Path;
use std::sync::Arc;

/// Weaves each page of a book on its loom.
#[derive(Debug)]
pub(crate) struct Weaver(pub(crate) Arc<Loom>);

impl Preprocessor for Weaver {
    fn name(&self) -> &'static str {
        "why-relu"
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let mut problems = Vec::new();
        book.for_each_chapter_mut(|chapter| {
            let path = chapter.path.as_deref().unwrap_or(Path::new(""));
            let name = path.display().to_string();
            let woven = self.0.weave(&name, &chapter.content);
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
    loom: Loom,
    context: &PreprocessorContext,
    book: Book,
) -> Result<Book, Failure> {
    let failures = loom.ledger().failures();
    if !failures.is_empty() {
        return Err(Failure::Refuted(failures));
    }
    let mut problems = Vec::new();
    pages::check(&loom, &mut problems)?;
    if !problems.is_empty() {
        return Err(Failure::Mistakes(problems));
    }
    write_scripts(loom.scripts(), &loom.root().join("book/src"))?;
    let weaver = Weaver(Arc::new(loom));
    Ok(weaver.run(context, book)?)
}
