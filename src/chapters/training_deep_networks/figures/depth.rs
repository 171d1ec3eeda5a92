//! Accuracy against depth.

use super::super::accuracy::{accuracy, guessing};
use super::super::seeds::{spread, title};
use super::{STYLES, bar, label_ends, nothing};
use crate::training::digits::digits;
use crate::training::plan::SHORT;
use crate::training::{Record, record};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::exp;
use textbook::proof::three_digits;

/// What the stops of the slider show.
const SHOWN: [&[&str]; 5] = [
    &[
        "sigmoid-xavier",
        "tanh-xavier",
        "relu-he",
        "leaky-relu-he",
        "gelu-he",
    ],
    &[
        "sigmoid-he",
        "tanh-he",
        "relu-xavier",
        "leaky-relu-xavier",
        "gelu-xavier",
    ],
    &[
        "sigmoid-norm",
        "tanh-norm",
        "relu-norm",
        "leaky-relu-norm",
        "gelu-norm",
    ],
    &[
        "sigmoid-xavier",
        "sigmoid-norm",
        "sigmoid-skip",
        "sigmoid-as-tanh",
    ],
    &[
        "sigmoid-xavier",
        "centred-sigmoid",
        "steep-sigmoid",
        "centred-steep-sigmoid",
    ],
];

pub(super) fn draw(settings: &Settings) -> Drawing {
    let families = SHOWN[settings.index("networks")];
    record().map_or_else(|fault| nothing(&fault), |record| drawn(record, families))
}

fn drawn(record: &Record, families: &[&'static str]) -> Drawing {
    let mut plot = Plot::new(
        Axis::log("hidden layers", 0.8, 250.0)
            .marked(&[1.0, 2.0, 4.0, 8.0, 16.0, 32.0]),
        Axis::linear("share of the test images that is right", 0.0, 1.0),
    );
    let limit = guessing(&digits().test);
    plot.curve("c5 thin dot", &[(0.8, limit), (36.0, limit)]);
    plot.label("a guesser, at best", (0.8, limit + 0.05), Side::Right);
    let (mut ends, mut rows) = (Vec::new(), Vec::new());
    for (number, (family, style)) in (0u32..).zip(families.iter().zip(STYLES)) {
        let mut points = Vec::new();
        // A little to the side of each other, so that the bars can be told apart.
        let aside = exp((f64::from(number) - 2.0) * 0.045);
        for depth in SHORT.depths.iter().copied() {
            let spread = spread(record, (family, depth), accuracy);
            let x = f64::from(u32::try_from(depth).unwrap_or(0)) * aside;
            points.push((x, spread[1]));
            let [worst, middle, best] = bar(&mut plot, style, x, spread);
            rows.push([
                title(family).to_owned(),
                depth.to_string(),
                worst,
                middle,
                best,
            ]);
        }
        plot.curve(style, &points);
        ends.push((points.last().map_or(0.0, |point| point.1), title(family)));
    }
    let medians: Vec<_> = ends
        .iter()
        .map(|(end, name)| format!("{name} {}", three_digits(*end)))
        .collect();
    label_ends(&mut plot, 36.0, ends, [0.02, 0.08], |height| height);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The share of test images that networks of 1 to 32 hidden layers get right. \
             The medians at 32 layers: {}.",
            medians.join("; ")
        ),
        table: Table::new(["network", "layers", "worst", "median", "best"], rows),
    }
}
