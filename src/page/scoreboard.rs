//! The scoreboard on a page: a plain table, to which a script adds buttons that sort and fields
//! that filter.

use crate::activation::catalogue::CATALOGUE;
use crate::scoreboard::{Cell, Column, Kind, Scoreboard};
use std::fmt::Write;
use textbook::ledger::Ledger;
use textbook_weaver::html::{address, escape, strength};
use textbook_weaver::math;

/// The table: an activation a row, a property a column, each head linked to its card.
///
/// # Errors
/// If the ledger lacks a claim of the scoreboard, or if a formula cannot be read.
pub fn table(ledger: &Ledger) -> anyhow::Result<String> {
    let scoreboard = Scoreboard::of(ledger)
        .map_err(|claim| anyhow::anyhow!("the ledger has no claim `{claim}`"))?;
    let mut html = String::from(r#"<div class="scoreboard">"#);
    filters(&mut html, &scoreboard)?;
    let region = r#"role="region" aria-label="Scoreboard" tabindex="0""#;
    write!(html, r#"<div class="wide" {region}><table>"#)?;
    write!(
        html,
        "<caption>{} activations, {} properties</caption>",
        CATALOGUE.len(),
        scoreboard.columns().len(),
    )?;
    html.push_str(r#"<thead><tr><th scope="col">activation</th>"#);
    for (column, entry) in scoreboard.columns() {
        write!(
            html,
            r#"<th scope="col" data-kind="{}"><a href="{}" title="{}">{}</a> {}</th>"#,
            kind(column),
            address(entry),
            escape(column.meaning),
            column.title,
            strength(entry.outcome()),
        )?;
    }
    html.push_str("</tr></thead><tbody>");
    for (f, cells) in scoreboard.rows() {
        write!(
            html,
            r#"<tr><th scope="row">{} <span class="formula">{}</span></th>"#,
            escape(f.name),
            math::inline(&format!("${}$", f.formula))?,
        )?;
        for (cell, (column, _)) in cells.iter().zip(scoreboard.columns()) {
            html.push_str(&data(cell, column));
        }
        html.push_str("</tr>");
    }
    html.push_str("</tbody></table></div>");
    html.push_str(&meanings(&scoreboard));
    html.push_str("</div>");
    Ok(html)
}

/// The word for how a column is sorted and filtered.
fn kind(column: &Column) -> &'static str {
    match column.kind {
        Kind::Answer => "answer",
        Kind::Number => "number",
        Kind::Range => "range",
        Kind::Count => "count",
    }
}

fn data(cell: &Cell, column: &Column) -> String {
    let class = match column.kind {
        Kind::Answer if cell.value > 0.0 => "answer yes",
        Kind::Answer => "answer",
        _ => "number",
    };
    format!(
        r#"<td class="{class}" data-label="{}" data-value="{}" title="{}">{}</td>"#,
        column.title,
        cell.value,
        escape(&cell.detail),
        escape(&cell.text),
    )
}

/// A field for the name and one for each yes-or-no column. A script shows them.
fn filters(html: &mut String, scoreboard: &Scoreboard) -> std::fmt::Result {
    let group = r#"role="group" aria-label="Filter the scoreboard" hidden"#;
    write!(html, r#"<div class="filters" {group}>"#)?;
    html.push_str(r#"<label>name <input type="search" autocomplete="off"></label>"#);
    for (place, (column, _)) in scoreboard.columns().iter().enumerate() {
        if column.kind == Kind::Answer {
            let (title, place) = (column.title, place + 1);
            write!(
                html,
                r#"<label>{title} <select data-column="{place}" autocomplete="off">"#
            )?;
            html.push_str(r#"<option value="">any</option><option>yes</option>"#);
            html.push_str("<option>no</option></select></label>");
        }
    }
    html.push_str(r#"<output aria-live="polite"></output></div>"#);
    Ok(())
}

/// What each column means.
fn meanings(scoreboard: &Scoreboard) -> String {
    let meaning = |(column, _): &(&Column, _)| {
        format!(
            "<dt>{}</dt><dd>{}</dd>",
            column.title,
            escape(column.meaning)
        )
    };
    let list = scoreboard.columns().iter().map(meaning);
    format!(
        "<details><summary>What the columns mean</summary><dl>{}</dl></details>",
        list.collect::<String>()
    )
}
