//! The length of the gradient, layer by layer.

use super::super::seeds::title;
use super::{STYLES, label_ends, nothing};
use crate::training::plan::SHORT;
use crate::training::{Record, record};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::{exp, ln};
use textbook::proof::{Show, Significant};

const DEPTH: usize = 16;
const FAMILIES: [&str; 5] = [
    "sigmoid-xavier",
    "tanh-xavier",
    "relu-he",
    "sigmoid-norm",
    "sigmoid-skip",
];
const LOWEST: f64 = 1e-20;
const HIGHEST: f64 = 1e2;
/// The layer at which the first curve is named, counted from 0, and its place on the axis.
const LAYER_NAMED: usize = 6;
const NAMED: f64 = 7.0;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let epoch = settings.count("epoch") as usize;
    let look = SHORT
        .examined
        .iter()
        .position(|&look| look == epoch)
        .unwrap_or(0);
    record().map_or_else(|fault| nothing(&fault), |record| drawn(record, look))
}

/// The lengths of a network's gradient from the first layer to the last hidden one.
fn lengths(record: &Record, family: &str, look: usize) -> Vec<f64> {
    let run = &record.network(family, DEPTH).runs[0];
    let detail = run.detail.as_ref();
    let layer = |layer: usize| detail.map(|detail| detail.layers[look][layer][0]);
    (0..DEPTH)
        .map(|number| layer(number).unwrap_or(f64::NAN))
        .collect()
}

fn drawn(record: &Record, look: usize) -> Drawing {
    let mut plot = Plot::new(
        Axis::linear("hidden layer, the first one next to the input", 0.0, 28.0)
            .marked(&[1.0, 4.0, 8.0, 12.0, 16.0]),
        Axis::log("length of the gradient", LOWEST, HIGHEST),
    );
    let series = FAMILIES.map(|family| lengths(record, family, look));
    let mut ends = Vec::new();
    for ((family, lengths), style) in FAMILIES.iter().zip(&series).zip(STYLES) {
        let points: Vec<_> = (1u32..)
            .map(f64::from)
            .zip(lengths.iter().copied())
            .collect();
        plot.curve(style, &points);
        // The first curve runs alone and has its name where it is; the others meet at the right.
        if ends.is_empty() {
            // A little under the curve.
            let place = (NAMED, lengths[LAYER_NAMED] / 50.0);
            plot.label(title(family), place, Side::Right);
        }
        let last = lengths.last().copied().unwrap_or(LOWEST).max(LOWEST);
        ends.push((ln(last / LOWEST) / ln(HIGHEST / LOWEST), title(family)));
    }
    ends.remove(0);
    label_ends(&mut plot, 16.2, ends, [0.02, 0.085], |height| {
        LOWEST * exp(height * ln(HIGHEST / LOWEST))
    });
    let shown = |value: f64| Significant { value, digits: 2 }.text();
    let told = FAMILIES.iter().zip(&series).map(|(family, lengths)| {
        let first = lengths.first().copied().unwrap_or(f64::NAN);
        let last = lengths.last().copied().unwrap_or(f64::NAN);
        format!("{}: {} and {}", title(family), shown(first), shown(last))
    });
    let told: Vec<_> = told.collect();
    let rows = (0..DEPTH).map(|layer| {
        let lengths = series.iter().map(|lengths| shown(lengths[layer]));
        [(layer + 1).to_string()]
            .into_iter()
            .chain(lengths)
            .collect()
    });
    let names = FAMILIES.map(|family| title(family).to_owned());
    let table = Table {
        columns: ["layer".to_owned()].into_iter().chain(names).collect(),
        rows: rows.collect(),
    };
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The length of the gradient in each of 16 hidden layers after {} epochs. \
             In the first layer and in the last one: {}.",
            SHORT.examined[look],
            told.join("; ")
        ),
        table,
    }
}
