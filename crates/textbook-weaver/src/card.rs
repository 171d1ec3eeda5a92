//! The claim card: what is claimed, how it is known, what would break it.

use crate::html::{anchor, escape, number, strength};
use crate::math;
use std::fmt::Write;
use textbook::claim::Break;
use textbook::ledger::Entry;
use textbook::proof::{Evidence, Proof, Show, counted};

/// The place of the button that proves the claim in the page.
const BAR: &str = r#"<div class="live-bar"></div>"#;

/// The card of `entry`: one HTML element without a blank line, linked to as
/// `#claim-<chapter>-<claim>`.
///
/// # Errors
/// If a text of the claim holds TeX that cannot be read.
pub fn claim(entry: &Entry) -> anyhow::Result<String> {
    let id = anchor(entry);
    let outcome = entry.outcome();
    let statement = math::inline(entry.claim.statement)?;
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
    card.push('>');
    let (strength, how) = (strength(outcome), how(&entry.proof));
    write!(card, r#"<p class="verdict-line">{strength}{how}</p>"#)?;
    card.push_str(r#"<p class="statement" role="heading" aria-level="4""#);
    write!(card, r#" id="{id}-statement">{statement}</p><dl>"#)?;
    card.push_str(&reach(&entry.proof));
    card.push_str(&foil(entry)?);
    card.push_str(&bearing(entry));
    let (id, seconds) = (escape(&entry.id()), seconds(entry.seconds));
    write!(
        card,
        "<dt>Check it</dt><dd><code>cargo run -- prove {id}</code> "
    )?;
    write!(card, r#"<span class="seconds">{seconds}</span></dd></dl>"#)?;
    if let Ok(evidence) = &entry.proof {
        card.push_str(&details(evidence));
    }
    if let Some(broken) = &entry.claim.broken {
        card.push_str(&breaking(&entry.id(), broken));
    }
    if entry.fingerprint().is_some() {
        card.push_str(BAR);
    }
    card.push_str("</section>");
    Ok(card)
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

fn how(proof: &Proof) -> String {
    proof.as_ref().map_or_else(
        |_| String::new(),
        |evidence| format!(r#"<span class="method">{}</span>"#, evidence.method()),
    )
}

fn reach(proof: &Proof) -> String {
    match proof {
        Ok(evidence) => format!(
            r#"<dt>Covers</dt><dd>{} <span class="cases">({})</span></dd>"#,
            escape(&evidence.domain()),
            counted(evidence.cases(), "case"),
        ),
        Err(failure) => {
            let what = if failure.is_unproved() {
                "To do"
            } else {
                "Fails"
            };
            format!("<dt>{what}</dt><dd>{}</dd>", escape(failure.witness()))
        }
    }
}

fn foil(entry: &Entry) -> anyhow::Result<String> {
    let subject = math::inline(entry.claim.foil.subject)?;
    let seen = match &entry.foil {
        Err(failure) if failure.is_unproved() => {
            format!("To do: {}", escape(failure.witness()))
        }
        Err(failure) => format!("It does: {}", escape(failure.witness())),
        Ok(_) => "It does not.".into(),
    };
    Ok(format!(
        r#"<dt>Must fail on</dt><dd>{subject} <span class="counterexample">{seen}</span></dd>"#
    ))
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
    if links.is_empty() {
        return String::new();
    }
    format!("<dt>Bears on</dt><dd>{}</dd>", links.join(", "))
}

/// What a reader can type to see the proof fail.
fn breaking(claim: &str, broken: &Break) -> String {
    let [file, old, new] = [broken.file, broken.old, broken.new].map(escape);
    format!(
        "<details class=\"break\"><summary>Break it</summary>\
         <p>In <code>{file}</code> change</p><pre>{old}</pre><p>to</p><pre>{new}</pre>\
         <p>and run <code>cargo test --test claims -- {claim}</code>. \
         The test <code>{claim} holds</code> fails.</p></details>"
    )
}

/// What only some readers want: the numbers found, the deciding case, the seed, the risk.
fn details(evidence: &Evidence) -> String {
    let method = evidence.method();
    let mut rows = format!(
        "<p><strong>{method}</strong>: {}.</p><table><tbody>",
        method.meaning()
    );
    let mut row = |name: &str, text: &str| {
        let name = escape(name);
        rows += &[
            r#"<tr><th scope="row">"#,
            &name,
            "</th><td>",
            text,
            "</td></tr>",
        ]
        .concat();
    };
    for finding in evidence.findings() {
        row(&finding.name, &number(&finding.text));
    }
    if let Some(witness) = evidence.witness() {
        row("deciding case", &escape(witness));
    }
    if let Some(seed) = evidence.seed() {
        row("seed", &seed.to_string());
    }
    if let Some(risk) = evidence.risk() {
        row(
            "risk of a false statement, at most",
            &number(&risk.notation()),
        );
    }
    rows.push_str("</tbody></table>");
    let rows = rows.replace("<table><tbody></tbody></table>", "");
    format!("<details><summary>Evidence in detail</summary>{rows}</details>")
}
