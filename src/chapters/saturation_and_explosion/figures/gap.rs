//! The slope of a function beside the slope of the line from 0 to its graph.

use crate::activation::{relu, sigmoid, tanh};
use crate::network::random::Reading;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::Dual;
use textbook::proof::three_digits;

const FAR: f64 = 3.0;

pub(super) fn draw(settings: &Settings) -> Drawing {
    let scale = settings.value("scale");
    let activations: [Reading; 3] = [tanh, relu, sigmoid];
    let f = activations[settings.index("activation")];
    let both = |z: f64| {
        let read = f(Dual::fixed(scale) * Dual::variable(z));
        [read.slope, read.value / z]
    };
    let top = 1.4 * scale;
    let mut plot = Plot::new(
        Axis::linear("z", -FAR, FAR),
        Axis::linear("slope", -0.2 * scale, top),
    );
    // Nothing stands at z = 0 itself, where the line from 0 has no slope of its own.
    let side = |sign: f64| (1_u8..=45).map(move |i| sign * f64::from(i) / 15.0);
    for places in [side(-1.0), side(1.0)] {
        let [mut slopes, mut lines] = [Vec::new(), Vec::new()];
        for z in places {
            let [slope, line] = both(z);
            slopes.push((z, slope));
            lines.push((z, line));
        }
        let between: Vec<_> =
            slopes.iter().chain(lines.iter().rev()).copied().collect();
        plot.part("gap", |plot| plot.area("f5", &between));
        plot.part("slope", |plot| plot.curve("c1", &slopes));
        plot.part("line", |plot| plot.curve("c2 dash", &lines));
    }
    plot.label("solid: g′(z)", (-FAR, 1.29 * scale), Side::Right);
    plot.label("dashed: g(z)/z", (-FAR, 1.14 * scale), Side::Right);
    let rows = [-2.0, -1.0, -0.5, 0.5, 1.0, 2.0].map(|z| {
        let [slope, line] = both(z);
        [z, slope, line].map(three_digits)
    });
    let [slope, line] = both(1.0).map(three_digits);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The slope of g(z) = f(sz) and the slope of the line from 0 to its graph, for {} and \
             s = {}. At z = 1 they are {slope} and {line}.",
            settings.text("activation"),
            settings.text("scale")
        ),
        table: Table::new(["z", "g′(z)", "g(z)/z"], rows),
    }
}
