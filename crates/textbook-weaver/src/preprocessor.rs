//! The weaving as a preprocessor of mdBook: a value in our own build, a conversation in mdBook's.

use crate::failure::Failure;
use crate::layout::PAGES;
use crate::manuscript::Manuscript;
use crate::markdown::with_line_ends;
use crate::pages;
use crate::scripts;
use anyhow::Result;
use mdbook_driver::book::Book;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use std::sync::Arc;

/// Weaves each page of a manuscript.
#[derive(Debug)]
pub(crate) struct Weaver(pub(crate) Arc<Manuscript>);

impl Preprocessor for Weaver {
    fn name(&self) -> &'static str {
        self.0.ledger().book().name
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let mut problems = Vec::new();
        book.for_each_chapter_mut(|chapter| {
            let Some(path) = &chapter.path else { return };
            let file = format!("{PAGES}/{}", path.display());
            let woven = self.0.woven(&file, &with_line_ends(&chapter.content));
            chapter.content.clone_from(&woven.markdown);
            problems.extend(woven.problems.iter().cloned());
        });
        if problems.is_empty() {
            Ok(book)
        } else {
            Err(Failure::Mistakes(problems).into())
        }
    }
}

/// Weaves `book` for mdBook's own command. The scripts of the figures go into the book's source,
/// whence mdBook copies them.
///
/// # Errors
/// If a claim fails or a foil is accepted, or all mistakes in the book's files.
pub fn preprocess(
    manuscript: Manuscript,
    context: &PreprocessorContext,
    book: Book,
) -> Result<Book, Failure> {
    let failures = manuscript.ledger().failures();
    if !failures.is_empty() {
        return Err(Failure::Refuted(failures));
    }
    let mut problems = Vec::new();
    pages::weave(&manuscript, &mut problems)?;
    if !problems.is_empty() {
        return Err(Failure::Mistakes(problems));
    }
    scripts::write(manuscript.scripts(), &manuscript.root().join(PAGES))?;
    let weaver = Weaver(Arc::new(manuscript));
    Ok(weaver.run(context, book)?)
}
