//! Rendering: the checked pages of a book into a folder, by mdBook.

use super::build::Failure;
use super::loom::Loom;
use super::preprocessor::Weaver;
use super::problem::Problem;
use super::{audit, config, log, pages};
use anyhow::{Context, Result};
use mdbook_driver::MDBook;
use mdbook_driver::config::Config;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Every mistake in the book's files that shows before a proof has run: all but the findings that pages quote.
///
/// # Errors
/// If the pages cannot be read.
pub fn mistakes(loom: &Loom) -> Result<Vec<Problem>> {
    let mut problems = audit::audit(loom.ledger().book(), loom.root());
    config::read(loom.root(), Path::new("book"), &mut problems);
    pages::check(loom, &mut problems)?;
    Ok(problems)
}

/// Renders the book into `destination`, an empty folder or none. [`build`](super::build::build) puts it in the place of an older one as well.
///
/// # Errors
/// All mistakes in the book's files, or a file that cannot be read or written.
pub fn render(loom: &Arc<Loom>, destination: &Path) -> Result<(), Failure> {
    let mut problems = Vec::new();
    let config = config::read(loom.root(), destination, &mut problems);
    let scripts = pages::check(loom, &mut problems)?;
    let Some(config) = config.filter(|_| problems.is_empty()) else {
        return Err(Failure::Mistakes(problems));
    };
    run(loom, None, config)?;
    write_scripts(&scripts, destination)?;
    Ok(())
}

/// Renders the one page `stem` into `destination`, where the rest of the book stands already. The search and the page for printing stay as
/// they are.
///
/// # Errors
/// As [`render`].
pub fn render_page(
    loom: &Arc<Loom>,
    stem: &str,
    destination: &Path,
) -> Result<(), Failure> {
    let mut problems = Vec::new();
    let fresh = tempfile::tempdir().context("a temporary folder")?;
    let config = config::read(loom.root(), fresh.path(), &mut problems);
    let scripts = pages::check(loom, &mut problems)?;
    let Some(config) = config.filter(|_| problems.is_empty()) else {
        return Err(Failure::Mistakes(problems));
    };
    run(loom, Some(format!("{stem}.md")), config)?;
    for page in ["index.html", &format!("{stem}.html")] {
        fs::copy(fresh.path().join(page), destination.join(page))
            .with_context(|| format!("{page} cannot be written"))?;
    }
    write_scripts(&scripts, destination)?;
    Ok(())
}

/// Lets mdBook render the book, or `only` one of its pages.
fn run(
    loom: &Arc<Loom>,
    only: Option<String>,
    config: Config,
) -> Result<(), Failure> {
    let weaver = Weaver {
        loom: Arc::clone(loom),
        only,
    };
    let (built, complaints) = log::collect(|| {
        let mut book = MDBook::load_with_config(loom.root().join("book"), config)?;
        book.with_preprocessor(weaver);
        book.build()
    });
    let complaints = complaints.into_iter();
    let error = built.err().map(|error| format!("{error:#}"));
    let problems: Vec<_> = complaints
        .chain(error)
        .map(|message| Problem::of("book", message))
        .collect();
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Failure::Mistakes(problems))
    }
}

/// Writes the scripts of the figures below `folder`.
pub(crate) fn write_scripts(
    scripts: &BTreeMap<String, String>,
    folder: &Path,
) -> Result<()> {
    for (path, script) in scripts {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, script))
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}
