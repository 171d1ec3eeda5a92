//! Two points of a graph, the chord between them, and the graph below its middle.

use crate::activation::{leaky_relu, relu};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table, short};

/// The chord from x to y over the graph of f: its middle, and the point of the graph under it.
fn middles(f: impl Fn(f64) -> f64, x: f64, y: f64) -> [(f64, f64); 2] {
    let middle = f64::midpoint(x, y);
    [(middle, f64::midpoint(f(x), f(y))), (middle, f(middle))]
}

/// The chord, its middle, the graph under it, and the distance of the two.
fn draw_chord(plot: &mut Plot, ends: [(f64, f64); 2], middles: [(f64, f64); 2]) {
    plot.part("chord", |plot| plot.curve("c3 dash", &ends));
    plot.part("gap", |plot| plot.curve("c2 thick", &middles));
    plot.dot("d3", middles[0]);
    plot.dot("d1", middles[1]);
}

pub(super) fn chord(settings: &Settings) -> Drawing {
    let [x, y] = ["x", "y"].map(|name| settings.value(name));
    let axis = Axis::linear("input", -3.0, 3.0);
    let mut plot = Plot::new(axis, Axis::linear("output", -1.0, 3.0));
    plot.curve("c1 thick", &[-3.0, 0.0, 3.0].map(|x| (x, relu(x))));
    let [over, under] = middles(relu, x, y);
    draw_chord(&mut plot, [x, y].map(|x| (x, relu(x))), [over, under]);
    plot.handle("d3", "x", [-2.0, 0.0], (x, relu(x)));
    plot.handle("d3", "y", [0.0, 2.0], (y, relu(y)));
    plot.label("x", (x, relu(x)), Side::Below);
    plot.label("y", (y, relu(y)), Side::Right);
    let defect = relu(x) + relu(y) - relu(x + y);
    let below = (under.0, -0.7);
    if defect == 0.0 {
        plot.label("one point", below, Side::Right);
    } else {
        plot.label("middle of the chord", over, Side::Left);
        plot.label("ReLU of the middle", below, Side::Right);
    }
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The chord from x = {} to y = {} over the graph of ReLU. Its middle stands at the \
             height {}, the graph below it at {}. Twice the difference is the defect, {}.",
            short(x),
            short(y),
            short(over.1),
            short(under.1),
            short(defect)
        ),
        table: Table::new(
            ["x", "y", "ReLU(x) + ReLU(y)", "ReLU(x + y)", "defect"],
            [[x, y, relu(x) + relu(y), relu(x + y), defect].map(short)],
        ),
    }
}

pub(super) fn leaky(settings: &Settings) -> Drawing {
    let slope = settings.value("s");
    let f = |x: f64| leaky_relu(slope, x);
    let axis = Axis::linear("input", -3.0, 3.0);
    let mut plot = Plot::new(axis, Axis::linear("output", -3.0, 3.0));
    plot.curve("c1 thick", &[-3.0, 0.0, 3.0].map(|x| (x, f(x))));
    let [over, under] = middles(f, -1.0, 1.0);
    draw_chord(&mut plot, [-1.0, 1.0].map(|x| (x, f(x))), [over, under]);
    plot.dot("d1", (-1.0, f(-1.0)));
    plot.dot("d1", (1.0, f(1.0)));
    plot.label(&format!("slope {}", short(slope)), (-2.0, 0.2), Side::Above);
    let defect = f(-1.0) + f(1.0) - f(0.0);
    plot.label(
        &format!("defect {}", short(defect)),
        (0.4, -1.0),
        Side::Right,
    );
    Drawing {
        svg: plot.svg(),
        description: format!(
            "Leaky ReLU with slope {} left of 0 and slope 1 on the right, and the chord from −1 to \
             1. The values at −1 and 1 add up to {}, and the value at 0 is {}.",
            short(slope),
            short(f(-1.0) + f(1.0)),
            short(f(0.0))
        ),
        table: Table::new(
            ["slope s", "f(−1)", "f(1)", "f(0)", "defect"],
            [[slope, f(-1.0), f(1.0), f(0.0), defect].map(short)],
        ),
    }
}
