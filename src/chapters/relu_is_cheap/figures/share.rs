//! The activation's share of a layer against its width, drawn from counted operations, so that it
//! is the same on every machine.

use super::super::cost::{DOUBLINGS, Dense, of_layer, per_element};
use super::price;
use crate::activation::{Activation, Relu, Sigmoid, Tanh};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::proof::three_digits;

/// The widths at which shares are counted.
fn widths() -> impl Iterator<Item = u32> {
    (0..=DOUBLINGS).map(|power| 1 << power)
}

/// The share of `f` at each of the widths.
fn shares(f: &impl Activation, exponential: f64) -> Vec<(f64, f64)> {
    let own = price(per_element(f, 1.0), exponential);
    let at = |n: u32| {
        let layer = price(of_layer(&Dense, n as usize), exponential);
        let activation = own * f64::from(n);
        (f64::from(n), activation / (activation + layer))
    };
    widths().map(at).collect()
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let exponential = settings.value("exponential");
    let series = [
        ("ReLU", shares(&Relu, exponential)),
        ("sigmoid", shares(&Sigmoid, exponential)),
        ("tanh", shares(&Tanh, exponential)),
    ];
    let mut plot = Plot::new(
        Axis::log("width n of the layer", 1.0, 2_000.0),
        Axis::log("share of the operations", 1e-4, 1.0),
    );
    plot.part("rate", |plot| {
        plot.rate("c5", (2.0, 0.05), 250.0, -1.0);
        plot.label("∝ 1/n", (2.0, 0.03), Side::Below);
    });
    for (number, (_, points)) in (1..).zip(&series) {
        plot.curve(&format!("c{number}"), points);
    }
    let [(relu, low), (sigmoid, middle), (tanh, high)] = &series;
    plot.label(relu, (low[8].0, low[8].1 * 1.6), Side::Right);
    plot.label(sigmoid, (middle[6].0, middle[6].1 * 0.72), Side::Left);
    plot.label(tanh, (high[8].0, high[8].1 * 1.5), Side::Right);
    let ends = series.iter().map(|(name, points)| {
        let last = points.last().map_or(0.0, |point| point.1);
        format!("{name} {}", three_digits(last))
    });
    let ends: Vec<String> = ends.collect();
    let rows = widths().enumerate().map(|(row, n)| {
        let share = |(_, points): &(_, Vec<(_, f64)>)| three_digits(points[row].1);
        let [a, b, c] = series.each_ref().map(share);
        [n.to_string(), a, b, c]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The share of a layer's operations that its activation takes, for widths from 1 to \
             1,024, on logarithmic axes. At the right end: {}.",
            ends.join(", ")
        ),
        table: Table::new(["width", "ReLU", "sigmoid", "tanh"], rows),
    }
}
