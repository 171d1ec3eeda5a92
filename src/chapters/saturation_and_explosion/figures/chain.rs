//! A gradient that grows on its way back: balanced sigmoids, and ReLUs beside them.

use crate::activation::{relu, sigmoid};
use crate::chapters::sigmoid_gradients_vanish::passage::{Passage, height};
use textbook::figure::{Anchor, Diagram, Drawing, Settings, Table};
use textbook::proof::three_digits;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let back = settings.count("back") as usize;
    let weight = settings.value("weight");
    let chains = [
        Passage::new(("σ", "c1"), sigmoid, [weight, -weight / 2.0], 0.5),
        Passage::new(("ReLU", "c3"), relu, [weight / 4.0, 0.0], 1.0),
    ];
    let mut diagram = Diagram::new(640.0, height(2));
    let parts = ["sigmoids", "rectifiers"];
    for ((part, row), chain) in parts.into_iter().zip([0, 1]).zip(&chains) {
        diagram.part(part, |diagram| chain.draw(diagram, row, back));
    }
    let words = format!(
        "each arrow: times weight·slope, w = {}",
        settings.text("weight")
    );
    diagram.note("label", (14.0, 26.0), Anchor::Start, &words);
    let [sigmoids, rectifiers] = chains.each_ref().map(Passage::gradients);
    let rows = (0..=4).map(|layer| {
        let [a, b] = [&sigmoids, &rectifiers].map(|all| three_digits(all[layer]));
        [layer.to_string(), a, b]
    });
    Drawing {
        svg: diagram.svg(),
        description: format!(
            "A chain of four sigmoids with the weight {} and one of ReLUs with a quarter of it. \
             {back} layers back from the output the gradient is {} in the first and {} in the \
             second.",
            settings.text("weight"),
            three_digits(sigmoids[back]),
            three_digits(rectifiers[back])
        ),
        table: Table::new(["layers back", "sigmoids", "ReLUs"], rows),
    }
}
