//! A chain of neurons as a diagram, with the gradient on its way back.

use crate::network::random::Reading;
use std::iter::successors;
use textbook::figure::{Anchor, Diagram, Node};
use textbook::number::Dual;
use textbook::proof::{Show, Significant};

/// How many neurons a chain has.
const NEURONS: usize = 4;

/// A chain of equal neurons at an input.
pub(crate) struct Passage {
    /// What stands in a neuron, and the class of its arrows.
    look: (&'static str, &'static str),
    /// What goes into the first neuron.
    input: f64,
    /// The value of each neuron, and its weight times slope.
    neurons: Vec<Dual<f64>>,
}

/// The height of a diagram of so many chains, one below the other.
pub(crate) fn height(chains: u32) -> f64 {
    40.0 + 140.0 * f64::from(chains)
}

/// Where a node stands: the input at place 0.
fn across(place: u32) -> f64 {
    50.0 + 135.0 * f64::from(place)
}

/// All digits where they are few, or two significant ones.
fn short(value: f64) -> String {
    let text = value.to_string();
    if text.len() < 6 {
        text.replace('-', "−")
    } else {
        Significant { value, digits: 2 }.text()
    }
}

impl Passage {
    /// A chain whose neurons have all the weight and the bias.
    pub(crate) fn new(
        look: (&'static str, &'static str),
        f: Reading,
        [weight, bias]: [f64; 2],
        input: f64,
    ) -> Self {
        let neuron = |value: f64| {
            let a = Dual::variable(value);
            f(Dual::fixed(weight) * a + Dual::fixed(bias))
        };
        let chain = successors(Some(neuron(input)), |a| Some(neuron(a.value)));
        Self {
            look,
            input,
            neurons: chain.take(NEURONS).collect(),
        }
    }

    /// How much the output changes with what stands 0, 1, … layers before it.
    pub(crate) fn gradients(&self) -> Vec<f64> {
        let mut gradients = vec![1.0];
        for neuron in self.neurons.iter().rev() {
            let last = gradients[gradients.len() - 1];
            gradients.push(last * neuron.slope);
        }
        gradients
    }

    /// Draws the chain with the gradient after so many layers of the way back.
    pub(crate) fn draw(&self, diagram: &mut Diagram, row: u32, back: usize) {
        let y = 90.0 + 140.0 * f64::from(row);
        let (name, class) = self.look;
        let gradients = self.gradients();
        let input = short(self.input);
        let texts = std::iter::once(input.as_str()).chain([name; NEURONS]);
        let off = self.neurons.iter().map(|neuron| neuron.slope == 0.0);
        let off = std::iter::once(false).chain(off);
        let mut nodes: Vec<Node> = Vec::new();
        for (place, (text, off)) in (0_u32..).zip(texts.zip(off)) {
            let at = (across(place), y);
            let class = if off { "unit dead" } else { "unit" };
            nodes.push(diagram.node(class, at, text));
        }
        let places = (0..=4).rev().map(across);
        for (x, gradient) in places.zip(&gradients).take(back + 1) {
            diagram.note("label", (x, y + 54.0), Anchor::Middle, &short(*gradient));
        }
        for layer in 0..back {
            let place = NEURONS - layer;
            let factor = self.neurons[place - 1].slope;
            let weight = match gradients[layer + 1].abs() {
                size if size > 0.5 => "thick",
                size if size > 0.05 => "",
                size if size > 0.0 => "thin",
                _ => "thin dash",
            };
            let text = short(factor);
            let class = format!("{class} {weight}");
            diagram.arrow(class.trim(), &nodes[place], &nodes[place - 1], &text);
        }
    }
}
