//! Units in pairs: with weights w and with weights −w.

use textbook::figure::{Axis, Drawing, Plot, Settings, Side, Table};
use textbook::proof::three_digits;
use textbook::random::Stream;

const UNITS: u32 = 7;

pub(super) fn draw(_: &Settings) -> Drawing {
    let mut stream = Stream::new(15, 0);
    let units: Vec<_> = (1..=UNITS).map(f64::from).collect();
    let sums: Vec<_> = units.iter().map(|_| stream.normal()).collect();
    let mut plot = Plot::new(
        Axis::linear("weighted sum", -3.0, 3.0),
        Axis::linear("unit", 0.0, 8.5).marked(&units),
    );
    plot.part("silent", |plot| {
        let corners = [(-3.0, 0.0), (0.0, 0.0), (0.0, 8.5), (-3.0, 8.5)];
        plot.area("f2", &corners);
        plot.label("output 0", (-2.9, 7.9), Side::Right);
    });
    plot.label("output above 0", (2.9, 7.9), Side::Left);
    plot.curve("c2 dash", &[(0.0, 0.0), (0.0, 8.5)]);
    for (&unit, &sum) in units.iter().zip(&sums) {
        plot.curve("c5 thin", &[(-sum, unit), (sum, unit)]);
        plot.dot("d1", (sum, unit));
        plot.dot("d4", (-sum, unit));
    }
    let beside = |sum: f64| if sum < 0.0 { Side::Left } else { Side::Right };
    if let (Some(&unit), Some(&sum)) = (units.last(), sums.last()) {
        plot.label("w", (sum, unit), beside(sum));
        plot.label("−w", (-sum, unit), beside(-sum));
    }
    let rows = units.iter().zip(&sums).map(|(unit, &sum)| {
        [*unit, sum, -sum].map(|value| three_digits(value).replace('-', "−"))
    });
    Drawing {
        svg: plot.svg(),
        description: format!(
            "For each of {UNITS} units two dots, its weighted sum z and −z, mirror images at 0. \
             One of the two lies on the side where ReLU is 0, the other does not."
        ),
        table: Table::new(["unit", "sum with w", "sum with −w"], rows),
    }
}
