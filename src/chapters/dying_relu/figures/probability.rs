//! How likely a network is silent from birth, over its depth.

use crate::chapters::dying_relu::symmetry::{silent_layer, silent_shares};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::float;
use textbook::proof::three_digits;

/// The depths that are drawn: each whole number at first, then at ratios of about 8/7.
fn depths() -> impl Iterator<Item = usize> {
    std::iter::successors(Some(1), |depth| Some(depth + 1 + depth / 8))
        .take_while(|depth| *depth <= DEEPEST)
}

const DEEPEST: usize = 2_000;

/// The probability after 1, 2, … layers.
fn shares(width: usize) -> Vec<f64> {
    let alive = 1.0 - silent_layer::<f64>(width);
    silent_shares(&alive).take(DEEPEST).collect()
}

pub(super) fn draw(_: &Settings) -> Drawing {
    let mut plot = Plot::new(
        Axis::log("layers L", 1.0, float(DEEPEST)),
        Axis::linear("probability to be silent", 0.0, 1.0),
    );
    let widths = [3, 5, 7, 9];
    let looks = ["c1", "c2", "c3", "c4"];
    for (width, class) in widths.into_iter().zip(looks) {
        let shares = shares(width);
        let points = depths().map(|depth| (float(depth), shares[depth - 1]));
        let points: Vec<_> = points.collect();
        plot.curve(class, &points);
        let half = points.iter().find(|point| point.1 >= 0.5);
        let (depth, share) = half.copied().unwrap_or_default();
        plot.label(&format!("N = {width}"), (depth, share - 0.08), Side::Right);
    }
    let rows = [1, 4, 16, 64, 256].map(|depth| {
        let [three, five, seven, nine] =
            widths.map(|width| three_digits(shares(width)[depth - 1]));
        [depth.to_string(), three, five, seven, nine]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "Four rising lines, one for each width. For 16 layers the probability to be silent is \
             {} with 3 units in a layer, {} with 5, and {} with 9.",
            three_digits(shares(3)[15]),
            three_digits(shares(5)[15]),
            three_digits(shares(9)[15])
        ),
        table: Table::new(["L", "N = 3", "N = 5", "N = 7", "N = 9"], rows),
    }
}
