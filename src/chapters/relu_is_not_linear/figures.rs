//! The figures: `ReLU`, where it bends, by how much, and the affine function nearest to it.

mod defect;
mod graphs;
mod lens;
mod pair;
mod slopes;
mod unit;

use crate::activation::relu;
use textbook::figure::{Axis, Drawing, Figure, Plot, Settings, Side, Slider, Table};
use textbook::proof::Show;
use textbook::{figures, stops};

const PLACES: &[(&str, f64)] = &[
    ("−2", -2.0),
    ("−1", -1.0),
    ("0", 0.0),
    ("1", 1.0),
    ("2", 2.0),
];

pub(super) const FIGURES: &[Figure] = figures! {
    /// ReLU has one bend, the sigmoid is one smooth curve. ReLU is two straight pieces that meet
    /// at 0; the sigmoid $\sigma$ rises from 0 to 1. Mind the different scales.
    "beside-sigmoid" {
        draw: graphs::beside_sigmoid,
    }
    /// ReLU hands on what is positive and turns the rest into 0. Drag the dot, or move the
    /// slider: left of 0 the output stays where it is, right of 0 it follows the input.
    "relu" {
        sliders: [
            Slider::new("x", "input x", &[
                ("−3", -3.0),
                ("−2", -2.0),
                ("−1", -1.0),
                ("0", 0.0),
                ("1", 1.0),
                ("2", 2.0),
                ("3", 3.0),
            ]).at(5).numbers(),
        ],
        draw: graphs::graph,
    }
    /// The middle of a chord lies above the graph when $x$ and $y$ have different signs. If
    /// ReLU were linear, the two dots in the middle would be one. Their distance is half of the
    /// defect.
    "chord" {
        sliders: [
            Slider::new("x", "x", &[("−2", -2.0), ("−1", -1.0), ("0", 0.0)]).at(1).numbers(),
            Slider::new("y", "y", stops![0, 1, 2]).at(1).numbers(),
        ],
        draw: pair::chord,
    }
    /// Leaky ReLU fails at the same pair, by less the steeper its left side is. At $s = 1$ it
    /// is a line, and the chord lies on the graph.
    "leaky" {
        sliders: [
            Slider::new("s", "slope s on the left", stops![0, 1/8, 1/4, 1/2, 3/4, 1])
                .at(2)
                .numbers(),
        ],
        draw: pair::leaky,
    }
    /// The defect is 0 where $x$ and $y$ have the same sign, and the smaller size of the two
    /// where they have not. Each line joins the pairs with the same defect. Move the pair.
    "defect" {
        sliders: [
            Slider::new("x", "x", PLACES).at(1).numbers(),
            Slider::new("y", "y", &[("−1", -1.0), ("0", 0.0), ("1", 1.0)]).at(2).numbers(),
        ],
        draw: defect::draw,
    }
    /// Every line with a slope from 0 to 1 touches the graph at the bend and stays below it.
    /// Such a slope is a subgradient at 0. A steeper or a falling line rises above the graph on
    /// one side.
    "fan" {
        sliders: [
            Slider::new("slope", "slope", &[
                ("−1/2", -0.5), ("0", 0.0), ("1/2", 0.5), ("1", 1.0), ("3/2", 1.5),
            ]).at(2).numbers(),
        ],
        draw: slopes::fan,
    }
    /// Under a lens a smooth curve becomes a line, and a bend stays a bend. The dashed line
    /// joins the two ends of what is seen. Its largest distance from the curve is told as a
    /// share of its rise.
    "lens" {
        sliders: [Slider::new("r", "half-width r", stops![8, 4, 2, 1, 1/2, 1/4]).played()],
        draw: lens::draw,
    }
    /// Weight and bias put the bend at $-b/w$. The full line is $\operatorname{relu}(w x + b)$,
    /// the dashed one ReLU itself. With a negative weight the flat side is on the right.
    "moved" {
        sliders: [
            Slider::new("w", "weight w", &[
                ("−2", -2.0),
                ("−1", -1.0),
                ("1", 1.0),
                ("2", 2.0),
            ]).at(3).numbers(),
            Slider::new("b", "bias b", PLACES).at(3).numbers(),
        ],
        draw: unit::moved,
    }
    /// A unit of a network, from left to right: the inputs times their weights, their sum, the
    /// bias, and ReLU. When the sum with the bias is not positive, the unit is off and hands
    /// on 0.
    "unit" {
        sliders: [
            Slider::new("x1", "input x₁", stops![0, 1, 2, 3]).at(3).numbers(),
            Slider::new("x2", "input x₂", stops![0, 1, 2]).at(1).numbers(),
        ],
        draw: unit::diagram,
    }
    /// Two ReLUs, one looking each way, lose nothing. What the one turns into 0, the other
    /// keeps, and their sum is the thin line $x$.
    "halves" {
        draw: unit::halves,
    }
    /// No line comes closer to ReLU than a quarter of the half-width. On $[-r, r]$ the dashed
    /// line $x/2 + r/4$ is the best one, and its error has three equal peaks, at the two ends
    /// and at the bend. Make $r$ smaller: the axes shrink with it, and the picture stays.
    "best-affine-fit" {
        sliders: [Slider::new("r", "half-width r", stops![1/4, 1/2, 1, 2, 4]).at(2).numbers()],
        draw: best_affine_fit,
    }
};

fn best_affine_fit(settings: &Settings) -> Drawing {
    let r = settings.value("r");
    let line = |x: f64| x / 2.0 + r / 4.0;
    let far = 1.2 * r;
    let x = Axis::linear("input x", -far, far);
    let mut plot = Plot::new(x, Axis::linear("output", -0.25 * r, far));
    plot.part("error", |plot| {
        plot.area(
            "f3",
            &[(-r, 0.0), (0.0, 0.0), (r, r), (r, line(r)), (-r, line(-r))],
        );
    });
    plot.curve("c1 thick", &[-far, 0.0, far].map(|x| (x, relu(x))));
    plot.part("line", |plot| {
        plot.curve("c2 dash", &[-r, r].map(|x| (x, line(x))));
    });
    for peak in [-r, 0.0, r] {
        plot.curve("c3", &[(peak, relu(peak)), (peak, line(peak))]);
        plot.dot("d2", (peak, line(peak)));
    }
    plot.label("ReLU", (1.05 * r, relu(1.05 * r)), Side::Left);
    plot.label("best line", (-0.1 * r, line(0.0)), Side::Left);
    let rows = [-r, -r / 2.0, 0.0, r / 2.0, r].map(|x| {
        let error = line(x) - relu(x);
        [x, relu(x), line(x), error].map(|value| value.text())
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "ReLU is flat left of zero and rises with slope one on the right. The dashed line \
             x/2 + {q} lies {q} above it at the bend and {q} below it at both ends, {} and {r}.",
            -r,
            q = (r / 4.0).text()
        ),
        table: Table::new(["x", "ReLU", "best line", "line − ReLU"], rows),
    }
}
