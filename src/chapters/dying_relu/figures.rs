//! The figures: one step that kills, and the share of dead units over the learning rate.

use super::LEAK;
use super::kills::{before, stepped, unit};
use crate::activation::{PiecewiseLinear, Relu, relu};
use crate::network::{Example, Layer, Stack};
use nalgebra::{DMatrix, DVector};
use std::f64::consts::{LN_10, PI};
use textbook::figure::{Axis, Drawing, Figure, Plot, Settings, Side, Slider, Table};
use textbook::markdown;
use textbook::number::elementary::{exp, sin, sqrt};
use textbook::number::{Dual, Number};
use textbook::proof::{Show, Significant};
use textbook::random::Stream;

pub(super) const FIGURES: &[Figure] = &[
    Figure {
        name: "share",
        caption: markdown! {
            /// The larger the learning rate, the more ReLUs are dead after training; no leaky ReLU
            /// ever is. Networks with one input and 16 units learn one arch of a sine from nine
            /// points, with half the mean squared error; each dot is the mean of eight starts. The
            /// leaky ReLU has slope $1/8$ on the left. Its line ends where the weights of some
            /// start overflow.
        },
        sliders: &[Slider {
            name: "steps",
            label: "gradient steps",
            stops: &[("0", 0.0), ("1", 1.0), ("10", 10.0), ("100", 100.0)],
            start: 3,
        }],
        draw: share,
    },
    Figure {
        name: "one-step",
        caption: markdown! {
            /// One step moves the pre-activation of each example along a straight line, the further
            /// the larger the learning rate. Where the last of them reaches zero, the unit dies: in
            /// the shaded part it is silent at all three inputs.
        },
        sliders: &[],
        draw: one_step,
    },
];

const UNITS: usize = 16;
const STARTS: u64 = 8;
/// The range of learning rates.
const LOWEST: f64 = 0.05;
const HIGHEST: f64 = 5.0;

fn shown(value: f64) -> String {
    Significant { value, digits: 3 }.text()
}

/// Nine points of an arch of the sine.
fn points() -> Vec<Example<f64>> {
    let places = (-4..=4).map(|i| f64::from(i) / 4.0);
    let one = |value| DVector::from_element(1, value);
    let example = |x: f64| Example {
        input: one(x),
        target: one(sin(PI * (x + 1.0) / 2.0)),
    };
    places.map(example).collect()
}

/// A network with normal weights: variance 1 before the units, 2/n after them.
fn born(start: u64) -> Stack<f64> {
    let mut stream = Stream::new(8, start);
    #[allow(clippy::cast_precision_loss, reason = "16")]
    let scale = sqrt(2.0 / UNITS as f64);
    let mut matrix = |rows, columns, scale: f64| {
        DMatrix::from_fn(rows, columns, |_, _| scale * stream.normal())
    };
    let first = Layer {
        weights: matrix(UNITS, 1, 1.0),
        biases: DVector::zeros(UNITS),
    };
    let last = Layer {
        weights: matrix(1, UNITS, scale),
        biases: DVector::zeros(1),
    };
    Stack {
        first,
        above: vec![last],
    }
}

/// The share of units whose slope is 0 at every point after that many steps; NaN where a slope is none, since a weight has overflown.
fn dead_share(f: &impl PiecewiseLinear, rate: f64, steps: u32) -> f64 {
    let points = points();
    let read = |z| f.at(Dual::variable(z));
    let mut dead = 0.0;
    for start in 0..STARTS {
        let mut stack = born(start);
        for _ in 0..steps {
            let gradient = stack.gradient(|x| f.at(x), &points);
            stack = stack.step(&gradient, &(rate / 9.0));
        }
        for unit in 0..UNITS {
            let pre = points.iter().map(|p| stack.first.forward(&p.input)[unit]);
            let steepest = pre.map(|z| read(z).slope).fold(0.0, f64::larger);
            dead += if steepest.is_nan() {
                f64::NAN
            } else {
                f64::from(u8::from(steepest == 0.0))
            };
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "128")]
    let units = UNITS as f64 * STARTS as f64;
    dead / units
}

