//! Lines that touch the graph of `ReLU` at its bend.

use crate::activation::relu;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table, short};

/// How far the inputs go.
const FAR: f64 = 3.0;

pub(super) fn fan(settings: &Settings) -> Drawing {
    let slope = settings.value("slope");
    let x = Axis::linear("input x", -FAR, FAR);
    let mut plot = Plot::new(x, Axis::linear("output", -2.0, 3.0));
    plot.part("fan", |plot| {
        for side in [-FAR, FAR] {
            plot.area("f3", &[(0.0, 0.0), (side, 0.0), (side, side)]);
        }
    });
    plot.curve("c1 thick", &[-FAR, 0.0, FAR].map(|x| (x, relu(x))));
    let above = [-FAR, FAR].into_iter().find(|&x| slope * x > relu(x));
    let class = if above.is_some() { "c2 dash" } else { "c3" };
    plot.part("line", |plot| {
        plot.curve(class, &[-FAR, FAR].map(|x| (x, slope * x)));
    });
    if let Some(x) = above {
        plot.area("f2", &[(0.0, 0.0), (x, relu(x)), (x, slope * x)]);
    }
    plot.dot("d2", (0.0, 0.0));
    let verdict = if above.is_some() {
        "rises above the graph"
    } else {
        "stays below the graph"
    };
    plot.label(verdict, (-FAR, 2.5), Side::Right);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The graph of ReLU, and the line through its bend with slope {}, which {verdict}.",
            short(slope)
        ),
        table: Table::new(
            ["x", "ReLU(x)", "line"],
            [-2.0, -1.0, 0.0, 1.0, 2.0].map(|x| [x, relu(x), slope * x].map(short)),
        ),
    }
}
