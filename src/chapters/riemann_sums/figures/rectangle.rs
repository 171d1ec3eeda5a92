//! A rectangle out of four ReLUs, one after the other.

use crate::chapters::riemann_sums::rectangles::{Rectangle, trapezoid};
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::proof::three_digits;

const LOW: f64 = -0.3;
const HIGH: f64 = 1.6;

/// The name of a unit as a part of the picture, its class, and its label: the text, the height at
/// which it stands, and the side.
type Look = (&'static str, &'static str, &'static str, f64, Side);

const LOOKS: [Look; 4] = [
    ("first", "c1 dash", "1st", 1.4, Side::Left),
    ("second", "c3 dash", "2nd", -1.25, Side::Left),
    ("third", "c4 dash", "3rd", -1.25, Side::Left),
    ("fourth", "c5 dash", "4th", 1.4, Side::Right),
];

pub(super) fn draw(settings: &Settings) -> Drawing {
    let ramp = settings.value("ramp");
    let whole = trapezoid(&Rectangle {
        from: 0.0,
        to: 1.0,
        height: 1.0,
        ramp,
    });
    let mut network = whole.clone();
    network.units.truncate(settings.count("units") as usize);
    let mut plot = Plot::new(
        Axis::linear("input x", LOW, HIGH),
        Axis::linear("output", -1.5, 2.0),
    );
    if network.units.len() == whole.units.len() {
        plot.part("missing", |plot| {
            plot.area("f2", &[(0.0, 0.0), (0.0, 1.0), (ramp, 1.0)]);
            plot.area("f2", &[(1.0, 0.0), (1.0, 1.0), (1.0 - ramp, 1.0)]);
        });
    }
    let sides = [(0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0)];
    plot.curve("axis thin", &sides);
    for (unit, (name, class, text, height, side)) in network.units.iter().zip(LOOKS)
    {
        let bend = -unit.bias;
        let end = (HIGH, unit.output * (HIGH - bend));
        let aside = if side == Side::Left { -0.02 } else { 0.02 };
        let label = (bend + height / unit.output + aside, height);
        plot.part(name, |plot| {
            plot.curve(class, &[(LOW, 0.0), (bend, 0.0), end]);
            plot.label(text, label, side);
        });
    }
    let bends = whole.units.iter().map(|unit| -unit.bias);
    let places = [LOW].into_iter().chain(bends).chain([HIGH]);
    let sum: Vec<_> = places.map(|x| (x, network.at(&x))).collect();
    plot.part("sum", |plot| plot.curve("c2 thick", &sum));
    let rows = sum.iter().map(|&(x, y)| [x, y].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The sum of the first {} of four ReLUs, which bend at 0, {}, {} and 1. All four make \
             a trapezoid over the base from 0 to 1; of the rectangle two triangles are missing, \
             {} together.",
            network.units.len(),
            three_digits(ramp),
            three_digits(1.0 - ramp),
            three_digits(ramp)
        ),
        table: Table::new(["x", "sum"], rows),
    }
}
