//! The weaver: from a ledger to pages. It alone knows mdBook.
//!
//! A page is Markdown with directives and formulas. A [`Manuscript`](manuscript::Manuscript) replaces both, mdBook
//! does the rest, and [`build`](build::build) puts the new book in the place of the old one in one
//! step. [`audit`](audit::audit) finds what is wrong with a book before its proofs run.

mod address;
pub mod audit;
pub mod build;
pub mod card;
mod config;
mod contents;
pub mod directive;
pub mod exercise;
pub mod failure;
mod glossary;
pub mod html;
pub mod layout;
mod log;
pub mod manuscript;
pub mod math;
mod page;
mod pages;
pub mod picture;
pub mod preprocessor;
pub mod problem;
pub mod render;
mod scan;
mod scripts;
mod source;
pub mod table;
pub mod weave;
