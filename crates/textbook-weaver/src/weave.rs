//! Weaving: a page's directives and formulas replaced by what the ledger says.
//!
//! [`directive`] lists the directives. In a chapter, the first use of each word of the glossary
//! becomes a link to it.

use crate::address::{rebased, stem, up};
use crate::directive::{self, Directive};
use crate::glossary::{Glossary, Link};
use crate::include::Expanded;
use crate::links;
use crate::manuscript::Manuscript;
use crate::markdown::{Piece, pieces, place, with_line_ends};
use crate::math::{self, Typesetter};
use crate::problem::Problem;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A page of the book, woven.
#[derive(Debug, Default)]
pub struct Woven {
    /// The Markdown for mdBook.
    pub markdown: String,
    /// What is wrong with the page.
    pub problems: Vec<Problem>,
    /// What it was woven from: the page with what it includes, the glossary if it is linked to it,
    /// and what it quotes from other files.
    text: String,
    glossary: Option<Arc<Glossary>>,
    typesetter: Option<Arc<Typesetter>>,
    quotes: Vec<(String, String)>,
    anchors: OnceLock<BTreeSet<String>>,
    /// Whether something is left out of it that only the whole book holds.
    pub(crate) is_partial: bool,
}

impl Woven {
    /// The places on it to which a link can lead.
    pub(crate) fn anchors(&self) -> &BTreeSet<String> {
        self.anchors.get_or_init(|| links::anchors(&self.markdown))
    }
}

impl Manuscript {
    /// Weaves `text`, the content of the page `file`.
    #[must_use]
    pub fn weave(&self, file: &str, text: &str) -> Woven {
        let stem = stem(file);
        let glossary = self.is_chapter(&stem).then(|| self.glossary());
        let mut quotes = Vec::new();
        let mut woven = self.replaced(file, text, glossary.as_deref(), |body| {
            let read = directive::read(self, body)?;
            if let Directive::Quote(quote) = &read {
                quotes.push((body.into(), quote.clone()));
            }
            read.html(self, &stem).map(Some)
        });
        let ending = self.ending(&woven.markdown, &up(file));
        woven.markdown.push_str(&ending);
        (woven.glossary, woven.quotes) = (glossary, quotes);
        woven
    }

    /// The page `file` before any proof has run or figure was drawn, and what is wrong with it as
    /// far as that shows.
    pub(crate) fn draft(&self, file: &str, text: &str) -> Woven {
        let stem = stem(file);
        self.replaced(file, text, None, |body| {
            directive::read(self, body)?.draft(self, &stem)
        })
    }

    /// The page `file` with its formulas replaced, its words linked, and its directives replaced by
    /// what `html` makes of them.
    fn replaced(
        &self,
        file: &str,
        text: &str,
        glossary: Option<&Glossary>,
        mut html: impl FnMut(&str) -> Result<Option<String>, String>,
    ) -> Woven {
        let page = &with_line_ends(text);
        let expanded = Expanded::read(self.root(), file, page);
        let text = &*expanded.text;
        let typesetter = self.typesetter();
        let mut woven = Woven {
            problems: expanded.missing(file, page).collect(),
            text: text.into(),
            typesetter: Some(Arc::clone(&typesetter)),
            ..Woven::default()
        };
        let links = glossary.map(|glossary| glossary.links(&stem(file), text));
        let links = links.unwrap_or_default();
        let mut pieces = pieces(text).into_iter().peekable();
        while let Some((range, piece)) = pieces.next() {
            let html = match piece {
                Piece::Text(plain) => Ok(linked(plain, range.start, &links)),
                Piece::Directive(body) => {
                    let html = html(body);
                    woven.is_partial |= html == Ok(None);
                    html.map(|html| rebased(&html.unwrap_or_default(), file))
                        .and_then(|html| alone(html, text, &range))
                        .map_err(|why| (range.start, why))
                }
                Piece::Mistake(at, why) => Err((at, why.into())),
                Piece::Formula(tex, display) => {
                    match typesetter.formula(&tex, display) {
                        Ok(mathml) if display => Ok(mathml),
                        Ok(mathml) => Ok(math::with_marks(mathml, &mut pieces)),
                        Err((at, why)) => {
                            let at = place(text, &range, &tex, at);
                            Err((at, format!("broken TeX: {why}")))
                        }
                    }
                }
            };
            match html {
                Ok(html) => woven.markdown.push_str(&html),
                Err((at, why)) => {
                    woven.problems.push(expanded.problem(file, page, at, why));
                }
            }
        }
        woven
    }

