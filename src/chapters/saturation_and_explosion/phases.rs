//! Order and chaos: on which side of which weight variance the squared gradient shrinks or grows.

use super::sloped::{self, Sloped};
use crate::network::random::{Reading, factors};
use textbook::number::normal::{self, Curve};
use textbook::number::{Interval, Number};
use textbook::proof::estimate::{Sample, median};
use textbook::proof::{Proof, Significant, enclosure};
use textbook::random::Stream;

/// F = E f(sZ)² and G = E f′(sZ)², for every s of the interval.
fn squares(f: &impl Sloped, s: Interval) -> [Interval; 2] {
    let mut scale = Curve::constant(0.0);
    scale.value.value = s;
    let square = |x: Curve| x * x;
    [
        normal::enclosure(|z| square(f.of(scale * z))),
        normal::enclosure(|z| square(f.slope(scale * z))),
    ]
}

/// G < 1, F < s² and F < s²G. With v = s²/F that is vG > 1 and v > 1, if F > 0.
pub(super) fn on_both_sides(f: &impl Sloped) -> Proof {
    let slope = sloped::is_the_derivative(f)?;
    let range = Interval::new(0.5, 2.0);
    let zero = Interval::point(0.0);
    let order = enclosure::below("G", range, 1.0, |s| squares(f, s)[1])?;
    let signal = enclosure::below("−F", range, 0.0, |s| zero - squares(f, s)[0])?;
    let border =
        enclosure::below("F − s²", range, 0.0, |s| squares(f, s)[0] - s * s)?;
    let chaos = enclosure::below("F − s²G", range, 0.0, |s| {
        let [value, slope] = squares(f, s);
        value - s * s * slope
    })?;
    let mut evidence = order.and(signal).and(border).and(chaos).and(slope);
    for (name, s) in [("v at s = 1/2", 0.5), ("v at s = 2", 2.0)] {
        let square = |x: f64| x * x;
        let value = square(s) / normal::expectation(|z| square(f.of(s * z)));
        evidence = evidence.finding(name, &Significant { value, digits: 3 });
    }
    Ok(evidence)
}

/// The median factor lies below 1 with variance 1/2 and above 1 with variance 4.
pub(super) fn in_random_networks(f: Reading) -> Proof {
    let sample = Sample {
        domain: "random networks of 16 layers, 32 neurons wide, inputs 1",
        seed: 7,
        count: 400,
    };
    let claimed = [
        ("variance 1/2", Interval::new(0.0, 1.0)),
        ("variance 4", Interval::new(1.0, f64::INFINITY)),
    ];
    let draw = |stream: &mut Stream| factors(stream, 32, 16, &[(f, 0.5), (f, 4.0)]);
    median(sample, claimed, draw, |factors| *factors)
}
