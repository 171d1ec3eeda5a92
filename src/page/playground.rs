//! The playground on its page: trained a little when the book is built, and set going by a script.

use crate::playground::{
    Answer, Begin, Bend, Data, LARGEST_RATE, MOST_LAYERS, MOST_UNITS, Method,
    Question, Report, SMALLEST_RATE, ask, findings,
};
use std::fmt::Write;
use textbook::figure::escape;
use textbook::ledger::Ledger;
use textbook::proof::three_digits;

/// What stands on the page at first.
const START: &str = "steps:40";

/// The field for a formula, which waits until one is asked for.
const FORMULA: &str = r#"<label hidden>f(x) =
<input name="formula" type="text" spellcheck="false" autocapitalize="off" autocomplete="off"
value="x*sigmoid(x)"></label>"#;

/// The element of the page. Its controls are hidden until they do something.
///
/// # Errors
/// If the state at first is none.
pub(super) fn element(_: &Ledger) -> anyhow::Result<String> {
    let state = START.into();
    let answer = ask(&Question {
        state,
        edit: None,
        cursor: None,
    })?;
    let Answer {
        report,
        summary,
        command,
        pictures,
        ..
    } = &answer;
    let mut html = format!(
        r#"<div class="live trainer" data-live="play" data-wake="Train one yourself" id="play"
data-state="{}">"#,
        escape(&report.state)
    );
    write!(
        html,
        r#"<div class="live-bar"></div>{}<p class="summary" role="status">{}</p>"#,
        controls(&answer),
        escape(summary),
    )?;
    html.push_str(r#"<div class="pictures">"#);
    let shown = [
        (
            "plane",
            &pictures.plane,
            "The points, and the side on which the network puts each place",
        ),
        (
            "network",
            &pictures.network,
            "The network: an edge for each weight, wider for a larger one; orange is positive, \
             blue and dashed negative. A crossed unit is dead on these points",
        ),
        ("loss", &pictures.loss, "The loss, step by step"),
        (
            "gradient",
            &pictures.gradient,
            "How long the gradient of each layer is",
        ),
    ];
    for (name, svg, caption) in shown {
        let more = match name {
            "plane" => format!(r#": <span class="drawn">{}</span>"#, pictures.drawn),
            _ => String::new(),
        };
        write!(
            html,
            r#"<figure class="{name}">
<div class="frame" role="img" aria-label="{caption}">{svg}</div>
<figcaption>{caption}{more}.</figcaption></figure>"#
        )?;
    }
    write!(
        html,
        r#"</div><p>In a terminal: <code class="command">{}</code><br>
Fingerprint of the weights: <code class="fingerprint">{}</code></p></div>"#,
        escape(command),
        report.fingerprint,
    )?;
    Ok(html)
}

/// The controls at what they stand at first.
fn controls(answer: &Answer) -> String {
    let at = |name: &str| {
        let found = answer.controls.iter().find(|(control, _)| *control == name);
        found.map_or("", |(_, value)| value)
    };
    let sets = Data::NAMED.map(|(word, _)| match word {
        "xor" => (word, "XOR"),
        "none" => (word, "only your own"),
        _ => (word, word),
    });
    let bends = Bend::NAMED.map(|(word, _)| match word {
        "relu" => (word, "ReLU"),
        "leaky" => (word, "leaky ReLU"),
        "gelu" => (word, "GELU"),
        _ => (word, word),
    });
    let bends: Vec<_> = bends.into_iter().chain([("", "a formula")]).collect();
    let starts = Begin::NAMED.map(|(word, _)| match word {
        "he" => (word, "He"),
        "xavier" => (word, "Xavier"),
        "lecun" => (word, "LeCun"),
        _ => (word, "all zeros"),
    });
    let methods = Method::NAMED.map(|(word, _)| match word {
        "adam" => (word, "Adam"),
        _ => (word, "gradient descent"),
    });
    let norms = [("no", "none"), ("yes", "over all points")];
    let layers = format!(r#"type="number" min="0" max="{MOST_LAYERS}""#);
    let width = format!(r#"type="number" min="1" max="{MOST_UNITS}""#);
    let rate = format!(
        r#"type="number" min="{SMALLEST_RATE}" max="{LARGEST_RATE}" step="any""#
    );
    let fields = [
        select("points", "data", &sets, at("data")),
        input("hidden layers", "layers", &layers, at("layers")),
        input("units in each", "width", &width, at("width")),
        select("activation", "f", &bends, at("f")),
        FORMULA.into(),
        select("start", "start", &starts, at("start")),
        select("step by", "method", &methods, at("method")),
        input("learning rate", "rate", &rate, at("rate")),
        select("batch normalization", "norm", &norms, at("norm")),
        input(
            "seed",
            "seed",
            r#"type="number" min="0" max="4294967295""#,
            at("seed"),
        ),
    ];
    let place = r#"type="number" min="-1" max="1" step="any""#;
    format!(
        r#"<form class="controls" hidden autocomplete="off"><div>{}</div>
<fieldset><legend>Points of your own: touch the picture, or</legend>{}{}{}{}{}{}</fieldset>
<p class="mistake" role="alert" hidden></p><div>{}{}{}{}</div></form>"#,
        fields.concat(),
        select("class", "class", &[("1", "orange"), ("0", "blue")], "1"),
        input("x", "x", place, "0"),
        input("y", "y", place, "0"),
        button("Place a point", "place", ""),
        button("Take the last away", "undo", ""),
        button("Take all away", "clear", ""),
        button("Step", "step", ""),
        button("Run", "run", ""),
        button("Start again", "restart", ""),
        button("Stop", "stop", " disabled"),
    )
}

fn select(label: &str, name: &str, options: &[(&str, &str)], at: &str) -> String {
    let options = options.iter().map(|(value, text)| {
        let selected = if *value == at { " selected" } else { "" };
        format!(r#"<option value="{value}"{selected}>{text}</option>"#)
    });
    let options: String = options.collect();
    format!(r#"<label>{label} <select name="{name}">{options}</select></label>"#)
}

fn input(label: &str, name: &str, kind: &str, at: &str) -> String {
    format!(r#"<label>{label} <input name="{name}" {kind} value="{at}"></label>"#)
}

fn button(label: &str, act: &str, more: &str) -> String {
    format!(r#"<button type="button" data-do="{act}"{more}>{label}</button>"#)
}

/// The heads of the table of findings.
const HEADS: [&str; 7] = [
    "training",
    "steps",
    "loss",
    "right",
    "dead units",
    "gradient, first layer",
    "gradient, last layer",
];

/// What one can find out: each finding with its trainings, a link to each, and what was measured.
///
/// # Errors
/// If a number cannot be written.
pub(super) fn found(_: &Ledger) -> anyhow::Result<String> {
    let heads = HEADS.map(|head| format!(r#"<th scope="col">{head}</th>"#));
    let mut html = format!(
        r#"<div class="wide" role="region" aria-label="What one can find out" tabindex="0">
<table class="findings turned"><thead><tr>{}</tr></thead>"#,
        heads.concat()
    );
    for finding in findings() {
        write!(
            html,
            r#"<tbody><tr><th colspan="7" scope="rowgroup">{}</th></tr>"#,
            escape(&finding.sentence)
        )?;
        for (label, report) in &finding.runs {
            write!(
                html,
                r#"<tr><th scope="row"><a href="playground.html?play={}#play">{label}</a></th>"#,
                escape(&report.state),
            )?;
            for (head, cell) in HEADS[1..].iter().zip(cells(report)) {
                write!(
                    html,
                    r#"<td class="number" data-label="{head}">{cell}</td>"#
                )?;
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody>");
    }
    html.push_str("</table></div>");
    Ok(html)
}

/// What was measured of a training.
fn cells(report: &Report) -> [String; 6] {
    let number = |number: Option<f64>| number.map_or("none".into(), three_digits);
    [
        report.steps.to_string(),
        number(report.loss),
        format!("{} of {}", report.right, report.points),
        format!("{} of {}", report.dead.len(), report.units),
        number(report.gradient.first().copied()),
        number(report.gradient.last().copied()),
    ]
}
