//! A network at one input: its active units, and the affine map that they form.

use crate::activation::relu;
use crate::network::Stack;
use nalgebra::DVector;
use textbook::figure::{Anchor, Drawing, Settings, Svg, Table};
use textbook::number::{Dual, float};
use textbook::proof::three_digits;
use textbook::random::Stream;

const WIDTHS: [usize; 4] = [1, 5, 5, 1];
const HEIGHT: f64 = 340.0;
const RADIUS: f64 = 27.0;

/// Where unit `place` of layer `layer` stands.
fn at(layer: usize, place: usize) -> (f64, f64) {
    let down = float(place) - (float(WIDTHS[layer]) - 1.0) / 2.0;
    (60.0 + 170.0 * float(layer), HEIGHT / 2.0 + 66.0 * down)
}

/// With one decimal, and never −0.
fn short(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0 + 0.0;
    format!("{rounded:.1}").replace('-', "−")
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let mut stream = Stream::new(3, 0);
    let network = Stack::drawn(&WIDTHS, || stream.normal()).map(Dual::fixed);
    let x = Dual::variable(settings.value("x"));
    // What each layer hands on.
    let mut signals = vec![DVector::from_element(1, x)];
    for layer in network.layers() {
        let sums = layer.forward(&signals[signals.len() - 1]);
        let last = signals.len() + 1 == WIDTHS.len();
        signals.push(if last { sums } else { sums.map(relu) });
    }
    let silent = |layer: usize, place: usize| {
        let hidden = layer > 0 && layer + 1 < WIDTHS.len();
        hidden && signals[layer][place].value == 0.0
    };
    let mut svg = Svg::new(630.0, HEIGHT + 44.0);
    for active in [false, true] {
        svg.open(if active { "active" } else { "silent" });
        for layer in 1..WIDTHS.len() {
            for (from, to) in (0..WIDTHS[layer - 1])
                .flat_map(|from| (0..WIDTHS[layer]).map(move |to| (from, to)))
            {
                let heard = !silent(layer - 1, from) && !silent(layer, to);
                if heard == active {
                    let class = if active { "c1 thin" } else { "grid" };
                    svg.polyline(class, &[at(layer - 1, from), at(layer, to)]);
                }
            }
        }
        for (layer, &units) in WIDTHS.iter().enumerate() {
            for place in (0..units).filter(|&place| silent(layer, place) != active) {
                let (across, down) = at(layer, place);
                let class = if active { "unit" } else { "unit dead" };
                svg.circle(class, (across, down), RADIUS);
                let text = short(signals[layer][place].value);
                svg.text("label", (across, down + 7.0), Anchor::Middle, &text);
            }
        }
        svg.close();
    }
    let out = signals[WIDTHS.len() - 1][0];
    let constant = out.value - out.slope * x.value;
    let [slope, height] =
        [out.slope, constant].map(|value| three_digits(value).replace('-', "−"));
    let map = if constant < 0.0 {
        format!("{slope}x − {}", three_digits(-constant))
    } else {
        format!("{slope}x + {height}")
    };
    let told = format!("with these units: f(x) = {map}");
    svg.text("label", (315.0, HEIGHT + 30.0), Anchor::Middle, &told);
    let active: Vec<_> = (1..WIDTHS.len() - 1)
        .map(|layer| {
            (0..WIDTHS[layer])
                .filter(|&place| !silent(layer, place))
                .count()
        })
        .collect();
    let rows = (1..WIDTHS.len() - 1).flat_map(|layer| {
        let signal = &signals[layer];
        (0..WIDTHS[layer]).map(move |place| {
            [
                layer.to_string(),
                (place + 1).to_string(),
                three_digits(signal[place].value),
            ]
        })
    });
    Drawing {
        svg: svg.finish(),
        description: format!(
            "A network with one input, here {}, two layers of five ReLUs and one output. {} units \
             of the first layer and {} of the second are active; near this input the network is \
             the map {map}.",
            settings.text("x"),
            active[0],
            active[1]
        ),
        table: Table::new(["layer", "unit", "output"], rows),
    }
}
