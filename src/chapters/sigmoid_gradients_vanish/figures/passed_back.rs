//! A gradient passed back through a chain of sigmoids, and beside it through one of ReLUs.

use crate::activation::{relu, sigmoid};
use crate::chapters::sigmoid_gradients_vanish::passage::{Passage, height};
use textbook::figure::{Anchor, Diagram, Drawing, Settings, Table};
use textbook::proof::three_digits;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let back = settings.count("back") as usize;
    let weight = settings.value("weight");
    let input = [1.0, -1.0][settings.index("input")];
    let chains = [
        Passage::new(("σ", "c1"), sigmoid, [weight, 0.0], input),
        Passage::new(("ReLU", "c3"), relu, [weight, 0.0], input),
    ];
    let mut diagram = Diagram::new(640.0, height(2));
    for ((part, row), chain) in ["sigmoids", "rectifiers"]
        .into_iter()
        .zip([0, 1])
        .zip(&chains)
    {
        diagram.part(part, |diagram| chain.draw(diagram, row, back));
    }
    let words =
        format!("each arrow: times w·slope, w = {}", settings.text("weight"));
    diagram.note("label", (14.0, 26.0), Anchor::Start, &words);
    let [sigmoids, rectifiers] = chains.each_ref().map(Passage::gradients);
    let rows = (0..=4).map(|layer| {
        let [a, b] = [&sigmoids, &rectifiers].map(|all| three_digits(all[layer]));
        [layer.to_string(), a, b]
    });
    Drawing {
        svg: diagram.svg(),
        description: format!(
            "Two chains of four neurons with {} and the weight {}. On the way back \
             from the output {back} layers keep {} of the gradient in the chain of sigmoids, and \
             {} in that of ReLUs.",
            settings.text("input"),
            settings.text("weight"),
            three_digits(sigmoids[back]),
            three_digits(rectifiers[back])
        ),
        table: Table::new(["layers back", "sigmoids", "ReLUs"], rows),
    }
}
