//! The loss of one linear unit with two inputs as a valley, and the way of gradient descent in it.

use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::{cos, sin, sqrt};
use textbook::number::float;
use textbook::proof::three_digits;

/// What the two weights are off.
type Error = [f64; 2];

/// Where descent begins.
const START: Error = [2.0, -0.8];
/// The ends of both axes, on which a unit is as long.
const ENDS: [f64; 2] = [3.75, 2.0];
/// How far the two axes of the valley are drawn.
const AXIS: f64 = 1.5;

/// The four equally likely inputs.
fn inputs(mean: f64) -> [Error; 4] {
    let [low, high] = [mean - 1.0, mean + 1.0];
    [[low, low], [low, high], [high, low], [high, high]]
}

/// What the unit's output is off at an input.
fn off(error: Error, input: Error) -> f64 {
    error[0] * input[0] + error[1] * input[1]
}

/// Half the mean squared error.
fn loss(error: Error, mean: f64) -> f64 {
    let squares = inputs(mean).map(|input| off(error, input) * off(error, input));
    squares.iter().sum::<f64>() / 8.0
}

/// One step against the gradient.
fn step(error: Error, mean: f64, rate: f64) -> Error {
    [0, 1].map(|axis| {
        let slopes = inputs(mean).map(|input| off(error, input) * input[axis]);
        error[axis] - rate * slopes.iter().sum::<f64>() / 4.0
    })
}

/// The level line on which the loss is `level`: seen from the middle in every direction.
fn level_line(mean: f64, level: f64) -> Vec<(f64, f64)> {
    let direction = |part: u32| std::f64::consts::TAU * f64::from(part) / 96.0;
    let point = |part: u32| {
        let [x, y] = [cos(direction(part)), sin(direction(part))];
        let length = sqrt(level / loss([x, y], mean));
        (length * x, length * y)
    };
    (0..=96).map(point).collect()
}

/// The curvatures along (1, 1) and along (1, −1).
fn curvatures(mean: f64) -> [f64; 2] {
    [[1.0, 1.0], [1.0, -1.0]].map(|direction| loss(direction, mean))
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let mean = settings.value("mean");
    let [steep, flat] = curvatures(mean);
    let condition = steep / flat;
    let rate = 2.0 / (steep + flat);
    let descent =
        std::iter::successors(Some(START), |&error| Some(step(error, mean, rate)));
    let steps = settings.count("steps") as usize;
    let path: Vec<Error> = descent.take(steps + 1).collect();
    let points: Vec<_> = path.iter().map(|&[x, y]| (x, y)).collect();
    let [wide, high] = ENDS;
    let mut plot = Plot::new(
        Axis::linear("error of the first weight", -wide, wide),
        Axis::linear("error of the second weight", -high, high),
    );
    plot.part("valley", |plot| {
        let outer = loss(START, mean);
        for quarter in [1.0, 4.0, 16.0, 64.0] {
            plot.curve("c1 thin", &level_line(mean, outer / quarter));
        }
    });
    plot.part("flat", |plot| {
        plot.curve("c4 dash", &[(-AXIS, AXIS), (AXIS, -AXIS)]);
    });
    plot.part("steep", |plot| {
        plot.curve("c5 dot", &[(-AXIS, -AXIS), (AXIS, AXIS)]);
    });
    plot.part("path", |plot| {
        plot.curve("c2", &points);
        for &point in &points {
            plot.dot("d2", point);
        }
    });
    // To a hundredth.
    let condition = (100.0 * condition).round() / 100.0;
    plot.label(&format!("κ = {condition}"), (wide, 1.7), Side::Left);
    let lost = |error: Error| {
        sqrt(
            (error[0] * error[0] + error[1] * error[1])
                / (START[0] * START[0] + START[1] * START[1]),
        )
    };
    let left = 100.0 * path.last().map_or(1.0, |&error| lost(error));
    plot.label(&format!("error: {left:.0} %"), (-wide, -1.7), Side::Right);
    let rows = path.iter().enumerate().map(|(number, &[x, y])| {
        [float(number), x, y, loss([x, y], mean)]
            .map(|value| three_digits(value).replace('-', "−"))
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "Level lines of the loss over the errors of two weights, for inputs of mean {} and \
             variance 1, and {} steps of gradient descent from the same start. The condition \
             number is {condition}; {} % of the error is left.",
            settings.text("mean"),
            settings.text("steps"),
            three_digits(left)
        ),
        table: Table::new(
            ["step", "error of weight 1", "error of weight 2", "loss"],
            rows,
        ),
    }
}
