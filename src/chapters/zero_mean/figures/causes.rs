//! Slope and mean, each with and without: four functions and what becomes of a gradient.

use super::super::causes::FOUR;
use crate::activation::Activation;
use crate::network::mean_field::{mean_square, slope_moments, variances};
use crate::network::random::Reading;
use textbook::figure::{Anchor, Drawing, Settings, Svg, Table};
use textbook::number::elementary::ln;
use textbook::number::normal::expectation;
use textbook::number::{Dual, float};
use textbook::proof::three_digits;

const READINGS: [Reading; 4] = [
    |x| FOUR[0].of(x),
    |x| FOUR[1].of(x),
    |x| FOUR[2].of(x),
    |x| FOUR[3].of(x),
];
const PARTS: [&str; 4] = ["sigmoid", "centred", "steep", "both"];

/// The size of one of the four pictures, and between them.
const WIDTH: f64 = 308.0;
const HEIGHT: f64 = 196.0;
const GAP: f64 = 12.0;

/// The condition number of 64 independent units, with Z as their weighted sums.
fn condition(f: Reading) -> f64 {
    let value = |z| f(Dual::fixed(z)).value;
    let mean = expectation(value);
    let variance = expectation(|z| (value(z) - mean) * (value(z) - mean));
    1.0 + 64.0 * mean * mean / variance
}

/// How often the squared gradient is halved on its way back through eight layers.
fn halvings(f: Reading) -> f64 {
    let layers = variances(1.0, 1.0, 0.0, |q| mean_square(f, q)).take(8);
    let kept: f64 = layers.map(|q| slope_moments(f, q)[0]).product();
    -ln(kept) / std::f64::consts::LN_2
}

pub(super) fn draw(_: &Settings) -> Drawing {
    let mut svg = Svg::new(2.0 * WIDTH + GAP, 2.0 * HEIGHT + GAP);
    let mut rows = Vec::new();
    let places = FOUR.iter().zip(READINGS).zip(PARTS).enumerate();
    for (place, ((function, f), part)) in places {
        let left = (WIDTH + GAP) * float(place % 2);
        let top = (HEIGHT + GAP) * float(place / 2);
        svg.open(part);
        let (right, bottom) = (left + WIDTH, top + HEIGHT);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        svg.polygon("grid", &corners);
        // From −4 to 4 across, from −2 to 4 up.
        let at = |x: f64, y: f64| (left + 196.0 + 24.0 * x, top + 74.0 - 15.0 * y);
        svg.polyline("axis", &[at(-4.0, 0.0), at(4.0, 0.0)]);
        svg.polyline("axis", &[at(0.0, -2.0), at(0.0, 4.0)]);
        let steps = (-16..=16).map(|step| f64::from(step) / 4.0);
        let graph: Vec<_> = steps.map(|x| at(x, f(Dual::fixed(x)).value)).collect();
        svg.polyline("c1", &graph);
        let middle = f(Dual::variable(0.0));
        let [slope, mean] = [middle.slope, expectation(|z| f(Dual::fixed(z)).value)]
            .map(|value| ((value * 1e3).round() / 1e3).to_string());
        let (condition, halvings) = (format!("{:.0}", condition(f)), halvings(f));
        let times = format!("{halvings:.0}");
        let mut write = |class: &str, down: f64, text: &str| {
            svg.text(class, (left + 10.0, top + down), Anchor::Start, text);
        };
        write("label c1", 30.0, function.name);
        write("label", 130.0, &format!("slope {slope}, mean {mean}"));
        write("label", 156.0, &format!("condition number {condition}"));
        write("label", 182.0, &format!("gradient halved {times} times"));
        svg.close();
        rows.push([
            function.name.into(),
            slope,
            mean,
            condition,
            three_digits(halvings),
        ]);
    }
    let columns = [
        "function",
        "slope at 0",
        "mean",
        "condition number",
        "halvings of the squared gradient",
    ];
    let told = rows.iter().map(|[name, .., condition, halvings]| {
        format!("{name}: condition number {condition}, {halvings} halvings")
    });
    let told: Vec<String> = told.collect();
    Drawing {
        svg: svg.finish(),
        description: format!(
            "Four graphs, with slope 1/4 or 1 at 0 and with or without a mean. {}.",
            told.join("; ")
        ),
        table: Table::new(columns, rows),
    }
}
