//! The share of units that are dead after training, over the learning rate.

use crate::activation::{PiecewiseLinear, Relu};
use crate::chapters::dying_relu::leaky::LEAKY;
use crate::network::{Example, Layer, Stack};
use nalgebra::{DMatrix, DVector};
use std::f64::consts::{LN_10, PI};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::{exp, sin, sqrt};
use textbook::number::{Dual, Number, float};
use textbook::proof::three_digits;
use textbook::random::Stream;

const UNITS: usize = 16;
const STARTS: u64 = 8;
/// The range of learning rates.
const LOWEST: f64 = 0.05;
const HIGHEST: f64 = 5.0;

/// Nine points of an arch of the sine.
fn points() -> Vec<Example<f64>> {
    let places = (-4..=4).map(|i| f64::from(i) / 4.0);
    let example = |x: f64| Example::of(&[x], sin(PI * (x + 1.0) / 2.0));
    places.map(example).collect()
}

/// A network with normal weights: variance 1 before the units, 2/n after them.
fn born(start: u64) -> Stack<f64> {
    let mut stream = Stream::new(8, start);
    let scale = sqrt(2.0 / float(UNITS));
    let mut layer = |units, inputs, scale: f64| Layer {
        weights: DMatrix::from_fn(units, inputs, |_, _| scale * stream.normal()),
        biases: DVector::zeros(units),
    };
    Stack {
        first: layer(UNITS, 1, 1.0),
        above: vec![layer(1, UNITS, scale)],
    }
}

/// The share of units whose slope is 0 at every point after that many steps; NaN where a slope is
/// none, since a weight has overflown.
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
    dead / (float(UNITS) * float(STARTS))
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let steps = settings.count("steps");
    let rates = (0..=16).map(|i| LOWEST * exp(LN_10 * f64::from(i) / 8.0));
    let rates: Vec<f64> = rates.collect();
    let series = |f: &dyn Fn(f64) -> f64| -> Vec<(f64, f64)> {
        rates.iter().map(|&rate| (rate, f(rate))).collect()
    };
    let relus = series(&|rate| dead_share(&Relu, rate, steps));
    let leaky = series(&|rate| dead_share(&LEAKY, rate, steps));
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
            three_digits(share)
        }
    };
    let finite = leaky.iter().filter(|(_, share)| !share.is_nan());
    let (last, most) = finite.fold((0.0, 0.0), |(_, most), &(rate, share)| {
        (rate, share.larger(most))
    });
    plot.label("leaky ReLU", (last.min(1.0), 0.05), Side::Right);
    let rows = relus.iter().zip(&leaky).step_by(2);
    let rows = rows.map(|(a, b)| [three_digits(a.0), cell(a.1), cell(b.1)]);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "After {steps} steps the share of dead ReLUs is {} at the smallest learning rate and \
             {} at the largest. For leaky ReLU it never exceeds {} at learning rates up to {}; \
             further right its weights overflow, or the picture ends.",
            cell(relus[0].1),
            cell(relus[16].1),
            three_digits(most),
            three_digits(last)
        ),
        table: Table::new(["learning rate", "dead ReLUs", "dead leaky ReLUs"], rows),
    }
}
