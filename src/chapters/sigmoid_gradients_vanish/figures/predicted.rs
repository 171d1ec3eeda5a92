//! The squared gradient layer by layer: what mean-field theory says, and twelve networks.

use crate::activation::{relu, sigmoid, tanh};
use crate::network::mean_field::{mean_square, slope_moments, variances};
use crate::network::random::{Reading, lengths};
use nalgebra::{DMatrix, DVector};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::{exp, ln, sqrt};
use textbook::proof::three_digits;
use textbook::random::Stream;

const WIDTH: usize = 64;
const LAYERS: usize = 8;

/// The squared gradient after 0, 1, … layers of the way back, relative to the first.
fn network(f: Reading, variance: f64, start: u64) -> Vec<f64> {
    let mut stream = Stream::new(23, start);
    let mut normal = |length| DVector::from_fn(length, |_, _| stream.normal());
    let ones = DVector::from_element(WIDTH, 1.0);
    let gradient = normal(WIDTH);
    let layers = (0..LAYERS).map(|_| {
        let entries = normal(WIDTH * WIDTH);
        let weights = DMatrix::from_column_slice(WIDTH, WIDTH, entries.as_slice());
        [weights.clone(), weights.transpose()]
    });
    let layers: Vec<_> = layers.collect();
    let scale = sqrt(variance / 64.0);
    let lengths = lengths(f, &layers, scale, &ones, &gradient);
    lengths.iter().map(|length| length * length).collect()
}

/// The product of the factors χ of the last 0, 1, … layers.
fn predicted(f: Reading, variance: f64) -> Vec<f64> {
    let layers = variances(variance, variance, 0.0, |q| mean_square(f, q));
    let factors = layers
        .take(LAYERS)
        .map(|q| variance * slope_moments(f, q)[0]);
    let factors: Vec<_> = factors.collect();
    let mut products = vec![1.0];
    for factor in factors.iter().rev() {
        products.push(products[products.len() - 1] * factor);
    }
    products
}

fn numbered(values: &[f64]) -> Vec<(f64, f64)> {
    (0_u32..)
        .map(f64::from)
        .zip(values.iter().copied())
        .collect()
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let (f, variance, low): (Reading, f64, f64) = [
        (sigmoid as Reading, 1.0, 1e-12),
        (tanh, 1.0, 1e-4),
        (relu, 2.0, 1e-2),
    ][settings.index("activation")];
    let mut plot = Plot::new(
        Axis::linear("layers back from the last", 0.0, 8.0),
        Axis::log("squared gradient, relative", low, 10.0),
    );
    let networks = (0..12).map(|start| network(f, variance, start));
    let networks: Vec<_> = networks.collect();
    plot.part("networks", |plot| {
        for network in &networks {
            plot.curve("c2 thin", &numbered(network));
        }
    });
    let theory = predicted(f, variance);
    plot.part("theory", |plot| {
        plot.curve("c1 dash thick", &numbered(&theory));
        let height = low * exp(0.1 * ln(10.0 / low));
        plot.label("dashed: theory", (0.1, height), Side::Right);
    });
    let rows = (0..=LAYERS).map(|layer| {
        let mut values: Vec<f64> = networks.iter().map(|way| way[layer]).collect();
        values.sort_by(f64::total_cmp);
        let [low, high] = [values[0], values[11]].map(three_digits);
        [layer.to_string(), three_digits(theory[layer]), low, high]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The squared gradient of twelve random networks with {} on its way back through 8 \
             layers, around the prediction, which is {} at the end.",
            settings.text("activation"),
            three_digits(theory[LAYERS])
        ),
        table: Table::new(
            ["layers back", "theory", "least of the networks", "most"],
            rows,
        ),
    }
}
