//! A dead unit of the second layer that the layer below wakes.

use crate::activation::relu;
use crate::chapters::dying_relu::dead_units::born;
use crate::network::Example;
use textbook::figure::{Anchor, Diagram, Drawing, Settings, Table};
use textbook::number::{Rational, ratio};
use textbook::proof::counted;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let (mut stack, _) = born();
    let example = Example::of(&[Rational::ONE], 3.into());
    for _ in 0..settings.count("step") {
        let gradient = stack.gradient(relu, std::slice::from_ref(&example));
        stack = stack.step(&gradient, &ratio(1, 2));
    }
    let below = stack.first.forward(&example.input);
    let above = stack.above[0].forward(&below.map(relu));
    let output = stack.above[1].forward(&above.map(relu));
    let mut diagram = Diagram::new(640.0, 300.0);
    let unit = |diagram: &mut Diagram, at: (f64, f64), z: &Rational| {
        let class = if *z <= Rational::ZERO {
            "unit dead"
        } else {
            "unit"
        };
        let node = diagram.node(class, at, "ReLU");
        diagram.note("label", (at.0, at.1 + 52.0), Anchor::Middle, &written(z));
        node
    };
    let input = diagram.node("unit", (50.0, 140.0), "1");
    let first = unit(&mut diagram, (200.0, 140.0), &below[0]);
    let out = diagram.node("unit", (590.0, 140.0), &written(&output[0]));
    diagram.part("below", |diagram| {
        let weight = written(&stack.first.weights[(0, 0)]);
        diagram.arrow("c1", &input, &first, &weight);
    });
    for (name, height, index) in [("neighbour", 50.0, 0), ("silent", 220.0, 1)] {
        diagram.part(name, |diagram| {
            let node = unit(diagram, (400.0, height), &above[index]);
            let [before, behind] = [
                &stack.above[0].weights[(index, 0)],
                &stack.above[1].weights[(0, index)],
            ];
            diagram.arrow("c1", &first, &node, &written(before));
            diagram.arrow("c1", &node, &out, &written(behind));
        });
    }
    let rows = [
        ("below", &below[0]),
        ("neighbour", &above[0]),
        ("silent at first", &above[1]),
    ];
    let rows = rows.map(|(name, z)| [name.to_owned(), written(z)]);
    Drawing {
        svg: diagram.svg(),
        description: format!(
            "A network at the input 1 after {}. The pre-activation of the unit in the first \
             layer is {}, those of the two units above it are {} and {}; the output is {}.",
            counted(u64::from(settings.count("step")), "step"),
            written(&below[0]),
            written(&above[0]),
            written(&above[1]),
            written(&output[0])
        ),
        table: Table::new(["unit", "pre-activation"], rows),
    }
}

fn written(value: &Rational) -> String {
    value.to_string().replace('-', "−")
}
