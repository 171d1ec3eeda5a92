//! Two layers and their normalization: the mean of one unit after each operation.

use crate::activation::relu;
use crate::network::{Layer, batch_norm, mean};
use nalgebra::{DMatrix, DVector};
use textbook::figure::{Anchor, Diagram, Drawing, Settings, Table};
use textbook::number::elementary::sqrt;
use textbook::number::float;
use textbook::random::Stream;

const UNITS: usize = 16;
const BATCH: usize = 256;

/// The values of a layer: a column for each example of the batch.
type Values = DMatrix<f64>;

/// The operations of a layer in their order.
fn operations(place: &str) -> &'static [&'static str] {
    match place {
        "none" => &["sum", "ReLU"],
        "before ReLU" => &["sum", "normalize", "ReLU"],
        _ => &["sum", "ReLU", "normalize"],
    }
}

/// Every unit's values over the batch, normalized.
fn normalize(values: &Values) -> Values {
    let mut out = values.clone();
    for mut row in out.row_iter_mut() {
        let batch: Vec<f64> = row.iter().copied().collect();
        let normal = batch_norm(&batch, |variance| sqrt(variance + 1e-5));
        row.iter_mut()
            .zip(normal)
            .for_each(|(entry, value)| *entry = value);
    }
    out
}

/// One layer's operations on a batch, each with what comes out of it.
fn run(
    layer: &Layer<f64>,
    place: &str,
    values: &Values,
) -> Vec<(&'static str, Values)> {
    let mut done: Vec<(&str, Values)> = Vec::new();
    for &operation in operations(place) {
        let before = done.last().map_or(values, |(_, values)| values);
        let after = match operation {
            "sum" => {
                let columns = before.column_iter();
                let sums: Vec<_> =
                    columns.map(|x| layer.forward(&x.into_owned())).collect();
                DMatrix::from_columns(&sums)
            }
            "normalize" => normalize(before),
            _ => before.map(relu),
        };
        done.push((operation, after));
    }
    done
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let (place, shift) = (settings.text("place"), settings.value("shift"));
    let mut stream = Stream::new(5, 0);
    let spread = sqrt(2.0 / float(UNITS));
    let mut layer = || Layer {
        weights: DMatrix::from_fn(UNITS, UNITS, |_, _| spread * stream.normal()),
        biases: DVector::from_element(UNITS, 0.0),
    };
    let layers = [layer(), layer()];
    let inputs = Values::from_fn(UNITS, BATCH, |_, _| stream.normal() + 0.5);
    let first = run(&layers[0], place, &inputs);
    let shifted = first[first.len() - 1].1.add_scalar(shift);
    let second = run(&layers[1], place, &shifted);
    let mut diagram = Diagram::new(640.0, 330.0);
    let mut rows = Vec::new();
    for (number, (done, height)) in (1..).zip([(first, 70.0), (second, 244.0)]) {
        let label = format!("layer {number}");
        diagram.note("label", (14.0, height - 42.0), Anchor::Start, &label);
        let mut before = None;
        for ((operation, values), across) in done.iter().zip([84.0, 310.0, 540.0]) {
            let unit: Vec<f64> = values.row(0).iter().copied().collect();
            // Adding zero turns a −0 into 0.
            let value = (mean(&unit) * 100.0).round() / 100.0 + 0.0;
            let value = format!("{value:.2}").replace('-', "−");
            let class = if *operation == "normalize" {
                "f1"
            } else {
                "unit"
            };
            let block = diagram.block(class, (across, height), operation);
            let under = (across, height + 50.0);
            diagram.note("label", under, Anchor::Middle, &format!("mean {value}"));
            if let Some(before) = before {
                diagram.arrow("c4", &before, &block, "");
            }
            before = Some(block);
            rows.push([label.clone(), (*operation).into(), value]);
        }
    }
    let added = format!("to every output of layer 1 add {}", settings.text("shift"));
    diagram.note("label", (14.0, 170.0), Anchor::Start, &added);
    let told: Vec<_> = rows
        .iter()
        .map(|[layer, operation, mean]| format!("{layer}, {operation}: {mean}"))
        .collect();
    Drawing {
        svg: diagram.svg(),
        description: format!(
            "The operations of two layers of {UNITS} units, batch normalization: {place}, {added}. \
             The mean of one unit over {BATCH} examples: {}.",
            told.join("; ")
        ),
        table: Table::new(["layer", "after", "mean"], rows),
    }
}
