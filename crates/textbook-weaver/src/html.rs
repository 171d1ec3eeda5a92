//! Text into HTML, and what several parts of a page say alike.

use textbook::ledger::Entry;
use textbook::proof::{Notation, Outcome};

pub use textbook::figure::escape;

/// A number as a reader writes it.
///
/// ```
/// use textbook::{number::ratio, proof::Show};
/// use textbook_weaver::html::number;
/// assert_eq!(number(&(-4.4e-16).notation()), "−4.4·10<sup>−16</sup>");
/// assert_eq!(number(&ratio(1, 3).notation()), "1/3");
/// ```
#[must_use]
pub fn number(notation: &Notation) -> String {
    let mut html = match notation.digits.strip_prefix('-') {
        Some(size) => format!("−{}", escape(size)),
        None => escape(&notation.digits),
    };
    if let Some(exponent) = notation.exponent {
        let exponent = exponent.to_string().replace('-', "−");
        html.extend(["·10<sup>", &exponent, "</sup>"]);
    }
    if let Some(note) = &notation.note {
        html.extend([" (", &escape(note), ")"]);
    }
    html
}

/// `outcome` with a shape of its own, so that strength does not hang on colour.
#[must_use]
pub fn strength(outcome: Outcome) -> String {
    const SQUARE: &str = r#"<rect x="2" y="2" width="12" height="12""#;
    const CIRCLE: &str = r#"<circle cx="8" cy="8" r="6""#;
    let (form, rest) = match outcome {
        Outcome::Proved => (SQUARE, r#" class="full"/>"#),
        Outcome::Checked => (SQUARE, r#"/><path d="M2 2h6v12H2z" class="full"/>"#),
        Outcome::Tested => {
            (CIRCLE, r#"/><path d="M8 2a6 6 0 0 0 0 12z" class="full"/>"#)
        }
        Outcome::Estimated => (CIRCLE, r#" stroke-dasharray="2.5 2.2"/>"#),
        Outcome::Measured => (CIRCLE, r#"/><path d="M8 4.5V8l2.5 1.5"/>"#),
        Outcome::Unproved => (SQUARE, r#" stroke-dasharray="3 2.5"/>"#),
        Outcome::Failed => ("<path", r#" d="M3 3l10 10M13 3L3 13"/>"#),
    };
    let svg =
        format!(r#"<svg viewBox="0 0 16 16" aria-hidden="true">{form}{rest}</svg>"#);
    let spoken = spoken(outcome);
    format!(r#"<span class="strength {outcome}">{svg}{spoken}</span>"#)
}

/// The outcome as a reader is told it.
#[must_use]
pub fn spoken(outcome: Outcome) -> String {
    match outcome {
        Outcome::Unproved => "not proved yet".into(),
        other => other.to_string(),
    }
}

/// The anchor of a claim's card.
#[must_use]
pub fn anchor(entry: &Entry) -> String {
    format!("claim-{}-{}", entry.chapter.slug, entry.claim.name)
}

/// Where a claim's card stands, from any page of the book.
#[must_use]
pub fn address(entry: &Entry) -> String {
    format!("{}.html#{}", entry.chapter.slug, anchor(entry))
}
