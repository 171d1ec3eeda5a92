//! What travels for each number of a large array, and what is done with it.

use super::super::cost::per_element;
use super::{EXPONENTIAL, price};
use crate::activation::{Relu, Sigmoid, Tanh};
use textbook::figure::{Anchor, Diagram, Drawing, Settings, Table};
use textbook::number::{Counted, Number, float, operations};
use textbook::proof::three_digits;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let turned = operations(|| {
        let _ = -Counted::constant(1.0);
    });
    let works = [
        ("sign change", turned),
        ("ReLU", per_element(&Relu, 1.0)),
        ("sigmoid", per_element(&Sigmoid, 1.0)),
        ("tanh", per_element(&Tanh, 1.0)),
    ]
    .map(|(name, cost)| (name, price(cost, EXPONENTIAL.into())));
    let (name, work) = works[settings.index("work")];
    let bytes = size_of::<f32>();
    let moved = format!("{bytes} bytes");
    let mut diagram = Diagram::new(640.0, 150.0);
    let from = diagram.block("unit", (60.0, 50.0), "memory");
    let middle = diagram.block("unit", (320.0, 50.0), name);
    let to = diagram.block("unit", (580.0, 50.0), "memory");
    diagram.arrow("c4", &from, &middle, &moved);
    diagram.arrow("c4", &middle, &to, &moved);
    let both = 2 * bytes;
    let count = if work > 1.0 {
        "operations"
    } else {
        "operation"
    };
    let told = format!("{work} {count} while {both} bytes travel");
    diagram.note("label", (320.0, 124.0), Anchor::Middle, &told);
    let rows = works.map(|(name, work)| {
        let per_byte = three_digits(work / float(both));
        [name.into(), three_digits(work), both.to_string(), per_byte]
    });
    Drawing {
        svg: diagram.svg(),
        description: format!(
            "A number of {bytes} bytes comes from memory, {name} makes another of it, and that \
             goes back: {told}."
        ),
        table: Table::new(
            ["work", "operations", "bytes", "operations per byte"],
            rows,
        ),
    }
}
