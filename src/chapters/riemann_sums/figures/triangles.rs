//! What steps and segments leave out, the same number of each.

use crate::chapters::riemann_sums::approximants::{Approximant, largest_error};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::proof::three_digits;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let curve = |x: f64| x * x;
    let count = settings.count("pieces");
    let mut plot = Plot::new(
        Axis::linear("input x", 0.0, 1.0),
        Axis::linear("output", 0.0, 1.0),
    );
    let back = (0..=100).rev().map(|i| f64::from(i) / 100.0);
    let back: Vec<_> = back.map(|x| (x, curve(x))).collect();
    let looks = [
        (Approximant::Rectangles, "steps", ["f1", "c1"], 0.93),
        (Approximant::Segments, "segments", ["f2", "c2"], 0.8),
    ];
    let mut errors = Vec::new();
    for (approximant, name, [area, line], height) in looks {
        let (_, corners) = approximant.network(curve, count);
        let error = three_digits(largest_error(curve, &corners));
        plot.part(name, |plot| {
            let around: Vec<_> = corners.iter().chain(&back).copied().collect();
            plot.area(&format!("{area} t3"), &around);
            plot.curve(line, &corners);
            let words = format!("{name} miss by {error}");
            plot.label(&words, (0.02, height), Side::Right);
        });
        errors.push(error);
    }
    plot.curve("axis thin", &back);
    let rows = [1, 2, 4, 8, 16].map(|n| {
        let [steps, segments] = looks.map(|(approximant, ..)| {
            three_digits(largest_error(curve, &approximant.network(curve, n).1))
        });
        [n.to_string(), steps, segments]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The parabola x² on [0, 1] with n = {count} steps, which miss it by {}, and as many \
             segments, which miss it by {}.",
            errors[0], errors[1]
        ),
        table: Table::new(["n", "error of steps", "error of segments"], rows),
    }
}
