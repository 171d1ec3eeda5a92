//! The outputs of a layer as cells: a zero is an empty one.

use crate::activation::{relu, sigmoid};
use crate::network::Layer;
use nalgebra::{DMatrix, DVector};
use textbook::figure::{Anchor, Drawing, Settings, Svg, Table};
use textbook::number::elementary::{normal_cdf, sqrt};
use textbook::number::{Number, float};
use textbook::proof::three_digits;
use textbook::random::Stream;

const UNITS: usize = 24;
const INPUTS: usize = 12;
/// How many numbers an input has.
const SIZE: usize = 8;
/// Where the cells begin, and how far apart they are.
const LEFT: f64 = 40.0;
const TOP: f64 = 36.0;
const STEP: f64 = 24.0;

/// The weighted sums, one row of the layer's units for each input. Inputs have mean square 1 and
/// weights variance 1/`SIZE`, so that a sum has standard deviation 1.
fn sums(bias: f64) -> Vec<DVector<f64>> {
    let mut stream = Stream::new(12, 0);
    let spread = 1.0 / sqrt(float(SIZE));
    let layer = Layer {
        weights: DMatrix::from_fn(UNITS, SIZE, |_, _| spread * stream.normal()),
        biases: DVector::from_element(UNITS, bias),
    };
    let mut input = || {
        let x = DVector::from_fn(SIZE, |_, _| stream.normal());
        let length = sqrt(x.iter().map(|entry| entry * entry).sum::<f64>());
        x * (sqrt(float(SIZE)) / length)
    };
    (0..INPUTS).map(|_| layer.forward(&input())).collect()
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let (name, bias) = (settings.text("activation"), settings.value("bias"));
    // What fills a cell, and the share of zeros that is to be expected.
    let (f, full, expected): (fn(f64) -> f64, f64, f64) = match name {
        "sigmoid" => (sigmoid, 1.0, 0.0),
        "magnitude" => (Number::magnitude, 3.0, 0.0),
        _ => (relu, 3.0, normal_cdf(-bias)),
    };
    let mut cells: [Vec<Vec<(f64, f64)>>; 5] = Default::default();
    let mut rows = Vec::new();
    for (row, sums) in sums(bias).iter().enumerate() {
        let out = sums.map(f);
        for (column, &y) in out.iter().enumerate() {
            let (x, top) = (LEFT + STEP * float(column), TOP + STEP * float(row));
            let (right, bottom) = (x + STEP - 4.0, top + STEP - 4.0);
            let corners = vec![(x, top), (right, top), (right, bottom), (x, bottom)];
            let shade = [1.0, 2.0, 3.0]
                .iter()
                .filter(|&level| 4.0 * y > full * level);
            cells[if y == 0.0 { 0 } else { 1 + shade.count() }].push(corners);
        }
        let zeros = out.iter().filter(|&&y| y == 0.0).count();
        rows.push([(row + 1).to_string(), zeros.to_string()]);
    }
    let zeros = cells[0].len();
    let width = LEFT + STEP * float(UNITS) + 24.0;
    let bottom = TOP + STEP * float(INPUTS);
    let mut svg = Svg::new(width, bottom + 36.0);
    svg.text("label", (LEFT, 22.0), Anchor::Start, "units →");
    svg.open("empty");
    svg.areas("grid", &cells[0]);
    svg.close();
    svg.open("full");
    for (level, cells) in (1..).zip(&cells[1..]) {
        svg.areas(&format!("f1 t{level}"), cells);
    }
    svg.close();
    svg.text("label", (LEFT, bottom + 24.0), Anchor::Start, "↑ inputs");
    let told = format!("{zeros} of {} outputs are 0", UNITS * INPUTS);
    let end = (width - 28.0, bottom + 24.0);
    svg.text("label", end, Anchor::End, &told);
    Drawing {
        svg: svg.finish(),
        description: format!(
            "The outputs of {UNITS} units for {INPUTS} inputs as cells, activation: {name}, bias \
             {} standard deviations. {told}; {} were to be expected.",
            settings.text("bias"),
            three_digits(expected * float(UNITS * INPUTS))
        ),
        table: Table::new(["input", "zeros among the outputs"], rows),
    }
}
