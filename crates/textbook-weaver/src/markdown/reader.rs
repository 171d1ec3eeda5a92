//! What each byte of a page is, as the parser says; and what stands in the text among them.

use super::{Located, Piece, html, parser};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};
use std::ops::Range;

/// What a byte is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A mark of Markdown, or what no page shows.
    Mark,
    Prose,
    /// Code or a comment.
    Code,
    Formula,
    /// The address of a link, or a tag of HTML.
    Address,
    /// The description of an image.
    Description,
    /// Text in a block of HTML.
    Block,
}

const UNCLOSED: &str = "the directive is not closed by `}}`";
const ALONE: &str = "a `$` without its partner; a plain dollar is written `\\$`, and a formula \
    stands in one paragraph, closes its braces and has no space inside its dollars, `$x$`";
const PRICE: &str =
    "this formula ends before a digit; the dollar of a price is written `\\$`";
const WITHIN: &str =
    "a directive inside a formula is not woven; end the formula before it";
/// Without it a line could become the beginning of a block of code.
const TICK: &str = "a backtick cannot stand in a formula or a directive";
const NOWHERE: &str =
    "nothing is woven in an address, a title or a tag; write this in the text";
const NAMELESS: &str =
    "the description of an image is text alone; say this in words";
const BLOCK: &str = "Markdown does not read a block of HTML; leave a blank line before and after \
    what is to be woven, and write a plain dollar as `&#36;`";

/// What reads a page.
pub(super) struct Reader<'a> {
    text: &'a str,
    roles: Vec<Role>,
    found: Vec<Located<'a>>,
}

