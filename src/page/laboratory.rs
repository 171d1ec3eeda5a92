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
    Ok(format!(
        r#"<div class="live curve picture" data-live="curve" data-wake="Draw a curve of your own" id="curve" data-state="{START}">
<div class="live-bar"></div>
<div class="frame" role="img" aria-label="A curve and the network that follows it" aria-describedby="curve-description">{}</div>
<div class="said" role="status">{}</div>
<details><summary>Description and data</summary><p class="description" id="curve-description">{}</p>
<div class="wide" role="region" aria-label="Corners of the network" tabindex="0"><table>
<thead><tr><th scope="col">x</th><th scope="col">network</th><th scope="col">curve</th></tr></thead>
<tbody>{}</tbody></table></div></details></div>"#,
        shown.svg,
        shown.said,
        escape(&shown.description),
        shown.rows,
    ))
}
