//! A Markdown text cut into plain text, directives and formulas, where `CommonMark` has them.
//!
//! One parser, the one that mdBook has, says what each byte of a page is. A directive or a formula
//! in text is woven; code, comments, addresses and tags are left alone. Whatever else looks like a
//! directive or holds a dollar is a mistake, so that nothing is passed over.

mod html;
mod reader;

use pulldown_cmark::{CowStr, Options, Parser};
use reader::Reader;
use std::ops::Range;

/// One piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// What is left alone, code among it.
    Text(&'a str),
    /// The inside of `{{#…}}`.
    Directive(&'a str),
    /// The inside of `$…$` or, with `true`, of `$$…$$`.
    Formula(CowStr<'a>, bool),
    /// What cannot be woven: the byte at which it stands, and why.
    Mistake(usize, &'static str),
}

/// Where a piece stands, and the piece.
pub(crate) type Located<'a> = (Range<usize>, Piece<'a>);

/// The extensions of Markdown that mdBook has, without attributes of headings: these would take a
/// directive for one.
pub(crate) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_MATH);

/// The parser of a page.
pub(crate) fn parser(text: &str) -> Parser<'_> {
    Parser::new_ext(text, OPTIONS)
}

/// `text` in which each line ends as one does on some system of today: a carriage return alone is
/// an end that not all of mdBook takes for one. Every byte stays in its place.
pub(crate) fn with_line_ends(text: &str) -> String {
    let lines = text.split("\r\n").map(|line| line.replace('\r', "\n"));
    lines.collect::<Vec<_>>().join("\r\n")
}

/// Cuts `text`; together the pieces are all of it.
pub(crate) fn pieces(text: &str) -> Vec<Located<'_>> {
    let mut found = Reader::read(text);
    found.sort_by_key(|(range, _)| range.start);
    let mut pieces = Vec::new();
    let mut done = 0;
    for (range, piece) in found {
        if range.start < done {
            continue;
        }
        if done < range.start {
            pieces.push((done..range.start, Piece::Text(&text[done..range.start])));
        }
        done = range.end;
        pieces.push((range, piece));
    }
    if done < text.len() {
        pieces.push((done..text.len(), Piece::Text(&text[done..])));
    }
    pieces
}

/// Where byte `at` of the formula `tex` stands in `text`, whose bytes `range` hold the formula:
/// each line of it is the end of a line there, behind the marks of lists and quotes.
pub(crate) fn place(
    text: &str,
    range: &Range<usize>,
    tex: &str,
    at: usize,
) -> usize {
    let marks = 1 + usize::from(text[range.clone()].starts_with("$$"));
    let source = &text[range.start + marks..range.end - marks];
    let before = &tex[..tex.floor_char_boundary(at)];
    let number = before.matches('\n').count();
    let column = before.rfind('\n').map_or(before.len(), |n| at - n - 1);
    let line = tex.split('\n').nth(number).unwrap_or_default();
    let mut lines = source.split_inclusive('\n');
    let start: usize = lines.by_ref().take(number).map(str::len).sum();
    let of_source = lines.next().unwrap_or_default().trim_end_matches('\n');
    let lead = of_source.len().saturating_sub(line.len());
    range.start + marks + start + lead + column
}