impl<'a> Reader<'a> {
    /// The directives, formulas and mistakes of `text`.
    pub(super) fn read(text: &'a str) -> Vec<Located<'a>> {
        let mut reader = Self {
            text,
            roles: vec![Role::Mark; text.len()],
            found: Vec::new(),
        };
        reader.parse();
        reader.directives();
        reader.dollars();
        reader.found
    }

    /// Learns from the parser what each byte is, and what formulas there are.
    fn parse(&mut self) {
        let mut events = parser(self.text).into_offset_iter();
        let definitions: Vec<_> = events
            .reference_definitions()
            .iter()
            .map(|(_, link)| (link.span.clone(), link.title.clone()))
            .collect();
        for (range, title) in definitions {
            self.address(range, title.as_deref().unwrap_or_default());
        }
        // Text in these is no prose, and lines of HTML are put together first.
        let (mut shut, mut images) = (0, 0);
        let mut lines = Vec::new();
        for (event, range) in &mut events {
            match event {
                Event::Start(Tag::CodeBlock(_)) => {
                    self.fill(range, Role::Code);
                    shut += 1;
                }
                Event::Start(Tag::Link {
                    link_type: LinkType::Autolink | LinkType::Email,
                    ..
                }) => {
                    self.fill(range, Role::Address);
                    shut += 1;
                }
                Event::Start(Tag::Link { title, .. }) => self.address(range, &title),
                Event::Start(Tag::Image { title, .. }) => {
                    self.address(range, &title);
                    images += 1;
                }
                Event::End(TagEnd::Image) => images -= 1,
                Event::End(TagEnd::CodeBlock) => shut -= 1,
                // An address in angle brackets.
                Event::End(TagEnd::Link)
                    if self.text[range.clone()].starts_with('<') =>
                {
                    shut -= 1;
                }
                Event::Text(_) if shut > 0 => {}
                Event::Text(_) if images > 0 => self.fill(range, Role::Description),
                Event::Text(_) => self.fill(range, Role::Prose),
                Event::InlineHtml(html) if !html.starts_with("<!--") => {
                    self.fill(range, Role::Address);
                }
                Event::Code(_) | Event::InlineHtml(_) => {
                    self.fill(range, Role::Code);
                }
                Event::Html(_) => lines.extend(range),
                Event::End(TagEnd::HtmlBlock) => {
                    html::mark(self.text, &lines, &mut self.roles);
                    lines.clear();
                }
                Event::InlineMath(tex) => {
                    self.formula(range, tex, false, images > 0);
                }
                Event::DisplayMath(tex) => {
                    self.formula(range, tex, true, images > 0);
                }
                _ => {}
            }
        }
    }

    fn fill(&mut self, range: Range<usize>, role: Role) {
        self.roles[range].fill(role);
    }

    /// A link or its definition; what it shows is text, which comes later.
    fn address(&mut self, range: Range<usize>, title: &str) {
        let start = range.start;
        if title.matches('$').count() > 1 {
            self.found
                .push((start..start, Piece::Mistake(start, NOWHERE)));
        }
        self.fill(range, Role::Address);
    }

    fn formula(
        &mut self,
        range: Range<usize>,
        tex: CowStr<'a>,
        display: bool,
        in_image: bool,
    ) {
        self.fill(range.clone(), Role::Formula);
        let Range { start, end } = range;
        let followed = self.text[end..].starts_with(|c: char| c.is_ascii_digit());
        let piece = if in_image {
            Piece::Mistake(start, NAMELESS)
        } else if self.text[start..end].contains("{{#") {
            // Each of them is told.
            return;
        } else if let Some(at) = self.text[start..end].find('`') {
            Piece::Mistake(start + at, TICK)
        } else if followed {
            Piece::Mistake(end - 1, PRICE)
        } else {
            Piece::Formula(tex, display)
        };
        self.found.push((range, piece));
    }

    fn directives(&mut self) {
        let mut done = 0;
        for (start, mark) in self.text.match_indices("{{#") {
            if start < done || self.is_escaped(start) {
                continue;
            }
            let inside = start + mark.len();
            let end = match self.roles[start] {
                Role::Code => continue,
                Role::Prose => self.end(inside).ok_or(UNCLOSED),
                Role::Formula => Err(WITHIN),
                Role::Mark | Role::Address => Err(NOWHERE),
                Role::Description => Err(NAMELESS),
                Role::Block => Err(BLOCK),
            };
            let (stop, piece) = match end {
                Err(why) => (inside, Piece::Mistake(start, why)),
                Ok(end) => {
                    let body = &self.text[inside..end];
                    let tick = |at| Piece::Mistake(inside + at, TICK);
                    let tick = body.find('`').map(tick);
                    (end + "}}".len(), tick.unwrap_or(Piece::Directive(body)))
                }
            };
            done = stop;
            self.found.push((start..stop, piece));
        }
    }

    /// Where the braces stand that close the directive with its body at `inside`, on the same line
    /// and before the next directive.
    fn end(&self, inside: usize) -> Option<usize> {
        let line = self.text[inside..].split(['\n', '\r']).next()?;
        let own = line.split("{{#").next()?;
        let ends = own.match_indices("}}").map(|(end, _)| inside + end);
        let mut prose = ends.filter(|&end| self.roles[end] == Role::Prose);
        prose.next()
    }

    fn dollars(&mut self) {
        for (start, mark) in self.text.match_indices('$') {
            if self.is_escaped(start) {
                continue;
            }
            let why = match self.roles[start] {
                Role::Code | Role::Formula | Role::Address => continue,
                Role::Prose | Role::Mark | Role::Description => ALONE,
                Role::Block => BLOCK,
            };
            let range = start..start + mark.len();
            self.found.push((range, Piece::Mistake(start, why)));
        }
    }

    /// Whether a backslash takes its meaning from the mark at `start`.
    fn is_escaped(&self, start: usize) -> bool {
        let before = start.checked_sub(1);
        before.is_some_and(|before| {
            self.text.as_bytes()[before] == b'\\'
                && [Role::Mark, Role::Address].contains(&self.roles[before])
                && [Role::Prose, Role::Description].contains(&self.roles[start])
        })
    }
}
