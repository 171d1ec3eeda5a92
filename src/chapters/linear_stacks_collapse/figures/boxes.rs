//! A stack of layers that folds into one, box by box.

use crate::network::Layer;
use nalgebra::dvector;
use textbook::figure::{Anchor, Diagram, Drawing, Settings, Table, short};

/// What goes in.
const INPUT: f64 = 2.0;

/// ax + b, as a box shows it.
fn formula(layer: &Layer<f64>) -> String {
    let [weight, bias] = [layer.weights[(0, 0)], layer.biases[0]];
    let sign = if bias < 0.0 { "−" } else { "+" };
    format!("{}x {sign} {}", short(weight), short(bias.abs()))
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let folds = settings.count("folds");
    let mut layers = [[2.0, 1.0], [-2.0, 6.0], [3.0, -1.0]]
        .map(|unit| Layer::of_units(&[unit]))
        .to_vec();
    for _ in 0..folds {
        let inner = layers.remove(0);
        layers[0] = layers[0].compose(&inner);
    }
    let mut diagram = Diagram::new(640.0, 110.0);
    let height = 70.0;
    let places: &[f64] = match layers.len() {
        3 => &[165.0, 320.0, 475.0],
        2 => &[240.0, 455.0],
        _ => &[320.0],
    };
    let mut signal = dvector![INPUT];
    let mut before = diagram.node("unit", (36.0, height), &short(INPUT));
    let mut last = None;
    let mut rows = Vec::new();
    for (layer, &place) in layers.iter().zip(places) {
        let text = formula(layer);
        let class = if folds > 0 && rows.is_empty() {
            "f2 c2"
        } else {
            "f1 c1"
        };
        let block = diagram.block(class, (place, height), &text);
        diagram.arrow("axis", &before, &block, "");
        if let Some(last) = last {
            let middle = (f64::midpoint(last, place), height - 34.0);
            diagram.note("label", middle, Anchor::Middle, &short(signal[0]));
        }
        last = Some(place);
        signal = layer.forward(&signal);
        before = block;
        rows.push([text, short(signal[0])]);
    }
    let output = diagram.node("unit", (604.0, height), &short(signal[0]));
    diagram.arrow("axis", &before, &output, "");
    let boxes: Vec<_> = rows.iter().map(|[text, _]| text.as_str()).collect();
    Drawing {
        svg: diagram.svg(),
        description: format!(
            "The number {} passes {}, and {} comes out.",
            short(INPUT),
            boxes.join(", then "),
            short(signal[0])
        ),
        table: Table::new(["layer", "what comes out of it"], rows),
    }
}
