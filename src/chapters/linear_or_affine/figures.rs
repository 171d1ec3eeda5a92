//! The figures: a sum and its image, what a neuron computes, three uses of one word.

mod meanings;
mod neuron;
mod superposition;
mod surds;

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
    /// A linear map does the same with every mixture. Left, $x$ is a mixture of the unit
    /// vectors. Right, $f(x)$ is the same mixture of their images, so that the two images tell
    /// where every input goes.
    "superposition" {
        sliders: [
            Slider::new("x1", "first input", MIXTURES).at(3).numbers(),
            Slider::new("x2", "second input", MIXTURES).at(2).numbers(),
        ],
        draw: superposition::draw,
    }
    /// A neuron weighs its inputs, adds them up, and adds a bias. The circles hold the numbers
    /// that pass through it.
    "neuron" {
        sliders: [
            Slider::new("x1", "input x₁", MIXTURES).at(3).numbers(),
            Slider::new("x2", "input x₂", MIXTURES).at(2).numbers(),
        ],
        draw: neuron::draw,
    }
    /// The bias is the weight of an input that is always 1. The neuron is the one above, with
    /// the inputs 2 and 1: nothing is added to the sum any more, and the output is the same.
    "append-one" {
        sliders: [
            Slider::new(
                "bias",
                "bias b",
                &[("−2", -2.0), ("−1", -1.0), ("0", 0.0), ("1/2", 0.5), ("1", 1.0), ("2", 2.0)],
            ).at(3).numbers(),
        ],
        draw: neuron::draw_appended,
    }
    /// Three tests that are all called *linear*, and four functions. Only $x/2$ passes all
    /// three. The tests were run at six inputs on both sides of 0; the claims below speak of
    /// all numbers.
    "meanings" {
        sliders: [
            Slider::new(
                "function",
                "function",
                stops![words "x/2", "x + 1", "two halves", "ReLU"],
            ).at(1),
        ],
        draw: meanings::draw,
    }
    /// The graph of an additive function need not be a line. Each dot is an input $a + b\sqrt
    /// 2$ with whole $a$ and $b$, and its output $a$. The more multiples of $\sqrt 2$ you
    /// allow, the more dots stand next to 0, and the higher they go.
    "surds" {
        sliders: [Slider::new("most", "largest b", stops![1, 2, 4, 8, 12]).at(2).played()],
        draw: surds::draw,
    }
};

const MIXTURES: &[(&str, f64)] = &[("−1", -1.0), ("0", 0.0), ("1", 1.0), ("2", 2.0)];

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
    plot.part("gap", |plot| {
        plot.curve("c2 thick", &[sum, image]);
        plot.dot("d2", sum);
        plot.dot("d1", image);
    });
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
