//! The sigmoid, its slope, and the ceiling of the slope.

use crate::activation::{sigmoid, sigmoid_slope};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::proof::three_digits;

pub(super) fn draw(_: &Settings) -> Drawing {
    let mut plot = Plot::new(
        Axis::linear("input x", -8.0, 8.0),
        Axis::linear("value and slope", 0.0, 1.0),
    );
    let top = sigmoid_slope(0.0);
    plot.part("value", |plot| {
        plot.graph("c1", sigmoid);
        plot.label("value σ(x)", (1.6, sigmoid(2.0)), Side::Left);
    });
    plot.part("ceiling", |plot| {
        plot.curve("c3 dash", &[(-8.0, top), (8.0, top)]);
        plot.label(&format!("ceiling {top}"), (-5.2, top), Side::Above);
    });
    plot.part("slope", |plot| {
        plot.area(
            "f2",
            &(-80..=80)
                .map(|i| f64::from(i) / 10.0)
                .map(|x| (x, sigmoid_slope(x)))
                .collect::<Vec<_>>(),
        );
        plot.graph("c2", sigmoid_slope);
        plot.label("slope σ′(x)", (2.4, sigmoid_slope(2.0)), Side::Right);
    });
    plot.part("top", |plot| plot.dot("d2", (0.0, top)));
    let rows = [-8.0, -4.0, -2.0, 0.0, 2.0, 4.0, 8.0];
    let rows = rows.map(|x| [x, sigmoid(x), sigmoid_slope(x)].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The sigmoid rises from 0 to 1. Its slope is a hump that touches the ceiling {top} at \
             x = 0 and is {} at x = 4.",
            three_digits(sigmoid_slope(4.0))
        ),
        table: Table::new(["x", "σ(x)", "σ′(x)"], rows),
    }
}
