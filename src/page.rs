//! What the pages of this book have and no other book's: a table of activations, and what sets the
//! pages going.

mod arrangement;
mod decision;
mod judge;
mod laboratory;
pub mod live;
mod playground;
mod scoreboard;

pub use scoreboard::table;

use std::path::Path;
use std::sync::Arc;
use textbook::ledger::Ledger;
use textbook_weaver::manuscript::Manuscript;

/// The manuscript of this book, with the directives that only this book has.
#[must_use]
pub fn manuscript(ledger: Arc<Ledger>, root: &Path) -> Manuscript {
    Manuscript::new(ledger, root)
        .with_directive("arrangement", arrangement::element)
        .with_directive("curve-laboratory", laboratory::element)
        .with_directive("decision", decision::element)
        .with_directive("judge", judge::element)
        .with_directive("playground", playground::element)
        .with_directive("playground-findings", playground::found)
        .with_directive("scoreboard", table)
}
