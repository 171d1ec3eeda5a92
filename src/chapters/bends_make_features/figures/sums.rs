//! A sum of units with one input: its bends, and the network that it is.

use crate::activation::relu;
use crate::network::{Shallow, Unit};
use textbook::figure::{
    Anchor, Axis, Diagram, Drawing, Plot, Settings, Table, short,
};
use textbook::number::float;
use textbook::proof::counted;

/// How far the inputs go.
const FAR: f64 = 3.5;
/// What each unit is multiplied by; unit number i bends at i − 3.
const OUTPUTS: [f64; 6] = [1.0, -1.5, 1.5, -2.0, 2.0, -2.0];

fn unit(index: usize) -> Unit<f64> {
    Unit {
        weight: 1.0,
        bias: 2.5 - float(index),
        output: OUTPUTS[index],
    }
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let count = settings.count("units") as usize;
    let units: Vec<_> = (0..count).map(unit).collect();
    let x = Axis::linear("input x", -FAR, FAR);
    let mut plot = Plot::new(x, Axis::linear("output", -2.0, 3.0));
    let bends: Vec<_> = units.iter().map(|unit| -unit.bias / unit.weight).collect();
    for (unit, &bend) in units.iter().zip(&bends) {
        let alone = Shallow {
            constant: 0.0,
            units: vec![unit.clone()],
        };
        let line = [-FAR, bend, FAR].map(|x| (x, alone.at(&x)));
        plot.curve("c3 thin", &line);
    }
    let sum = Shallow {
        constant: 0.0,
        units,
    };
    let places = [-FAR].into_iter().chain(bends.iter().copied()).chain([FAR]);
    let graph: Vec<_> = places.map(|x| (x, sum.at(&x))).collect();
    plot.part("sum", |plot| plot.curve("c1 thick", &graph));
    plot.part("bends", |plot| {
        for &bend in &bends {
            plot.dot("d2", (bend, sum.at(&bend)));
        }
    });
    // Each corner of the list turns the line, since no output weight is 0.
    let pieces = graph.len() - 1;
    Drawing {
        svg: plot.svg(),
        description: format!(
            "A sum of {}, each with a bend of its own. The sum has {pieces} straight pieces.",
            counted(count as u64, "ReLU")
        ),
        table: Table::new(
            ["x", "sum"],
            graph.iter().map(|&(x, y)| [short(x), short(y)]),
        ),
    }
}

/// The first three units, with what each makes of one input.
pub(super) fn network(settings: &Settings) -> Drawing {
    let input = settings.value("x");
    let units: Vec<_> = (0..3).map(unit).collect();
    let mut diagram = Diagram::new(640.0, 290.0);
    let start = diagram.node("unit", (75.0, 145.0), &short(input));
    diagram.note("label", (40.0, 152.0), Anchor::End, "x");
    let mut rows = Vec::new();
    let network = Shallow {
        constant: 0.0,
        units,
    };
    let output = short(network.at(&input));
    let end = diagram.node("unit", (560.0, 145.0), &output);
    diagram.note("label", (596.0, 152.0), Anchor::Start, "f(x)");
    diagram.part("units", |diagram| {
        for (unit, height) in network.units.iter().zip([40.0, 145.0, 250.0]) {
            let value = relu(unit.weight * input + unit.bias);
            let class = if value > 0.0 { "unit" } else { "unit dead" };
            let node = diagram.node(class, (320.0, height), &short(value));
            let bias = short(unit.bias.abs());
            let sign = if unit.bias < 0.0 { "−" } else { "+" };
            diagram.arrow("c3", &start, &node, &format!("{sign} {bias}"));
            let weight = short(unit.output);
            diagram.arrow("c1", &node, &end, &format!("× {weight}"));
            rows.push([short(unit.bias), short(value), weight]);
        }
    });
    Drawing {
        svg: diagram.svg(),
        description: format!(
            "The input {} reaches three hidden units, which give {}. The output is {output}.",
            short(input),
            rows.iter()
                .map(|row| row[1].as_str())
                .collect::<Vec<_>>()
                .join(", ")
        ),
        table: Table::new(["bias", "after ReLU", "output weight"], rows),
    }
}
