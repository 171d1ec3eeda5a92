//! The factor on the squared gradient over the weight variance.

use super::ratios;
use crate::activation::{relu, sigmoid, tanh};
use crate::network::mean_field::{mean_square, slope_moments, variances};
use crate::network::random::Reading;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::proof::three_digits;

/// The range of weight variances.
const LOWEST: f64 = 0.25;
const HIGHEST: f64 = 256.0;

/// The factor χ where the variance of the pre-activations has come to rest, or nearly so: after 40
/// layers.
fn factor(f: Reading, variance: f64, bias: f64) -> f64 {
    let mut layers = variances(1.0, variance, bias, |q| mean_square(f, q));
    let q = layers.nth(40).unwrap_or(f64::NAN);
    variance * slope_moments(f, q)[0]
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let bias = settings.value("bias");
    let networks: [(&str, &str, Reading); 3] = [
        ("sigmoid", "c1", sigmoid),
        ("tanh", "c2", tanh),
        ("rectifier", "c3", relu),
    ];
    let variances = ratios(LOWEST, HIGHEST, 30);
    let mut plot = Plot::new(
        Axis::log("weight variance times width, v", LOWEST, HIGHEST),
        Axis::log("factor per layer", 0.01, 100.0),
    );
    plot.part("border", |plot| {
        plot.curve("axis thin", &[(LOWEST, 1.0), (HIGHEST, 1.0)]);
    });
    let mut columns = Vec::new();
    for (part, class, f) in networks {
        let values: Vec<_> = variances.iter().map(|&v| factor(f, v, bias)).collect();
        let points = variances.iter().copied().zip(values.iter().copied());
        let points: Vec<_> = points.collect();
        plot.part(part, |plot| plot.curve(class, &points));
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
