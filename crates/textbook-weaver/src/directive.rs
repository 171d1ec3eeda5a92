//! Directives: what stands in double braces on a page, and what takes its place.
//!
//! | directive | becomes |
//! | --- | --- |
//! | `{{#claim chapter/claim}}` | a card |
//! | `{{#ask chapter/claim question}}` | a question that folds away its answer, the claim |
//! | `{{#value chapter/claim finding}}` | a number that the proof found |
//! | `{{#figure chapter/figure}}` | a figure |
//! | `{{#see figure part words}}` | words that point at a part of a figure of the same chapter |
//! | `{{#verdict S16}}` | a statement's verdict |
//! | `{{#ledger}}`, `{{#statements}}` | a table of all claims, of all statements |
//! | `{{#counts}}` | how many claims are known how well |
//! | `{{#short-of-proof}}` | the claims that are not proved for all cases, and why |
//! | `{{#lines path}}` | how many lines of code stand in a file or folder of Rust |
//! | `{{#exercise name}}` | an exercise with its hint and its solution |
//! | `{{#code path item}}` | a piece of the book's own program |
//! | `{{#include path}}` | mdBook's own: a file beside the page |
//!
//! A book may add directives of its own, [`Manuscript::with_directive`].

use crate::manuscript::Manuscript;
use crate::problem::unknown;
use crate::{card, exercise, html, layout, math, source, table};
use std::collections::BTreeMap;
use std::path::Path;
use textbook::ledger::{Entry, Ledger};

const DIRECTIVES: [&str; 14] = [
    "ask",
    "claim",
    "value",
    "figure",
    "see",
    "verdict",
    "ledger",
    "statements",
    "counts",
    "short-of-proof",
    "exercise",
    "code",
    "lines",
    "include",
];

/// What the directive `body` on the page `stem` becomes; the scripts that it needs go to `scripts`.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn replaced(
    manuscript: &Manuscript,
    stem: &str,
    body: &str,
    scripts: &mut BTreeMap<String, String>,
) -> Result<String, String> {
    let ledger = manuscript.ledger();
    let (name, rest) = body.split_once(' ').unwrap_or((body, ""));
    let rest = rest.trim();
    let told = |html: anyhow::Result<String>| html.map_err(|e| format!("{e:#}"));
    let own = manuscript.directives().iter().find(|(own, _)| *own == name);
    let alone = ["ledger", "statements", "counts", "short-of-proof"].contains(&name);
    if (alone || own.is_some()) && !rest.is_empty() {
        return Err(format!(
            "`{name}` takes no argument, but `{rest}` follows it"
        ));
    }
    if let Some((_, html)) = own {
        return told(html(ledger));
    }
    match name {
        "claim" => told(card::claim(entry(ledger, rest)?)),
        "ask" => ask(ledger, rest),
        "value" => value(ledger, rest),
        "figure" => {
            let picture = manuscript.picture(rest, stem)?;
            scripts.extend(picture.data);
            Ok(picture.html)
        }
        "see" => see(manuscript, stem, rest),
        "verdict" => verdict(ledger, rest),
        "ledger" => told(table::ledger(ledger)),
        "statements" => told(table::statements(ledger)),
        "counts" => Ok(table::counts(ledger)),
        "short-of-proof" => told(table::short_of_proof(ledger)),
        _ => quote(manuscript, name, rest, body).unwrap_or_else(|| {
            let own = manuscript.directives().iter().map(|(name, _)| *name);
            let known = DIRECTIVES.into_iter().chain(own);
            Err(unknown("directive", name, known))
        }),
    }
}

/// What a directive becomes that quotes another file, which may change while the page stays;
/// nothing for any other directive.
pub(crate) fn quote(
    manuscript: &Manuscript,
    name: &str,
    rest: &str,
    body: &str,
) -> Option<Result<String, String>> {
    match name {
        "exercise" => Some(exercise::block(manuscript.root(), rest)),
        "code" => Some(source::item(manuscript.root(), rest)),
        "lines" => Some(source::lines(manuscript.root(), rest)),
        "include" => Some(include(manuscript.root(), rest, body)),
        _ => None,
    }
}

fn entry<'a>(ledger: &'a Ledger, id: &str) -> Result<&'a Entry, String> {
    ledger
        .entry(id)
        .ok_or_else(|| unknown("claim", id, ledger.entries().iter().map(Entry::id)))
}

fn ask(ledger: &Ledger, rest: &str) -> Result<String, String> {
    let (id, question) = rest
        .split_once(' ')
        .ok_or("`ask` needs a claim and a question that it answers")?;
    card::question(entry(ledger, id)?, question).map_err(|e| format!("{e:#}"))
}

fn value(ledger: &Ledger, rest: &str) -> Result<String, String> {
    let (id, name) = rest
        .split_once(' ')
        .ok_or("`value` needs a claim and the name of one of its findings")?;
    let entry = entry(ledger, id)?;
    if entry.is_draft() {
        return Ok(r#"<span class="value">(not proved yet)</span>"#.into());
    }
    let evidence = entry.proof.as_ref().map_err(|failure| {
        format!("{id} has no findings, since it is not proved: {failure}")
    })?;
    let finding = evidence.find(name).ok_or_else(|| {
        let known = evidence.findings().iter().map(|finding| &finding.name);
        unknown("finding", name, known)
    })?;
    Ok(format!(
        r#"<span class="value">{}</span>"#,
        html::number(&finding.text)
    ))
}

/// Words that mark a part of a figure while a reader points at them, and are marked with it.
fn see(manuscript: &Manuscript, stem: &str, rest: &str) -> Result<String, String> {
    let mut words = rest.splitn(3, ' ');
    let (Some(figure), Some(part), Some(words)) =
        (words.next(), words.next(), words.next())
    else {
        return Err(
            "`see` needs a figure of this chapter, the name of one of its parts, and words".into(),
        );
    };
    let picture = manuscript.picture(&format!("{stem}/{figure}"), stem)?;
    let parts = picture.html.split(r#"data-part=""#).skip(1);
    let parts = parts.filter_map(|part| part.split('"').next());
    if !parts.clone().any(|known| known == part) {
        return Err(unknown("part of the figure", part, parts));
    }
    let words = math::inline(words).map_err(|e| format!("{e:#}"))?;
    Ok(format!(
        r##"<a class="see" href="#figure-{stem}--{figure}" data-see="{part}">{words}</a>"##
    ))
}

fn verdict(ledger: &Ledger, id: &str) -> Result<String, String> {
    let statements = ledger.book().statements;
    let found = statements.iter().find(|statement| statement.id == id);
    let statement = found.ok_or_else(|| {
        unknown(
            "statement",
            id,
            statements.iter().map(|statement| statement.id),
        )
    })?;
    Ok(table::verdict(ledger, statement))
}

/// mdBook includes the file itself; a missing one is our problem, since mdBook only logs it.
fn include(root: &Path, rest: &str, body: &str) -> Result<String, String> {
    let path = rest.split(':').next().unwrap_or(rest);
    if root.join(layout::PAGES).join(path).is_file() {
        Ok(format!("{{{{#{body}}}}}"))
    } else {
        Err(format!("the included file `{path}` does not exist"))
    }
}
