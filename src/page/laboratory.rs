//! The curve laboratory on a page: the picture of its first state, whole without a script.

use crate::laboratory::{Question, START, answer};
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
    let wake = r#"data-live="curve" data-wake="Draw a curve of your own""#;
    let named = r#"aria-label="A curve and the network that follows it""#;
    let table = r#"role="region" aria-label="Corners of the network" tabindex="0""#;
    let columns = ["x", "network", "curve"];
    let head = columns.map(|name| format!(r#"<th scope="col">{name}</th>"#));
    Ok(format!(
        r#"<div class="live curve picture" id="curve" {wake} data-state="{START}">
<div class="live-bar"></div>
<div class="frame" role="img" {named} aria-describedby="curve-description">{}</div>
<div class="said" role="status">{}</div>
<details><summary>Description and data</summary>
<p class="description" id="curve-description">{}</p>
<div class="wide" {table}><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>
</details></div>"#,
        shown.svg,
        shown.said,
        escape(&shown.description),
        head.concat(),
        shown.rows,
    ))
}
