//! The box around a point of √x which the curve cannot leave.

use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::sqrt;
use textbook::proof::three_digits;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let [place, distance] = ["place", "distance"].map(|name| settings.value(name));
    let (height, most) = (sqrt(place), sqrt(distance));
    let mut plot = Plot::new(
        Axis::linear("input x", -0.25, 1.0),
        Axis::linear("output", -0.5, 1.5),
    );
    let [left, right] = [place - distance, place + distance];
    let [bottom, top] = [height - most, height + most];
    let corners = [(left, bottom), (right, bottom), (right, top), (left, top)];
    plot.part("box", |plot| {
        plot.area("f2", &corners);
        let closed = [corners[0], corners[1], corners[2], corners[3], corners[0]];
        plot.curve("c2 thin", &closed);
    });
    plot.part("curve", |plot| {
        let samples = (0..=200).map(|i| f64::from(i * i) / 40_000.0);
        let samples: Vec<_> = samples.map(|x| (x, sqrt(x))).collect();
        plot.curve("c1", &samples);
        plot.label("√x", (0.93, sqrt(0.93)), Side::Above);
    });
    plot.handle("d1", "place", [0.0, 0.75], (place, height));
    let [reach, change] = [distance, most].map(three_digits);
    let words = format!("d = {reach}, ω(d) = {change}");
    plot.label(&words, (0.98, -0.35), Side::Left);
    let inside = [left.max(0.0), place, right];
    let rows = inside.map(|x| [x, sqrt(x), bottom, top].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The curve √x and a box around its point at x = {}: it reaches {reach} to each side \
             and {change} up and down, and the curve leaves it at its sides only.",
            three_digits(place)
        ),
        table: Table::new(["x", "√x", "bottom of the box", "top of the box"], rows),
    }
}
