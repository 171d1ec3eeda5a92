//! The claim card. Closed, it says how strongly the claim is known, the claim, and over what it is
//! known. Opened, it says what the proof refuses, what it saw, and how to run and to break it.

use crate::folds::unsearched;
use crate::html::{address, anchor, escape, strength};
use crate::math;
use crate::told::{is_cut, told};
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
    let (id, outcome) = (anchor(entry), entry.outcome());
    let (live, bar) = match entry.fingerprint() {
        Some(evidence) => {
            let claim = escape(&entry.id());
            let data = format!(r#"data-claim="{claim}" data-evidence="{evidence}""#);
            (format!(r#" data-live="prove" {data}"#), BAR)
        }
        None => (String::new(), ""),
    };
    let class = format!(r#"class="claim {outcome}" id="{id}""#);
    let (strength, reach) = (strength(outcome), reach(entry));
    let statement = math::inline(entry.claim.statement)?;
    let fold = fold(entry)?;
    Ok([
        format!(r#"<section {class} aria-labelledby="{id}-statement"{live}>"#),
        format!(r#"<p class="statement">{strength} "#),
        format!(r#"<span id="{id}-statement">{statement}</span></p>{reach}"#),
        format!("{fold}{bar}</section>"),
    ]
    .concat())
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
    let card = format!(r#"<a href="{address}">The card</a>"#);
    let answer = unsearched(&format!("{strength} {statement} {card}"));
    let summary = format!("<summary>{question}</summary>");
    Ok(format!(
        r#"<details class="question">{summary}<p>{answer}</p></details>"#
    ))
}

/// Over what it is known, in a few words; or what is missing.
fn reach(entry: &Entry) -> String {
    let text = match &entry.proof {
        Ok(evidence) => told(&evidence.reach()),
        Err(failure) => told(failure.witness()),
    };
    format!(r#"<p class="reach">{text}</p>"#)
}

/// All that a reader sees who opens the card.
fn fold(entry: &Entry) -> anyhow::Result<String> {
    let mut rows = row("Must fail on", &foil(entry)?);
    if let Ok(evidence) = &entry.proof {
        rows += &seen(evidence);
    }
    let bearing = bearing(entry);
    if !bearing.is_empty() {
        rows += &row("Bears on", &bearing);
    }
    let (id, seconds) = (escape(&entry.id()), seconds(entry.seconds));
    let run = format!("<code>cargo run -- prove {id}</code>");
    let seconds = format!(r#"<span class="seconds">{seconds}</span>"#);
    rows += &row("Check it", &format!("{run} {seconds}"));
    if let Some(broken) = &entry.claim.broken {
        rows += &row("Break it", &breaking(&entry.id(), broken));
    }
    let digits = if is_cut(&rows) { DIGITS } else { "" };
    Ok(format!(
        "<details><summary>How it is known</summary>{}</details>",
        unsearched(&format!("<dl>{rows}</dl>{digits}"))
    ))
}

/// A name and what stands under it.
fn row(name: &str, html: &str) -> String {
    format!("<dt>{name}</dt><dd>{html}</dd>")
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
    let seen = format!(r#"<span class="counterexample">{seen}</span>"#);
    Ok(format!("{subject} {seen}"))
}

/// What the proof looked at and found: the whole domain, the numbers, the deciding case, the seed,
/// the risk.
fn seen(evidence: &Evidence) -> String {
    let cases = counted(evidence.cases(), "case");
    let cases = format!(r#"<span class="cases">({cases})</span>"#);
    let domain = told(&evidence.domain());
    let mut rows = row("Covers", &format!("{domain} {cases}"));
    let method = evidence.method();
    rows += &row("Known by", &format!("{method}: {}", method.meaning()));
    let mut found = String::new();
    let mut number = |name: &str, html: &str| {
        let head = format!(r#"<th scope="row">{}</th>"#, escape(name));
        found.extend(["<tr>", &head, "<td>", html, "</td></tr>"]);
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
        let table = format!("<table><tbody>{found}</tbody></table>");
        rows += &row("Found", &table);
    }
    if let Some(witness) = evidence.witness() {
        rows += &row("Decided by", &told(witness));
    }
    rows
}

fn bearing(entry: &Entry) -> String {
    let links = entry.claim.bears_on.iter().map(|(id, bearing)| {
        let verb = bearing.verb();
        format!(r#"{verb} <a href="statements.html#{id}">{id}</a>"#)
    });
    links.collect::<Vec<_>>().join(", ")
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
