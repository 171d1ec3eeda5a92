//! What one number costs: the counted operations of four activations as bars.

use super::super::cost::per_element;
use super::price;
use crate::activation::{LeakyRelu, Relu, Sigmoid, Tanh};
use textbook::figure::{Anchor, Drawing, Settings, Svg, Table};
use textbook::number::{Operations, float};

const LEFT: f64 = 146.0;
/// The width of one addition.
const UNIT: f64 = 4.0;
const ROW: f64 = 58.0;
const BAR: f64 = 34.0;

/// The kinds of operations, each with its class, its name and how many there are.
fn kinds(cost: &Operations) -> [(&'static str, &'static str, u64); 6] {
    [
        ("f3 t4", "comparison", cost.comparisons),
        ("f1 t3", "change of sign", cost.negations),
        ("f1 t3", "addition", cost.additions),
        ("f1 t3", "multiplication", cost.multiplications),
        ("f1 t3", "division", cost.divisions),
        ("f2 t3", "exponential", cost.exponentials),
    ]
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let exponential = settings.value("exponential");
    let costs = [
        ("ReLU", per_element(&Relu, 1.0)),
        ("leaky ReLU", per_element(&LeakyRelu(0.25), 1.0)),
        ("sigmoid", per_element(&Sigmoid, 1.0)),
        ("tanh", per_element(&Tanh, 1.0)),
    ];
    let mut svg = Svg::new(640.0, 44.0 + ROW * float(costs.len()));
    let mut told = Vec::new();
    for (row, (name, cost)) in costs.iter().enumerate() {
        let top = 10.0 + ROW * float(row);
        let middle = top + BAR / 2.0 + 7.0;
        svg.text("label", (LEFT - 10.0, middle), Anchor::End, name);
        let mut left = LEFT;
        for (class, kind, count) in kinds(cost) {
            for _ in 0..count {
                let dear = kind == "exponential";
                let width = UNIT * if dear { exponential } else { 1.0 };
                let (right, bottom) = (left + width, top + BAR);
                let corners =
                    [(left, top), (right, top), (right, bottom), (left, bottom)];
                svg.polygon(&format!("tile {class}"), &corners);
                left = right;
            }
        }
        // To a tenth.
        let total = (10.0 * price(*cost, exponential)).round() / 10.0;
        let total = total.to_string();
        svg.text("label", (left + 8.0, middle), Anchor::Start, &total);
        told.push(format!("{name} {total}"));
    }
    let down = 24.0 + ROW * float(costs.len());
    let words = [
        ("c3", LEFT, "comparison"),
        ("c1", 298.0, "arithmetic"),
        ("c2", 442.0, "exponential"),
    ];
    for (class, across, word) in words {
        let class = format!("label {class}");
        svg.text(&class, (across, down), Anchor::Start, word);
    }
    let rows = costs.iter().flat_map(|(name, cost)| {
        kinds(cost)
            .into_iter()
            .filter(|kind| kind.2 > 0)
            .map(|(_, kind, count)| [(*name).into(), kind.into(), count.to_string()])
    });
    Drawing {
        svg: svg.finish(),
        description: format!(
            "Bars of the operations on one number, an exponential counted as {} additions: {}.",
            settings.text("exponential"),
            told.join(", ")
        ),
        table: Table::new(["activation", "operation", "how many"], rows),
    }
}
