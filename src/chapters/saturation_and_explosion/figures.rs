//! The figures: the factor on the squared gradient over the weight variance, and the share of
//! saturated units.

use super::saturation::onset;
use crate::activation::{relu, sigmoid, sigmoid_slope, tanh};
use crate::network::mean_field::{mean_square, slope_moments, variances};
use crate::network::random::Reading;
use textbook::figure::{Axis, Drawing, Figure, Plot, Settings, Side, Slider, Table};
use textbook::number::elementary::{exp, ln, normal_cdf};
use textbook::proof::three_digits;
use textbook::random::Stream;
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// Each activation has its own border between vanishing and exploding: for weights of
    /// variance $v/n$ and without biases it is $v = 1$ for tanh, 2 for ReLU, and far to the right
    /// for the sigmoid. Each line is what
    /// mean-field theory says of the squared gradient, after 40 layers of a wide network;
    /// above 1 it explodes. Biases move the border of tanh and leave that of ReLU.
    "phases" {
        sliders: [
            Slider::new("bias", "variance of the biases", stops![0, 1/16, 1/4, 1]).numbers(),
        ],
        draw: phases,
    }
    /// The larger the pre-activations, the more sigmoids have next to no slope. The line is
    /// $2\,\Phi(-z_0/s)$, the dots are counted, 2,000 units each.
    "saturated" {
        sliders: [
            Slider::new(
                "slope",
                "a unit is saturated when its slope is below",
                stops![1/10, 1/100, 1/1000],
            ).at(1).numbers(),
        ],
        draw: saturated,
    }
};

/// The range of weight variances.
const LOWEST: f64 = 0.25;
const HIGHEST: f64 = 256.0;

/// Values at equal ratios from `low` to `high`.
fn ratios(low: f64, high: f64, count: u32) -> Vec<f64> {
    let part = |i: u32| f64::from(i) / f64::from(count);
    (0..=count)
        .map(|i| low * exp(part(i) * ln(high / low)))
        .collect()
}

/// The factor χ where the variance of the pre-activations has come to rest, or nearly so: after 40
/// layers.
fn factor(f: Reading, variance: f64, bias: f64) -> f64 {
    let mut layers = variances(1.0, variance, bias, |q| mean_square(f, q));
    let q = layers.nth(40).unwrap_or(f64::NAN);
    variance * slope_moments(f, q)[0]
}

fn phases(settings: &Settings) -> Drawing {
    let bias = settings.value("bias");
    let networks: [(&str, Reading); 3] =
        [("c1", sigmoid), ("c2", tanh), ("c3", relu)];
    let variances = ratios(LOWEST, HIGHEST, 30);
    let mut plot = Plot::new(
        Axis::log("weight variance times width, v", LOWEST, HIGHEST),
        Axis::log("factor per layer", 0.01, 100.0),
    );
    plot.curve("axis thin", &[(LOWEST, 1.0), (HIGHEST, 1.0)]);
    let mut columns = Vec::new();
    for (class, f) in networks {
        let values: Vec<_> = variances.iter().map(|&v| factor(f, v, bias)).collect();
        let points = variances.iter().copied().zip(values.iter().copied());
        plot.curve(class, &points.collect::<Vec<_>>());
        columns.push(values);
    }
    plot.label("ReLU", (18.0, 15.0), Side::Left);
    plot.label("tanh", (variances[26], columns[1][26]), Side::Above);
    let below = (variances[18], columns[0][18] / 2.0);
    plot.label("sigmoid", below, Side::Right);
    plot.label("explodes", (0.3, 40.0), Side::Right);
    plot.label("vanishes", (220.0, 0.016), Side::Left);
    let rows = variances.iter().enumerate().step_by(4).map(|(i, &v)| {
        [v, columns[0][i], columns[1][i], columns[2][i]].map(three_digits)
    });
    let border = |values: &[f64]| {
        let first = values.iter().position(|&factor| factor > 1.0);
        first.map_or("never".into(), |i| {
            format!("from v = {}", three_digits(variances[i]))
        })
    };
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The factor on the squared gradient rises with the weight variance v. With biases of \
             variance {} it is above 1, at the variances drawn, {} for the sigmoid, {} for tanh \
             and {} for ReLU.",
            settings.text("bias"),
            border(&columns[0]),
            border(&columns[1]),
            border(&columns[2])
        ),
        table: Table::new(["v", "sigmoid", "tanh", "ReLU"], rows),
    }
}

fn saturated(settings: &Settings) -> Drawing {
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
