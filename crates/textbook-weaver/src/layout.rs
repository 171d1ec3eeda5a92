//! Where the files of a book stand below its root: a convention, and this is all of it.
//!
//! The chapter `small-primes` has its claims and figures in `src/chapters/small_primes.rs`, and its
//! page is `book/src/small-primes.md`.

use textbook::claim::Chapter;

/// The list of chapters.
pub(crate) const CHAPTERS: &str = "src/chapters.rs";
/// The list of statements.
pub(crate) const STATEMENTS: &str = "src/source.rs";
/// What mdBook reads.
pub(crate) const BOOK: &str = "book";
/// The settings.
pub(crate) const SETTINGS: &str = "book/book.toml";
/// The folder of the pages.
pub(crate) const PAGES: &str = "book/src";
/// The table of contents.
pub(crate) const SUMMARY: &str = "book/src/SUMMARY.md";
/// The words that pages use, if they are explained.
pub(crate) const GLOSSARY: &str = "book/src/glossary.md";
/// The folder into which mdBook itself builds.
pub(crate) const BUILT: &str = "book/book";
/// The folder of the stubs of exercises.
pub const STUBS: &str = "book/exercises/src/bin";
/// The folder of their solutions.
pub(crate) const SOLUTIONS: &str = "book/exercises/examples";

/// The file of the claims and figures of `chapter`.
pub(crate) fn module(chapter: &Chapter) -> String {
    format!("src/chapters/{}.rs", chapter.slug.replace('-', "_"))
}

/// The page with that stem.
pub(crate) fn page(stem: &str) -> String {
    format!("{PAGES}/{stem}.md")
}
