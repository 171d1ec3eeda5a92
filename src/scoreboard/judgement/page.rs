//! A judgement as a page shows it.

use super::{Judged, Judgement, Verdict};
use crate::scoreboard::Column;
use std::fmt::Write;
use textbook::figure::escape;
use textbook::proof::three_digits;

impl Judgement {
    /// What became of all properties, in a sentence.
    #[must_use]
    pub fn summary(&self) -> String {
        let number = |verdict| {
            let same = self.cells.iter().filter(|judged| judged.verdict == verdict);
            same.count()
        };
        format!(
            "f(x) = {}: of {} properties {} proved, {} refuted, {} open.",
            self.formula,
            self.cells.len(),
            number(Verdict::Proved),
            number(Verdict::Refuted),
            number(Verdict::Open),
        )
    }

    /// The judgement as an HTML table without a blank line: a property a row, with its verdict, the
    /// bounds or the witness or what is open, and what is known of the nearest of the twelve.
    #[must_use]
    pub fn html(&self) -> String {
        let mut html = String::from(r#"<table class="judgement turned">"#);
        let near = self.neighbour.as_ref();
        let name = near.map_or("", |near| near.activation.name);
        let formula = escape(&self.formula);
        let _ = write!(html, "<caption>f(x) = {formula}.");
        if let Some(near) = near {
            let _ = write!(
                html,
                " The nearest of the twelve is {}, with its weights by its own rule. It \
                 differs by about {} where it differs most of where they were compared, from −4 \
                 to 4.",
                escape(name),
                three_digits(near.distance)
            );
        }
        let _ = write!(
            html,
            "</caption><thead><tr><th scope=\"col\">property</th><th scope=\"col\">verdict</th>\
             <th scope=\"col\">f</th><th scope=\"col\">{}</th></tr></thead><tbody>",
            escape(name)
        );
        for (place, (column, judged)) in self.cells().enumerate() {
            let beside =
                near.map_or("", |near| near.cells[place].cell.text.as_str());
            html.push_str(&row(column, judged, name, beside));
        }
        html.push_str("</tbody></table>");
        html
    }
}

fn row(column: &Column, judged: &Judged, name: &str, beside: &str) -> String {
    let Judged { cell, verdict, .. } = judged;
    let detail = if cell.detail == cell.text {
        String::new()
    } else {
        let detail = escape(&cell.detail.replace(" -", " −").replace("[-", "[−"));
        format!(r#" <span class="detail">{detail}</span>"#)
    };
    format!(
        r#"<tr><th scope="row" title="{}">{}</th><td class="{verdict}">{verdict}</td>
<td>{}{detail}</td><td data-label="{}">{}</td></tr>"#,
        escape(column.meaning),
        column.title,
        escape(&cell.text),
        escape(name),
        escape(beside),
        verdict = verdict.text(),
    )
}
