//! A mixture of the unit vectors, and the same mixture of their images.

use crate::network::Layer;
use nalgebra::dvector;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table, short};

pub(super) fn draw(settings: &Settings) -> Drawing {
    let [x1, x2] = ["x1", "x2"].map(|name| settings.value(name));
    let map = Layer::of_units(&[[1.0, -0.5, 0.0], [0.5, 1.0, 0.0]]);
    let image = |(x, y): (f64, f64)| {
        let image = map.forward(&dvector![x, y]);
        (image[0], image[1])
    };
    let panel = |index: usize, names: [&str; 2]| {
        let [x, y] = names
            .map(|name| Axis::linear(name, -3.5, 3.5).marked(&[-2.0, 0.0, 2.0]));
        Plot::panel(x, y, index, 2)
    };
    let points = [(x1, 0.0), (x1, x2), (1.0, 0.0), (0.0, 1.0)];
    let mut panels = [
        (
            panel(0, ["first input", "second input"]),
            points,
            ["x", "e₁", "e₂"],
        ),
        (
            panel(1, ["first output", "second output"]),
            points.map(image),
            ["f(x)", "f(e₁)", "f(e₂)"],
        ),
    ];
    for (plot, [along, whole, first, second], names) in &mut panels {
        let origin = (0.0, 0.0);
        plot.part("first", |plot| {
            plot.curve("c1 dash", &[origin, *along]);
            plot.curve("c1 thick", &[origin, *first]);
            plot.dot("d1", *first);
        });
        plot.part("second", |plot| {
            plot.curve("c2 dash", &[*along, *whole]);
            plot.curve("c2 thick", &[origin, *second]);
            plot.dot("d2", *second);
        });
        plot.curve("c3", &[origin, *whole]);
        plot.dot("d3", *whole);
        let side = if first.1 == 0.0 {
            Side::Below
        } else {
            Side::Right
        };
        plot.label(names[1], *first, side);
        plot.label(names[2], *second, Side::Left);
        let side = if whole.0 < 0.0 {
            Side::Left
        } else {
            Side::Right
        };
        plot.label(names[0], *whole, side);
    }
    let [(left, ..), (right, _, _)] = panels;
    let row = |name: &str, point: (f64, f64)| {
        let (x, y) = image(point);
        [
            name.into(),
            short(point.0),
            short(point.1),
            short(x),
            short(y),
        ]
    };
    let (fx, fy) = image((x1, x2));
    Drawing {
        svg: Plot::joined([left, right]),
        description: format!(
            "Left, the input x = {} e₁ + {} e₂. Right, its image f(x) = ({}, {}), reached by the \
             same multiples of f(e₁) and f(e₂).",
            short(x1),
            short(x2),
            short(fx),
            short(fy)
        ),
        table: Table::new(
            ["input", "first", "second", "f, first", "f, second"],
            [
                row("e₁", (1.0, 0.0)),
                row("e₂", (0.0, 1.0)),
                row("x", (x1, x2)),
            ],
        ),
    }
}
