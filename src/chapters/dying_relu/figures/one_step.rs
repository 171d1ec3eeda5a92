//! The pre-activations at three examples after one step, over its learning rate.

use crate::activation::relu;
use crate::chapters::dying_relu::learning_rate::{pre_activations, stepped, unit};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::proof::three_digits;

pub(super) fn draw(_: &Settings) -> Drawing {
    let after = |rate: f64| pre_activations(&stepped(&unit(1.0, 1.0), relu, &rate));
    let ends = [0.0, 0.12].map(|rate| (rate, after(rate)));
    let threshold = 1.0 / 16.0;
    let (low, high, far) = (-3.0, 3.5, 0.14);
    let mut plot = Plot::new(
        Axis::linear("learning rate", 0.0, far),
        Axis::linear("pre-activation after one step", low, high),
    );
    let corners = [(threshold, low), (far, low), (far, high), (threshold, high)];
    plot.part("deadly", |plot| {
        plot.area("f5", &corners);
        plot.label("dead", (far, 3.0), Side::Left);
    });
    plot.curve("axis thin", &[(0.0, 0.0), (far, 0.0)]);
    for (example, class) in ["c1", "c2", "c3"].into_iter().enumerate() {
        let line = ends.map(|(rate, z)| (rate, z[example]));
        plot.part(["one", "two", "three"][example], |plot| {
            plot.curve(class, &line);
            plot.label(&format!("x = {}", example + 1), line[1], Side::Right);
        });
    }
    plot.part("last", |plot| plot.dot("d3", (threshold, 0.0)));
    let places = [0.0, threshold / 2.0, threshold, 2.0 * threshold];
    let rows = places.map(|rate| {
        let [one, two, three] = after(rate).map(three_digits);
        [three_digits(rate), one, two, three]
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "Three falling lines, the pre-activations at x = 1, 2, 3 after one step. The last of \
             them, for x = 3, reaches 0 at the learning rate {}.",
            three_digits(threshold)
        ),
        table: Table::new(
            ["learning rate", "z at x = 1", "z at x = 2", "z at x = 3"],
            rows,
        ),
    }
}
