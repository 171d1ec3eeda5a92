//! What a page holds, told by a parser that stands beside the weaver.

mod kinds;
mod specification;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use textbook::claim::Textbook;
use textbook::ledger::Ledger;
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::weave::Woven;

/// What `{{#tally}}` becomes.
const TALLY: char = '⁂';

static MANUSCRIPT: LazyLock<Manuscript> = LazyLock::new(|| {
    let book = Textbook {
        name: "small",
        chapters: &[],
        statements: &[],
    };
    let ledger = Arc::new(Ledger::prove(book, "", |_| ()));
    Manuscript::new(ledger, Path::new("."))
        .with_directive("tally", |_| Ok(TALLY.into()))
});

fn woven(text: &str) -> Woven {
    MANUSCRIPT.weave("book/src/page.md", text)
}

/// The extensions of mdBook's parser.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

/// The texts of the code in `text`, and where it and the comments stand.
fn code(text: &str, options: Options) -> (Vec<String>, Vec<Range<usize>>) {
    let (mut texts, mut ranges) = (Vec::new(), Vec::new());
    let mut in_block = false;
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => {
                in_block = true;
                texts.push(String::new());
                ranges.push(range);
            }
            Event::End(TagEnd::CodeBlock) => in_block = false,
            Event::Text(text) if in_block => {
                texts.last_mut().expect("a block").push_str(&text);
            }
            Event::Code(code) => {
                texts.push(code.into_string());
                ranges.push(range);
            }
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Start(Tag::Link {
                link_type: LinkType::Autolink | LinkType::Email,
                ..
            }) => ranges.push(range),
            _ => {}
        }
    }
    (texts, ranges)
}

/// Weaves `text`, whose directives are all `{{#tally}}`, and tells what was passed over: a
/// directive, a dollar, or code that is no more what it was.
fn passed_over(text: &str) -> Result<Woven, String> {
    let woven = woven(text);
    let (codes, left_alone) = code(text, options() | Options::ENABLE_MATH);
    let is_open = |at: usize| {
        let escaped = text[..at].len() - text[..at].trim_end_matches('\\').len();
        escaped.is_multiple_of(2)
            && !left_alone.iter().any(|range| range.contains(&at))
    };
    let directives = text.match_indices("{{#").filter(|(at, _)| is_open(*at));
    let told = woven.markdown.matches(TALLY).count() + woven.problems.len();
    if directives.count() > told {
        return Err(format!("a directive is passed over: {woven:?}"));
    }
    if let Some(problem) = woven.problems.iter().find(|told| told.place.is_none()) {
        return Err(format!("a mistake without a place: {problem}"));
    }
    if !woven.problems.is_empty() {
        return Ok(woven);
    }
    let (after, _) = code(&woven.markdown, options());
    if codes != after {
        return Err(format!("{codes:?} is the code, and became {after:?}"));
    }
    for (event, range) in
        Parser::new_ext(&woven.markdown, options()).into_offset_iter()
    {
        let shown = matches!(event, Event::Text(_))
            && woven.markdown[range.clone()].contains('$');
        let before = &woven.markdown[..range.start];
        if shown && !before.ends_with('\\') && !is_code(&woven.markdown, &range) {
            return Err(format!("a dollar is passed over: {:?}", woven.markdown));
        }
    }
    Ok(woven)
}

fn is_code(text: &str, place: &Range<usize>) -> bool {
    let (_, ranges) = code(text, options());
    ranges.iter().any(|range| range.contains(&place.start))
}
