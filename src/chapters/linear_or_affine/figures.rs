//! The figure: f(x) + f(y) against f(x + y) for a line through the origin, one beside it, a bend.

use crate::activation::relu;
use textbook::figure::{Axis, Drawing, Figure, Plot, Settings, Side, Slider, Table};
use textbook::proof::Show;
use textbook::{figures, stops};

const PLACES: [(&str, f64); 5] = [
    ("−2", -2.0),
    ("−1", -1.0),
    ("0", 0.0),
    ("1", 1.0),
    ("2", 2.0),
];

pub(super) const FIGURES: &[Figure] = figures! {
    /// A function is additive when the two dots always meet. The one is $f(x) + f(y)$, the
    /// fourth corner of the parallelogram that starts at the origin. The other is $f(x + y)$,
    /// on the graph. Both stand at $x + y$. Move $x$ and $y$, for each of the three functions.
    "sum" {
        sliders: [
            Slider::new(
                "function",
                "function f",
                stops![words "x/2", "x/2 + 1", "ReLU"],
            ).at(1),
            Slider::new("x", "x", &PLACES).at(1).numbers(),
            Slider::new("y", "y", &PLACES).at(4).numbers(),
        ],
        draw: sum,
    }
};

fn sum(settings: &Settings) -> Drawing {
    let (x, y) = (settings.value("x"), settings.value("y"));
    let name = settings.text("function");
    let f = |x: f64| match name {
        "ReLU" => relu(x),
        "x/2" => x / 2.0,
        _ => x / 2.0 + 1.0,
    };
    let across = Axis::linear("input", -4.0, 4.0);
    let mut plot = Plot::new(across, Axis::linear("output", -3.0, 5.0));
    let corners = [(x, f(x)), (y, f(y))];
    let (sum, image) = ((x + y, f(x) + f(y)), (x + y, f(x + y)));
    plot.curve("c1 thick", &[(-4.0, f(-4.0)), (0.0, f(0.0)), (4.0, f(4.0))]);
    for (slider, corner) in ["x", "y"].into_iter().zip(corners) {
        plot.curve("c3", &[(0.0, 0.0), corner]);
        plot.curve("c3 dash", &[corner, sum]);
        plot.handle("d3", slider, [-2.0, 2.0], corner);
    }
    plot.curve("c2 thick", &[sum, image]);
    plot.dot("d2", sum);
    plot.dot("d1", image);
    let gap = sum.1 - image.1;
    let (above, below) = if gap >= 0.0 {
        (Side::Above, Side::Below)
    } else {
        (Side::Below, Side::Above)
    };
    plot.label("f(x) + f(y)", sum, above);
    if gap != 0.0 {
        plot.label("f(x + y)", image, below);
    }
    let row = |what: &str, value: f64| [what.to_string(), value.text()];
    let rows = [
        row("x", x),
        row("y", y),
        row("f(x)", f(x)),
        row("f(y)", f(y)),
        row("f(x) + f(y)", sum.1),
        row("f(x + y)", image.1),
        row("difference", gap),
    ];
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The graph of f = {name} with the parallelogram of the points over x = {} and y = {}. \
             f(x) + f(y) is {} and f(x + y) is {}.",
            x.text(),
            y.text(),
            sum.1.text(),
            image.1.text()
        ),
        table: Table::new(["quantity", "value"], rows),
    }
}
