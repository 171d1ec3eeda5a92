//! The lines of a reader on their page: the picture of the first state, whole without a script.

use crate::arrangement::{Question, START, answer};
use textbook::figure::escape;
use textbook::ledger::Ledger;

/// The element of the page.
///
/// # Errors
/// If the first state cannot be shown.
pub(super) fn element(_: &Ledger) -> anyhow::Result<String> {
    let shown = answer(Question {
        state: START.into(),
        change: None,
    })?;
    let wake = r#"data-live="arrangement" data-wake="Lay the lines yourself""#;
    let named =
        r#"aria-label="Lines of units across a square, and the tiles between them""#;
    Ok(format!(
        r#"<div class="live lines picture" id="arrangement" {wake} data-state="{START}">
<div class="live-bar"></div>
<div class="frame" role="img" {named}>{}</div>
<p class="said" role="status">{}</p></div>"#,
        shown.svg,
        escape(&shown.said),
    ))
}
