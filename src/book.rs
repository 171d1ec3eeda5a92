//! The book: from a ledger to pages.
//!
//! A page is Markdown with directives and formulas. [`weave`](weave::weave) replaces both, mdBook does the rest, and
//! [`build`](build::build) puts the new book in the place of the old one in one step.

pub mod build;
pub mod card;
mod config;
pub mod html;
mod log;
pub mod math;
pub mod picture;
pub mod problem;
mod scan;
mod source;
pub mod table;
pub mod weave;
