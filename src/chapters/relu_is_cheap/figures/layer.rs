//! A dense layer drawn to scale: the square of its products, and the column of its activations.

use super::super::cost::{Dense, of_layer, per_element};
use super::EXPONENTIAL;
use crate::activation::{Relu, Sigmoid, Tanh};
use textbook::figure::{Anchor, Drawing, Settings, Svg, Table};
use textbook::number::float;
use textbook::proof::{counted, three_digits};

/// Where the square begins, its largest side, and how wide all may be.
const LEFT: f64 = 24.0;
const TOP: f64 = 12.0;
const SIDE: f64 = 270.0;
const ROOM: f64 = 580.0;
/// Between the square and the column.
const GAP: f64 = 12.0;

/// A rectangle from its corner on.
fn rectangle(left: f64, width: f64, height: f64) -> [(f64, f64); 4] {
    let (right, bottom) = (left + width, TOP + height);
    [(left, TOP), (right, TOP), (right, bottom), (left, bottom)]
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let (n, name) = (settings.count("width"), settings.text("activation"));
    let cost = match name {
        "sigmoid" => per_element(&Sigmoid, 1.0),
        "tanh" => per_element(&Tanh, 1.0),
        _ => per_element(&Relu, 1.0),
    };
    let operations = of_layer(&Dense, n as usize);
    let width = f64::from(n);
    let each = cost.total() + cost.exponentials * u64::from(EXPONENTIAL - 1);
    let column = u64::from(n) * each;
    // All of them cost 1.
    let products = operations.total();
    // Both are as high, so that their widths are to one another as their operations.
    let ratio = float(column) / float(products);
    let fitting = (ROOM - GAP) / (1.0 + ratio);
    let side = if fitting < SIDE { fitting } else { SIDE };
    let beside = LEFT + side + GAP;
    let mut svg = Svg::new(640.0, TOP + SIDE + 104.0);
    svg.open("products");
    svg.polygon("f1", &rectangle(LEFT, side, side));
    svg.close();
    svg.open("column");
    svg.polygon("f2 t4", &rectangle(beside, side * ratio, side));
    svg.close();
    for line in 0..=n {
        let at = side * f64::from(line) / width;
        svg.polyline("grid", &[(LEFT, TOP + at), (LEFT + side, TOP + at)]);
        svg.polyline("grid", &[(LEFT + at, TOP), (LEFT + at, TOP + side)]);
        let end = beside + side * ratio;
        svg.polyline("grid", &[(beside, TOP + at), (end, TOP + at)]);
    }
    let share =
        three_digits(100.0 * float(column) / (float(column) + float(products)));
    let [products, column] =
        [products, column].map(|count| counted(count, "operation"));
    let square = counted(operations.multiplications, "product");
    let told = [
        ("c1", format!("the square: {square}, {products}")),
        ("c2", format!("the column: {n} times {name}, {column}")),
    ];
    for ((class, text), line) in told.iter().zip([34.0, 64.0]) {
        let at = (LEFT, TOP + SIDE + line);
        svg.text(&format!("label {class}"), at, Anchor::Start, text);
    }
    let last = format!("share of the activation: {share} %");
    svg.text("label", (LEFT, TOP + SIDE + 94.0), Anchor::Start, &last);
    let rows = [1u32, 2, 4, 8, 16, 32, 64].map(|n| {
        let n = f64::from(n);
        let own = n * float(each);
        [n, 2.0 * n * n, own, own / (own + 2.0 * n * n)].map(three_digits)
    });
    Drawing {
        svg: svg.finish(),
        description: format!(
            "A dense layer of width {n}: a square of {} for its products and beside it a column \
             for its activations, areas in proportion to the operations. {name} takes {share} % of \
             them.",
            counted(operations.multiplications, "cell")
        ),
        table: Table::new(
            [
                "width",
                "operations of the products",
                "of the activations",
                "share",
            ],
            rows,
        ),
    }
}
