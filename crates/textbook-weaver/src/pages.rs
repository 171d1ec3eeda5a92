//! What is wrong with the pages of a book, one by one and all together.

use crate::manuscript::Manuscript;
use crate::page::Page;
use crate::problem::Problem;
use crate::{contents, exercise, page};
use anyhow::Result;

/// Adds to `problems` every mistake of every page.
pub(crate) fn check(
    manuscript: &Manuscript,
    problems: &mut Vec<Problem>,
) -> Result<()> {
    let mut unreadable = Vec::new();
    let pages = page::read(manuscript.root(), &mut unreadable)?;
    if !unreadable.is_empty() {
        // Whatever quotes them would be wrong as well.
        problems.append(&mut unreadable);
        return Ok(());
    }
    for page in &pages {
        problems.extend(mistakes(manuscript, page));
    }
    contents::check(&pages, problems);
    exercise::check(manuscript.root(), &pages, problems);
    Ok(())
}

/// What is wrong with `page`. Of a page that was right and has not changed, only what it quotes
/// from other files is looked at again.
fn mistakes(manuscript: &Manuscript, page: &Page) -> Vec<Problem> {
    let Page { file, text, .. } = page;
    if manuscript.was_right(file, text) {
        return manuscript.misquotes(file, text);
    }
    let problems = manuscript.weave(file, text).problems;
    if problems.is_empty() {
        manuscript.remember_right(file, text);
    }
    problems
}
