//! Where a mean comes from: the graph of an activation, the bell of the sums, and their product.

use crate::activation::{relu, sigmoid, tanh};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::{exp, sqrt};
use textbook::number::normal::expectation;
use textbook::proof::three_digits;

const END: f64 = 4.0;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let (name, bias) = (settings.text("activation"), settings.value("bias"));
    let f: fn(f64) -> f64 = match name {
        "sigmoid" => sigmoid,
        "tanh" => tanh,
        _ => relu,
    };
    let bell = |z: f64| {
        let distance = z - bias;
        exp(-distance * distance / 2.0) / sqrt(std::f64::consts::TAU)
    };
    let mut plot = Plot::new(
        Axis::linear("weighted sum z", -END, END),
        Axis::linear("value", -0.6, 1.2),
    );
    // On one side of the line at a time.
    let product = |side: fn(f64) -> f64| {
        let places = (0..=80).map(|step| END * f64::from(step - 40) / 40.0);
        let mut corners: Vec<_> =
            places.map(|z| (z, side(f(z) * bell(z)))).collect();
        corners.extend([(END, 0.0), (-END, 0.0)]);
        corners
    };
    plot.part("above", |plot| {
        plot.area("f1 t3", &product(relu));
    });
    plot.part("below", |plot| {
        plot.area("f2 t3", &product(|y| -relu(-y)));
    });
    plot.curve("axis", &[(-END, 0.0), (END, 0.0)]);
    plot.part("bell", |plot| {
        plot.graph("c5 thin dash", bell);
        plot.label("bell", (bias - 1.2, bell(bias - 1.2) + 0.06), Side::Left);
    });
    plot.graph("c1", f);
    let at = if name == "ReLU" { 1.1 } else { 2.4 };
    plot.label(name, (at, 1.08), Side::Right);
    // Adding zero turns a −0 into 0.
    let mean = expectation(|z| f(z + bias));
    let mean = three_digits((mean * 1e4).round() / 1e4 + 0.0).replace('-', "−");
    plot.label(&format!("mean {mean}"), (-END, 1.08), Side::Right);
    let rows = [-2.0, -1.0, 0.0, 1.0, 2.0].map(|z| {
        [z, f(z), bell(z), f(z) * bell(z)]
            .map(|value| three_digits(value).replace('-', "−"))
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The graph of {name}, the normal density around the bias {}, and between the line and \
             their product the areas above 0 and below 0. Their difference, the mean of the \
             output, is {mean}.",
            settings.text("bias")
        ),
        table: Table::new(["z", name, "density", "product"], rows),
    }
}
