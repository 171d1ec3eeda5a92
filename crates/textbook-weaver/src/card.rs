//! The claim card. Closed, it says how strongly the claim is known, over what, and the claim
//! itself. Opened, it says what the proof refuses, what it saw, and how to run and to break it.

use crate::folds::unsearched;
use crate::html::{address, anchor, escape, strength};
use crate::math;
use crate::told::{is_cut, told};
use std::fmt::Write;
use textbook::claim::Break;
use textbook::ledger::Entry;
use textbook::proof::{Evidence, Show, counted};

/// The place of the button that proves the claim in the page.
const BAR: &str = r#"<div class="live-bar"></div>"#;
/// Shows long numbers with all their digits; the style sheet does it.
const DIGITS: &str =
    r#"<label class="all-digits"><input type="checkbox"> all digits</label>"#;

/// The card of `entry`: one HTML element without a blank line, linked to as
/// `#claim-<chapter>-<claim>`.
///
/// # Errors
/// If a text of the claim holds TeX that cannot be read.
pub fn claim(entry: &Entry) -> anyhow::Result<String> {
    let id = anchor(entry);
    let outcome = entry.outcome();
    let mut card = format!(
        r#"<section class="claim {outcome}" id="{id}" aria-labelledby="{id}-statement""#
    );
    if let Some(evidence) = entry.fingerprint() {
        let claim = escape(&entry.id());
        write!(
            card,
            r#" data-live="prove" data-claim="{claim}" data-evidence="{evidence}""#
        )?;
    }
    let (strength, reach) = (strength(outcome), reach(entry));
    write!(card, r#"><p class="verdict-line">{strength} {reach}</p>"#)?;
    let statement = math::inline(entry.claim.statement)?;
    write!(
        card,
        r#"<p class="statement" id="{id}-statement">{statement}</p>"#
    )?;
    card.push_str(&fold(entry)?);
    if entry.fingerprint().is_some() {
        card.push_str(BAR);
    }
    card.push_str("</section>");
    Ok(card)
}

/// A question that the claim of `entry` answers, with the answer folded away: one HTML element
/// without a blank line.
///
/// # Errors
/// If the question or the claim holds TeX that cannot be read.
pub fn question(entry: &Entry, question: &str) -> anyhow::Result<String> {
    let question = math::inline(question)?;
    let statement = math::inline(entry.claim.statement)?;
    let (strength, address) = (strength(entry.outcome()), address(entry));
    let answer =
        format!(r#"{strength} {statement} <a href="{address}">The card</a>"#);
    Ok(format!(
        r#"<details class="question"><summary>{question}</summary><p>{}</p></details>"#,
        unsearched(&answer)
    ))
}

/// Over what it is known, in a few words; or what is missing.
fn reach(entry: &Entry) -> String {
    let text = match &entry.proof {
        Ok(evidence) => told(&evidence.reach()),
        Err(failure) => told(failure.witness()),
    };
    format!(r#"<span class="reach">{text}</span>"#)
}

/// All that a reader sees who opens the card.
fn fold(entry: &Entry) -> anyhow::Result<String> {
    let mut rows = Rows(String::new());
    rows.push("Must fail on", &foil(entry)?);
    if let Ok(evidence) = &entry.proof {
        seen(&mut rows, evidence);
    }
    let bearing = bearing(entry);
    if !bearing.is_empty() {
        rows.push("Bears on", &bearing);
    }
    let (id, seconds) = (escape(&entry.id()), seconds(entry.seconds));
    let run = format!(
        r#"<code>cargo run -- prove {id}</code> <span class="seconds">{seconds}</span>"#
    );
    rows.push("Check it", &run);
    if let Some(broken) = &entry.claim.broken {
        rows.push("Break it", &breaking(&entry.id(), broken));
    }
    let Rows(rows) = rows;
    let digits = if is_cut(&rows) { DIGITS } else { "" };
    Ok(format!(
        "<details><summary>What it must refuse, and how it is known</summary>{}</details>",
        unsearched(&format!("<dl>{rows}</dl>{digits}"))
    ))
}

/// Names and what stands under them.
struct Rows(String);

impl Rows {
    fn push(&mut self, name: &str, html: &str) {
        self.0
            .extend(["<dt>", &escape(name), "</dt><dd>", html, "</dd>"]);
    }
}

/// Wall time in a few characters.
fn seconds(seconds: f64) -> String {
    if seconds < 0.001 {
        "under 1 ms".into()
    } else if seconds < 1.0 {
        format!("{:.0} ms", seconds * 1000.0)
    } else {
        format!("{seconds:.1} s")
    }
}

fn foil(entry: &Entry) -> anyhow::Result<String> {
    let subject = math::inline(entry.claim.foil.subject)?;
    let seen = match &entry.foil {
        Err(failure) if failure.is_unproved() => {
            format!("To do: {}", told(failure.witness()))
        }
        Err(failure) => format!("It does: {}", told(failure.witness())),
        Ok(_) => "It does not.".into(),
    };
    Ok(format!(
        r#"{subject} <span class="counterexample">{seen}</span>"#
    ))
}

/// What the proof looked at and found: the whole domain, the numbers, the deciding case, the seed,
/// the risk.
fn seen(rows: &mut Rows, evidence: &Evidence) {
    let cases = counted(evidence.cases(), "case");
    let domain = told(&evidence.domain());
    rows.push(
        "Covers",
        &format!(r#"{domain} <span class="cases">({cases})</span>"#),
    );
    let method = evidence.method();
    rows.push("Known by", &format!("{method}: {}", method.meaning()));
    let mut found = String::new();
    let mut number = |name: &str, html: &str| {
        let name = escape(name);
        found.extend([
            r#"<tr><th scope="row">"#,
            &name,
            "</th><td>",
            html,
            "</td></tr>",
        ]);
    };
    for finding in evidence.findings() {
        number(&finding.name, &told(&finding.text.to_string()));
    }
    if let Some(seed) = evidence.seed() {
        number("seed", &seed.to_string());
    }
    if let Some(risk) = evidence.risk() {
        number("risk of a false statement, at most", &told(&risk.text()));
    }
    if !found.is_empty() {
        rows.push("Found", &format!("<table><tbody>{found}</tbody></table>"));
    }
    if let Some(witness) = evidence.witness() {
        rows.push("Decided by", &told(witness));
    }
}

fn bearing(entry: &Entry) -> String {
    let links: Vec<_> = entry
        .claim
        .bears_on
        .iter()
        .map(|(id, bearing)| {
            format!(
                r#"{} <a href="statements.html#{id}">{id}</a>"#,
                bearing.verb()
            )
        })
        .collect();
    links.join(", ")
}

/// What a reader can type to see the proof fail.
fn breaking(claim: &str, broken: &Break) -> String {
    let [file, old, new] = [broken.file, broken.old, broken.new].map(escape);
    format!(
        "in <code>{file}</code> change<pre>{old}</pre>to<pre>{new}</pre>\
         and run <code>cargo test --test claims -- {claim}</code>. \
         The test <code>{claim} holds</code> fails."
    )
}
