//! The gradient's length layer by layer, and the product of equal factors.

use crate::activation::{relu, sigmoid, tanh};
use crate::network::random::{Reading, lengths};
use nalgebra::{DMatrix, DVector};
use std::iter::successors;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::Dual;
use textbook::number::elementary::sqrt;
use textbook::proof::three_digits;
use textbook::random::Stream;

const WIDTH: usize = 32;
const LAYERS: usize = 30;

/// The length of the gradient on its way back through a random network.
fn gradient(f: Reading, variance: f64) -> Vec<f64> {
    let mut stream = Stream::new(6, 0);
    let mut vector = |length| DVector::from_fn(length, |_, _| stream.normal());
    let (input, start) = (vector(WIDTH), vector(WIDTH));
    let layers = (0..LAYERS).map(|_| {
        let weights = vector(WIDTH * WIDTH);
        let transposed =
            DMatrix::from_column_slice(WIDTH, WIDTH, weights.as_slice());
        [transposed.transpose(), transposed]
    });
    let layers: Vec<_> = layers.collect();
    lengths(f, &layers, sqrt(variance / 32.0), &input, &start)
}

/// A plot of three series of lengths, each with its name at the end.
fn three(
    [across, up]: [&str; 2],
    names: &[String; 3],
    series: &[Vec<f64>; 3],
) -> Drawing {
    let mut plot =
        Plot::new(Axis::linear(across, 0.0, 40.0), Axis::log(up, 1e-30, 1e12));
    let mut ends = Vec::new();
    for (number, (values, name)) in (1..).zip(series.iter().zip(names)) {
        let layers = (0u32..).map(f64::from);
        let points: Vec<_> = layers.zip(values.iter().copied()).collect();
        plot.part(["one", "two", "three"][number - 1], |plot| {
            plot.curve(&format!("c{number}"), &points);
        });
        // A curve that leaves the frame is named where it is still well inside.
        let end = points.iter().rev().find(|point| point.1 > 1e-26);
        ends.extend(end.map(|&(x, y)| (x.min(30.0), y, name)));
    }
    ends.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut placed: Vec<(f64, f64)> = Vec::new();
    for (x, y, name) in ends {
        let near = placed.iter().filter(|other| (other.0 - x).abs() < 8.0);
        let height = near.map(|other| other.1 * 1e4).fold(y, f64::max);
        plot.label(name, (x, height), Side::Right);
        placed.push((x, height));
    }
    let lasts = names.iter().zip(series).map(|(name, values)| {
        let last = values.last().copied().unwrap_or(0.0);
        format!("{name}: {}", three_digits(last))
    });
    let lasts: Vec<String> = lasts.collect();
    let rows = (0..=LAYERS).step_by(5).map(|layer| {
        let [a, b, c] = series.each_ref().map(|values| three_digits(values[layer]));
        [layer.to_string(), a, b, c]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The {up} after 0 to {LAYERS} layers. After {LAYERS}: {}.",
            lasts.join("; ")
        ),
        table: Table::new(["layers", &names[0], &names[1], &names[2]], rows),
    }
}

pub(super) fn depth(settings: &Settings) -> Drawing {
    let variance = settings.value("variance");
    let activations: [Reading; 3] = [sigmoid, tanh, relu];
    let series = activations.map(|f| gradient(f, variance));
    let names = ["sigmoid", "tanh", "ReLU"].map(String::from);
    let axes = ["layers back from the last", "relative gradient length"];
    three(axes, &names, &series)
}

pub(super) fn factors(settings: &Settings) -> Drawing {
    let weight = settings.value("weight");
    let places = [0.0, 2.0, 4.0];
    let series = places.map(|z| {
        let factor = weight * sigmoid(Dual::variable(z)).slope;
        let products = successors(Some(1.0), |product| Some(product * factor));
        products.take(LAYERS + 1).collect()
    });
    let names = places.map(|z| format!("z = {z}"));
    three(["layers L", "product of L factors"], &names, &series)
}
