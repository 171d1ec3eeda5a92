//! What is left of a unit's gradient after one step, over its learning rate: ReLU and sigmoid.

use crate::activation::relu;
use crate::chapters::dying_relu::learning_rate::{gradient_after, textbook_sigmoid};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::Dual;
use textbook::proof::three_digits;

type Unit = fn(Dual<f32>) -> Dual<f32>;

pub(super) fn draw(_: &Settings) -> Drawing {
    let mut plot = Plot::new(
        Axis::log("learning rate", 1e-3, 1e4),
        Axis::log("gradient of the weight afterwards", 1e-20, 1e6),
    );
    let rates =
        std::iter::successors(Some(1.0_f32 / 1024.0), |rate| Some(2.0 * rate));
    let rates: Vec<f32> = rates.take(23).collect();
    let units: [(&str, &str, &str, Unit); 2] = [
        ("rectifier", "c3 thick", "d3", relu),
        ("sigmoid", "c1", "d1", textbook_sigmoid),
    ];
    let mut rows: Vec<[String; 3]> = rates
        .iter()
        .map(|&rate| [three_digits(f64::from(rate)), String::new(), String::new()])
        .collect();
    let mut lasts = Vec::new();
    for (column, (name, class, dot, f)) in (1..).zip(units) {
        let left = rates.iter().map(|&rate| {
            let [weight, _] = gradient_after(f, rate);
            (f64::from(rate), f64::from(weight.abs()))
        });
        let left: Vec<_> = left.collect();
        plot.part(name, |plot| {
            plot.curve(class, &left);
            for &point in left.iter().filter(|point| point.1 > 0.0) {
                plot.dot(dot, point);
            }
        });
        for (row, (_, weight)) in rows.iter_mut().zip(&left) {
            row[column] = three_digits(*weight);
        }
        let last = left.iter().rev().find(|point| point.1 > 0.0);
        lasts.push(last.map_or(0.0, |point| point.0));
    }
    plot.label("ReLU", (lasts[0], 1e3), Side::Right);
    plot.label("sigmoid", (2.0, 1e-6), Side::Left);
    let [relu, sigmoid] = [lasts[0], lasts[1]].map(three_digits);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The gradient of a unit's weight after one step, at learning rates that are powers of \
             two. ReLU's is not 0 up to the rate {relu}, the sigmoid's up to {sigmoid}, where it \
             is tiny."
        ),
        table: Table::new(["learning rate", "ReLU", "sigmoid"], rows),
    }
}
