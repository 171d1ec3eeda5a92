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
    let class = if id == data {
        "picture"
    } else {
        "picture borrowed"
    };
    let start = Settings::start(figure.sliders);
    let Drawing {
        svg,
        description,
        table,
    } = drawn(chapter, figure, &start)?;
    let mut html = format!(
        r#"<figure class="{class}" id="figure-{id}" data-figure="{data}" data-name="{}""#,
        figure.name
    );
    if figure.sliders.iter().any(has_between) {
        html.push_str(r#" data-live="figure""#);
    }
    html.push('>');
    let named = format!(
        r#"aria-labelledby="caption-{id}" aria-describedby="description-{id}""#
    );
    write!(html, r#"<div class="frame" role="img" {named}>{svg}</div>"#)?;
    if !figure.sliders.is_empty() {
        html.push_str(&sliders(&id, figure.sliders));
    }
    let caption = math::inline(figure.caption)?;
    write!(
        html,
        r#"<figcaption id="caption-{id}">{caption}</figcaption>"#
    )?;
    html.push_str("<details><summary>Description and data</summary>");
    write!(
        html,
        r#"<p class="description" id="description-{id}">{}</p>{}</details></figure>"#,
        escape(&description),
        unsearched(&data_table(&table)),
    )?;
    let data = if figure.sliders.is_empty() || stem != chapter.slug {
        None
    } else {
        Some((
            format!("figures/{data}.js"),
            script(&data, chapter, figure, &start)?,
        ))
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
    let controls: String = sliders
        .iter()
        .map(|slider| {
            let input = format!("slider-{id}-{}", slider.name);
            if is_choice(slider) {
                choice(&input, slider)
            } else {
                range(&input, slider)
            }
        })
        .collect();
    format!(r#"<div class="sliders" hidden>{controls}</div>"#)
}

/// Whether the stops are words: these have no order that a slider would show.
fn is_choice(slider: &Slider) -> bool {
    let numbers = slider.stops.iter().enumerate();
    numbers.into_iter().all(|(place, stop)| {
        #[allow(clippy::cast_precision_loss, reason = "a few stops")]
        let counted = place as f64;
        stop.1 == counted && stop.0.parse::<f64>().is_err()
    })
}

/// The name of a control and what it shows at its stops.
fn stops(slider: &Slider) -> String {
    let stops: Vec<_> = slider.stops.iter().map(|stop| stop.0).collect();
    format!(
        r#"data-name="{}" data-stops="{}""#,
        slider.name,
        escape(&stops.join("|"))
    )
}

fn range(input: &str, slider: &Slider) -> String {
    let between = if has_between(slider) {
        " data-between"
    } else {
        ""
    };
    let plays = if slider.plays { " data-plays" } else { "" };
    let range = format!(
        r#"min="0" max="{}" step="1" value="{}" autocomplete="off" {}{between}{plays}"#,
        slider.stops.len() - 1,
        slider.start,
        stops(slider),
    );
    [
        r#"<div class="slider">"#,
        &format!(r#"<label for="{input}">{}</label>"#, escape(slider.label)),
        &format!(r#"<input type="range" id="{input}" {range}>"#),
        &format!(
            r#"<output for="{input}">{}</output></div>"#,
            escape(slider.stops[slider.start].0)
        ),
    ]
    .concat()
}

fn choice(input: &str, slider: &Slider) -> String {
    let button = |(place, stop): (usize, &(&str, f64))| {
        let checked = if place == slider.start {
            " checked"
        } else {
            ""
        };
        format!(
            r#"<label><input type="radio" name="{input}" autocomplete="off"{checked}>{}</label>"#,
            escape(stop.0)
        )
    };
    let buttons: String = slider.stops.iter().enumerate().map(button).collect();
    format!(
        r#"<fieldset class="choice" {}><legend>{}</legend>{buttons}</fieldset>"#,
        stops(slider),
        escape(slider.label),
    )
}

fn data_table(table: &Table) -> String {
    let head = table
        .columns
        .iter()
        .map(|column| format!(r#"<th scope="col">{}</th>"#, escape(column)))
        .collect::<Vec<_>>()
        .concat();
    format!(
        r#"<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{}</tbody></table></div>"#,
        table.rows_html()
    )
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
