//! Where the approximation must fail: without a bend, at a jump, and far away.

use crate::network::Shallow;
use std::f64::consts::FRAC_PI_4;
use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::number::elementary::sin;
use textbook::proof::three_digits;

pub(super) fn straight(_: &Settings) -> Drawing {
    let line = |x: f64| x - 1.0 / 8.0;
    let mut plot = Plot::new(
        Axis::linear("input x", 0.0, 1.0),
        Axis::linear("output", -0.2, 1.0),
    );
    plot.part("parabola", |plot| {
        plot.graph("c1", |x| x * x);
        plot.label("x²", (0.72, 0.72 * 0.72 - 0.06), Side::Right);
    });
    plot.part("line", |plot| {
        plot.curve("c2 thick", &[(0.0, line(0.0)), (1.0, line(1.0))]);
        plot.label("x − 1/8", (0.62, line(0.66)), Side::Left);
    });
    let places = [0.0, 0.5, 1.0];
    plot.part("gaps", |plot| {
        for x in places {
            plot.curve("c3 thick", &[(x, line(x)), (x, x * x)]);
        }
    });
    let rows =
        places.map(|x| [x, x * x, line(x), x * x - line(x)].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: "The parabola x² and the line x − 1/8 on [0, 1]. The line is 1/8 too low at \
                      both ends and 1/8 too high in the middle."
            .into(),
        table: Table::new(["x", "x²", "line", "difference"], rows),
    }
}

pub(super) fn jump(settings: &Settings) -> Drawing {
    let width = settings.value("ramp");
    let [left, right] = [0.5 - width / 2.0, 0.5 + width / 2.0];
    let ramp = Shallow::through(&[(left, 0.0), (right, 1.0), (2.0, 1.0)]);
    let mut plot = Plot::new(
        Axis::linear("input x", 0.0, 1.0),
        Axis::linear("output", -0.2, 1.2),
    );
    plot.part("curve", |plot| {
        plot.curve("c1", &[(0.0, 0.0), (0.5, 0.0)]);
        plot.curve("c1", &[(0.5, 1.0), (1.0, 1.0)]);
    });
    let middle = ramp.at(&0.5);
    plot.part("gap", |plot| {
        plot.curve("c3 thick", &[(0.5, 0.0), (0.5, middle)]);
        plot.curve("c3 thick dash", &[(0.5, middle), (0.5, 1.0)]);
        let words = format!("{} short", 1.0 - middle);
        plot.label(&words, (0.5, 0.82), Side::Left);
        let words = format!("{middle} too high");
        plot.label(&words, (0.5, 0.18), Side::Right);
    });
    let corners = [0.0, left, right, 1.0].map(|x| (x, ramp.at(&x)));
    plot.part("ramp", |plot| plot.curve("c2", &corners));
    plot.dot("d2", (0.5, middle));
    let rows = corners.map(|(x, y)| [x, y].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "A step from 0 to 1 at x = 1/2 and a ramp of width {} across it, which is at {} where \
             the step is: as far from 0 as from 1.",
            settings.text("ramp"),
            three_digits(middle)
        ),
        table: Table::new(["x", "ramp"], rows),
    }
}

pub(super) fn beyond(settings: &Settings) -> Drawing {
    let units = settings.count("units");
    let points = (0..=units).map(|i| FRAC_PI_4 * f64::from(i));
    let points: Vec<_> = points.map(|x| (x, sin(x))).collect();
    let network = Shallow::through(&points);
    let (low, high) = (-2.5, 2.5);
    let end = 28.0;
    let mut plot = Plot::new(
        Axis::linear("input x", 0.0, end),
        Axis::linear("output", low, high),
    );
    let last = -network.units.last().map_or(0.0, |unit| unit.bias);
    plot.part("beyond", |plot| {
        plot.area("f5", &[(last, low), (end, low), (end, high), (last, high)]);
    });
    plot.part("sine", |plot| plot.graph("c1 thin", sin));
    let mut corners = points.clone();
    corners.push((end, network.at(&end)));
    plot.part("network", |plot| plot.curve("c2", &corners));
    let rows = [last, last + 1.0, last + 3.0, last + 6.0];
    let rows = rows.map(|x| [x, sin(x), network.at(&x)].map(three_digits));
    Drawing {
        svg: plot.svg(),
        description: format!(
            "The sine and a network of {units} ReLUs, which follows it up to its last bend at x = \
             {} and is straight from there on.",
            three_digits(last)
        ),
        table: Table::new(["x", "sine", "network"], rows),
    }
}
