//! A network of n pieces beside the curve it follows, and its error against n.

use crate::chapters::riemann_sums::approximants::{
    Approximant, largest_error, takagi,
};
use std::f64::consts::TAU;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Slider, Table};
use textbook::number::elementary::{sin, sqrt};
use textbook::proof::three_digits;
use textbook::stops;

pub(super) const TARGET: Slider = Slider::new(
    "curve",
    "curve",
    stops![words "x²", "√x", "sin 2πx", "|x − 1/3|", "Takagi curve", "jump at 1/3"],
)
.at(2);

/// The curve at the stop of [`TARGET`].
fn target(settings: &Settings) -> fn(f64) -> f64 {
    match settings.index("curve") {
        0 => |x| x * x,
        1 => sqrt,
        2 => |x| sin(TAU * x),
        3 => |x| (x - 1.0 / 3.0).abs(),
        4 => takagi,
        _ => |x| if x < 1.0 / 3.0 { 0.0 } else { 1.0 },
    }
}

pub(super) fn pieces(settings: &Settings) -> Drawing {
    let curve = target(settings);
    let (approximant, _) = Approximant::ALL[settings.index("shape")];
    let count = settings.count("pieces");
    let (network, corners) = approximant.network(curve, count);
    let low = if settings.text("curve").starts_with("sin") {
        -1.2
    } else {
        -0.2
    };
    let mut plot = Plot::new(
        Axis::linear("input x", 0.0, 1.0),
        Axis::linear("output", low, 1.4),
    );
    plot.curve("c2 thick", &corners);
    plot.graph("c1 thin", curve);
    if corners.len() <= 17 {
        for &corner in &corners {
            plot.dot("d2", corner);
        }
    }
    let error = three_digits(largest_error(curve, &corners));
    plot.label(&format!("largest error {error}"), (0.5, 1.2), Side::Above);
    let (name, made) = (settings.text("curve"), settings.text("shape"));
    let rows = corners
        .iter()
        .map(|&(x, y)| [x, y, curve(x)].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The curve {name} on [0, 1] and a ReLU network with {} hidden units, {count} pieces, \
             {made}. The largest error is {error}.",
            network.units.len()
        ),
        table: Table::new(["x", "network", "curve"], rows),
    }
}

pub(super) fn errors(settings: &Settings) -> Drawing {
    let curve = target(settings);
    let counts: [u32; 9] = std::array::from_fn(|doublings| 1 << doublings);
    let error = |approximant: Approximant, n: u32| {
        largest_error(curve, &approximant.network(curve, n).1)
    };
    let x = Axis::log("pieces n", 1.0, 1500.0);
    let mut plot = Plot::new(x, Axis::log("largest error", 1e-6, 2.0));
    plot.rate("axis thin", (1.0, 0.08), 256.0, -1.0);
    plot.rate("axis thin", (1.0, 0.02), 256.0, -2.0);
    plot.label("1/n", (4.0, 0.08 / 4.0), Side::Below);
    plot.label("1/n²", (4.0, 0.02 / 16.0), Side::Below);
    let mut names = Vec::new();
    for (series, (approximant, name)) in (1..).zip(Approximant::ALL) {
        let samples = counts.map(|n| (f64::from(n), error(approximant, n)));
        let part = ["rectangles", "segments", "free"][series - 1];
        plot.part(part, |plot| {
            plot.curve(&format!("c{series}"), &samples);
            for sample in samples {
                plot.dot(&format!("d{series}"), sample);
            }
        });
        names.push((error(approximant, 256).max(2e-6), name));
    }
    if (0.9..1.1).contains(&(names[2].0 / names[1].0)) {
        // Where free knots are equal ones, one label names both curves.
        names.pop();
    }
    names.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut free = 0.0_f64;
    for (error, name) in names {
        let height = error.max(free);
        plot.label(name, (256.0, height), Side::Right);
        free = height * 4.0;
    }
    let rows = counts.map(|n| {
        let [steps, equal, free] = Approximant::ALL
            .map(|(approximant, _)| three_digits(error(approximant, n)));
        [n.to_string(), steps, equal, free]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The largest error on [0, 1] for {}, against the number of pieces, for rectangles, \
             equal segments and segments with free knots.",
            settings.text("curve")
        ),
        table: Table::new(["n", "rectangles", "segments", "free knots"], rows),
    }
}
