//! The table of contents: every link leads to a page, and to every page leads one link.

use crate::layout::SUMMARY;
use crate::page::Page;
use crate::problem::{Problem, unknown};
use pulldown_cmark::{Event, Parser, Tag};

/// The stem of the table of contents.
const STEM: &str = "SUMMARY";

/// Adds to `problems` the links that lead nowhere or twice to one page, and the pages to which none
/// leads.
pub(crate) fn check(pages: &[Page], problems: &mut Vec<Problem>) {
    let Some(summary) = pages.iter().find(|page| page.stem == STEM) else {
        let message = "the table of contents is missing".into();
        problems.push(Problem::of(SUMMARY, message));
        return;
    };
    let mut listed = Vec::new();
    for (offset, file) in links(&summary.text) {
        let known = || pages.iter().map(|page| format!("{}.md", page.stem));
        let message = if listed.contains(&file) {
            format!("`{file}` is listed a second time")
        } else if known().any(|known| known == file) {
            listed.push(file);
            continue;
        } else {
            unknown("page", &file, known())
        };
        let problem = Problem::at(&summary.file, &summary.text, offset, message);
        problems.push(problem);
    }
    for page in pages.iter().filter(|page| page.stem != STEM) {
        if !listed.contains(&format!("{}.md", page.stem)) {
            let message = format!(
                "no link in {0} leads here; add `[Its title]({1}.md)` to {0}, or delete the page",
                summary.file, page.stem
            );
            problems.push(Problem::of(&page.file, message));
        }
    }
}

/// Where each link of a table of contents stands, and the file that it names.
fn links(summary: &str) -> impl Iterator<Item = (usize, String)> {
    let events = Parser::new(summary).into_offset_iter();
    events.filter_map(|(event, range)| match event {
        Event::Start(Tag::Link { dest_url, .. }) => {
            Some((range.start, dest_url.into_string()))
        }
        _ => None,
    })
}
