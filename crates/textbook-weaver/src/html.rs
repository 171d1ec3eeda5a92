//! Text into HTML, and what several parts of a page say alike.

use textbook::ledger::Entry;

/// `text` with the characters that HTML gives a meaning to written out, safe in text and in
/// attributes.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            // A blank line would end a block of raw HTML in Markdown.
            '\n' | '\r' => html.push(' '),
            other => html.push(other),
        }
    }
    html
}

/// A number as a reader writes it.
///
/// ```
/// use textbook_weaver::html::number;
/// assert_eq!(number("-4.4e-16"), "−4.4·10<sup>−16</sup>");
/// assert_eq!(number("1/3"), "1/3");
/// ```
#[must_use]
pub fn number(text: &str) -> String {
    let parts = text.split_once('e').and_then(|(digits, exponent)| {
        digits.parse::<f64>().ok()?;
        Some((digits, exponent.parse::<i32>().ok()?))
    });
    match (parts, text.strip_prefix('-')) {
        (Some((digits, exponent)), _) => {
            format!("{digits}·10<sup>{exponent}</sup>").replace('-', "−")
        }
        (None, Some(size)) => format!("−{}", escape(size)),
        (None, None) => escape(text),
    }
}

/// `word` with a shape of its own, so that strength does not hang on colour.
#[must_use]
pub fn strength(word: &str) -> String {
    let shape = match word {
        "proved" => r#"<rect x="2" y="2" width="12" height="12" class="full"/>"#,
        "tested" => {
            r#"<circle cx="8" cy="8" r="6"/><path d="M8 2a6 6 0 0 0 0 12z" class="full"/>"#
        }
        "estimated" => r#"<circle cx="8" cy="8" r="6" stroke-dasharray="2.5 2.2"/>"#,
        "measured" => r#"<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/>"#,
        "unproved" => {
            r#"<rect x="2" y="2" width="12" height="12" stroke-dasharray="3 2.5"/>"#
        }
        _ => r#"<path d="M3 3l10 10M13 3L3 13"/>"#,
    };
    let shape =
        format!(r#"<svg viewBox="0 0 16 16" aria-hidden="true">{shape}</svg>"#);
    format!(
        r#"<span class="strength {word}">{shape}{}</span>"#,
        spoken(word)
    )
}

/// The outcome `word` as a reader is told it.
#[must_use]
pub fn spoken(word: &str) -> &str {
    match word {
        "unproved" => "not proved yet",
        other => other,
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
