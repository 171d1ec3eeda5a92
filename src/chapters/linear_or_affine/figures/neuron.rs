//! A neuron as a diagram: its bias added to the sum, or as the weight of an input that is always 1.

use crate::network::Layer;
use nalgebra::DVector;
use textbook::figure::{Anchor, Diagram, Drawing, Node, Settings, Table, short};

/// The neuron 2x₁ − 3x₂ + b.
fn neuron(bias: f64) -> Layer<f64> {
    Layer::of_units(&[[2.0, -3.0, bias]])
}

/// A neuron on the page, with an input x and what becomes of it.
struct Shown {
    layer: Layer<f64>,
    input: [f64; 2],
    output: f64,
}

impl Shown {
    fn new(input: [f64; 2], bias: f64) -> Self {
        let layer = neuron(bias);
        let output = layer.forward(&DVector::from_row_slice(&input))[0];
        Self {
            layer,
            input,
            output,
        }
    }

    fn bias(&self) -> f64 {
        self.layer.biases[0]
    }

    /// The inputs with their names, and an arrow from each to `sum` with its weight.
    fn weigh(&self, diagram: &mut Diagram, sum: &Node, heights: [f64; 2]) {
        for (place, name) in ["x₁", "x₂"].into_iter().enumerate() {
            let at = (100.0, heights[place]);
            let input = diagram.node("unit", at, &short(self.input[place]));
            diagram.note("label", (64.0, at.1 + 7.0), Anchor::End, name);
            let weight = short(self.layer.weights[(0, place)]);
            diagram.arrow("c1", &input, sum, &format!("× {weight}"));
        }
    }

    fn table(&self) -> Table {
        let [x1, x2] = self.input;
        let weights = [0, 1].map(|place| self.layer.weights[(0, place)]);
        let rows = [
            ("w₁x₁", weights[0] * x1),
            ("w₂x₂", weights[1] * x2),
            ("b", self.bias()),
            ("f(x)", self.output),
        ];
        let rows = rows.map(|(name, value)| [name.into(), short(value)]);
        Table::new(["term", "value"], rows)
    }
}

/// Inputs, the weighed sum, and the bias that is added to it.
pub(super) fn draw(settings: &Settings) -> Drawing {
    let input = ["x1", "x2"].map(|name| settings.value(name));
    let shown = Shown::new(input, 0.5);
    let weighed = short(shown.output - shown.bias());
    let mut diagram = Diagram::new(640.0, 230.0);
    let sum = diagram.node("unit", (340.0, 115.0), &weighed);
    diagram.part("weighing", |diagram| {
        shown.weigh(diagram, &sum, [55.0, 175.0]);
        let below = (340.0, 175.0);
        diagram.note("label", below, Anchor::Middle, "weighed sum");
    });
    diagram.part("bias", |diagram| {
        let output = diagram.node("unit", (560.0, 115.0), &short(shown.output));
        let bias = format!("+ {}", short(shown.bias()));
        diagram.arrow("c2", &sum, &output, &bias);
        diagram.note("label", (560.0, 175.0), Anchor::Middle, "f(x)");
    });
    Drawing {
        svg: diagram.svg(),
        description: format!(
            "Two inputs, {} and {}, go with their weights into a sum of {weighed}. With the bias \
             {} the neuron gives {}.",
            short(input[0]),
            short(input[1]),
            short(shown.bias()),
            short(shown.output),
        ),
        table: shown.table(),
    }
}

/// The same neuron without a bias, and with a third input that is always 1.
pub(super) fn draw_appended(settings: &Settings) -> Drawing {
    let shown = Shown::new([2.0, 1.0], settings.value("bias"));
    let mut diagram = Diagram::new(640.0, 320.0);
    let output = diagram.node("unit", (460.0, 160.0), &short(shown.output));
    diagram.note("label", (500.0, 167.0), Anchor::Start, "= f(x)");
    shown.weigh(&mut diagram, &output, [40.0, 160.0]);
    diagram.part("one", |diagram| {
        let one = diagram.node("unit", (100.0, 280.0), "1");
        let weight = format!("× {}", short(shown.bias()));
        diagram.arrow("c2", &one, &output, &weight);
        diagram.note("label", (64.0, 287.0), Anchor::End, "one");
    });
    Drawing {
        svg: diagram.svg(),
        description: format!(
            "Three inputs go with their weights into a sum: two as before, and one that is always \
             1, with the bias {} as its weight. The sum is {}, with nothing added.",
            short(shown.bias()),
            short(shown.output),
        ),
        table: shown.table(),
    }
}