fn share(settings: &Settings) -> Drawing {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a stop"
    )]
    let steps = settings.value("steps") as u32;
    let rates = (0..=16).map(|i| LOWEST * exp(LN_10 * f64::from(i) / 8.0));
    let rates: Vec<f64> = rates.collect();
    let series = |f: &dyn Fn(f64) -> f64| -> Vec<(f64, f64)> {
        rates.iter().map(|&rate| (rate, f(rate))).collect()
    };
    let relus = series(&|rate| dead_share(&Relu, rate, steps));
    let leaky = series(&|rate| dead_share(&LEAK, rate, steps));
    let mut plot = Plot::new(
        Axis::log("learning rate", LOWEST, HIGHEST),
        Axis::linear("share of units that are dead", 0.0, 1.0),
    );
    for (class, dots, points) in [("c1", "d1", &relus), ("c2", "d2", &leaky)] {
        plot.curve(class, points);
        for &point in points {
            plot.dot(dots, point);
        }
    }
    let side = if relus[10].1 < 0.1 {
        Side::Above
    } else {
        Side::Left
    };
    plot.label("ReLU", relus[10], side);
    let cell = |share: f64| {
        if share.is_nan() {
            "overflow".into()
        } else {
            shown(share)
        }
    };
    let finite = leaky.iter().filter(|(_, share)| !share.is_nan());
    let (last, most) = finite.fold((0.0, 0.0), |(_, most), &(rate, share)| {
        (rate, share.larger(most))
    });
    plot.label("leaky ReLU", (last.min(1.0), 0.05), Side::Right);
    let rows = relus.iter().zip(&leaky).step_by(2);
    let rows = rows.map(|(a, b)| [shown(a.0), cell(a.1), cell(b.1)]);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "After {steps} steps the share of dead ReLUs is {} at the smallest learning rate and {} at the largest. For leaky ReLU it never exceeds {} \
             at learning rates up to {}; further right its weights overflow, or the picture ends.",
            cell(relus[0].1),
            cell(relus[16].1),
            shown(most),
            shown(last)
        ),
        table: Table::new(["learning rate", "dead ReLUs", "dead leaky ReLUs"], rows),
    }
}

fn one_step(_: &Settings) -> Drawing {
    let after = |rate: f64| before(&stepped(&unit(1.0, 1.0), relu, &rate));
    let ends = [0.0, 0.12].map(|rate| (rate, after(rate)));
    let threshold = 1.0 / 16.0;
    let (low, high, far) = (-3.0, 3.5, 0.14);
    let mut plot = Plot::new(
        Axis::linear("learning rate", 0.0, far),
        Axis::linear("pre-activation after one step", low, high),
    );
    let corners = [(threshold, low), (far, low), (far, high), (threshold, high)];
    plot.area("f5", &corners);
    plot.curve("axis thin", &[(0.0, 0.0), (far, 0.0)]);
    for (example, class) in ["c1", "c2", "c3"].into_iter().enumerate() {
        let line = ends.map(|(rate, z)| (rate, z[example]));
        plot.curve(class, &line);
        plot.label(&format!("x = {}", example + 1), line[1], Side::Right);
    }
    plot.dot("d3", (threshold, 0.0));
    plot.label("dead", (far, 3.0), Side::Left);
    let places = [0.0, threshold / 2.0, threshold, 2.0 * threshold];
    let rows = places.map(|rate| {
        let [one, two, three] = after(rate).map(shown);
        [shown(rate), one, two, three]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "Three falling lines, the pre-activations at x = 1, 2, 3 after one step. The last of them, for x = 3, reaches 0 at the learning rate {}.",
            shown(threshold)
        ),
        table: Table::new(
            ["learning rate", "z at x = 1", "z at x = 2", "z at x = 3"],
            rows,
        ),
    }
}
