//! Three uses of the word, tried on one function at a time.

use crate::activation::{PiecewiseLinear, Relu, Scaled};
use crate::chapters::linear_or_affine::slopes::{Shifted, Sign};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::Dual;

/// Inputs to try; 0 is not among them, where the function in two parts has no value.
const TRIED: [f64; 6] = [-3.0, -2.0, -1.0, 1.0, 2.0, 3.0];

/// Whether the graph is straight, the slope the same, and superposition holds, at what is tried.
fn facts(f: &impl PiecewiseLinear) -> [bool; 3] {
    let slope = |x: f64| f.at(Dual::variable(x)).slope;
    let rise = |x: f64, y: f64| (f.at(y) - f.at(x)) / (y - x);
    let straight = TRIED.windows(3).all(|triple| {
        let [x, y, z] = [triple[0], triple[1], triple[2]];
        rise(x, y) - rise(y, z) == 0.0
    });
    let steady = TRIED.iter().all(|&x| slope(x) - slope(1.0) == 0.0);
    let superposed = TRIED.iter().all(|&x| {
        let sums = TRIED.iter().filter(|&&y| x + y != 0.0);
        let mut gaps = sums.map(|&y| f.at(x) + f.at(y) - f.at(x + y));
        gaps.all(|gap| gap == 0.0)
    });
    [straight, steady, superposed]
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let name = settings.text("function");
    let (facts, values): (_, fn(f64) -> f64) = match name {
        "x/2" => (facts(&Scaled(0.5)), |x| Scaled(0.5).at(x)),
        "x + 1" => (facts(&Shifted), |x| Shifted.at(x)),
        "two halves" => (facts(&Sign), |x| Sign.at(x)),
        _ => (facts(&Relu), |x| Relu.at(x)),
    };
    let x = Axis::linear("input x", -3.0, 9.0).marked(&[-3.0, 0.0, 3.0]);
    let mut plot = Plot::new(x, Axis::linear("output", -3.0, 4.0));
    // Up to the gap of the function in two parts, or to the bend, and on from there.
    let near = 1e-3;
    let left = [-3.0, -near].map(|x| (x, values(x)));
    let right = [near, 3.0].map(|x| (x, values(x)));
    plot.curve("c1 thick", &left);
    plot.curve("c1 thick", &right);
    if name != "two halves" {
        plot.curve("c1 thick", &[left[1], right[0]]);
        plot.dot("d2", (0.0, values(0.0)));
    }
    let asked = ["straight graph", "same slope", "superposition"];
    for ((what, fact), height) in asked.iter().zip(facts).zip([3.0, 1.5, 0.0]) {
        let mark = if fact { "✓" } else { "✗" };
        plot.label(&format!("{mark} {what}"), (3.6, height), Side::Right);
    }
    let yes = |fact: bool| String::from(if fact { "yes" } else { "no" });
    let [straight, slope, superposition] = facts.map(yes);
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The graph of {name} from −3 to 3. A straight graph: {straight}. The same slope \
             wherever it has one: {slope}. Superposition: {superposition}."
        ),
        table: Table::new(
            ["function", "straight graph", "same slope", "superposition"],
            [[name.into(), straight, slope, superposition]],
        ),
    }
}
