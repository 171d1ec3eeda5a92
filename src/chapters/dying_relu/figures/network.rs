//! A dead unit beside a living one, with the gradient of each weight.

use crate::activation::{PiecewiseLinear, Relu, relu};
use crate::chapters::dying_relu::leaky::LEAKY;
use crate::chapters::dying_relu::learning_rate::{stepped, unit};
use crate::network::{Example, Layer, Stack};
use textbook::figure::{Diagram, Drawing, Settings, Table};
use textbook::number::Dual;
use textbook::proof::three_digits;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let leaky = settings.index("unit") == 1;
    let f = |z: Dual<f64>| if leaky { LEAKY.at(z) } else { Relu.at(z) };
    let dead = stepped(&unit(1.0, 1.0), relu, &(1.0 / 16.0)).first;
    // The first unit after a step with the rate 1/16, the second as it was before.
    let stack = Stack {
        first: Layer::of_units(&[[dead.weights[0], dead.biases[0]], [1.0, 0.0]]),
        above: vec![Layer::of_units(&[[1.0, 1.0, 0.0]])],
    };
    let examples = [1.0, 2.0, 3.0].map(|x| Example::of(&[x], 0.0));
    let gradient = stack.gradient(f, &examples);
    let silent = examples.iter().all(|one| {
        f(Dual::variable(stack.first.forward(&one.input)[0])).slope == 0.0
    });
    let mut diagram = Diagram::new(640.0, 280.0);
    let input = diagram.node("unit", (60.0, 140.0), "x");
    let output = diagram.node("unit", (580.0, 140.0), "out");
    let looks = [("dead", 60.0, 0), ("alive", 220.0, 1)];
    let mut rows = Vec::new();
    let written = |slope: f64| three_digits(slope).replace('-', "−");

    for (name, height, index) in looks {
        let off = silent && index == 0;
        let [back, front] = [
            &gradient.first.weights[(index, 0)],
            &gradient.above[0].weights[(0, index)],
        ];
        let class = |slope: f64| {
            if slope == 0.0 {
                "axis thin dash"
            } else {
                "c3 thick"
            }
        };
        diagram.part(name, |diagram| {
            let node = if off { "unit dead" } else { "unit" };
            let unit = diagram.block(node, (320.0, height), settings.text("unit"));
            diagram.arrow(class(*back), &unit, &input, &written(*back));
            diagram.arrow(class(*front), &output, &unit, &written(*front));
        });
        rows.push([name.to_owned(), written(*back), written(*front)]);
    }
    let state = if silent { "dead" } else { "on its left side" };
    Drawing {
        svg: diagram.svg(),
        description: format!(
            "An input, two {} units and an output. The derivative of the error with respect to \
             the weights of the first unit, which is {state}, is {} before it and {} behind it; \
             for the other unit it is {} and {}.",
            settings.text("unit"),
            rows[0][1],
            rows[0][2],
            rows[1][1],
            rows[1][2]
        ),
        table: Table::new(["unit", "weight before it", "weight behind it"], rows),
    }
}
