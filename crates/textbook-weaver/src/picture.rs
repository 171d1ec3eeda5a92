//! A figure on the page: drawn at its start, all other settings in one script that waits to be
//! asked for.

use crate::folds::unsearched;
use crate::html::escape;
use crate::layout::module;
use crate::math;
use rayon::prelude::*;
use std::fmt::Write;
use textbook::claim::Chapter;
use textbook::figure::{Between, Drawing, Figure, Settings, Slider, Table};

/// A figure as the book holds it.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The `<figure>` element, without a blank line.
    pub html: String,
    /// Path and text of the script with the other settings, if there are any.
    pub data: Option<(String, String)>,
}

/// Draws `figure` of `chapter` for the page `stem`, and at every other setting if that is the
/// chapter's own page. Its ids differ from page to page, since all pages are one when the book is
/// printed; the script is the same.
///
/// # Errors
/// If the caption holds TeX that cannot be read.
pub fn figure(
    chapter: &Chapter,
    figure: &Figure,
    stem: &str,
) -> anyhow::Result<Picture> {
    let data = name(chapter, figure);
    let id = id(chapter, figure, stem);
    let start = Settings::start(figure.sliders);
    let drawing = drawn(chapter, figure, &start)?;
    let borrowed = if id == data { "" } else { " borrowed" };
    let mut html = format!(
        r#"<figure class="picture{borrowed}" id="figure-{id}" data-figure="{data}" data-name="{}""#,
        figure.name
    );
    if figure.sliders.iter().any(has_between) {
        html.push_str(r#" data-live="figure""#);
    }
    let named = format!(
        r#"aria-labelledby="caption-{id}" aria-describedby="description-{id}""#
    );
    let svg = drawing.svg;
    write!(
        html,
        r#"><div class="frame" role="img" {named}>{svg}</div>"#
    )?;
    if !figure.sliders.is_empty() {
        html.push_str(&sliders(&id, figure.sliders));
    }
    let caption = math::inline(figure.caption)?;
    let named = format!(r#"<figcaption id="caption-{id}">"#);
    write!(html, "{named}{caption}</figcaption>")?;
    html.push_str("<details><summary>Description and data</summary>");
    let description = escape(&drawing.description);
    let named = format!(r#"<p class="description" id="description-{id}">"#);
    let table = unsearched(&data_table(&drawing.table));
    write!(html, "{named}{description}</p>{table}</details></figure>")?;
    let data = if figure.sliders.is_empty() || stem != chapter.slug {
        None
    } else {
        let script = script(&data, chapter, figure, &start)?;
        Some((format!("figures/{data}.js"), script))
    };
    Ok(Picture { html, data })
}

fn name(chapter: &Chapter, figure: &Figure) -> String {
    format!("{}--{}", chapter.slug, figure.name)
}

/// What follows `figure-` in the anchor of `figure` on the page `stem`.
pub(crate) fn id(chapter: &Chapter, figure: &Figure, stem: &str) -> String {
    let name = name(chapter, figure);
    if stem == chapter.slug {
        name
    } else {
        format!("{stem}--{name}")
    }
}

/// Draws the figure at one setting, with all that a reader who cannot see it needs.
fn drawn(
    chapter: &Chapter,
    figure: &Figure,
    settings: &Settings,
) -> anyhow::Result<Drawing> {
    let drawing = (figure.draw)(settings);
    let data = drawing.table.columns.concat();
    for (part, text) in [("description", &drawing.description), ("table", &data)] {
        anyhow::ensure!(
            !text.trim().is_empty(),
            "the figure `{}` has no {part}; write the `{part}` of its drawing in {}",
            figure.name,
            module(chapter)
        );
    }
    Ok(drawing)
}

fn has_between(slider: &Slider) -> bool {
    slider.between != Between::Nothing
}

/// Native inputs: keyboard and touch come with them. A script shows them.
fn sliders(id: &str, sliders: &[Slider]) -> String {
    let control = |slider: &Slider| {
        let kind = if is_choice(slider) { choice } else { range };
        kind(&format!("slider-{id}-{}", slider.name), slider)
    };
    let controls: String = sliders.iter().map(control).collect();
    format!(r#"<div class="sliders" hidden>{controls}</div>"#)
}

/// Whether the stops are words: these have no order that a slider would show.
fn is_choice(slider: &Slider) -> bool {
    let mut numbered = (0_u32..).map(f64::from).zip(slider.stops);
    let is_word = |stop: &str| stop.parse::<f64>().is_err();
    numbered.all(|(number, stop)| stop.1 == number && is_word(stop.0))
}

/// The name of a control and what it shows at its stops.
fn stops(slider: &Slider) -> String {
    let stops: Vec<_> = slider.stops.iter().map(|stop| stop.0).collect();
    let (name, stops) = (slider.name, escape(&stops.join("|")));
    format!(r#"data-name="{name}" data-stops="{stops}""#)
}

fn range(input: &str, slider: &Slider) -> String {
    let has_between = has_between(slider);
    let between = if has_between { " data-between" } else { "" };
    let plays = if slider.plays { " data-plays" } else { "" };
    let (last, start) = (slider.stops.len() - 1, slider.start);
    let range = format!(r#"min="0" max="{last}" step="1" value="{start}""#);
    let more = stops(slider) + between + plays;
    let (label, shown) = (escape(slider.label), escape(slider.stops[start].0));
    [
        format!(r#"<div class="slider"><label for="{input}">{label}</label>"#),
        format!(
            r#"<input type="range" id="{input}" {range} autocomplete="off" {more}>"#
        ),
        format!(r#"<output for="{input}">{shown}</output></div>"#),
    ]
    .concat()
}

fn choice(input: &str, slider: &Slider) -> String {
    let button = |(place, stop): (usize, &(&str, f64))| {
        let is_start = place == slider.start;
        let checked = if is_start { " checked" } else { "" };
        let radio = format!(r#"type="radio" name="{input}" autocomplete="off""#);
        format!("<label><input {radio}{checked}>{}</label>", escape(stop.0))
    };
    let buttons: String = slider.stops.iter().enumerate().map(button).collect();
    let (stops, label) = (stops(slider), escape(slider.label));
    let legend = format!("<legend>{label}</legend>");
    format!(r#"<fieldset class="choice" {stops}>{legend}{buttons}</fieldset>"#)
}

fn data_table(table: &Table) -> String {
    let column = |name: &String| format!(r#"<th scope="col">{}</th>"#, escape(name));
    let columns: String = table.columns.iter().map(column).collect();
    let head = format!("<thead><tr>{columns}</tr></thead>");
    let body = format!("<tbody>{}</tbody>", table.rows_html());
    format!(r#"<div class="wide"><table>{head}{body}</table></div>"#)
}

/// The settings in order, `null` for the one that stands on the page: picture, description, table
/// rows.
fn script(
    id: &str,
    chapter: &Chapter,
    figure: &Figure,
    start: &Settings,
) -> anyhow::Result<String> {
    let settings: Vec<_> = Settings::all(figure.sliders).collect();
    let states = settings.into_par_iter().map(|settings| {
        if settings.texts() == start.texts() {
            return Ok(None);
        }
        let drawing = drawn(chapter, figure, &settings)?;
        let rows = drawing.table.rows_html();
        Ok(Some([drawing.svg, drawing.description, rows]))
    });
    let states = states.collect::<anyhow::Result<Vec<_>>>()?;
    Ok(format!(
        "textbook.figures[{}]={};\n",
        serde_json::to_string(id)?,
        serde_json::to_string(&states)?
    ))
}
