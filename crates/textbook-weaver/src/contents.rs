//! The table of contents: every link leads to a page, and to every page leads one link. A link to
//! nothing is a page that is not written yet.

use crate::layout::SUMMARY;
use crate::markdown::{Piece, parser, pieces};
use crate::page::Page;
use crate::problem::{Problem, unknown};
use crate::{include, math};
use pulldown_cmark::{Event, Tag};

/// Adds to `problems` the links that lead nowhere or twice to one page, the pages to which none
/// leads, and what cannot stand in a title.
pub(crate) fn check(pages: &[Page], problems: &mut Vec<Problem>) {
    let Some(summary) = pages.iter().find(|page| page.file == SUMMARY) else {
        let message = "the table of contents is missing".into();
        problems.push(Problem::of(SUMMARY, message));
        return;
    };
    titles(&summary.text, problems);
    let mut listed = Vec::new();
    for (offset, page) in links(&summary.text) {
        let known = || pages.iter().map(|page| format!("{}.md", page.stem));
        let message = if listed.contains(&page) {
            format!("`{page}` is listed a second time")
        } else if known().any(|known| known == page) {
            listed.push(page);
            continue;
        } else {
            unknown("page", &page, known())
        };
        problems.push(Problem::at(SUMMARY, &summary.text, offset, message));
    }
    let included = include::files(pages);
    for page in pages.iter().filter(|page| page.file != SUMMARY) {
        let name = format!("{}.md", page.stem);
        if !listed.contains(&name) && !included.contains(&name) {
            let message = format!(
                "no link in {SUMMARY} leads here; add `[Its title]({name})` to {SUMMARY}, \
                 or delete the page"
            );
            problems.push(Problem::of(&page.file, message));
        }
    }
}

/// A title is a line of text: formulas in it have to be such, and directives are not woven.
fn titles(text: &str, problems: &mut Vec<Problem>) {
    for (range, piece) in pieces(text) {
        let why = match &piece {
            Piece::Directive(_) => "no directive can stand in the table of contents",
            Piece::Formula(..) if math::plain(&text[range.clone()]).is_none() => {
                "this formula cannot be written as a line of text, as a title has to be"
            }
            _ => continue,
        };
        problems.push(Problem::at(SUMMARY, text, range.start, why.into()));
    }
}

/// Where each link of a table of contents stands, and the file that it names.
fn links(summary: &str) -> impl Iterator<Item = (usize, String)> {
    let events = parser(summary).into_offset_iter();
    events.filter_map(|(event, range)| match event {
        Event::Start(Tag::Link { dest_url, .. }) if !dest_url.is_empty() => {
            let file = dest_url.trim_start_matches("./").replace("%20", " ");
            Some((range.start, file))
        }
        _ => None,
    })
}
