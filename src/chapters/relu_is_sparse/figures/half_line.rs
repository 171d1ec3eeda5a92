//! ReLU and the magnitude, and under them where each is 0.

use crate::activation::relu;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::Number;
use textbook::proof::three_digits;

const ENDS: [f64; 2] = [-2.0, 2.0];

pub(super) fn draw(_: &Settings) -> Drawing {
    let mut plot = Plot::new(
        Axis::linear("input x", ENDS[0], ENDS[1]),
        Axis::linear("output", -1.0, 2.0),
    );
    let graph = |f: fn(f64) -> f64| [ENDS[0], 0.0, ENDS[1]].map(|x| (x, f(x)));
    plot.curve("axis", &[(ENDS[0], 0.0), (ENDS[1], 0.0)]);
    plot.curve("c2 dash", &graph(Number::magnitude));
    plot.curve("c1", &graph(relu));
    plot.label("magnitude", (-1.9, 0.4), Side::Right);
    plot.label("ReLU", (1.2, 1.2), Side::Left);
    plot.part("relu", |plot| {
        plot.curve("c1 thick", &[(ENDS[0], -0.35), (0.0, -0.35)]);
        plot.label("ReLU is 0", (0.0, -0.35), Side::Right);
    });
    plot.part("magnitude", |plot| {
        plot.dot("d2", (0.0, -0.75));
        plot.label("magnitude is 0", (0.0, -0.75), Side::Right);
    });
    let rows = [-2.0, -1.0, 0.0, 1.0, 2.0].map(|x: f64| {
        [x, relu(x), x.magnitude()]
            .map(|value| three_digits(value).replace('-', "−"))
    });
    Drawing {
        svg: plot.svg(),
        description: "The graphs of ReLU and of the magnitude, one on the other from 0 on. Left of \
            0 ReLU is 0 everywhere, and the magnitude rises. Under them the places of their \
            zeros: a half-line and a point."
            .into(),
        table: Table::new(["x", "ReLU", "magnitude"], rows),
    }
}
