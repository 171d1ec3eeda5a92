//! One unit and five examples: gradient steps until none of them lies on its rising side.

use crate::activation::{PiecewiseLinear, Relu};
use crate::chapters::dying_relu::leaky::LEAKY;
use crate::network::{Example, Layer, Stack};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::Dual;
use textbook::number::elementary::sqrt;
use textbook::proof::{counted, three_digits};

const FAR: f64 = 3.0;

/// The examples, input and wanted output.
const EXAMPLES: [(f64, f64); 5] =
    [(-2.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (1.0, 0.5), (2.0, 2.0)];

/// What is known of the unit on one of its days.
struct Day {
    stack: Stack<f64>,
    /// How many examples lie on the rising side.
    awake: u64,
    loss: f64,
    /// The length of the gradient of the unit's own weight and bias.
    gradient: f64,
}

/// The first days, with one gradient step between two of them.
fn days(f: &impl PiecewiseLinear, rate: f64, count: u32) -> Vec<Day> {
    let examples = EXAMPLES.map(|(x, y)| Example::of(&[x], y));
    let mut stack = Stack {
        first: Layer::of_units(&[[1.0, 0.5]]),
        above: vec![Layer::of_units(&[[1.0, 0.0]])],
    };
    let mut days = Vec::new();
    for _ in 0..=count {
        let gradient = stack.gradient(|z| f.at(z), &examples);
        let pre = examples
            .iter()
            .map(|one| stack.first.forward(&one.input)[0]);
        let miss = |one: &Example<f64>| {
            stack.forward(&one.input, |z| f.at(z))[0] - one.target[0]
        };
        let squares = examples.iter().map(|one| miss(one) * miss(one));
        let [w, b] = [gradient.first.weights[0], gradient.first.biases[0]];
        let next = stack.step(&gradient, &rate);
        days.push(Day {
            awake: pre.map(|z| u64::from(z > 0.0)).sum(),
            loss: squares.sum::<f64>() / 2.0,
            gradient: sqrt(w * w + b * b),
            stack,
        });
        stack = next;
    }
    days
}

/// The corners of the network's graph over what is shown.
fn graph(f: &impl PiecewiseLinear, stack: &Stack<f64>) -> Vec<(f64, f64)> {
    let bend = -stack.first.biases[0] / stack.first.weights[0];
    let mut places = vec![-FAR, bend, FAR];
    places.retain(|x| x.abs() <= FAR);
    let output = |x: f64| {
        let z = stack.first.weights[0] * x + stack.first.biases[0];
        let signal = f.at(Dual::fixed(z)).value;
        stack.above[0].weights[0] * signal + stack.above[0].biases[0]
    };
    places.into_iter().map(|x| (x, output(x))).collect()
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let rate = settings.value("rate");
    if settings.index("unit") == 0 {
        drawn(&Relu, settings, rate)
    } else {
        drawn(&LEAKY, settings, rate)
    }
}

fn drawn(f: &impl PiecewiseLinear, settings: &Settings, rate: f64) -> Drawing {
    let step = settings.count("step") as usize;
    let days = days(f, rate, settings.count("step").max(4));
    let today = &days[step];
    let mut plot = Plot::new(
        Axis::linear("input x", -FAR, FAR),
        Axis::linear("output", -2.0, 4.0),
    );
    plot.part("ramp", |plot| {
        plot.curve("c2 thick", &graph(f, &today.stack));
    });
    plot.part("examples", |plot| {
        for example in EXAMPLES {
            plot.dot("d1", example);
        }
    });
    let said = match today.awake {
        0 => "no example wakes it".into(),
        1 => "1 example wakes it".into(),
        count => format!("{count} examples wake it"),
    };
    plot.label(&said, (-FAR, 3.5), Side::Right);
    let [loss, gradient] = [today.loss, today.gradient].map(three_digits);
    plot.label(&format!("loss {loss}"), (-FAR, 2.9), Side::Right);
    plot.label(&format!("gradient {gradient}"), (-FAR, 2.3), Side::Right);
    let rows = days.iter().enumerate().map(|(step, day)| {
        let [loss, gradient] = [day.loss, day.gradient].map(three_digits);
        [step.to_string(), day.awake.to_string(), loss, gradient]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "Five examples and the network of one {} after {} with the learning rate {}: {said}, \
             the loss is {loss}, and the unit's gradient has the length {gradient}.",
            settings.text("unit"),
            counted(step as u64, "step"),
            settings.text("rate")
        ),
        table: Table::new(
            [
                "steps",
                "examples that wake it",
                "loss",
                "length of its gradient",
            ],
            rows,
        ),
    }
}
