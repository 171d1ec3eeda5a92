//! Two forms of the sigmoid's slope in f32, far to the right.

use crate::activation::sigmoid_slope;
use crate::chapters::sigmoid_gradients_vanish::slopes::careful;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::proof::three_digits;

pub(super) fn draw(_: &Settings) -> Drawing {
    let mut plot = Plot::new(
        Axis::linear("input x", 0.0, 120.0),
        Axis::log("slope in f32", 1e-46, 10.0),
    );
    let samples = (0_u8..=240).map(|step| f32::from(step) / 2.0);
    let forms: [(&str, &str, fn(f32) -> f32); 2] = [
        ("careful", "c2", careful),
        ("textbook", "c1 thick", sigmoid_slope),
    ];
    for (name, class, form) in forms {
        let points = samples.clone().map(|x| (f64::from(x), f64::from(form(x))));
        let points: Vec<_> = points.collect();
        plot.part(name, |plot| plot.curve(class, &points));
    }
    plot.label("e·σ²: careful", (60.0, 1e-22), Side::Right);
    plot.label("σ(1 − σ): textbook", (12.0, 1e-3), Side::Right);
    let last = |form: fn(f32) -> f32| {
        let alive = samples.clone().filter(|x| form(*x) > 0.0);
        f64::from(alive.last().unwrap_or(0.0))
    };
    let ends = forms.map(|(_, _, form)| last(form));
    for ((_, class, form), end) in forms.into_iter().zip(ends) {
        #[allow(clippy::cast_possible_truncation, reason = "it was an f32")]
        let there = f64::from(form(end as f32));
        plot.dot(if class == "c2" { "d2" } else { "d1" }, (end, there));
    }
    let rows = [0.0_f32, 8.0, 16.0, 17.0, 32.0, 64.0, 100.0];
    let rows = rows.map(|x| {
        [x, sigmoid_slope(x), careful(x)].map(|x| three_digits(f64::from(x)))
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The slope of the sigmoid in f32 on a logarithmic axis, at every half. The textbook's \
             form is positive up to x = {}, the careful one up to {}.",
            three_digits(ends[1]),
            three_digits(ends[0])
        ),
        table: Table::new(["x", "σ(1 − σ)", "e·σ²"], rows),
    }
}
