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
    /// The stem of its name, `riemann-sums`.
    pub(crate) stem: String,
    /// The file as an author would name it.
    pub(crate) file: String,
    /// Its content.
    pub(crate) text: String,
}

/// What the file at `path` says, without the mark that some editors put before it.
pub(crate) fn text(path: &Path) -> io::Result<String> {
    let text = fs::read_to_string(path)?;
    Ok(with_line_ends(
        text.strip_prefix('\u{feff}').unwrap_or(&text),
    ))
}

/// All pages in the order of their names; those that cannot be read go to `unreadable`.
pub(crate) fn read(root: &Path, unreadable: &mut Vec<Problem>) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    let about = || format!("{PAGES} cannot be read");
    for entry in fs::read_dir(root.join(PAGES)).with_context(about)? {
        let path = entry.with_context(about)?.path();
        let Some(stem) = path
            .file_name()
            .and_then(|name| name.to_str()?.strip_suffix(".md"))
        else {
            continue;
        };
        let file = layout::page(stem);
        match text(&path) {
            Ok(text) => {
                let stem = stem.into();
                pages.push(Page { stem, file, text });
            }
            Err(error) => {
                let message =
                    format!("{error}; a page is a file with text in UTF-8");
                unreadable.push(Problem::of(&file, message));
            }
        }
    }
    pages.sort_by(|a, b| a.stem.cmp(&b.stem));
    unreadable.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(pages)
}
