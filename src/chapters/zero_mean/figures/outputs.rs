//! What comes out of a layer as a histogram, and where its mean lies.

use crate::activation::{Activation, Relu, Sigmoid, Tanh};
use crate::network::{batch_norm, mean, variance};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::sqrt;
use textbook::number::float;
use textbook::proof::three_digits;
use textbook::random::Stream;

/// How many outputs are counted.
const COUNT: usize = 4096;
/// The ends of the histogram, and how many bins a unit has.
const FROM: f64 = -3.0;
const TO: f64 = 5.0;
const PER_UNIT: f64 = 4.0;

/// The outputs at one setting.
fn outputs_of_layer(settings: &Settings) -> Vec<f64> {
    let mut stream = Stream::new(9, 0);
    let mut batch: Vec<f64> = (0..COUNT).map(|_| stream.normal() + 0.5).collect();
    let place = settings.text("normalization");
    let normalized =
        |batch: &[f64]| batch_norm(batch, |variance| sqrt(variance + 1e-5));
    if place == "before the activation" {
        batch = normalized(&batch);
    }
    let activation = match settings.text("activation") {
        "sigmoid" => |z| Sigmoid.of(z),
        "tanh" => |z| Tanh.of(z),
        _ => |z| Relu.of(z),
    };
    let out: Vec<f64> = batch.into_iter().map(activation).collect();
    if place == "after it" {
        normalized(&out)
    } else {
        out
    }
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let out = outputs_of_layer(settings);
    let mut left = FROM;
    let mut bins = Vec::new();
    while left < TO {
        let right = left + 1.0 / PER_UNIT;
        let inside = out.iter().filter(|&&y| left <= y && y < right);
        let share = float(inside.count()) / float(COUNT);
        if share > 0.0 {
            bins.push((left, right, share));
        }
        left = right;
    }
    let x = Axis::linear("output of a unit", FROM, TO);
    let y = Axis::linear("share of the outputs, bins of width 1/4", 0.0, 0.8);
    let mut plot = Plot::new(x, y);
    for &(left, right, share) in &bins {
        let outline = [(left, 0.0), (left, share), (right, share), (right, 0.0)];
        plot.area("f1", &outline);
        plot.curve("c1 thin", &outline);
    }
    let middle = mean(&out);
    // Adding zero turns a −0 into 0.
    let mean =
        format!("{:.3}", (middle * 1e3).round() / 1e3 + 0.0).replace('-', "−");
    plot.part("mean", |plot| {
        plot.curve("c2 dash", &[(middle, 0.0), (middle, 0.8)]);
        plot.label(&format!("mean {mean}"), (middle, 0.73), Side::Right);
    });
    let [activation, place] =
        ["activation", "normalization"].map(|name| settings.text(name));
    let rows = bins.iter().map(|&(left, right, share)| {
        let bin = format!("{left} to {right}").replace('-', "−");
        [bin, three_digits(share)]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "Histogram of {COUNT} outputs of {activation}, batch normalization: {place}. Their \
             mean is {mean}, their variance {}.",
            three_digits(variance(&out))
        ),
        table: Table::new(["output", "share"], rows),
    }
}
