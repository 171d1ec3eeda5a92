//! The weaving as a preprocessor of mdBook: a value in our own build, a conversation in mdBook's.

use crate::failure::Failure;
use crate::include::Expanded;
use crate::layout::PAGES;
use crate::manuscript::Manuscript;
use crate::markdown::{parser, with_line_ends};
use crate::{files, math, pages};
use anyhow::Result;
use mdbook_driver::book::{Book, BookItem};
use mdbook_preprocessor::{
    MDBOOK_VERSION, Preprocessor, PreprocessorContext, parse_input,
};
use pulldown_cmark::{CodeBlockKind, Event, Tag};
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;

/// Weaves each page of a manuscript.
#[derive(Debug)]
pub(crate) struct Weaver(pub(crate) Arc<Manuscript>);

impl Preprocessor for Weaver {
    fn name(&self) -> &'static str {
        self.0.ledger().book().name
    }

    fn run(&self, _: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let mut problems = Vec::new();
        book.for_each_mut(|item| match item {
            BookItem::Separator => {}
            BookItem::PartTitle(title) => spell(title),
            BookItem::Chapter(chapter) => {
                let names = chapter.parent_names.iter_mut();
                names.chain([&mut chapter.name]).for_each(spell);
                let Some(path) = &chapter.path else { return };
                let file = format!("{PAGES}/{}", path.display());
                let woven = self.0.woven(&file, &with_line_ends(&chapter.content));
                chapter.content.clone_from(&woven.markdown);
                problems.extend(woven.problems.iter().cloned());
            }
        });
        Failure::of(problems, Failure::Mistakes)?;
        Ok(book)
    }
}

/// Puts letters in the place of the formulas of a title. The contents tell where that cannot be.
fn spell(title: &mut String) {
    if let Some(spelled) = math::plain(title).filter(|_| title.contains('$')) {
        *title = spelled;
    }
}

/// Reads what mdBook's own command sends.
///
/// # Errors
/// If it is not what mdBook of our version sends: then it says which version that is.
pub fn read(input: &str) -> Result<(PreprocessorContext, Book)> {
    parse_input(input.as_bytes()).map_err(|error| {
        let sent: Value = serde_json::from_str(input).unwrap_or_default();
        let version = sent[0]["mdbook_version"].as_str().unwrap_or_default();
        let series = |version: &str| {
            let mut parts = version.splitn(3, '.');
            parts.next().zip(parts.next()).map(|(a, b)| format!("{a}.{b}"))
        };
        let ours = series(MDBOOK_VERSION).unwrap_or_default();
        match series(version) {
            Some(theirs) if theirs != ours => anyhow::anyhow!(
                "mdBook {version} called, and this program understands mdBook {ours}; install \
                 that, or build the book with this program alone"
            ),
            _ => error,
        }
    })
}

/// Weaves `book` for mdBook's own command. The scripts of the figures go into the book's source,
/// whence mdBook copies them.
///
/// # Errors
/// If a claim fails or a foil is accepted, or all mistakes in the book's files.
pub fn preprocess(
    manuscript: Manuscript,
    context: &PreprocessorContext,
    book: Book,
) -> Result<Book, Failure> {
    Failure::of(manuscript.ledger().failures(), Failure::Refuted)?;
    let mut problems = Vec::new();
    pages::weave(&manuscript, &mut problems)?;
    Failure::of(problems, Failure::Mistakes)?;
    files::write(manuscript.scripts(), &manuscript.root().join(PAGES))?;
    let weaver = Weaver(Arc::new(manuscript));
    Ok(weaver.run(context, book)?)
}

/// Readies the listings of `book` for `mdbook test`, which runs them without Cargo: each listing in
/// Rust loads `crates`, which Cargo's own tests have at hand. Nothing is proved or woven.
///
/// # Errors
/// If a page below `root` includes what is not there.
pub fn listings(
    root: &Path,
    crates: &[&str],
    mut book: Book,
) -> Result<Book, Failure> {
    let mut problems = Vec::new();
    book.for_each_chapter_mut(|chapter| {
        let Some(path) = &chapter.path else { return };
        let file = format!("{PAGES}/{}", path.display());
        let page = with_line_ends(&chapter.content);
        let expanded = Expanded::read(root, &file, &page);
        problems.extend(expanded.missing(&file, &page));
        chapter.content = loading(crates, &expanded.text);
    });
    Failure::of(problems, Failure::Mistakes)?;
    Ok(book)
}

/// `text` with a hidden first line in each listing in Rust, which loads `crates`.
fn loading(crates: &[&str], text: &str) -> String {
    let mut loading = String::new();
    let (mut done, mut begins) = (0, false);
    for (event, range) in parser(text).into_offset_iter() {
        if begins && matches!(event, Event::Text(_)) {
            loading.push_str(&text[done..range.start]);
            done = range.start;
            // The marks of a list or a quote stand before each line.
            let line = text[..done].rfind('\n').map_or(0, |end| end + 1);
            for name in crates {
                loading.extend(["# extern crate ", name, ";\n", &text[line..done]]);
            }
        }
        begins = matches!(
            event,
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info)))
                if info.split(',').next() == Some("rust")
        );
    }
    loading + &text[done..]
}
