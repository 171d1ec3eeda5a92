//! The figure: the share of zeros over the bias.

use crate::activation::{Activation, Relu, Sigmoid};
use textbook::figure::{Axis, Drawing, Figure, Plot, Settings, Side, Slider, Table};
use textbook::number::elementary::normal_cdf;
use textbook::proof::{Show, three_digits};
use textbook::random::Stream;
use textbook::{figures, stops};

pub(super) const FIGURES: &[Figure] = figures! {
    /// The bias decides how many ReLUs are silent; without one it is half of them. The line is
    /// $\Phi(-b/s)$, the dots are counted: units with normal weights, one input. No sigmoid is
    /// ever 0.
    "bias" {
        sliders: [
            Slider::new(
                "units",
                "units counted for each dot",
                stops![16, 64, 256, 4096],
            ).at(2).counts(),
        ],
        draw: bias,
    }
};

/// The share of units of that bias that are 0.
fn share(f: &impl Activation, bias: f64, units: f64) -> f64 {
    let mut stream = Stream::new(11, 0);
    let mut zeros = 0.0;
    let mut counted = 0.0;
    while counted < units {
        zeros += f64::from(u8::from(f.of(stream.normal() + bias) == 0.0));
        counted += 1.0;
    }
    zeros / units
}

fn bias(settings: &Settings) -> Drawing {
    let units = settings.value("units");
    let across = "bias b, in standard deviations s of the weighted sum";
    let mut plot = Plot::new(
        Axis::linear(across, -3.0, 3.0),
        Axis::linear("share of units that are 0", 0.0, 1.0),
    );
    plot.graph("c1", |b| normal_cdf(-b));
    let places: Vec<f64> = (-10..=10).map(|step| f64::from(step) * 0.25).collect();
    for &b in &places {
        plot.dot("d1", (b, share(&Relu, b, units)));
        plot.dot("d2", (b, share(&Sigmoid, b, units)));
    }
    plot.label("ReLU", (-1.0, normal_cdf(1.0)), Side::Right);
    plot.label("sigmoid", (-1.5, 0.02), Side::Above);
    let rows = places.iter().step_by(2).map(|&b| {
        let shares = [share(&Relu, b, units), share(&Sigmoid, b, units)];
        [b, normal_cdf(-b), shares[0], shares[1]].map(three_digits)
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The share of ReLUs that are 0 falls from nearly 1 to nearly 0 as the bias grows, \
             along the curve Φ(−b/s). Without bias {} of {} counted units are 0. The share of \
             sigmoids is 0 for every bias.",
            three_digits(share(&Relu, 0.0, units)),
            units.text()
        ),
        table: Table::new(["b/s", "Φ(−b/s)", "ReLU", "sigmoid"], rows),
    }
}
