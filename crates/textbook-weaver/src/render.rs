//! Rendering: the checked pages of a book into a folder, by mdBook.

use crate::failure::Failure;
use crate::folds::Folds;
use crate::manuscript::Manuscript;
use crate::preprocessor::Weaver;
use crate::problem::Problem;
use crate::{address, audit, config, files, layout, log, pages};
use anyhow::Result;
use mdbook_driver::MDBook;
use mdbook_driver::book::{Book, BookItem, Chapter};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Every mistake in the book's files that shows before a proof has run: all but the findings that
/// pages quote.
///
/// # Errors
/// If the pages cannot be read.
pub fn mistakes(manuscript: &Manuscript) -> Result<Vec<Problem>> {
    let mut problems = audit::audit(manuscript.ledger().book(), manuscript.root());
    let config = config::read(manuscript, Path::new("book"), &mut problems);
    pages::check(manuscript, &mut problems)?;
    if let Some((config, _)) = config.filter(|_| problems.is_empty()) {
        // What mdBook itself finds wrong with the table of contents.
        let book = manuscript.root().join(layout::BOOK);
        if let Err(error) = MDBook::load_with_config(book, config) {
            problems.push(Problem::of(layout::SUMMARY, format!("{error:#}")));
        }
    }
    Ok(problems)
}

/// Renders the book into `destination`, an empty folder or none. `build` puts it in the place of an
/// older one as well.
///
/// # Errors
/// All mistakes in the book's files, or a file that cannot be read or written.
pub fn render(
    manuscript: &Arc<Manuscript>,
    destination: &Path,
) -> Result<(), Failure> {
    run(manuscript, destination, |_| Ok(()))?;
    Ok(files::write(manuscript.scripts(), destination)?)
}

/// Renders the one page `stem` as it is in the whole book into `destination`, an empty folder, and
/// answers with the files that it is. It takes a fraction of the time, since mdBook sees that page
/// alone between its neighbours. There is no answer for a page that has another name in the book,
/// or where the names of files hold hashes of what they hold.
///
/// # Errors
/// As [`render`].
pub(crate) fn render_page(
    manuscript: &Arc<Manuscript>,
    stem: &str,
    destination: &Path,
) -> Result<Option<Vec<String>>, Failure> {
    let file = PathBuf::from(format!("{stem}.md"));
    let (mut is_first, mut is_hashed) = (false, false);
    run(manuscript, destination, |book| {
        let html = book.config.html_config();
        is_hashed = html.is_none_or(|html| html.hash_files);
        let first = book.book.chapters().next();
        is_first = first.is_some_and(|first| first.path.as_ref() == Some(&file));
        // Settings for the search in other pages, which are not there.
        let none = BTreeMap::<String, String>::new();
        book.config.set("output.html.search.chapter", none)?;
        book.with_preprocessor(Alone(file));
        Ok(())
    })?;
    let mut pages = vec![format!("{stem}.html")];
    pages.extend(is_first.then(|| "index.html".into()));
    let is_there = |page: &String| destination.join(page).is_file();
    let is_same = !is_hashed && pages.iter().all(is_there);
    Ok(is_same.then_some(pages))
}

/// Leaves of a book the page of a file, and the names of those before and behind it.
struct Alone(PathBuf);

impl Preprocessor for Alone {
    fn name(&self) -> &'static str {
        "alone"
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let is_wanted =
            |chapter: &Chapter| chapter.source_path.as_ref() == Some(&self.0);
        let mut chapters: Vec<_> = book.chapters().cloned().collect();
        let place = chapters.iter().position(is_wanted).unwrap_or(0);
        let near = place.saturating_sub(1)..chapters.len().min(place + 2);
        let items = chapters.drain(near).map(|mut chapter| {
            chapter.sub_items.clear();
            if !is_wanted(&chapter) {
                chapter.content.clear();
            }
            BookItem::Chapter(chapter)
        });
        book.items = items.collect();
        Ok(book)
    }
}

/// Lets mdBook render the book as `narrow` prepares it, if nothing is wrong with any page.
fn run(
    manuscript: &Arc<Manuscript>,
    destination: &Path,
    narrow: impl FnOnce(&mut MDBook) -> Result<()>,
) -> Result<(), Failure> {
    let mut problems = Vec::new();
    let config = config::read(manuscript, destination, &mut problems);
    pages::weave(manuscript, &mut problems)?;
    let Some((config, canonical)) = config.filter(|_| problems.is_empty()) else {
        return Err(Failure::Mistakes(problems));
    };
    let folds = Folds::default();
    let (built, complaints) = log::collect(|| {
        let mut book =
            MDBook::load_with_config(manuscript.root().join(layout::BOOK), config)?;
        book.with_preprocessor(Weaver(Arc::clone(manuscript)));
        book.with_preprocessor(folds.clone());
        narrow(&mut book)?;
        book.build()?;
        folds.put_back(destination)
    });
    let error = built.err().map(|error| format!("{error:#}"));
    let told = complaints.into_iter().chain(error);
    problems.extend(told.map(|message| Problem::of("book", message)));
    Failure::of(problems, Failure::Mistakes)?;
    Ok(canonical.map_or(Ok(()), |base| address::write(&base, destination))?)
}
