//! The tent, fed with itself.

use super::super::pieces::pieces;
use crate::network::{Graph, Shallow, Stack};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::Rational;
use textbook::proof::{Show, counted, grouped};

/// The graph on [0, 1] of the tent, `layers` times one after the other; of x ↦ x for none.
fn tents(layers: u32) -> Graph {
    let tent: Stack<Rational> = Stack::from(&Shallow::tent());
    let (low, high) = (Rational::ZERO, Rational::ONE);
    if layers == 0 {
        return Graph::identity(&low, &high);
    }
    let stack = (1..layers).fold(tent.clone(), |stack, _| tent.compose(&stack));
    Graph::of_stack(&stack, &low, &high)
}

fn points(graph: &Graph) -> Vec<(f64, f64)> {
    let corners = graph.corners().iter();
    corners.map(|(x, y)| (x.value(), y.value())).collect()
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let layers = settings.count("layers");
    let graph = tents(layers);
    let x = Axis::linear("input x", 0.0, 1.0);
    let mut plot =
        Plot::new(x, Axis::linear("output", 0.0, 1.1).marked(&[0.0, 0.5, 1.0]));
    plot.part("before", |plot| {
        plot.curve("c2 thin", &points(&tents(layers - 1)));
    });
    plot.part("tents", |plot| plot.curve("c1", &points(&graph)));
    let count = pieces(&graph);
    let units = u64::from(2 * layers);
    let text = format!("{} units, {} pieces", grouped(units), grouped(count));
    plot.label(&text, (0.8, 1.1), Side::Above);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "A zigzag between 0 and 1 with {} straight pieces, from {} units in {} of \
             two, and the zigzag of one layer less with half as many.",
            grouped(count),
            grouped(units),
            counted(layers.into(), "layer")
        ),
        table: Table::new(
            ["layers", "units", "pieces"],
            [[layers.to_string(), grouped(units), grouped(count)]],
        ),
    }
}
