//! The ledger and the source's statements as tables, and a verdict as a badge.

use crate::html::{address, escape, spoken, strength};
use crate::math;
use std::fmt::Write;
use textbook::claim::{Bearing, Statement, Verdict};
use textbook::ledger::{Entry, Ledger};
use textbook::proof::{Outcome, grouped};

/// How many claims are known how well: `34 proved, 3 tested`.
#[must_use]
pub fn counts(ledger: &Ledger) -> String {
    let counted = Outcome::ALL.iter().filter_map(|&outcome| {
        let same = |entry: &&Entry| entry.outcome() == outcome;
        let count = ledger.entries().iter().filter(same).count();
        (count > 0).then(|| format!("{count} {}", spoken(outcome)))
    });
    counted.collect::<Vec<_>>().join(", ")
}

/// Every claim of the book in one table, linked to its card.
///
/// # Errors
/// If a statement holds TeX that cannot be read.
pub fn ledger(ledger: &Ledger) -> anyhow::Result<String> {
    let columns = ["Claim", "Known", "Covers", "Cases"];
    let head = columns.map(|column| format!(r#"<th scope="col">{column}</th>"#));
    let mut html = format!(
        r#"<div class="wide"><table class="ledger"><thead><tr>{}</tr></thead>"#,
        head.concat()
    );
    for &chapter in ledger.book().chapters {
        let of_chapter = |entry: &&Entry| std::ptr::eq(entry.chapter, chapter);
        let mut entries = ledger.entries().iter().filter(of_chapter).peekable();
        if entries.peek().is_none() {
            continue;
        }
        let (slug, title) = (chapter.slug, math::inline(chapter.title)?);
        html.push_str(r#"<tbody><tr><th colspan="4" scope="rowgroup">"#);
        write!(html, r#"<a href="{slug}.html">{title}</a></th></tr>"#)?;
        for entry in entries {
            let (domain, cases) = match &entry.proof {
                Ok(evidence) => (evidence.domain(), grouped(evidence.cases())),
                Err(failure) => (failure.witness().into(), "–".into()),
            };
            let statement = math::inline(entry.claim.statement)?;
            let (address, id) = (address(entry), entry.id());
            let card = format!(r#"href="{address}" aria-label="the card of {id}""#);
            write!(html, "<tr><td>{statement} <a {card}>card</a></td>")?;
            let (strength, domain) = (strength(entry.outcome()), escape(&domain));
            write!(html, "<td>{strength}</td><td>{domain}</td>")?;
            write!(html, r#"<td class="number">{cases}</td></tr>"#)?;
        }
        html.push_str("</tbody>");
    }
    html.push_str("</table></div>");
    Ok(html)
}

/// The claims that are not proved for all cases, each with its word and why; nothing if there is
/// none.
///
/// # Errors
/// If a reason holds TeX that cannot be read.
pub fn short_of_proof(ledger: &Ledger) -> anyhow::Result<String> {
    let mut html = String::from("<ul>");
    for entry in ledger.entries() {
        if let Some(reason) = entry.claim.short_of_proof {
            let (strength, reason) =
                (strength(entry.outcome()), math::inline(reason)?);
            let link = format!(r#"<a href="{}">{}</a>"#, address(entry), entry.id());
            write!(html, "<li>{strength} {link}: {reason}</li>")?;
        }
    }
    html.push_str("</ul>");
    Ok(html)
}

/// Every statement of the source with its verdict and the claims behind it, under its id as anchor.
///
/// # Errors
/// If a statement holds TeX that cannot be read.
pub fn statements(ledger: &Ledger) -> anyhow::Result<String> {
    let mut html = String::from(r#"<div class="statements">"#);
    for statement in ledger.book().statements {
        let (id, badge) = (statement.id, badge(ledger.verdict(statement)));
        let named = format!(r#"id="{id}" aria-label="Statement {id}""#);
        let link = format!(r#"<a class="id" href="statements.html#{id}">{id}</a>"#);
        write!(html, r#"<section class="source" {named}><p>{link} {badge}"#)?;
        let voice = escape(statement.voice);
        write!(html, r#" <span class="voice">{voice}</span></p>"#)?;
        let restated = math::inline(statement.restated)?;
        write!(html, r#"<p class="restated">{restated}</p>"#)?;
        let claims = ledger.bearing_on(id).map(|(entry, bearing)| {
            let (how, strength) = (passive(bearing), strength(entry.outcome()));
            let (address, id) = (address(entry), entry.id());
            format!(r#"<li>{how} by <a href="{address}">{id}</a> {strength}</li>"#)
        });
        let claims: String = claims.collect();
        if !claims.is_empty() {
            write!(html, "<ul>{claims}</ul>")?;
        }
        html.push_str("</section>");
    }
    html.push_str("</div>");
    Ok(html)
}

/// How a statement stands to a claim that bears on it.
fn passive(bearing: Bearing) -> &'static str {
    match bearing {
        Bearing::Supports => "supported",
        Bearing::Limits => "limited",
        Bearing::Refutes => "refuted",
    }
}

/// The derived verdict on `statement`, to stand inside a sentence: the word alone. Who points at it
/// is shown the statement.
#[must_use]
pub fn verdict(ledger: &Ledger, statement: &Statement) -> String {
    let id = statement.id;
    let verdict = ledger.verdict(statement);
    let note = math::plain(statement.restated).map_or_else(String::new, |text| {
        format!(r#" data-note="{id}: {}""#, escape(&text))
    });
    let (word, badge) = (verdict.text(), badge(verdict));
    let spoken = format!(r#"aria-label="{word}: statement {id}""#);
    format!(
        r#"<a class="verdict-link" href="statements.html#{id}"{note} {spoken}>{badge}</a>"#
    )
}

fn badge(verdict: Verdict) -> String {
    let (class, mark) = match verdict {
        Verdict::True => ("true", "✓"),
        // As an entity: two stars in one paragraph would be an emphasis of Markdown.
        Verdict::TrueIf => ("true-if", "✓&#42;"),
        Verdict::Imprecise => ("imprecise", "≈"),
        Verdict::False => ("false", "✗"),
        Verdict::Open => ("open", "?"),
    };
    format!(
        r#"<span class="verdict {class}"><span aria-hidden="true">{mark}</span> {}</span>"#,
        verdict.text()
    )
}
