//! A place to type a function and have it judged. It stands on the page with one that is judged
//! when the book is built.

use crate::activation::Initialisation;
use crate::formula::Formula;
use crate::scoreboard::{Judgement, drawing};
use textbook::figure::escape;
use textbook::ledger::Ledger;

/// The imitation of GELU by Hendrycks & Gimpel (2016).
const EXAMPLE: &str = "x*sigmoid(1.702*x)";

/// The element of the page.
///
/// # Errors
/// If the example is no formula.
pub(super) fn element(_: &Ledger) -> anyhow::Result<String> {
    let formula: Formula = EXAMPLE
        .parse()
        .map_err(|mistake| anyhow::anyhow!("{mistake}"))?;
    let judgement = Judgement::of(&formula, Initialisation::He);
    let picture = drawing(&formula);
    Ok(format!(
        r#"<div class="live judge picture" id="judge" data-formula="{EXAMPLE}" data-live="judge"
data-wake="Judge a function of your own">
<div class="live-bar"></div><p class="summary" role="status">{}</p>
<div class="frame" role="img" aria-labelledby="judge-description">{}</div>
<p class="description" id="judge-description">{}</p>
<div class="wide" role="region" aria-label="Judgement" tabindex="0">{}</div></div>"#,
        escape(&judgement.summary()),
        picture.svg,
        escape(&picture.description),
        judgement.html(),
    ))
}
