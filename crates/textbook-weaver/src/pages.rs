//! The pages of a book: read, woven, and compared with its table of contents.

use crate::contents;
use crate::exercise;
use crate::loom::Loom;
use crate::problem::Problem;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// The folder of the pages below the root.
const FOLDER: &str = "book/src";

/// A Markdown file of the book.
pub(crate) struct Page {
    /// The stem of its name, `riemann-sums`.
    pub(crate) stem: String,
    /// The file as an author would name it.
    pub(crate) file: String,
    /// Its content.
    pub(crate) text: String,
}

/// Gathers every mistake of every page; answers with the pages in the order of their names.
pub(crate) fn check(loom: &Loom, problems: &mut Vec<Problem>) -> Result<Vec<Page>> {
    let mut unreadable = Vec::new();
    let pages = read(loom.root(), &mut unreadable)?;
    if !unreadable.is_empty() {
        // Whatever quotes them would be wrong as well.
        problems.append(&mut unreadable);
        return Ok(pages);
    }
    for page in &pages {
        problems.extend(loom.check(&page.file, &page.text));
    }
    contents::check(&pages, problems);
    exercise::check(loom.root(), &pages, problems);
    Ok(pages)
}

/// All pages in the order of their names; those that cannot be read go to `unreadable`.
fn read(root: &Path, unreadable: &mut Vec<Problem>) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    let about = || format!("{FOLDER} cannot be read");
    for entry in fs::read_dir(root.join(FOLDER)).with_context(about)? {
        let path = entry.with_context(about)?.path();
        let Some(stem) = path
            .file_name()
            .and_then(|name| name.to_str()?.strip_suffix(".md"))
        else {
            continue;
        };
        let file = format!("{FOLDER}/{stem}.md");
        match fs::read_to_string(&path) {
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
