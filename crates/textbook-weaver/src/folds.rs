//! What is folded away on a page stays out of its search: numbers of evidence and of data tables
//! drown what a reader looks for.
//!
//! mdBook puts all text of a page into the index of its search. So the marked pieces are taken out
//! before it sees them, and put back into the finished pages.

use crate::address::relinked;
use crate::files::edit_pages;
use anyhow::{Context, Result};
use mdbook_driver::book::Book;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};
use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

const BEGIN: &str = "<!--unsearched-->";
const END: &str = "<!--/unsearched-->";
const HELD: &str = "<!--unsearched ";

/// `html`, marked as no text to search in.
pub(crate) fn unsearched(html: &str) -> String {
    [BEGIN, html, END].concat()
}

/// The pieces that were taken out, by their numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Folds(Arc<Mutex<Vec<String>>>);

impl Folds {
    /// The text with a number in the place of each marked piece.
    fn held(&self, text: &str) -> String {
        let mut pieces = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut parts = text.split(BEGIN);
        let mut rest = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let (piece, after) = part.split_once(END).unwrap_or((part, ""));
            rest.extend([HELD, &pieces.len().to_string(), "-->", after]);
            pieces.push(piece.to_owned());
        }
        rest
    }

    /// Puts the pieces back into the pages that stand in `folder`.
    pub(crate) fn put_back(&self, folder: &Path) -> Result<()> {
        let pieces = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        edit_pages(folder, |name, text| {
            // All pages in one: what they lead to stands there as well.
            let all = name == "print.html";
            let ids = if all { ids(text) } else { HashSet::new() };
            let mut parts = text.split(HELD);
            let mut whole = parts.next().unwrap_or_default().to_owned();
            for part in parts {
                let (number, after) = part.split_once("-->").unwrap_or((part, ""));
                let piece = number.parse().ok().and_then(|n: usize| pieces.get(n));
                let piece = piece.context("a piece of this page is lost")?;
                whole.extend([&*inward(piece, &ids), after]);
            }
            Ok(whole)
        })
    }
}

/// The names of the places on a page.
fn ids(page: &str) -> HashSet<&str> {
    let after = page.split(" id=\"").skip(1);
    after.filter_map(|text| text.split('"').next()).collect()
}

/// `html`, where links to a place of another page that stands on this one lead to that.
fn inward(html: &str, ids: &HashSet<&str>) -> String {
    relinked(html, |address| {
        let place = address.split_once(".html#");
        let here =
            place.filter(|(page, id)| !page.contains(':') && ids.contains(id));
        here.map_or_else(|| address.into(), |(_, id)| format!("#{id}"))
    })
}

impl Preprocessor for Folds {
    fn name(&self) -> &'static str {
        "folds"
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> Result<Book> {
        book.for_each_chapter_mut(|chapter| {
            chapter.content = self.held(&chapter.content);
        });
        Ok(book)
    }
}
