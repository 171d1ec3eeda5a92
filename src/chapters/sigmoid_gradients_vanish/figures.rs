//! The figures: the gradient's length layer by layer, and the product of equal factors.

use crate::activation::{relu, sigmoid, tanh};
use crate::network::random::{Reading, lengths};
use nalgebra::{DMatrix, DVector};
use textbook::figure::{Axis, Drawing, Figure, Plot, Settings, Side, Slider, Table};
use textbook::markdown;
use textbook::number::Dual;
use textbook::number::elementary::sqrt;
use textbook::proof::{Show, Significant};
use textbook::random::Stream;

pub(super) const FIGURES: &[Figure] = &[
    Figure {
        name: "depth",
        caption: markdown! {
            /// On the way back the sigmoid shortens the gradient at every layer, and the weights
            /// decide whether tanh and ReLU do. One random network for each activation, 30 layers
            /// of 32 neurons, without biases, weights normal with variance $v/32$; the same random
            /// numbers for all three. The length is relative to that at the last layer.
        },
        sliders: &[Slider {
            name: "variance",
            label: "weight variance times width, v",
            stops: &[
                ("1/2", 0.5),
                ("1", 1.0),
                ("2", 2.0),
                ("4", 4.0),
                ("16", 16.0),
            ],
            start: 1,
        }],
        draw: depth,
    },
    Figure {
        name: "factors",
        caption: markdown! {
            /// A product of equal factors is a straight line on a logarithmic axis, unless the
            /// factor is 1. Each line is $(w\,\sigma'(z))^L$ for a chain in which every neuron sits
            /// at the same $z$.
        },
        sliders: &[Slider {
            name: "weight",
            label: "weight w",
            stops: &[("1", 1.0), ("2", 2.0), ("4", 4.0), ("5", 5.0)],
            start: 0,
        }],
        draw: factors,
    },
];

const WIDTH: usize = 32;
const LAYERS: usize = 30;

/// The length of the gradient on its way back through a random network.
fn gradient(f: Reading, variance: f64) -> Vec<f64> {
    let mut stream = Stream::new(6, 0);
    let mut vector = |length| DVector::from_fn(length, |_, _| stream.normal());
    let (input, start) = (vector(WIDTH), vector(WIDTH));
    let mut matrix =
        || DMatrix::from_row_slice(WIDTH, WIDTH, vector(WIDTH * WIDTH).as_slice());
    let layers: Vec<_> = (0..LAYERS).map(|_| matrix()).collect();
    lengths(f, &layers, sqrt(variance / 32.0), &input, &start)
}

fn shown(value: f64) -> String {
    Significant { value, digits: 3 }.text()
}

/// A plot of three series of lengths, each with its name at the end.
fn three(
    [across, up]: [&str; 2],
    names: &[String; 3],
    series: &[Vec<f64>; 3],
) -> Drawing {
    let mut plot =
        Plot::new(Axis::linear(across, 0.0, 40.0), Axis::log(up, 1e-30, 1e12));
    let points = |values: &[f64]| -> Vec<(f64, f64)> {
        (0u32..)
            .map(f64::from)
            .zip(values.iter().copied())
            .collect()
    };
    let mut ends = Vec::new();
    for (number, (values, name)) in (1..).zip(series.iter().zip(names)) {
        let points = points(values);
        plot.curve(&format!("c{number}"), &points);
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
    let last = |values: &Vec<f64>| values.last().map_or(0.0, |&value| value);
    let told = names.iter().zip(series);
    let told: Vec<String> = told
        .map(|(name, values)| format!("{name}: {}", shown(last(values))))
        .collect();
    let rows = (0..=LAYERS).step_by(5).map(|layer| {
        let [a, b, c] = series.each_ref().map(|values| shown(values[layer]));
        [layer.to_string(), a, b, c]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The {up} after 0 to {LAYERS} layers. After {LAYERS}: {}.",
            told.join("; ")
        ),
        table: Table::new(
            [
                "layers",
                names[0].as_str(),
                names[1].as_str(),
                names[2].as_str(),
            ],
            rows,
        ),
    }
}

fn depth(settings: &Settings) -> Drawing {
    let variance = settings.value("variance");
    let series = [
        gradient(sigmoid, variance),
        gradient(tanh, variance),
        gradient(relu, variance),
    ];
    let names = ["sigmoid", "tanh", "ReLU"].map(String::from);
    let axes = ["layers back from the last", "relative gradient length"];
    three(axes, &names, &series)
}

fn factors(settings: &Settings) -> Drawing {
    let weight = settings.value("weight");
    let places = [0.0, 2.0, 4.0];
    let series = places.map(|z| {
        let factor = weight * sigmoid(Dual::variable(z)).slope;
        let mut product = 1.0;
        let mut products = vec![product];
        for _ in 0..LAYERS {
            product *= factor;
            products.push(product);
        }
        products
    });
    let names = places.map(|z| format!("z = {z}"));
    three(["layers L", "product of L factors"], &names, &series)
}
