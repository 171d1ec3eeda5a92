//! Weaving: a page's directives and formulas replaced by what the ledger says.
//!
//! [`directive`] lists the directives. In a chapter, the first use of each word of the glossary
//! becomes a link to it.

use crate::glossary::{Glossary, Link};
use crate::manuscript::Manuscript;
use crate::markdown::{Piece, pieces, place, with_line_ends};
use crate::problem::Problem;
use crate::{directive, math};
use std::collections::BTreeMap;
use std::path::Path;

/// A page of the book, woven.
#[derive(Debug, Default)]
pub struct Woven {
    /// The Markdown for mdBook.
    pub markdown: String,
    /// The scripts that its figures need, path to text.
    pub scripts: BTreeMap<String, String>,
    /// What is wrong with the page.
    pub problems: Vec<Problem>,
}

impl Manuscript {
    /// Weaves `text`, the content of the page `file`.
    #[must_use]
    pub fn weave(&self, file: &str, text: &str) -> Woven {
        let text = &with_line_ends(text);
        let mut woven = Woven::default();
        let stem = Path::new(file).file_stem().unwrap_or_default();
        let stem = stem.to_string_lossy();
        let links = self.links(&stem, text);
        let mut pieces = pieces(text).into_iter().peekable();
        while let Some((range, piece)) = pieces.next() {
            let (offset, result) = match piece {
                Piece::Text(plain) => {
                    woven.markdown.push_str(&linked(plain, range.start, &links));
                    continue;
                }
                Piece::Directive(body) => (
                    range.start,
                    directive::replaced(self, &stem, body, &mut woven.scripts),
                ),
                Piece::Mistake(offset, why) => (offset, Err(why.into())),
                Piece::Formula(tex, display) => match math::formula(&tex, display) {
                    Ok(mathml) if display => (range.start, Ok(mathml)),
                    Ok(mathml) => {
                        (range.start, Ok(math::with_marks(mathml, &mut pieces)))
                    }
                    Err((at, why)) => (
                        place(text, &range, &tex, at),
                        Err(format!("broken TeX: {why}")),
                    ),
                },
            };
            match result {
                Ok(html) => woven.markdown.push_str(&html),
                Err(message) => {
                    let problem = Problem::at(file, text, offset, message);
                    woven.problems.push(problem);
                }
            }
        }
        let ending = self.ending(&woven.markdown);
        woven.markdown.push_str(ending);
        woven
    }

    /// What is wrong with what the page `file` quotes from other files.
    pub(crate) fn misquotes(&self, file: &str, text: &str) -> Vec<Problem> {
        let wrong = pieces(text).into_iter().filter_map(|(range, piece)| {
            let Piece::Directive(body) = piece else {
                return None;
            };
            let (name, rest) = body.split_once(' ')?;
            let message = directive::quote(self, name, rest.trim(), body)?.err()?;
            Some(Problem::at(file, text, range.start, message))
        });
        wrong.collect()
    }

    /// The links from the words of a chapter to the glossary; other pages have none.
    fn links(&self, stem: &str, text: &str) -> Vec<Link> {
        let mut chapters = self.ledger().book().chapters.iter();
        if chapters.any(|chapter| chapter.slug == stem) {
            Glossary::read(self.root()).links(stem, text)
        } else {
            Vec::new()
        }
    }
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
