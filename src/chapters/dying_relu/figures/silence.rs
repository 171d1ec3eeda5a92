//! Random networks of three ReLUs a layer: which units speak.

use crate::activation::relu;
use nalgebra::{DMatrix, DVector};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::sqrt;
use textbook::number::float;
use textbook::random::Stream;

const WIDTH: usize = 3;
const LAYERS: usize = 16;

/// What the units of each layer say to one input.
fn signals(start: u64) -> Vec<DVector<f64>> {
    let mut stream = Stream::new(31, start);
    let scale = sqrt(2.0 / float(WIDTH));
    let mut signal = DVector::from_element(WIDTH, 1.0);
    let layers = (0..LAYERS).map(|_| {
        let mut weight = |_, _| scale * stream.normal();
        signal = (DMatrix::from_fn(WIDTH, WIDTH, &mut weight) * &signal).map(relu);
        signal.clone()
    });
    layers.collect()
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let signals = signals(u64::from(settings.count("start")));
    let mut plot = Plot::new(
        Axis::linear("layer", 0.0, float(LAYERS)),
        Axis::linear("unit", 0.0, 4.5).marked(&[1.0, 2.0, 3.0]),
    );
    let [mut awake, mut silent] = [Vec::new(), Vec::new()];
    let mut x = 0.0;
    for signal in &signals {
        let mut y = 0.55;
        for value in signal.iter() {
            let corners = [(0.1, 0.0), (0.9, 0.0), (0.9, 0.9), (0.1, 0.9)];
            let tile = corners.map(|(right, up)| (x + right, y + up)).to_vec();
            if *value > 0.0 {
                &mut awake
            } else {
                &mut silent
            }
            .push(tile);
            y += 1.0;
        }
        x += 1.0;
    }
    plot.part("awake", |plot| plot.areas("f3 t4", &awake));
    plot.part("silent", |plot| plot.areas("dead", &silent));
    let quiet = |signal: &DVector<f64>| signal.iter().all(|value| *value == 0.0);
    let gone = signals.iter().position(quiet);
    let words = gone.map_or("it speaks to the end".to_owned(), |layer| {
        format!("silent from layer {} on", layer + 1)
    });
    plot.label(&words, (8.0, 3.9), Side::Above);
    let rows = signals.iter().enumerate().map(|(layer, signal)| {
        let speaking = signal.iter().filter(|value| **value > 0.0).count();
        [(layer + 1).to_string(), speaking.to_string()]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "Which of three ReLUs speak in each of {LAYERS} layers of a random network: {words}."
        ),
        table: Table::new(["layer", "units that speak"], rows),
    }
}
