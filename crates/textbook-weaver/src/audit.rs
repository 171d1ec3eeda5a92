//! The audit: what the types cannot see of a book's chapters, and of how its pages show them. Every
//! mistake names the file to edit and how.

use crate::layout::{self, CHAPTERS, STATEMENTS, SUMMARY, module};
use crate::markdown::{Located, Piece, pieces};
use crate::page;
use crate::problem::{Problem, unknown};
use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use textbook::claim::{Chapter, Textbook};
use textbook::figure::Slider;

/// All mistakes of `book`, whose files stand below `root`.
#[must_use]
pub fn audit(book: Textbook, root: &Path) -> Vec<Problem> {
    let mut problems = Vec::new();
    let slugs = book.chapters.iter().map(|chapter| chapter.slug);
    for slug in repeated(slugs) {
        let message = format!("the chapter `{slug}` is listed twice; remove one");
        problems.push(Problem::of(CHAPTERS, message));
    }
    for chapter in book.chapters {
        let mut tell =
            |message| problems.push(Problem::of(&module(chapter), message));
        claims(book, chapter, &mut tell);
        figures(chapter, &mut tell);
        page(chapter, root, &mut problems);
    }
    statements(book, &mut problems);
    contents(book, root, &mut problems);
    problems
}

/// The names that stand more than once.
fn repeated<'a>(names: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    names.filter(|name| !seen.insert(*name)).collect()
}

fn claims(book: Textbook, chapter: &Chapter, tell: &mut impl FnMut(String)) {
    let slug = chapter.slug;
    if chapter.claims.is_empty() {
        tell(format!(
            "the chapter `{slug}` has no claim; add one to its `claims`"
        ));
    }
    for name in repeated(chapter.claims.iter().map(|claim| claim.name)) {
        tell(format!("two claims are called `{slug}/{name}`; rename one"));
    }
    let known = || book.statements.iter().map(|statement| statement.id);
    for claim in chapter.claims {
        let id = format!("{slug}/{}", claim.name);
        if claim.statement.trim().is_empty() {
            tell(format!(
                "the claim `{id}` claims nothing; write its `statement`"
            ));
        }
        if claim.foil.subject.trim().is_empty() {
            tell(format!(
                "the foil of `{id}` has no name; \
                 say in the comment above it for what the claim is false"
            ));
        }
        for &(judged, _) in claim.bears_on {
            if !known().any(|known| known == judged) {
                let unknown = unknown("statement", judged, known());
                tell(format!("the claim `{id}` bears on an {unknown}"));
            }
        }
    }
}

fn figures(chapter: &Chapter, tell: &mut impl FnMut(String)) {
    let slug = chapter.slug;
    for name in repeated(chapter.figures.iter().map(|figure| figure.name)) {
        tell(format!(
            "two figures are called `{slug}/{name}`; rename one"
        ));
    }
    for figure in chapter.figures {
        let id = format!("{slug}/{}", figure.name);
        let is_broken = |slider: &&Slider| slider.start >= slider.stops.len();
        if let Some(slider) = figure.sliders.iter().find(is_broken) {
            tell(format!(
                "the slider `{}` of the figure `{id}` starts at a stop that it does not have; \
                 mend its `start`",
                slider.name
            ));
        }
        if figure.caption.trim().is_empty() {
            tell(format!(
                "the figure `{id}` has no caption; write its `caption`"
            ));
        }
    }
}

fn page(chapter: &Chapter, root: &Path, problems: &mut Vec<Problem>) {
    let file = layout::page(chapter.slug);
    let heading = format!("# {}", chapter.title);
    let text = match page::text(&root.join(&file)) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let message = format!(
                "the chapter `{}` has no page; write one that begins with `{heading}`",
                chapter.slug
            );
            problems.push(Problem::of(&file, message));
            return;
        }
        // Any other error is told where all pages are read.
        Err(_) => return,
    };
    if text.lines().next() != Some(&heading) {
        let message = format!(
            "the first line is not `{heading}`; change it, or the `title` in {}",
            module(chapter)
        );
        problems.push(Problem::at(&file, &text, 0, message));
    }
    let claims = chapter.claims.iter().map(|claim| ("claim", claim.name));
    let figures = chapter.figures.iter().map(|figure| ("figure", figure.name));
    let shown: BTreeSet<_> = claims.chain(figures).collect();
    let pieces = pieces(&text);
    for (kind, name) in shown {
        let body = format!("{kind} {}/{name}", chapter.slug);
        let place = |(range, piece): &Located| {
            (*piece == Piece::Directive(&body)).then_some(range.start)
        };
        let mut places = pieces.iter().filter_map(place);
        if places.next().is_none() {
            let message =
                format!("the {kind} `{name}` is not shown; add `{{{{#{body}}}}}`");
            problems.push(Problem::of(&file, message));
        }
        for offset in places {
            let message =
                format!("the {kind} `{name}` is shown a second time; remove this");
            problems.push(Problem::at(&file, &text, offset, message));
        }
    }
}

fn statements(book: Textbook, problems: &mut Vec<Problem>) {
    for id in repeated(book.statements.iter().map(|statement| statement.id)) {
        let message = format!("two statements are called {id}; give one another id");
        problems.push(Problem::of(STATEMENTS, message));
    }
    let claims = book.chapters.iter().flat_map(|chapter| chapter.claims);
    let bearings = claims.flat_map(|claim| claim.bears_on);
    let judged: BTreeSet<_> = bearings.map(|&(id, _)| id).collect();
    let ids = book.statements.iter().map(|statement| statement.id);
    for id in ids.filter(|id| !judged.contains(id)) {
        let message =
            format!("no claim bears on {id}; name it in the `bears_on` of a claim");
        problems.push(Problem::of(STATEMENTS, message));
    }
}

/// The chapters stand in the table of contents, in their order and with their titles. What else
/// stands there is checked with the pages.
fn contents(book: Textbook, root: &Path, problems: &mut Vec<Problem>) {
    let Ok(text) = page::text(&root.join(SUMMARY)) else {
        return;
    };
    let mut last = 0;
    for chapter in book.chapters {
        let entry = format!("[{}]({}.md)", chapter.title, chapter.slug);
        match text.find(&entry) {
            None => {
                let slug = chapter.slug;
                let message =
                    format!("the chapter `{slug}` is missing; add `- {entry}`");
                problems.push(Problem::of(SUMMARY, message));
            }
            Some(offset) if offset < last => {
                let message = format!(
                    "`{}` stands before a chapter that it follows in {CHAPTERS}; \
                     move one of the two",
                    chapter.slug
                );
                problems.push(Problem::at(SUMMARY, &text, offset, message));
            }
            Some(offset) => last = offset,
        }
    }
}
