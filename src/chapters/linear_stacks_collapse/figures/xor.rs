//! XOR: its corners before and after two units, and the network with its numbers.

use super::super::witnesses;
use crate::activation::relu;
use crate::network::Stack;
use nalgebra::{DVector, dvector};
use textbook::figure::{
    Anchor, Axis, Diagram, Drawing, Plot, Settings, Side, Table, short,
};
use textbook::proof::Show;

const CORNERS: [[f64; 2]; 4] = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];

/// The network of the claim, in floats, which hold its whole numbers.
fn xor() -> Stack<f64> {
    witnesses::xor().map(|weight| weight.value())
}

/// What the two units make of a corner, and the output.
fn passed([x, y]: [f64; 2]) -> (DVector<f64>, f64) {
    let network = xor();
    let hidden = network.first.forward(&dvector![x, y]).map(relu);
    let output = network.above[0].forward(&hidden)[0];
    (hidden, output)
}

pub(super) fn plane(_: &Settings) -> Drawing {
    let axis = |name: &str, low: f64, high: f64| {
        Axis::linear(name, low, high).marked(&[0.0, 1.0, 2.0])
    };
    let [x, y] = ["x", "y"].map(|name| axis(name, -0.6, 2.0));
    let mut left = Plot::panel(x, y, 0, 2);
    let units = xor().first;
    for (unit, (part, class)) in [("first", "c3 dash"), ("second", "c4 dot")]
        .into_iter()
        .enumerate()
    {
        // w₁x + w₂y + b = 0, solved for y.
        let [w1, w2] = [0, 1].map(|input| units.weights[(unit, input)]);
        let height = |x: f64| -(w1 * x + units.biases[unit]) / w2;
        left.part(part, |plot| {
            plot.curve(class, &[-0.6, 2.0].map(|x| (x, height(x))));
        });
    }
    let [first, second] =
        ["first unit", "second unit"].map(|name| axis(name, -0.4, 2.4));
    let mut right = Plot::panel(first, second, 1, 2);
    // The outputs 0 and 1 have their middle where h₁ − 2h₂ = 1/2.
    let last = &xor().above[0].weights;
    let height = |first: f64| (0.5 - last[(0, 0)] * first) / last[(0, 1)];
    right.part("border", |plot| {
        plot.curve("border dash", &[-0.4, 2.4].map(|x| (x, height(x))));
    });
    for corner in CORNERS {
        let (hidden, output) = passed(corner);
        let (dot, part) = if output > 0.5 {
            ("d2", "ones")
        } else {
            ("d1", "zeros")
        };
        let places = [(corner[0], corner[1]), (hidden[0], hidden[1])];
        for (plot, place) in [&mut left, &mut right].into_iter().zip(places) {
            plot.part(part, |plot| {
                plot.dot(dot, place);
                plot.label(&short(output), place, Side::Right);
            });
        }
    }
    Drawing {
        svg: Plot::joined([left, right]),
        description: "Left, the four corners of a square, zeros on one diagonal and ones on the \
                      other, and two parallel lines across. Right, after the two units: the ones \
                      are one point, the zeros two others, and a line parts them."
            .into(),
        table: Table::new(
            ["x", "y", "first unit", "second unit", "output"],
            CORNERS.map(|[x, y]| {
                let (hidden, output) = passed([x, y]);
                [x, y, hidden[0], hidden[1], output].map(short)
            }),
        ),
    }
}

pub(super) fn network(settings: &Settings) -> Drawing {
    let corner = CORNERS[settings.index("inputs")];
    let (hidden, output) = passed(corner);
    let network = xor();
    let mut diagram = Diagram::new(640.0, 280.0);
    let heights = [80.0, 200.0];
    let inputs = [0, 1].map(|place| {
        let at = (75.0, heights[place]);
        diagram.note("label", (38.0, at.1 + 7.0), Anchor::End, ["x", "y"][place]);
        diagram.node("unit", at, &short(corner[place]))
    });
    let end = diagram.node("unit", (575.0, 140.0), &short(output));
    diagram.note("label", (575.0, 198.0), Anchor::Middle, "XOR");
    for (unit, part) in ["counts", "notices"].into_iter().enumerate() {
        diagram.part(part, |diagram| {
            let class = if hidden[unit] > 0.0 {
                "unit"
            } else {
                "unit dead"
            };
            let at = (330.0, heights[unit]);
            let node = diagram.node(class, at, &short(hidden[unit]));
            for input in &inputs {
                diagram.arrow("c1", input, &node, "");
            }
            let weight = short(network.above[0].weights[(0, unit)]);
            diagram.arrow("c2", &node, &end, &format!("× {weight}"));
            let bias = match network.first.biases[unit] {
                0.0 => String::new(),
                bias if bias < 0.0 => format!(" − {}", short(-bias)),
                bias => format!(" + {}", short(bias)),
            };
            let beside = (330.0, at.1 + [-40.0, 54.0][unit]);
            let text = format!("relu(x + y{bias})");
            diagram.note("label", beside, Anchor::Middle, &text);
        });
    }
    Drawing {
        svg: diagram.svg(),
        description: format!(
            "The inputs {} and {} reach two units, which give {} and {}. The output is {}.",
            short(corner[0]),
            short(corner[1]),
            short(hidden[0]),
            short(hidden[1]),
            short(output)
        ),
        table: Table::new(
            ["x", "y", "first unit", "second unit", "output"],
            [[corner[0], corner[1], hidden[0], hidden[1], output].map(short)],
        ),
    }
}
