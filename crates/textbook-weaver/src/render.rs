//! Rendering: the checked pages of a book into a folder, by mdBook.

use crate::failure::Failure;
use crate::folds::Folds;
use crate::manuscript::Manuscript;
use crate::preprocessor::Weaver;
use crate::problem::Problem;
use crate::{address, audit, config, layout, log, pages, scripts};
use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use mdbook_driver::book::{Book, BookItem, Chapter};
use std::fs;
use std::path::Path;
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
        let loaded =
            MDBook::load_with_config(manuscript.root().join(layout::BOOK), config);
        let error = loaded
            .err()
            .map(|error| Problem::of(layout::SUMMARY, format!("{error:#}")));
        problems.extend(error);
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
    let own = run(manuscript, destination, |_| ())?;
    scripts::write(manuscript.scripts(), destination)?;
    if let Some(base) = own.canonical {
        address::write(&base, destination)?;
    }
    Ok(())
}

/// Whether the names of the book's files stay the same whatever they hold, so that a page can be
/// rendered alone. mdBook puts a hash of the content into the names of some files if `hash-files`
/// is set.
#[must_use]
pub fn has_lasting_names(manuscript: &Manuscript) -> bool {
    let config = config::read(manuscript, Path::new("book"), &mut Vec::new());
    let html = config.and_then(|(config, _)| config.html_config());
    html.is_some_and(|html| !html.hash_files)
}

/// Renders the one page `stem` into `destination`, where the rest of the book stands already. It
/// takes a fraction of the time, since mdBook sees that page alone between its neighbours; the
/// search and the page for printing stay as they are. It takes [lasting names](has_lasting_names).
///
/// # Errors
/// As [`render`].
pub fn render_page(
    manuscript: &Arc<Manuscript>,
    stem: &str,
    destination: &Path,
) -> Result<(), Failure> {
    let fresh = tempfile::tempdir_in(destination)
        .with_context(|| format!("{} cannot be written", destination.display()))?;
    let mut is_first = false;
    run(manuscript, fresh.path(), |book| {
        let name = format!("{stem}.md");
        let is_wanted =
            |chapter: &&Chapter| chapter.path.as_deref() == Some(Path::new(&name));
        let chapters: Vec<_> = book.chapters().cloned().collect();
        let place = chapters.iter().position(|chapter| is_wanted(&chapter));
        let place = place.unwrap_or(0);
        is_first = place == 0;
        let near = place.saturating_sub(1)..chapters.len().min(place + 2);
        book.items = chapters[near]
            .iter()
            .map(|chapter| {
                let mut chapter = chapter.clone();
                chapter.sub_items.clear();
                if !is_wanted(&&chapter) {
                    chapter.content.clear();
                }
                BookItem::Chapter(chapter)
            })
            .collect();
    })?;
    let page = format!("{stem}.html");
    let index = is_first.then_some("index.html");
    for page in index.into_iter().chain([page.as_str()]) {
        let place = destination.join(page);
        fs::rename(fresh.path().join(page), &place)
            .with_context(|| format!("{} cannot be written", place.display()))?;
    }
    // A script changes only with the program.
    let mut scripts = manuscript.scripts();
    scripts.retain(|path, _| !destination.join(path).is_file());
    scripts::write(scripts, destination)?;
    Ok(())
}

/// Lets mdBook render the book as `narrow` leaves it, if nothing is wrong with any page. Answers
/// with our own settings.
fn run(
    manuscript: &Arc<Manuscript>,
    destination: &Path,
    narrow: impl FnOnce(&mut Book),
) -> Result<config::Own, Failure> {
    let mut problems = Vec::new();
    let config = config::read(manuscript, destination, &mut problems);
    pages::weave(manuscript, &mut problems)?;
    let Some((config, own)) = config.filter(|_| problems.is_empty()) else {
        return Err(Failure::Mistakes(problems));
    };
    let folds = Folds::default();
    let (built, complaints) = log::collect(|| {
        let mut book =
            MDBook::load_with_config(manuscript.root().join(layout::BOOK), config)?;
        narrow(&mut book.book);
        book.with_preprocessor(Weaver(Arc::clone(manuscript)));
        book.with_preprocessor(folds.clone());
        book.build()?;
        folds.put_back(destination)
    });
    let error = built.err().map(|error| format!("{error:#}"));
    let told = complaints.into_iter().chain(error);
    problems.extend(told.map(|message| Problem::of("book", message)));
    if problems.is_empty() {
        Ok(own)
    } else {
        Err(Failure::Mistakes(problems))
    }
}
