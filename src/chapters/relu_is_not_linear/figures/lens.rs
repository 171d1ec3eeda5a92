//! A bend and a smooth curve under a stronger and stronger lens.

use crate::activation::{relu, sigmoid};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table, short};
use textbook::number::float;
use textbook::proof::{Show, Significant, three_digits};

/// The largest distance of f from the line through (−r, f(−r)) and (r, f(r)), as a share of how
/// much that line rises; among 65 places.
fn gap(f: fn(f64) -> f64, r: f64) -> f64 {
    let (low, high) = (f(-r), f(r));
    let places = (0..=64).map(|i| float(i) / 32.0 - 1.0);
    let gaps = places.map(|share| {
        let line = f64::midpoint(low, high) + share * (high - low) / 2.0;
        (f(share * r) - line).abs() / (high - low)
    });
    gaps.fold(0.0, f64::max)
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let r = settings.value("r");
    let panel = |index, name: &str, y: Axis| {
        let x = Axis::linear(name, -r, r).marked(&[-r, 0.0, r]);
        Plot::panel(x, y, index, 2)
    };
    let height = Axis::linear("ReLU", -0.2 * r, 1.2 * r).marked(&[0.0, r]);
    let mut left = panel(0, "input", height);
    left.curve("c1 thick", &[-r, 0.0, r].map(|x| (x, relu(x))));
    let low = sigmoid(-r);
    let margin = 0.2 * (sigmoid(r) - low);
    let height = Axis::linear("σ", low - margin, sigmoid(r) + margin).marked(&[0.5]);
    let mut right = panel(1, "input", height);
    right.graph("c4 thick", sigmoid);
    let functions: [fn(f64) -> f64; 2] = [relu, sigmoid];
    let gaps = functions.map(|f| gap(f, r));
    let mut panels = [left, right];
    for ((plot, f), gap) in panels.iter_mut().zip(functions).zip(gaps) {
        plot.curve("c2 dash", &[-r, r].map(|x| (x, f(x))));
        let percent = Significant {
            value: 100.0 * gap,
            digits: 2,
        }
        .text();
        let rise = f(r) - f(-r);
        let at = (-0.95 * r, f(r) - 0.02 * rise);
        plot.label(&format!("{percent} % off"), at, Side::Right);
    }
    Drawing {
        svg: Plot::joined(panels),
        description: format!(
            "ReLU and the sigmoid between −{r} and {r}, each with the line through its two ends. \
             ReLU is off that line by {} of the rise at most, the sigmoid by {}.",
            three_digits(gaps[0]),
            three_digits(gaps[1]),
        ),
        table: Table::new(
            [
                "half-width r",
                "ReLU, largest gap / rise",
                "σ, largest gap / rise",
            ],
            [[short(r), three_digits(gaps[0]), three_digits(gaps[1])]],
        ),
    }
}
