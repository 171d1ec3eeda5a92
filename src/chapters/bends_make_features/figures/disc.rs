//! A disc, and the polygon around it that a sum of ridges leaves at 0.

use std::f64::consts::{PI, TAU};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::{cos, sin};
use textbook::proof::three_digits;

/// How far the plane is shown, across and up.
const FAR: (f64, f64) = (3.3, 1.8);

fn around(count: u32, radius: f64) -> Vec<(f64, f64)> {
    let step = TAU / f64::from(count);
    let angles = (0..count).map(|k| step * (f64::from(k) + 0.5));
    angles
        .map(|angle| (radius * cos(angle), radius * sin(angle)))
        .collect()
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let ridges = settings.count("ridges");
    // Between two ridges the corner stands off by 1/cos(π/n).
    let half = PI / f64::from(ridges);
    let corners = around(ridges, 1.0 / cos(half));
    let x = Axis::linear("x", -FAR.0, FAR.0);
    let mut plot = Plot::new(x, Axis::linear("y", -FAR.1, FAR.1));
    let area = f64::from(ridges) * sin(half) / cos(half);
    plot.part("polygon", |plot| {
        plot.area("f2 t3", &corners);
        let closed: Vec<_> = corners.iter().chain(&corners[..1]).copied().collect();
        plot.curve("c2", &closed);
    });
    let mut circle = around(96, 1.0);
    circle.push(circle[0]);
    plot.part("disc", |plot| {
        plot.area("unit", &circle);
        plot.curve("c1", &circle);
    });
    let excess = three_digits(area - PI);
    plot.label(&format!("excess {excess}"), (FAR.0, 1.4), Side::Left);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The unit disc within a regular polygon of {ridges} sides that touch it. The polygon \
             is larger by the area {excess}."
        ),
        table: Table::new(
            ["ridges", "area of the polygon", "excess"],
            [[ridges.to_string(), three_digits(area), excess.clone()]],
        ),
    }
}
