//! Accuracy against the number of epochs, for the networks that are trained for long.

use super::super::accuracy::guessing;
use super::super::seeds::spread;
use super::super::speed::after;
use super::{STYLES, bar, label_ends, nothing};
use crate::training::digits::digits;
use crate::training::plan::LONG;
use crate::training::{Record, record};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::float;
use textbook::proof::three_digits;

const DEPTH: usize = 16;
/// The networks, and what each has of the two things that tell tanh from the sigmoid.
const NETWORKS: [(&str, &str); 4] = [
    ("sigmoid-long", "σ: neither"),
    ("centred-sigmoid-long", "σ − 1/2: mean zero"),
    ("steep-sigmoid-long", "4σ: slope 1"),
    ("centred-steep-sigmoid-long", "4σ − 2: both"),
];

pub(super) fn draw(_: &Settings) -> Drawing {
    record().map_or_else(|fault| nothing(&fault), drawn)
}

fn drawn(record: &Record) -> Drawing {
    let last = float(LONG.epochs);
    let mut plot = Plot::new(
        Axis::linear("epochs", 0.0, 1.9 * last).marked(&[0.0, 200.0, 500.0, last]),
        Axis::linear("share of the test images that is right", 0.0, 1.0),
    );
    let limit = guessing(&digits().test);
    plot.curve("c5 thin dot", &[(0.0, limit), (last, limit)]);
    plot.label(
        "a guesser, at best",
        (0.53 * last, limit + 0.05),
        Side::Right,
    );
    let (mut ends, mut rows) = (Vec::new(), Vec::new());
    for (number, ((family, name), style)) in
        (0u32..).zip(NETWORKS.iter().zip(STYLES))
    {
        let mut points = Vec::new();
        for &epochs in LONG.examined {
            let spread = spread(record, (family, DEPTH), |run| after(epochs, run));
            // A little to the side of each other, so that the bars can be told apart.
            let x = float(epochs) + 0.006 * last * f64::from(number);
            points.push((x, spread[1]));
            let [worst, middle, best] = bar(&mut plot, style, x, spread);
            rows.push([(*name).to_owned(), epochs.to_string(), worst, middle, best]);
        }
        plot.curve(style, &points);
        ends.push((points.last().map_or(0.0, |point| point.1), *name));
    }
    let medians = ends
        .iter()
        .map(|(end, name)| format!("{name} {}", three_digits(*end)));
    let medians: Vec<_> = medians.collect();
    label_ends(&mut plot, 1.04 * last, ends, [0.02, 0.08], |height| height);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The share of test images that four networks of 16 layers get right, against the \
             number of epochs. The medians after {} epochs: {}.",
            LONG.epochs,
            medians.join("; ")
        ),
        table: Table::new(["network", "epochs", "worst", "median", "best"], rows),
    }
}
