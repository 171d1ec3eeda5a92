//! What is known of a network, as a page says it.

use super::{Answer, Said};
use std::fmt::Write;
use textbook::figure::escape;

/// What is said where it is not known which knots are best.
const HEURISTIC: &str = "How the knots of this curve settle is a heuristic, which spreads the root \
                         of the error evenly; there may be better ones.";

/// The error, what each claim says of it with a link to its card, and what no knots can go below:
/// a paragraph each.
pub(super) fn html(answer: &Answer) -> String {
    let mut html = format!(r#"<p class="error">{}</p>"#, escape(&answer.error));
    for said in &answer.bounds {
        let _ = write!(html, "<p>{}</p>", claim(said));
    }
    let whole = answer.units.0 == answer.units.1;
    let settles = whole
        && !answer.raised
        && answer.mode == "segments"
        && answer.target != "jump";
    let others = match &answer.floor {
        Some((words, _)) => Some(words.as_str()),
        None => settles.then_some(HEURISTIC),
    };
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
