//! What is wrong with the pages of a book, one by one and all together.

use crate::manuscript::Manuscript;
use crate::page::Page;
use crate::problem::Problem;
use crate::{contents, exercise, page};
use anyhow::Result;

/// Adds to `problems` every mistake of every page that shows before a proof has run. Figures are
/// drawn where all else is right, and then they stay drawn.
pub(crate) fn check(
    manuscript: &Manuscript,
    problems: &mut Vec<Problem>,
) -> Result<()> {
    let pages = all(manuscript, problems, |page| {
        manuscript.mistakes(&page.file, &page.text)
    })?;
    if problems.is_empty() {
        for Page { file, text, .. } in &pages {
            problems.extend(manuscript.drawn(file, text));
        }
    }
    Ok(())
}

/// Weaves every page, and adds to `problems` every mistake.
pub(crate) fn weave(
    manuscript: &Manuscript,
    problems: &mut Vec<Problem>,
) -> Result<()> {
    all(manuscript, problems, |page| {
        manuscript.woven(&page.file, &page.text).problems.clone()
    })?;
    Ok(())
}

/// The pages; what `mistakes` finds on each of them goes to `problems`, and what is wrong with them
/// together.
fn all(
    manuscript: &Manuscript,
    problems: &mut Vec<Problem>,
    mistakes: impl Fn(&Page) -> Vec<Problem>,
) -> Result<Vec<Page>> {
    let mut unreadable = Vec::new();
    let pages = page::read(manuscript.root(), &mut unreadable)?;
    if !unreadable.is_empty() {
        // Whatever quotes them would be wrong as well.
        problems.append(&mut unreadable);
        return Ok(Vec::new());
    }
    problems.extend(pages.iter().flat_map(mistakes));
    contents::check(&pages, problems);
    exercise::check(manuscript.root(), &pages, problems);
    Ok(pages)
}
