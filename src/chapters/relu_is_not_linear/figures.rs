//! The figures: `ReLU` beside the affine function nearest to it.

use crate::activation::relu;
use textbook::figure::{Axis, Drawing, Figure, Plot, Settings, Side, Slider, Table};
use textbook::proof::Show;
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// No line comes closer to ReLU than a quarter of the half-width. On $[-r, r]$ the dashed
    /// line $x/2 + r/4$ is the best one, and its error has three equal peaks, at the two ends
    /// and at the bend. Make $r$ smaller: the picture shrinks, and does not change.
    "best-affine-fit" {
        sliders: [Slider::new("r", "half-width r", stops![1/4, 1/2, 1, 2, 4]).at(2).numbers()],
        draw: best_affine_fit,
    }
};

fn best_affine_fit(settings: &Settings) -> Drawing {
    let r = settings.value("r");
    let line = |x: f64| x / 2.0 + r / 4.0;
    let x = Axis::linear("input x", -4.0, 4.0);
    let mut plot = Plot::new(x, Axis::linear("output", -1.0, 4.0));
    plot.area(
        "f3",
        &[(-r, 0.0), (0.0, 0.0), (r, r), (r, line(r)), (-r, line(-r))],
    );
    plot.curve(
        "c1 thick",
        &[(-4.0, relu(-4.0)), (0.0, relu(0.0)), (4.0, relu(4.0))],
    );
    plot.curve("c2 dash", &[(-r, line(-r)), (r, line(r))]);
    for peak in [-r, 0.0, r] {
        plot.curve("c3", &[(peak, relu(peak)), (peak, line(peak))]);
        plot.dot("d2", (peak, line(peak)));
    }
    plot.label("ReLU", (-3.0, relu(-3.0)), Side::Above);
    plot.label("best line", (0.0, line(0.0) + 0.1), Side::Left);
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
