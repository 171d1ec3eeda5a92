//! A sigmoid with its tangent at a place, and the parts where it is saturated.

use crate::activation::sigmoid;
use crate::chapters::saturation_and_explosion::saturation::onset;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::Dual;
use textbook::proof::three_digits;

const FAR: f64 = 9.0;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let place = settings.value("place");
    let Dual { value, slope } = sigmoid(Dual::variable(place));
    let mut plot = Plot::new(
        Axis::linear("pre-activation z", -FAR, FAR),
        Axis::linear("output", -0.1, 1.3),
    );
    let border = onset(0.01);
    plot.part("saturated", |plot| {
        for [from, to] in [[-FAR, -border], [border, FAR]] {
            plot.area("f5", &[(from, -0.1), (to, -0.1), (to, 1.3), (from, 1.3)]);
        }
    });
    plot.part("curve", |plot| plot.graph("c1", sigmoid));
    let reach = 2.5;
    let ends = [place - reach, place + reach];
    let tangent = ends.map(|z| (z, value + slope * (z - place)));
    plot.part("tangent", |plot| plot.curve("c2 thick", &tangent));
    plot.handle("d2", "place", [-8.0, 8.0], (place, value));
    let [value, slope] = [value, slope].map(three_digits);
    let words = format!("σ = {value}, slope {slope}");
    plot.label(&words, (0.0, 1.12), Side::Above);
    let rows = [0.0, 2.0, 4.0, 6.0, 8.0].map(|z| {
        let Dual { value, slope } = sigmoid(Dual::variable(z));
        [z, value, slope].map(three_digits)
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The sigmoid with its tangent at z = {}, where it is {value} and has the slope \
             {slope}. Beyond {} on both sides the slope is below 1/100.",
            settings.text("place"),
            three_digits(border)
        ),
        table: Table::new(["z", "σ(z)", "slope"], rows),
    }
}
