//! The way of a signal through the layers, on the curve of the factor that the gradient gets.

use crate::activation::{relu, sigmoid, tanh};
use crate::network::mean_field::{mean_square, slope_moments, variances};
use crate::network::random::Reading;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::sqrt;
use textbook::proof::three_digits;

const WIDEST: f64 = 4.0;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let activations: [Reading; 3] = [sigmoid, tanh, relu];
    let f = activations[settings.index("activation")];
    let variance = settings.value("variance");
    let layer = settings.count("layer") as usize;
    let factor = |q: f64| variance * slope_moments(f, q)[0];
    let mut plot = Plot::new(
        Axis::linear("size s of the pre-activations", 0.0, WIDEST),
        Axis::log("factor on the squared gradient", 0.01, 10.0),
    );
    plot.part("border", |plot| {
        plot.curve("axis thin", &[(0.0, 1.0), (WIDEST, 1.0)]);
    });
    plot.label("explodes", (0.0, 6.0), Side::Right);
    plot.label("vanishes", (WIDEST, 0.015), Side::Left);
    let curve = (0..=40).map(|step| f64::from(step) / 10.0);
    let curve: Vec<_> = curve.map(|s| (s, factor(s * s))).collect();
    plot.part("curve", |plot| plot.curve("c1", &curve));
    let sizes = variances(1.0, variance, 0.0, |q| mean_square(f, q));
    let walk = sizes.take(layer + 1).map(|q| (sqrt(q), factor(q)));
    let walk: Vec<_> = walk.collect();
    plot.part("walk", |plot| {
        for &point in &walk {
            plot.dot("d2", point);
        }
    });
    let (size, now) = walk[layer];
    plot.curve("c2 dash", &[(size, 0.01), (size, now), (0.0, now)]);
    let [s, times] = [size, now].map(three_digits);
    let words = format!("layer {layer}: s = {s}, factor {times}");
    plot.label(&words, (WIDEST, 6.0), Side::Left);
    let rows = walk.iter().enumerate().map(|(layer, &(size, factor))| {
        [layer.to_string(), three_digits(size), three_digits(factor)]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The factor on the squared gradient over the size s of the pre-activations, for {} \
             with the weight variance {} over the width. A signal that begins at s = 1 is at s = \
             {s} in layer {layer}, where the factor is {times}.",
            settings.text("activation"),
            settings.text("variance")
        ),
        table: Table::new(["layer", "s", "factor"], rows),
    }
}
