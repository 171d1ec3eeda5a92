//! The pages of a book: read, woven, and compared with its table of contents.

use super::contents;
use super::exercise;
use super::loom::Loom;
use super::problem::Problem;
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
    let pages = read(loom.root())?;
    for page in &pages {
        problems.extend(loom.check(&page.file, &page.text));
    }
    contents::check(&pages, problems);
    exercise::check(loom.root(), &pages, problems);
    Ok(pages)
}

/// All pages in the order of their names.
fn read(root: &Path) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(root.join(FOLDER))
        .with_context(|| format!("{FOLDER} cannot be read"))?
    {
        let path = entry?.path();
        let Some(stem) = path
            .file_name()
            .and_then(|name| name.to_str()?.strip_suffix(".md"))
        else {
            continue;
        };
        let file = format!("{FOLDER}/{stem}.md");
        let text = fs::read_to_string(&path)
            .with_context(|| format!("{file} cannot be read"))?;
        let stem = stem.into();
        pages.push(Page { stem, file, text });
    }
    pages.sort_by(|a, b| a.stem.cmp(&b.stem));
    Ok(pages)
}
