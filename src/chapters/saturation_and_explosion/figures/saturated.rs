//! The share of saturated units over the spread of the pre-activations.

use super::ratios;
use crate::activation::sigmoid_slope;
use crate::chapters::saturation_and_explosion::saturation::onset;
use textbook::figure::{Axis, Drawing, Plot, Settings, Table};
use textbook::number::elementary::normal_cdf;
use textbook::proof::three_digits;
use textbook::random::Stream;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let little = settings.value("slope");
    let expected = |s: f64| 2.0 * normal_cdf(-onset(little) / s);
    let counted = |s: f64| {
        let mut stream = Stream::new(7, 0);
        let unit = |_| sigmoid_slope(s * stream.normal()) < little;
        let count: u32 = (0..2_000).map(unit).map(u32::from).sum();
        f64::from(count) / 2_000.0
    };
    let scales = ratios(0.5, 32.0, 12);
    let mut plot = Plot::new(
        Axis::log("standard deviation s of the pre-activations", 0.5, 32.0),
        Axis::linear("share of units that are saturated", 0.0, 1.0),
    );
    plot.graph("c1", expected);
    for &s in &scales {
        plot.dot("d1", (s, counted(s)));
    }
    let rows = scales.iter().step_by(2);
    let rows = rows.map(|&s| [s, expected(s), counted(s)].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The share of sigmoids with a slope below {} rises with the standard deviation s: it \
             is {} at s = 1/2 and {} at s = 32.",
            settings.text("slope"),
            three_digits(expected(0.5)),
            three_digits(expected(32.0))
        ),
        table: Table::new(["s", "2Φ(−z₀/s)", "counted"], rows),
    }
}
