//! A circle that goes through a single unit, and what two units can make of it afterwards.

use crate::activation::relu;
use crate::network::Layer;
use nalgebra::{DVector, dvector};
use std::f64::consts::TAU;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table, short};
use textbook::number::elementary::{cos, sin};

/// The circle after some of the two layers, with `bend` behind each; one coordinate is drawn as
/// the first of two.
fn image(layers: usize, bend: fn(f64) -> f64, turn: f64) -> (f64, f64) {
    let stack = [
        Layer::of_units(&[[0.8, 0.5, 1.0]]),
        Layer::of_units(&[[1.0, -1.0], [-1.0, 1.0]]),
    ];
    let start = dvector![cos(TAU * turn), sin(TAU * turn)];
    let end = stack[..layers]
        .iter()
        .fold(start, |signal: DVector<f64>, layer| {
            layer.forward(&signal).map(bend)
        });
    (end[0], end.get(1).copied().unwrap_or(0.0))
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let layers = settings.count("layers") as usize;
    let bends: [fn(f64) -> f64; 2] = [|z| z, relu];
    let titles = ["no activation", "with ReLU"];
    let panel = |index: usize| {
        let [x, y] = ["first coordinate", "second coordinate"].map(|name| {
            Axis::linear(name, -1.3, 2.3).marked(&[-1.0, 0.0, 1.0, 2.0])
        });
        let mut plot = Plot::panel(x, y, index, 2);
        let curve =
            (0..=96u32).map(|i| image(layers, bends[index], f64::from(i) / 96.0));
        let curve: Vec<_> = curve.collect();
        let class = ["c1 thick", "c2 thick"][index];
        plot.curve(class, &curve);
        plot.label(titles[index], (2.2, 2.0), Side::Left);
        plot
    };
    let row = |eighth: u32| {
        let turn = f64::from(eighth) / 8.0;
        let [a, b] = bends.map(|bend| image(layers, bend, turn));
        [
            eighth.to_string(),
            short(a.0),
            short(a.1),
            short(b.0),
            short(b.1),
        ]
    };
    let what = [
        "The unit circle, the same in both pictures.",
        "After one unit the circle is a stretch of one line, in both pictures.",
        "After two more units the circle is a straight line without an activation, and two pieces \
         of the axes that meet at a right angle with ReLU.",
    ];
    Drawing {
        svg: Plot::joined([0, 1].map(panel)),
        description: what[layers].into(),
        table: Table::new(
            [
                "eighth of a turn",
                "linear, first",
                "linear, second",
                "ReLU, first",
                "ReLU, second",
            ],
            (0..8).map(row),
        ),
    }
}
