//! The condition number over the width, for three activations.

use crate::activation::{relu, sigmoid, tanh};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::normal::expectation;
use textbook::proof::three_digits;

/// 1 + nμ²/v for n independent units f(Z).
fn condition(f: fn(f64) -> f64, n: f64) -> f64 {
    let mean = expectation(f);
    let variance = expectation(|z| (f(z) - mean) * (f(z) - mean));
    1.0 + n * mean * mean / variance
}

pub(super) fn draw(_: &Settings) -> Drawing {
    let widths: Vec<f64> = (1..=10).map(|power| f64::from(1 << power)).collect();
    let functions = [
        ("ReLU", relu as fn(f64) -> f64),
        ("sigmoid", sigmoid),
        ("tanh", tanh),
    ];
    let mut plot = Plot::new(
        Axis::log("width n of the layer", 2.0, 2_000.0),
        Axis::log("condition number", 0.5, 1e4),
    );
    for ((class, factor, side), (name, f)) in [
        ("c1", 0.5, Side::Right),
        ("c2", 2.0, Side::Left),
        ("c3 dash", 1.0, Side::Above),
    ]
    .into_iter()
    .zip(functions)
    {
        let points: Vec<_> = widths.iter().map(|&n| (n, condition(f, n))).collect();
        plot.part(name, |plot| {
            plot.curve(class, &points);
            plot.label(name, (points[4].0, points[4].1 * factor), side);
        });
    }
    let rows = widths.iter().map(|&n| {
        let [a, b, c] = functions.map(|(_, f)| three_digits(condition(f, n)));
        [n.to_string(), a, b, c]
    });
    Drawing {
        svg: plot.svg(),
        description: "The condition number over the width of a layer, on logarithmic axes. For \
            ReLU and, far above it, for the sigmoid it grows in proportion to the width; for tanh, \
            whose mean is 0, it is 1 at every width."
            .into(),
        table: Table::new(["width", "ReLU", "sigmoid", "tanh"], rows),
    }
}
