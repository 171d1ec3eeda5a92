//! Which ReLUs of a random network let a gradient through, and what is left of it.

use crate::activation::relu;
use nalgebra::{DMatrix, DVector};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::sqrt;
use textbook::number::{Dual, float};
use textbook::proof::{counted, three_digits};
use textbook::random::Stream;

const WIDTH: usize = 24;
const LAYERS: usize = 8;

/// What comes out of each neuron on the way back, the last layer first; and the squared length of
/// what comes to each layer, relative to the first.
fn way_back(variance: f64) -> (Vec<DVector<f64>>, Vec<f64>) {
    let mut stream = Stream::new(41, 0);
    let mut normal = |length| DVector::from_fn(length, |_, _| stream.normal());
    let (mut signal, mut coming) = (normal(WIDTH), normal(WIDTH));
    coming /= sqrt(coming.norm_squared() / float(WIDTH));
    let scale = sqrt(variance / float(WIDTH));
    let mut layers = Vec::new();
    for _ in 0..LAYERS {
        let weights = DMatrix::from_column_slice(
            WIDTH,
            WIDTH,
            (scale * normal(WIDTH * WIDTH)).as_slice(),
        );
        let read = (&weights * &signal).map(|z| relu(Dual::variable(z)));
        signal = read.map(|a| a.value);
        layers.push((weights, read.map(|a| a.slope)));
    }
    let (mut through, mut kept) = (Vec::new(), vec![1.0]);
    for (weights, slopes) in layers.iter().rev() {
        let passed = coming.component_mul(slopes);
        coming = weights.tr_mul(&passed);
        through.push(passed);
        kept.push(coming.norm_squared() / float(WIDTH));
    }
    (through, kept)
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let back = settings.count("back") as usize;
    let (through, kept) = way_back(settings.value("variance"));
    let mut plot = Plot::new(
        Axis::linear("layers back from the last", 0.0, float(LAYERS)),
        Axis::linear("neuron", 0.0, 28.0).marked(&[1.0, 12.0, 24.0]),
    );
    let mut shades = vec![Vec::new(); 4];
    let (mut x, mut off) = (0.0, 0);
    for layer in &through[..back] {
        let mut y = 0.0;
        for gradient in layer.iter() {
            let corners = [(0.04, 0.08), (0.96, 0.08), (0.96, 0.92), (0.04, 0.92)];
            let tile = corners.map(|(right, up)| (x + right, y + up)).to_vec();
            match gradient * gradient {
                0.0 => off += 1,
                size if size >= 1.0 => shades[3].push(tile),
                size if size >= 0.25 => shades[2].push(tile),
                size if size >= 0.0625 => shades[1].push(tile),
                _ => shades[0].push(tile),
            }
            y += 1.0;
        }
        x += 1.0;
    }
    plot.part("tiles", |plot| {
        for (tiles, shade) in shades.iter().zip(["t1", "t2", "t3", "t4"]) {
            plot.areas(&format!("f3 {shade}"), tiles);
        }
    });
    let words = format!("squared gradient left: {}", three_digits(kept[back]));
    plot.label(&words, (4.0, 26.0), Side::Above);
    let rows = kept
        .iter()
        .enumerate()
        .map(|(layer, kept)| [layer.to_string(), three_digits(*kept)]);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "A tile for each of {WIDTH} ReLUs in the last {} of a random network. {off} \
             of these {} are off. The squared gradient that is left after them is \
             {} of what came in.",
            counted(back as u64, "layer"),
            back * WIDTH,
            three_digits(kept[back])
        ),
        table: Table::new(["layers back", "share of the squared gradient"], rows),
    }
}
