//! The weaver: from a ledger to pages. It alone knows mdBook.
//!
//! You hand [`build_from`](build::build_from) a [`Manuscript`](manuscript::Manuscript), which is a
//! proved ledger and the folder of the pages that quote it; it answers with the first page of a
//! site, or with all that is wrong. The rooms, in the order in which a page goes through them:
//!
//! | room | what it is for |
//! | --- | --- |
//! | [`layout`] | where the files of a book stand |
//! | [`audit`](mod@audit), [`problem`] | what is wrong with a book, with its place and remedy |
//! | [`manuscript`] | pages, the ledger that they quote, a book's own directives |
//! | `markdown` | what is text on a page, and what is code |
//! | [`weave`], [`directive`] | directives and formulas replaced by what the ledger says |
//! | [`card`], [`table`], [`picture`], [`exercise`] | what takes the place of a directive |
//! | [`links`] | whether each link leads somewhere |
//! | [`html`], [`math`], [`told`] | text, TeX and what the code told, in HTML |
//! | [`render`](mod@render), [`preprocessor`] | mdBook at work, called by us or calling us |
//! | [`build`](mod@build), [`failure`] | the new book in the place of the old one, or why not |
//! | [`site`] | a book that follows its source while an author writes |
//!
//! `examples/numbers` is a whole book.

mod address;
pub mod audit;
pub mod build;
pub mod card;
mod config;
mod contents;
pub mod directive;
pub mod exercise;
pub mod failure;
mod fields;
mod files;
mod folds;
mod glossary;
pub mod html;
mod include;
pub mod layout;
pub mod links;
mod log;
pub mod manuscript;
mod markdown;
pub mod math;
mod page;
mod pages;
pub mod picture;
pub mod preprocessor;
pub mod problem;
pub mod render;
pub mod site;
mod source;
pub mod table;
pub mod told;
pub mod weave;
