//! A unit of a network: as a diagram, and its graph, whose bend goes where weight and bias say.

use crate::activation::relu;
use crate::network::Layer;
use nalgebra::dvector;
use textbook::figure::{
    Anchor, Axis, Diagram, Drawing, Plot, Settings, Side, Table, short,
};

pub(super) fn diagram(settings: &Settings) -> Drawing {
    let inputs = ["x1", "x2"].map(|name| settings.value(name));
    let layer = Layer::of_units(&[[1.0, -2.0, 0.5]]);
    let bias = layer.biases[0];
    let before = layer.forward(&dvector![inputs[0], inputs[1]])[0];
    let output = relu(before);
    let mut diagram = Diagram::new(640.0, 230.0);
    let sum = diagram.node("unit", (252.0, 115.0), &short(before - bias));
    diagram.part("weights", |diagram| {
        for (place, (height, name)) in
            [(55.0, "x₁"), (175.0, "x₂")].into_iter().enumerate()
        {
            let input = diagram.node("unit", (75.0, height), &short(inputs[place]));
            diagram.note("label", (40.0, height + 7.0), Anchor::End, name);
            let weight = short(layer.weights[(0, place)]);
            diagram.arrow("c1", &input, &sum, &format!("× {weight}"));
        }
    });
    diagram.note("label", (252.0, 175.0), Anchor::Middle, "sum");
    let shifted = diagram.node("unit", (410.0, 115.0), &short(before));
    diagram.part("bias", |diagram| {
        diagram.arrow("c3", &sum, &shifted, &format!("+ {}", short(bias)));
        diagram.note("label", (410.0, 175.0), Anchor::Middle, "plus bias");
    });
    diagram.part("relu", |diagram| {
        let class = if output > 0.0 { "unit" } else { "unit dead" };
        let end = diagram.node(class, (575.0, 115.0), &short(output));
        diagram.arrow("c2", &shifted, &end, "ReLU");
        let state = if output > 0.0 { "on" } else { "off" };
        diagram.note("label", (575.0, 175.0), Anchor::Middle, state);
    });
    Drawing {
        svg: diagram.svg(),
        description: format!(
            "The inputs {} and {} times their weights add up to {}. The bias makes it {}, and ReLU \
             makes it {}.",
            short(inputs[0]),
            short(inputs[1]),
            short(before - bias),
            short(before),
            short(output),
        ),
        table: Table::new(
            ["x₁", "x₂", "weighed sum", "plus bias", "output"],
            [[inputs[0], inputs[1], before - bias, before, output].map(short)],
        ),
    }
}

/// How far the inputs go.
const FAR: f64 = 3.0;

pub(super) fn moved(settings: &Settings) -> Drawing {
    let [weight, bias] = ["w", "b"].map(|name| settings.value(name));
    let unit = Layer::of_units(&[[weight, bias]]);
    let f = |x: f64| relu(unit.forward(&dvector![x])[0]);
    let bend = -bias / weight;
    let x = Axis::linear("input x", -FAR, FAR);
    let mut plot = Plot::new(x, Axis::linear("output", -1.0, 5.0));
    plot.curve("c5 dash", &[-FAR, 0.0, FAR].map(|x| (x, relu(x))));
    let mut places = vec![-FAR, FAR];
    // A weight of 0 makes no bend.
    if bend.abs() < FAR {
        places.insert(1, bend);
        plot.curve("c2", &[(bend, -0.4), (bend, 0.0)]);
        plot.dot("d2", (bend, 0.0));
        plot.label(&short(bend), (bend, -0.35), Side::Below);
    }
    let graph: Vec<_> = places.into_iter().map(|x| (x, f(x))).collect();
    plot.part("unit", |plot| plot.curve("c1 thick", &graph));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The graph of relu(wx + b) with w = {} and b = {}. It bends at {}, and is 0 on one \
             side of the bend. Dashed, ReLU itself.",
            short(weight),
            short(bias),
            short(bend)
        ),
        table: Table::new(
            ["x", "relu(wx + b)"],
            [-2.0, -1.0, 0.0, 1.0, 2.0].map(|x| [short(x), short(f(x))]),
        ),
    }
}

pub(super) fn halves(_: &Settings) -> Drawing {
    let x = Axis::linear("input x", -FAR, FAR);
    let mut plot = Plot::new(x, Axis::linear("output", -FAR, FAR));
    let second = |x: f64| -relu(-x);
    plot.curve("c3 thin", &[-FAR, FAR].map(|x| (x, relu(x) + second(x))));
    plot.part("first", |plot| {
        plot.curve("c1 thick", &[-FAR, 0.0, FAR].map(|x| (x, relu(x))));
    });
    plot.part("second", |plot| {
        plot.curve("c2 dash thick", &[-FAR, 0.0, FAR].map(|x| (x, second(x))));
    });
    plot.label("relu(x)", (1.8, 1.9), Side::Left);
    plot.label("−relu(−x)", (-1.6, -2.0), Side::Right);
    Drawing {
        svg: plot.svg(),
        description: "relu(x) is x on the right and 0 on the left, −relu(−x) is x on the left and \
                      0 on the right. Their sum is the line x."
            .into(),
        table: Table::new(
            ["x", "relu(x)", "−relu(−x)", "sum"],
            [-2.0, -1.0, 0.0, 1.0, 2.0]
                .map(|x| [x, relu(x), second(x), relu(x) + second(x)].map(short)),
        ),
    }
}
