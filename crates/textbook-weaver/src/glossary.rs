//! The glossary put to work: the first use of each of its words in a chapter becomes a link to it,
//! with the definition as a note for the margin.
//!
//! The glossary is the page `glossary.md`, if there is one, with its entries as Markdown's
//! definition lists. Names with commas between them share an entry. A name with a remark in
//! parentheses, such as "Method (of a proof)", is an everyday word too, and is not linked by
//! itself. Nor is a word on the page to which its entry leads: there it is explained. An author who
//! links a word by hand has chosen the place, and a comment such as `<!-- everyday words: width,
//! depth -->` leaves words of a page alone.

use crate::html::escape;
use crate::links::anchor;
use crate::markdown::{Piece, parser, pieces};
use crate::math;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::BTreeMap;
use std::ops::Range;

/// One entry.
#[derive(Debug)]
struct Term {
    names: Vec<String>,
    anchor: String,
    note: Option<String>,
    /// The definition in Markdown.
    meaning: String,
}

/// The words of a book, the longest first, so that "dead unit" is not taken for a "unit".
#[derive(Debug, Default)]
pub(crate) struct Glossary {
    terms: Vec<Term>,
}

/// Where in a page a link goes, and its opening tag.
pub(crate) type Link = (Range<usize>, String);

impl Glossary {
    /// The glossary that stands on `page`.
    pub(crate) fn read(page: &str) -> Self {
        let lines: Vec<_> = page.lines().collect();
        let entry = |pair: &[&str]| {
            let meaning = pair[1].strip_prefix(": ")?;
            let everyday = pair[0].contains('(');
            let names = pair[0].split(", ").filter(|_| !everyday);
            let note = first_sentence(meaning);
            Some(Term {
                names: names.map(ToOwned::to_owned).collect(),
                anchor: anchor(pair[0]),
                note: note.map(|note| format!("{}: {note}", pair[0])),
                meaning: meaning.into(),
            })
        };
        Self {
            terms: lines.windows(2).filter_map(entry).collect(),
        }
    }

    /// The links that the chapter `stem` with the text `text` should have.
    pub(crate) fn links(&self, stem: &str, text: &str) -> Vec<Link> {
        let prose = prose(text);
        let explained = format!("]({stem}.md");
        let mut names: Vec<(&str, usize)> = Vec::new();
        for (index, entry) in self.terms.iter().enumerate() {
            names.extend(entry.names.iter().map(|name| (name.as_str(), index)));
        }
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let mut by_letter: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for name in names {
            by_letter.entry(letter(name.0)).or_default().push(name);
        }
        let (_, everyday) =
            text.split_once("<!-- everyday words: ").unwrap_or_default();
        let everyday = everyday.split(" -->").next().unwrap_or_default();
        let spared = |entry: &Term| {
            let mut everyday = everyday.split(", ").map(anchor);
            everyday.any(|word| word == entry.anchor)
                || text.contains(&format!("](glossary.md#{})", entry.anchor))
                || entry.meaning.contains(&explained)
        };
        let mut seen = vec![false; self.terms.len()];
        let mut links = Vec::new();
        let mut at = 0;
        while at < text.len() {
            let begins = prose[at] != Role::Other && !text[..at].ends_with(word);
            let names = begins.then(|| by_letter.get(&letter(&text[at..])));
            let mut names = names.flatten().into_iter().flatten();
            let found = names.find_map(|&(name, index)| {
                Some((used(text, &prose, at, name)?, index))
            });
            let Some((length, index)) = found else {
                at += text[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            let entry = &self.terms[index];
            let done = std::mem::replace(&mut seen[index], true);
            if !done && !spared(entry) {
                links.push((at..at + length, entry.tag()));
            }
            at += length;
        }
        links
    }
}

impl Term {
    fn tag(&self) -> String {
        let note = self.note.as_ref().map_or_else(String::new, |note| {
            format!(r#" data-note="{}""#, escape(note))
        });
        format!(
            r#"<a class="term" href="glossary.html#{}"{note}>"#,
            self.anchor
        )
    }
}

/// Without its links and formulas as a margin can show it; none if a formula needs more than a line
/// of text.
fn first_sentence(meaning: &str) -> Option<String> {
    let end = meaning.find(". ").map_or(meaning.len(), |end| end + 1);
    math::plain(&meaning[..end])
}

/// What each byte of a page is to a reader: prose or not, and whether it is emphasised.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Other,
    Prose,
    Emphasis,
}

fn prose(text: &str) -> Vec<Role> {
    let mut roles = vec![Role::Other; text.len()];
    let (mut closed, mut emphasised) = (0, 0);
    for (event, range) in parser(text).into_offset_iter() {
        let shuts = |tag: TagEnd| {
            use TagEnd::{CodeBlock, Heading, HtmlBlock, Image, Link, Table};
            matches!(
                tag,
                Heading(_) | Link | Image | CodeBlock | HtmlBlock | Table
            )
        };
        match event {
            Event::Start(tag) if shuts(tag.to_end()) => closed += 1,
            Event::End(tag) if shuts(tag) => closed -= 1,
            Event::Start(Tag::Emphasis) => emphasised += 1,
            Event::End(TagEnd::Emphasis) => emphasised -= 1,
            Event::Text(_) | Event::SoftBreak if closed == 0 => {
                let role = if emphasised > 0 {
                    Role::Emphasis
                } else {
                    Role::Prose
                };
                roles[range].fill(role);
            }
            _ => {}
        }
    }
    // What a directive says is no prose, whatever Markdown takes it for.
    for (range, piece) in pieces(text) {
        if !matches!(piece, Piece::Text(_)) {
            roles[range].fill(Role::Other);
        }
    }
    roles
}

/// The length of `name`, or of its plural, if it is used at byte `at`, where a word begins.
fn used(text: &str, roles: &[Role], at: usize, name: &str) -> Option<usize> {
    let role = roles[at];
    let rest = &text[at..];
    let mut length = 0;
    for (place, wanted) in name.chars().enumerate() {
        let found = rest[length..].chars().next()?;
        let same = found == wanted
            || (place == 0 && found.to_lowercase().eq(wanted.to_lowercase()))
            || (wanted == ' ' && found == '\n');
        if !same {
            return None;
        }
        length += found.len_utf8();
    }
    for ending in ["es", "s", ""] {
        let whole = rest[length..]
            .strip_prefix(ending)
            .filter(|after| !after.starts_with(word));
        let Some(after) = whole else { continue };
        let all = roles[at..at + length + ending.len()]
            .iter()
            .all(|of| *of == role);
        // Emphasised alone, it is the word; within emphasis it is a part of a title.
        let title = role == Role::Emphasis
            && !(text[..at].ends_with('*') && after.starts_with('*'));
        return (all && !title).then_some(length + ending.len());
    }
    None
}

/// The first letter, small.
fn letter(text: &str) -> Option<char> {
    text.chars().next()?.to_lowercase().next()
}

fn word(character: char) -> bool {
    character.is_alphanumeric() || character == '-' || character == '_'
}
