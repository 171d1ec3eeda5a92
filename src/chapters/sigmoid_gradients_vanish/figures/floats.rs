//! Two forms of the sigmoid's slope in f32, far to the right.

use crate::activation::sigmoid_slope;
use crate::chapters::sigmoid_gradients_vanish::slopes::careful;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::proof::three_digits;

/// A way to compute the slope, the part of the picture that it is, its line and its dot.
struct Form {
    slope: fn(f32) -> f32,
    part: &'static str,
    line: &'static str,
    dot: &'static str,
}

const FORMS: [Form; 2] = [
    Form {
        slope: careful,
        part: "careful",
        line: "c2",
        dot: "d2",
    },
    Form {
        slope: sigmoid_slope,
        part: "textbook",
        line: "c1 thick",
        dot: "d1",
    },
];

pub(super) fn draw(_: &Settings) -> Drawing {
    let mut plot = Plot::new(
        Axis::linear("input x", 0.0, 120.0),
        Axis::log("slope in f32", 1e-46, 10.0),
    );
    let samples = (0_u8..=240).map(|step| f32::from(step) / 2.0);
    let ends = FORMS.map(|form| {
        let at = |x: f32| (f64::from(x), f64::from((form.slope)(x)));
        let alive = samples.clone().map(at).filter(|(_, slope)| *slope > 0.0);
        let alive: Vec<_> = alive.collect();
        let end = alive.last().copied().unwrap_or_default();
        plot.part(form.part, |plot| {
            plot.curve(form.line, &alive);
            plot.dot(form.dot, end);
        });
        three_digits(end.0)
    });
    plot.label("e·σ²: careful", (60.0, 1e-22), Side::Right);
    plot.label("σ(1 − σ): textbook", (12.0, 1e-3), Side::Right);
    let rows = [0.0_f32, 8.0, 16.0, 17.0, 32.0, 64.0, 100.0];
    let rows = rows.map(|x| {
        [x, sigmoid_slope(x), careful(x)].map(|x| three_digits(f64::from(x)))
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The slope of the sigmoid in f32 on a logarithmic axis, at every half. The textbook's \
             form is positive up to x = {}, the careful one up to {}.",
            ends[1], ends[0]
        ),
        table: Table::new(["x", "σ(1 − σ)", "e·σ²"], rows),
    }
}
