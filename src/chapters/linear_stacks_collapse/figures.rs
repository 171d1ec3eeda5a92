//! The figure: a circle and a square grid on their way through the layers, without a bend and with one.

use crate::activation::relu;
use crate::figure::{Axis, Drawing, Figure, Plot, Settings, Side, Slider, Table};
use crate::number::elementary::{cos, sin};
use crate::proof::{Show, Significant};
use std::f64::consts::TAU;

pub(super) const FIGURES: &[Figure] = &[Figure {
    name: "circle",
    caption: "However many linear layers it passes, a circle stays an ellipse. The solid curve is the image of the unit circle after $k$ linear \
        layers; the dashed curve is its image when a ReLU stands after each layer, and it gets corners and flat sides. Each layer turns the plane by the same angle, \
        stretches it and moves it.",
    sliders: &[Slider {
        name: "layers",
        label: "layers k",
        stops: &[
            ("0", 0.0),
            ("1", 1.0),
            ("2", 2.0),
            ("3", 3.0),
            ("4", 4.0),
            ("5", 5.0),
            ("6", 6.0),
        ],
        start: 3,
    }],
    draw: circle,
}];

/// One layer: a turn by a sixth of a circle, a stretch along each axis, a shift.
fn layer((x, y): (f64, f64)) -> (f64, f64) {
    let (c, s) = (cos(TAU / 6.0), sin(TAU / 6.0));
    (
        1.25 * (c * x - s * y) + 0.25,
        0.875 * (s * x + c * y) + 0.25,
    )
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the slider stops at small whole numbers"
)]
fn circle(settings: &Settings) -> Drawing {
    let layers = settings.value("layers") as usize;
    let image = |start: (f64, f64), bend: fn(f64) -> f64| {
        (0..layers).fold(start, |point, _| {
            let (x, y) = layer(point);
            (bend(x), bend(y))
        })
    };
    let start = |turn: f64| (cos(TAU * turn), sin(TAU * turn));
    let around = |bend| -> Vec<_> {
        (0..=240u32)
            .map(|i| image(start(f64::from(i) / 240.0), bend))
            .collect()
    };
    let x = Axis::linear("first coordinate", -3.0, 3.0);
    let mut plot = Plot::square(x, Axis::linear("second coordinate", -3.0, 3.0));
    plot.curve("c1 thick", &around(|z| z));
    plot.curve("c2 thick dash", &around(relu));
    plot.label("linear", image(start(0.6), |z| z), Side::Left);
    plot.label("with ReLU", image(start(0.1), relu), Side::Right);
    let three = |value| Significant { value, digits: 3 }.text();
    let rows = (0..8u32).map(|i| {
        let start = start(f64::from(i) / 8.0);
        let (linear, bent) = (image(start, |z| z), image(start, relu));
        [
            i.to_string(),
            three(linear.0),
            three(linear.1),
            three(bent.0),
            three(bent.1),
        ]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The unit circle after {layers} layers. Without an activation it is an ellipse. With a ReLU after each layer it lies in the quarter where no \
             coordinate is negative, and parts of it are pressed flat against the axes."
        ),
        table: Table::new(
            [
                "eighth of a turn",
                "linear, first",
                "linear, second",
                "ReLU, first",
                "ReLU, second",
            ],
            rows,
        ),
    }
}
