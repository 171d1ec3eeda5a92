//! The graph of `ReLU`, alone and beside that of the sigmoid.

use crate::activation::{relu, sigmoid};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table, short};
use textbook::proof::three_digits;

/// How far the inputs go.
const FAR: f64 = 3.0;

/// The graph of `ReLU`, in its three parts.
fn draw_relu(plot: &mut Plot, far: f64) {
    plot.part("flat", |plot| {
        plot.curve("c1 thick", &[(-far, relu(-far)), (0.0, relu(0.0))]);
    });
    plot.part("rise", |plot| {
        plot.curve("c1 thick", &[(0.0, relu(0.0)), (far, relu(far))]);
    });
    plot.part("bend", |plot| plot.dot("d2", (0.0, relu(0.0))));
}

pub(super) fn graph(settings: &Settings) -> Drawing {
    let input = settings.value("x");
    let output = relu(input);
    let x = Axis::linear("input x", -FAR, FAR);
    let mut plot = Plot::new(x, Axis::linear("output ReLU(x)", -0.5, FAR));
    draw_relu(&mut plot, FAR);
    plot.curve("c3 dash", &[(input, -0.5), (input, output)]);
    plot.curve("c3 dash", &[(input, output), (-FAR, output)]);
    plot.handle("d3", "x", [-FAR, FAR], (input, output));
    plot.label("flat", (-2.0, 0.15), Side::Above);
    plot.label("rising", (1.4, 1.5), Side::Left);
    plot.label("bend", (0.0, 0.05), Side::Below);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The graph of ReLU: flat at 0 for negative inputs, then, from 0 on, rising with slope \
             1. The input {} gives {}.",
            short(input),
            short(output)
        ),
        table: Table::new(
            ["x", "ReLU(x)"],
            [-2.0, -1.0, 0.0, 1.0, 2.0, input].map(|x| [short(x), short(relu(x))]),
        ),
    }
}

pub(super) fn beside_sigmoid(_: &Settings) -> Drawing {
    let far = 6.0;
    let axis = || Axis::linear("input x", -far, far).marked(&[-5.0, 0.0, 5.0]);
    let height = Axis::linear("ReLU(x)", -1.0, far).marked(&[0.0, 5.0]);
    let mut left = Plot::panel(axis(), height, 0, 2);
    draw_relu(&mut left, far);
    let height = Axis::linear("σ(x)", -0.2, 1.2).marked(&[0.0, 0.5, 1.0]);
    let mut right = Plot::panel(axis(), height, 1, 2);
    right.part("smooth", |plot| plot.graph("c4 thick", sigmoid));
    let row = |x: f64| [short(x), short(relu(x)), three_digits(sigmoid(x))];
    Drawing {
        svg: Plot::joined([left, right]),
        description: "Left, ReLU: two straight pieces that meet in a bend at 0. Right, the sigmoid \
                      σ: one smooth S that rises from 0 to 1."
            .into(),
        table: Table::new(
            ["x", "ReLU(x)", "σ(x)"],
            [-4.0, -2.0, 0.0, 2.0, 4.0].map(row),
        ),
    }
}
