//! The claims of the book that a command asks for.

use super::progress;
use crate::mistyped;
use textbook::ledger::Ledger;
use why_relu::chapters::{CHAPTERS, TEXTBOOK};

/// Proves the claims whose id contains `filter`.
pub(crate) fn ledger(filter: &str) -> Ledger {
    let asked = ids().filter(|id| id.contains(filter)).count();
    progress::prove(TEXTBOOK, filter, asked)
}

/// The `chapter/claim` ids of all claims of the book.
pub(crate) fn ids() -> impl Iterator<Item = String> {
    CHAPTERS.iter().flat_map(|chapter| {
        let claims = chapter.claims.iter();
        claims.map(|claim| format!("{}/{}", chapter.slug, claim.name))
    })
}

/// That no claim is meant by `text`, and which is nearest.
pub(crate) fn unknown(text: &str) -> anyhow::Error {
    mistyped(textbook_weaver::problem::unknown("claim", text, ids()))
}
