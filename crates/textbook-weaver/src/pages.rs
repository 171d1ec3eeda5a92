//! What is wrong with the pages of a book, one by one and all together.

use crate::manuscript::Manuscript;
use crate::page::Page;
use crate::problem::Problem;
use crate::weave::Woven;
use crate::{contents, exercise, links, page};
use anyhow::Result;
use rayon::prelude::*;
use std::sync::Arc;

/// Adds to `problems` every mistake of every page that shows before a proof has run. Figures are
/// drawn where all else is right, and then they stay drawn.
pub(crate) fn check(
    manuscript: &Manuscript,
    problems: &mut Vec<Problem>,
) -> Result<()> {
    let pages = all(manuscript, problems, |page| {
        Arc::new(manuscript.draft(&page.file, &page.text))
    })?;
    if problems.is_empty() {
        let drawn = pages
            .par_iter()
            .map(|page| manuscript.drawn(&page.file, &page.text));
        problems.extend(drawn.collect::<Vec<_>>().concat());
    }
    Ok(())
}

/// Weaves every page, and adds to `problems` every mistake.
pub(crate) fn weave(
    manuscript: &Manuscript,
    problems: &mut Vec<Problem>,
) -> Result<()> {
    all(manuscript, problems, |page| {
        manuscript.woven(&page.file, &page.text)
    })?;
    Ok(())
}

/// The pages; what is wrong with each of them as `weave` finds it goes to `problems`, and what is
/// wrong with them together.
fn all(
    manuscript: &Manuscript,
    problems: &mut Vec<Problem>,
    weave: impl Fn(&Page) -> Arc<Woven> + Send + Sync,
) -> Result<Vec<Page>> {
    let mut unreadable = Vec::new();
    let root = manuscript.root();
    let pages = page::read(root, &mut unreadable)?;
    if !unreadable.is_empty() {
        // Whatever quotes them would be wrong as well.
        problems.append(&mut unreadable);
        return Ok(Vec::new());
    }
    let woven: Vec<_> = pages.par_iter().map(weave).collect();
    problems.extend(woven.iter().flat_map(|woven| woven.problems.clone()));
    links::check(root, &pages, &woven, problems);
    contents::check(&pages, problems);
    exercise::check(root, &pages, problems);
    Ok(pages)
}
