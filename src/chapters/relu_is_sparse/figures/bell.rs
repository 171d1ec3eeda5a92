//! The weighted sums as a bell over the line, of which the left part is silent.

use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::{exp, normal_cdf, sqrt};
use textbook::proof::three_digits;

/// The density of a weighted sum with mean `bias` and variance 1.
fn density(z: f64, bias: f64) -> f64 {
    let distance = z - bias;
    exp(-distance * distance / 2.0) / sqrt(std::f64::consts::TAU)
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let bias = settings.value("bias");
    let share = three_digits(normal_cdf(-bias));
    let mut plot = Plot::new(
        Axis::linear("weighted sum with its bias, in units of s", -4.0, 4.0),
        Axis::linear("density", 0.0, 0.6),
    );
    plot.part("silent", |plot| {
        let steps = (0..=80).map(|step| f64::from(step) / 20.0 - 4.0);
        let arch = steps.map(|z| (z, density(z, bias)));
        let corners: Vec<_> = [(-4.0, 0.0)]
            .into_iter()
            .chain(arch)
            .chain([(0.0, 0.0)])
            .collect();
        plot.area("f2 t3", &corners);
        plot.label(&format!("silent: {share}"), (-4.0, 0.53), Side::Right);
    });
    plot.graph("c1", |z| density(z, bias));
    plot.curve("c2 dash", &[(0.0, 0.0), (0.0, 0.6)]);
    plot.label("ReLU hands it on", (0.0, 0.53), Side::Right);
    let rows = [-2, -1, 0, 1, 2].map(|b| {
        let share = normal_cdf(-f64::from(b));
        [b.to_string().replace('-', "−"), three_digits(share)]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The density of the weighted sum, a bell around the bias, here {}. The area under it \
             left of 0, where ReLU is 0, is {share}.",
            settings.text("bias")
        ),
        table: Table::new(["b/s", "Φ(−b/s)"], rows),
    }
}
