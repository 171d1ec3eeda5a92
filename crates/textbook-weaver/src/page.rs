//! The pages of a book as its author wrote them.

use crate::layout::{self, PAGES};
use crate::markdown::with_line_ends;
use crate::problem::Problem;
use anyhow::{Context, Result};
use std::fs;
use std::io;
use std::path::Path;

/// A Markdown file of the book.
pub(crate) struct Page {
    /// Its name below the folder of the pages without the ending, `riemann-sums` or `part/one`.
    pub(crate) stem: String,
    /// The file as an author would name it.
    pub(crate) file: String,
    /// Its content.
    pub(crate) text: String,
}

/// What the file at `path` says, without the mark that some editors put before it.
pub(crate) fn text(path: &Path) -> io::Result<String> {
    let text = fs::read_to_string(path)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(with_line_ends(text))
}

/// All pages in the order of their names; those that cannot be read go to `unreadable`.
pub(crate) fn read(root: &Path, unreadable: &mut Vec<Problem>) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    gather(root, "", &mut pages, unreadable)?;
    pages.sort_by(|a, b| a.stem.cmp(&b.stem));
    unreadable.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(pages)
}

/// Adds the pages in `folder`, which is empty or ends with a slash, and in the folders within.
fn gather(
    root: &Path,
    folder: &str,
    pages: &mut Vec<Page>,
    unreadable: &mut Vec<Problem>,
) -> Result<()> {
    let place = format!("{PAGES}/{folder}");
    let about = || format!("{} cannot be read", place.trim_end_matches('/'));
    for entry in fs::read_dir(root.join(&place)).with_context(about)? {
        let path = entry.with_context(about)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        let Some(stem) = name.strip_suffix(".md") else {
            if path.is_dir() {
                gather(root, &format!("{folder}{name}/"), pages, unreadable)?;
            }
            continue;
        };
        let stem = format!("{folder}{stem}");
        let file = layout::page(&stem);
        match text(&path) {
            Ok(text) => pages.push(Page { stem, file, text }),
            Err(error) => {
                let why = format!("{error}; a page is a file with text in UTF-8");
                unreadable.push(Problem::of(&file, why));
            }
        }
    }
    Ok(())
}
