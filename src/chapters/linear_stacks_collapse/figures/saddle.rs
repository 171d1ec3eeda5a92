//! The loss of two layers along two ways through the origin, and the loss of one layer.

use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table, short};

/// (w₂w₁ − 1)².
fn loss(w2: f64, w1: f64) -> f64 {
    let miss = w2 * w1 - 1.0;
    miss * miss
}

pub(super) fn draw(_: &Settings) -> Drawing {
    let t = Axis::linear("t", -1.6, 1.6);
    let mut plot = Plot::new(t, Axis::linear("loss", 0.0, 4.0));
    plot.part("down", |plot| plot.graph("c1 thick", |t| loss(t, t)));
    plot.part("up", |plot| plot.graph("c2 dash thick", |t| loss(t, -t)));
    plot.part("single", |plot| plot.graph("c3 dot", |t| loss(1.0, t)));
    plot.part("saddle", |plot| plot.dot("d4", (0.0, loss(0.0, 0.0))));
    plot.label("w₂ = w₁ = t", (-0.1, 0.15), Side::Above);
    plot.label("w₂ = t, w₁ = −t", (0.0, 2.2), Side::Above);
    plot.label("one weight t", (-0.8, 3.6), Side::Right);
    Drawing {
        svg: plot.svg(),
        description: "Three losses over t from −1.6 to 1.6. With two equal weights the loss is 1 \
                      at t = 0 and falls on both sides to 0 at −1 and 1. With opposite weights it \
                      is 1 at t = 0 and rises on both sides. With one weight it is one valley, \
                      with its lowest point at 1."
            .into(),
        table: Table::new(
            ["t", "w₂ = w₁ = t", "w₂ = t, w₁ = −t", "one weight t"],
            [-1.0, -0.5, 0.0, 0.5, 1.0]
                .map(|t| [t, loss(t, t), loss(t, -t), loss(1.0, t)].map(short)),
        ),
    }
}
