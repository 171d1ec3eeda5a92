//! One unit in the plane: the line of its bend, its flat side, and how it rises on the other.

use crate::activation::relu;
use crate::network::{Layer, part};
use nalgebra::dvector;
use std::f64::consts::PI;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table, short};
use textbook::number::elementary::{cos, sin};

/// How far the inputs go, across and up: equal units on both axes, nearly.
const FAR: [f64; 2] = [3.6, 2.0];

pub(super) fn draw(settings: &Settings) -> Drawing {
    let (turn, bias) = (settings.value("turn") * PI / 180.0, settings.value("bias"));
    let weights = [cos(turn), sin(turn)];
    let layer = Layer::of_units(&[[weights[0], weights[1], bias]]);
    let before = |[x, y]: [f64; 2]| layer.forward(&dvector![x, y])[0];
    let x = Axis::linear("first input", -FAR[0], FAR[0]);
    let mut plot = Plot::new(x, Axis::linear("second input", -FAR[1], FAR[1]));
    let [far, high] = FAR;
    let window = [[-far, -high], [far, -high], [far, high], [-far, high]];
    plot.part("on", |plot| {
        for level in 0..10u8 {
            let level = f64::from(level) / 2.0;
            let above = part(&window, |point| before(point) - level);
            let corners: Vec<_> = above.iter().map(|&[x, y]| (x, y)).collect();
            if corners.len() > 2 {
                plot.area("f1 t1", &corners);
            }
        }
    });
    // The point of the line next to the origin, and the line through it across the weights.
    let [u, v] = weights;
    let foot = (-bias * u, -bias * v);
    plot.part("line", |plot| {
        let ends = [-9.0, 9.0].map(|t| (foot.0 - t * v, foot.1 + t * u));
        plot.curve("c2 thick", &ends);
    });
    plot.part("off", |plot| {
        let at = (foot.0 - 0.9 * u, foot.1 - 0.4 * v);
        plot.label("off: 0", at, Side::Below);
    });
    plot.label("on", (foot.0 + 0.9 * u, foot.1 + 0.6 * v), Side::Below);
    let points = [[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [-1.0, -1.0]];
    Drawing {
        svg: plot.svg(),
        description: format!(
            "A line in the plane. On one side of it the unit with the weights {} and {} and the \
             bias {} is 0, on the other it rises with the distance from the line.",
            short(u),
            short(v),
            short(bias)
        ),
        table: Table::new(
            ["first input", "second input", "output"],
            points.map(|[x, y]| [x, y, relu(before([x, y]))].map(short)),
        ),
    }
}
