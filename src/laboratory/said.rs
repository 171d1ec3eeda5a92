//! What is known of a network, as a page says it.

use super::{Answer, Said};
use std::fmt::Write;
use textbook::figure::escape;

/// The error, what each claim says of it with a link to its card, and what no knots can go below:
/// a paragraph each.
pub(super) fn html(answer: &Answer) -> String {
    let mut html = format!(r#"<p class="error">{}</p>"#, escape(&answer.error));
    for said in &answer.bounds {
        let _ = write!(html, "<p>{}</p>", claim(said));
    }
    let others = answer.floor.as_ref().map(|(words, _)| words.as_str());
    for words in answer.unbounded.into_iter().chain(others) {
        let _ = write!(html, "<p>{}</p>", escape(words));
    }
    html
}

fn claim(said: &Said) -> String {
    let Said {
        claim,
        address,
        words,
        ..
    } = said;
    format!(
        r#"The claim <a href="{address}">{claim}</a> says {}."#,
        escape(words)
    )
}