    /// Draws the figures of the page `file`, and tells what is wrong with them.
    pub(crate) fn drawn(&self, file: &str, page: &str) -> Vec<Problem> {
        let expanded = Expanded::read(self.root(), file, page);
        let mut problems = Vec::new();
        for (range, piece) in pieces(&expanded.text) {
            if let Piece::Directive(body) = piece
                && let Ok(Directive::Figure(chapter, figure)) =
                    directive::read(self, body)
                && let Err(why) = self.picture(chapter, figure, &stem(file))
            {
                problems.push(expanded.problem(file, page, range.start, why));
            }
        }
        problems
    }

    /// Whether `woven` is what the page `file` becomes now: the files that it quotes may have
    /// changed.
    pub(crate) fn is_woven(&self, woven: &Woven, file: &str, page: &str) -> bool {
        let (glossary, typesetter) =
            (woven.glossary.as_ref(), woven.typesetter.as_ref());
        woven.problems.is_empty()
            && woven.text == Expanded::read(self.root(), file, page).text
            && glossary.is_none_or(|read| Arc::ptr_eq(read, &self.glossary()))
            && typesetter.is_none_or(|read| Arc::ptr_eq(read, &self.typesetter()))
            && woven.quotes.iter().all(|(body, quote)| {
                matches!(directive::read(self, body), Ok(Directive::Quote(now)) if now == *quote)
            })
    }

    fn is_chapter(&self, stem: &str) -> bool {
        let mut chapters = self.ledger().book().chapters.iter();
        chapters.any(|chapter| chapter.slug == stem)
    }
}

/// `html`, which stands at `range` of `text`. A block of HTML and a block of code have lines of
/// their own. Markdown reads nothing from the beginning of the former to the next blank line, so
/// one is put behind it.
fn alone(
    mut html: String,
    text: &str,
    range: &Range<usize>,
) -> Result<String, String> {
    const BLOCKS: [&str; 6] =
        ["<details", "<div", "<figure", "<section", "<table", "<ul"];
    let begins = text[..range.start].ends_with('\n') || range.start == 0;
    let is_block = begins && BLOCKS.iter().any(|block| html.starts_with(block));
    let mut behind = text[range.end..].split('\n').map(str::trim);
    let rest = behind.next().unwrap_or_default();
    let has_lines = html.trim_end().contains('\n');
    let is_text = !rest.is_empty() && !rest.starts_with("{{#");
    if is_block && is_text || has_lines && !(begins && rest.is_empty()) {
        return Err("this has to stand alone on a line, from its beginning".into());
    }
    if is_block && behind.next().is_some_and(|next| !next.is_empty()) {
        html.push('\n');
    }
    Ok(html)
}

/// `plain`, which begins at byte `start` of its page, with those of the page's links that stand in
/// it.
fn linked(plain: &str, start: usize, links: &[Link]) -> String {
    let mut text = String::new();
    let mut done = 0;
    for (place, tag) in links {
        let inside = start <= place.start && place.end <= start + plain.len();
        if inside {
            let [from, to] = [place.start - start, place.end - start];
            text.extend([&plain[done..from], tag, &plain[from..to], "</a>"]);
            done = to;
        }
    }
    text + &plain[done..]
}
